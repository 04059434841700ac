import type { Instant, Uuid } from '@okoce/domain';
import type { Command } from './mentorship.commands';
import type { CancelledBy, MissedBy } from './session.events';

/** Who says it: one of the two, or the staff of the participant's centre. */
export type Speaker = 'participant' | 'mentor' | 'staff';

interface OfSession<Type extends string> extends Command<Type> {
  readonly sessionId: Uuid;
}

export interface OfferSlot extends Command<'OfferSlot'> {
  readonly slotId: Uuid;
  readonly startsAt: Instant;
  readonly minutes: number;
}

export interface ScheduleSession extends OfSession<'ScheduleSession'> {
  readonly startsAt: Instant;
  readonly minutes: number;
}

/** Schedules a session at the times of a slot. */
export interface BookSlot extends OfSession<'BookSlot'> {
  readonly slotId: Uuid;
}

export interface RescheduleSession extends OfSession<'RescheduleSession'> {
  readonly startsAt: Instant;
}

export interface CancelSession extends OfSession<'CancelSession'> {
  readonly cancelledBy: CancelledBy;
  readonly saidBy: Speaker;
}

export interface MissSession extends OfSession<'MissSession'> {
  readonly missedBy: MissedBy;
  readonly saidBy: Speaker;
}

export interface LogSession extends OfSession<'LogSession'> {
  /** As scheduled, if left out. */
  readonly startsAt?: Instant;
  readonly minutes: number;
  /** Made from the note: the same note has the same id. Null without one. */
  readonly noteId: Uuid | null;
}

export type ConfirmSession = OfSession<'ConfirmSession'>;

/** What enrolment says of the code sent to her phone: nobody is there to be refused. */
export interface ConfirmSessionByCode {
  readonly type: 'ConfirmSessionByCode';
  readonly mentorshipId: Uuid;
  readonly sessionId: Uuid;
  readonly occurredAt: Instant;
}

export type DisputeSession = OfSession<'DisputeSession'>;
export type RetractSession = OfSession<'RetractSession'>;

export type SessionCommand =
  | OfferSlot
  | ScheduleSession
  | BookSlot
  | RescheduleSession
  | CancelSession
  | MissSession
  | LogSession
  | ConfirmSession
  | ConfirmSessionByCode
  | DisputeSession
  | RetractSession;
