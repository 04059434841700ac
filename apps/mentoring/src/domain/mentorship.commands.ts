import type { Happened, Instant, LifeFact, Occurrence, Uuid } from '@okoce/domain';
import type { Mentor } from './mentor';
import type { SessionCommand } from './session.commands';

export interface Command<Type extends string> {
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
  /** How many mentorships the mentor has in force now. */
  readonly inForce: number;
}

/** By hand. */
export type EndMentorship = Command<'EndMentorship'>;

/** The answer to a withdrawal; a fact of another service caused it, so no limit on dating back applies. */
export interface EndMentorshipOfWithdrawn {
  readonly type: 'EndMentorshipOfWithdrawn';
  readonly mentorshipId: Uuid;
  readonly withdrawnAt: Instant;
  /** What enrolment's facts had said of her up to the withdrawal. */
  readonly life: readonly LifeFact[];
}

/** What time has brought by a moment. */
export interface EndMentorshipOfUnaccredited {
  readonly type: 'EndMentorshipOfUnaccredited';
  readonly mentorshipId: Uuid;
  /** The mentor's own stream, folded. */
  readonly mentor: Mentor;
  readonly by: Instant;
}

/** The answer to a relation that was declared of the two. */
export interface EndMentorshipOfRelated {
  readonly type: 'EndMentorshipOfRelated';
  readonly mentorshipId: Uuid;
  readonly declared: Happened;
}

export interface AgreePlan extends Command<'AgreePlan'> {
  /** Made from what was agreed: the same plan has the same id. */
  readonly planId: Uuid;
}

export type MentorshipCommand =
  | AssignMentor
  | EndMentorship
  | EndMentorshipOfWithdrawn
  | EndMentorshipOfUnaccredited
  | EndMentorshipOfRelated
  | AgreePlan
  | SessionCommand;
