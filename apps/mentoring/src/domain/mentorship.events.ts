import type { Happened, Uuid } from '@okoce/domain';
import type { SessionFact, SlotOffered } from './session.events';

/** Named in every fact of a mentorship's stream: a consumer joins nothing. */
export interface Parties {
  readonly mentorshipId: Uuid;
  readonly mentorId: Uuid;
  readonly participantId: Uuid;
}

interface Fact<Type extends string, Data = object> {
  readonly type: Type;
  readonly data: Happened & Parties & Readonly<Data>;
}

/** Private facts. What was agreed and noted is in the vault; the ids made from it by a keyed digest tell whether the same is said again. */
export type MentorAssigned = Fact<'MentorAssigned'>;
/** Sessions held before it count, and can still be logged and confirmed. */
export type MentorshipEnded = Fact<'MentorshipEnded'>;
export type PlanAgreed = Fact<'PlanAgreed', { planId: Uuid }>;

export type MentorshipFact = MentorAssigned | MentorshipEnded | PlanAgreed | SlotOffered | SessionFact;
