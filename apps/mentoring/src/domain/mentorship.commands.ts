import type { Instant, LifeFact, Occurrence, Uuid } from '@okoce/domain';
import type { Mentor } from './mentor';

interface Command<Type extends string> {
  readonly type: Type;
  readonly mentorshipId: Uuid;
  readonly occurrence: Occurrence;
}

export interface AssignMentor extends Command<'AssignMentor'> {
  readonly mentorId: Uuid;
  /** The mentor's own stream, folded. */
  readonly mentor: Mentor;
  readonly participantId: Uuid;
  /** What enrolment's facts have said of her by now; empty for one nobody has told of. */
  readonly life: readonly LifeFact[];
}

/** By hand. */
export type EndMentorship = Command<'EndMentorship'>;

export interface AgreePlan extends Command<'AgreePlan'> {
  /** Made from what was agreed: the same plan has the same id. */
  readonly planId: Uuid;
}

export interface ScheduleSession extends Command<'ScheduleSession'> {
  readonly sessionId: Uuid;
  readonly startsAt: Instant;
  readonly minutes: number;
}

export interface LogSession extends Command<'LogSession'> {
  readonly sessionId: Uuid;
  /** As scheduled, if left out. */
  readonly startsAt?: Instant;
  readonly minutes: number;
  /** Made from the note: the same note has the same id. Null without one. */
  readonly noteId: Uuid | null;
}

export interface ConfirmSession extends Command<'ConfirmSession'> {
  readonly sessionId: Uuid;
}

export type MentorshipCommand = AssignMentor | EndMentorship | AgreePlan | ScheduleSession | LogSession | ConfirmSession;
