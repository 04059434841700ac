import type { Quarter, Sentence, Step } from '@okoce/domain';
import type { ActiveMonths } from '../measures';

/** What can be asked of one person on a day. */
export type Condition =
  | { readonly kind: 'everReached'; readonly step: Step }
  | { readonly kind: 'enrolledAtDaysEnd' }
  | { readonly kind: 'activeMonthsInQuarter'; readonly atLeast: ActiveMonths };

/** People for whom of each clause at least one condition holds. */
export type Rule = readonly (readonly Condition[])[];

export interface Definition {
  readonly name: string;
  readonly who: Rule;
  readonly counts: Sentence;
  readonly usedBy: Sentence;
  /** Measures of the published figures that mean this. */
  readonly publishedAs: readonly string[];
}

/** A version of what the numbers count. */
export interface Definitions {
  readonly version: string;
  /** The first quarter it holds for. */
  readonly from: Quarter;
  readonly definitions: readonly Definition[];
}

/** One text for one condition. */
export function conditionKey(condition: Condition): string {
  switch (condition.kind) {
    case 'everReached':
      return condition.step;
    case 'enrolledAtDaysEnd':
      return 'enrolled';
    case 'activeMonthsInQuarter':
      return `months>=${condition.atLeast}`;
  }
}
