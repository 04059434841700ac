import type { Happened, Instant, Uuid } from '@okoce/domain';
import type { Parties } from './mentorship.events';

export interface SessionTimes {
  readonly startsAt: Instant;
  readonly minutes: number;
}

interface Fact<Type extends string, Data = object> {
  readonly type: Type;
  readonly data: Happened & Parties & SessionTimes & Readonly<Data>;
}
type FactOfSession<Type extends string, Data = object> = Fact<Type, { sessionId: Uuid; slotId: Uuid | null } & Data>;

export const cancellers = ['participant', 'mentor', 'centre'] as const;
export type CancelledBy = (typeof cancellers)[number];
export const missers = ['participant', 'mentor'] as const;
export type MissedBy = (typeof missers)[number];
export type ConfirmedBy = 'participant' | 'code';

export type SlotOffered = Fact<'SlotOffered', { slotId: Uuid }>;
export type SessionScheduled = FactOfSession<'SessionScheduled'>;
/** The new start, for as long as before. */
export type SessionRescheduled = FactOfSession<'SessionRescheduled'>;
/** Start and minutes as set last. */
export type SessionCancelled = FactOfSession<'SessionCancelled', { cancelledBy: CancelledBy }>;
/** Start and minutes as set last. */
export type SessionMissed = FactOfSession<'SessionMissed', { missedBy: MissedBy }>;
/** Start and minutes as logged, also in what follows. */
export type SessionLogged = FactOfSession<'SessionLogged', { noteId: Uuid | null }>;
export type SessionConfirmed = FactOfSession<'SessionConfirmed', { confirmedBy: ConfirmedBy }>;
export type SessionDisputed = FactOfSession<'SessionDisputed'>;
/** For good. */
export type SessionRetracted = FactOfSession<'SessionRetracted'>;

export type SessionFact =
  | SessionScheduled
  | SessionRescheduled
  | SessionCancelled
  | SessionMissed
  | SessionLogged
  | SessionConfirmed
  | SessionDisputed
  | SessionRetracted;
