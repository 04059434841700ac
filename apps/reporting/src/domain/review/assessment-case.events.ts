import type { Happened, Quarter, Uuid } from '@okoce/domain';
import type { AssessedClass } from '../assessment/rule-set';
import type { SealFact } from '../seal/seal-facts';

interface OfAssessment extends Happened {
  readonly quarter: Quarter;
  readonly participantId: Uuid;
  /** By the rules, from all that was known when it was recorded. */
  readonly ruleClass: AssessedClass;
}

/** Why somebody objects or decides is in the vault: these say nothing of it. */
export interface AssessmentObjected {
  readonly type: 'AssessmentObjected';
  readonly data: OfAssessment & {
    /** She herself, or her centre on her behalf. */
    readonly by: 'participant' | 'centre';
  };
}
export interface AssessmentReviewed {
  readonly type: 'AssessmentReviewed';
  readonly data: OfAssessment & {
    readonly decidedClass: AssessedClass;
    /** An opaque id of whoever decided. */
    readonly decidedBy: Uuid;
  };
}

export type CaseFact = AssessmentObjected | AssessmentReviewed;

/** The stream of a person and quarter begins with what its statements said of her class. */
export type AssessmentFact = CaseFact | Extract<SealFact, { type: 'ParticipantAssessed' }>;
