import type { Occurrence, Quarter, Uuid } from '@okoce/domain';
import type { AssessedClass } from '../assessment/rule-set';

interface Command<Type extends string> {
  readonly type: Type;
  readonly quarter: Quarter;
  readonly participantId: Uuid;
  /** By the rules, from all that is known now; null where she was not registered by the quarter's end, or no rules hold for it. */
  readonly ruleClass: AssessedClass | null;
  readonly occurrence: Occurrence;
}

export interface ObjectToAssessment extends Command<'ObjectToAssessment'> {
  readonly by: 'participant' | 'centre';
}

/** Who decides; the same person may be a mentor or a participant too. */
export interface Reviewer {
  readonly id: Uuid;
  readonly mentorId: string | null;
  readonly participantId: string | null;
}

export interface ReviewAssessment extends Command<'ReviewAssessment'> {
  readonly decidedClass: AssessedClass;
  readonly reviewer: Reviewer;
  /** Who was her mentor in the quarter, or is now. */
  readonly mentorIds: readonly string[];
}

export type CaseCommand = ObjectToAssessment | ReviewAssessment;
