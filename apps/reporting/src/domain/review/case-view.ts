import type { Instant } from '@okoce/domain';
import type { AssessedClass } from '../assessment/rule-set';
import { isFlagged } from './assessment-case';

/** One objection or decision, as kept in the order of its stream. */
export interface CaseAct {
  readonly version: number;
  readonly act: 'objected' | 'reviewed';
  readonly ruleClass: AssessedClass;
  /** Of a decision. */
  readonly decidedClass: AssessedClass | null;
  readonly occurredAt: Instant;
}

/** How a case stands. */
export interface CaseView {
  readonly state: 'none' | 'objected' | 'reviewed';
  /** The last decision's: it counts, also while she objects again. */
  readonly decidedClass: AssessedClass | null;
  readonly objectedAt: Instant | null;
  readonly reviewedAt: Instant | null;
  /** By now the rules give another class than the one decided on. */
  readonly flagged: boolean;
}

/** @param acts in their order */
export function caseView(acts: readonly CaseAct[], ruleClassNow: AssessedClass): CaseView {
  const last = acts.at(-1);
  const decision = acts.findLast(({ act }) => act === 'reviewed');
  return {
    state: last?.act ?? 'none',
    decidedClass: decision?.decidedClass ?? null,
    objectedAt: acts.findLast(({ act }) => act === 'objected')?.occurredAt ?? null,
    reviewedAt: decision?.occurredAt ?? null,
    flagged: last?.act === 'reviewed' && isFlagged(last, ruleClassNow),
  };
}
