import type { Quarter } from '@okoce/domain';
import type { IndicatorName } from './indicator-names';
import type { Ratio } from './ratio';

/** From the best to the one in which nothing happened. */
export const classesByMerit = ['A', 'B', 'C', 'D', 'E'] as const;
export type ByMerit = (typeof classesByMerit)[number];
/** N: not assessable. */
export type AssessedClass = 'N' | ByMerit;
export const assessedClasses: readonly AssessedClass[] = ['N', 'E', 'A', 'B', 'C', 'D'];

/** Why somebody is not assessed. */
export const reasons = ['too_short', 'no_mentor', 'too_few_slots'] as const;
export type NotAssessableReason = (typeof reasons)[number];

/** The number of expected months, and so many more or less. */
export interface OfExpectedMonths {
  readonly of: 'expectedMonths';
  readonly plus: number;
}

export type Threshold = number | boolean | Ratio | OfExpectedMonths;
export type Operator = 'atLeast' | 'atMost' | 'is';

/** One condition; of an indicator without a value it is not met. */
export interface Comparison {
  readonly indicator: IndicatorName;
  readonly operator: Operator;
  readonly threshold: Threshold;
}

/** Met when one of its comparisons is. */
export type Clause = readonly Comparison[];
/** Met when all of its clauses are. */
export type Rule = readonly Clause[];

/** The numbers in the definitions of indicators, beside those that the ledger shares. */
export interface Definitions {
  /** A month with so many assessable days is expected. */
  readonly expectedMonthDays: number;
  /** With fewer kept and broken there is no C2. */
  readonly leastCommitments: number;
  /** Called off less than so many hours before the start is broken. */
  readonly noticeHours: number;
  /** Up to this day of the month after, a report is in time. */
  readonly reportDay: number;
  /** A goal is set at most so many days after the quarter's first, or after she came. */
  readonly goalDays: number;
}

/** What each indicator adds to the index, out of 100. */
export interface Weights {
  /** By 0 to 3 active months. */
  readonly C1: readonly [number, number, number, number];
  /** A report. */
  readonly C3: number;
  /** Times their ratio. */
  readonly C2: number;
  readonly F2: number;
  readonly V: number;
  /** When met. */
  readonly F1: number;
  readonly F3: number;
}

/** How a quarter is assessed: data, adopted from a quarter on and never edited. */
export interface RuleSet {
  readonly version: string;
  readonly from: Quarter;
  readonly definitions: Definitions;
  /** In order: the first that is not met is the reason. */
  readonly assessable: readonly { readonly reason: NotAssessableReason; readonly unless: Rule }[];
  /** In order: the first that is met is the class. */
  readonly classes: readonly { readonly class: ByMerit; readonly when: Rule }[];
  readonly index: Weights;
}
