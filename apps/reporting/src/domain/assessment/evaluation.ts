import { compareRatios, whole } from './ratio';
import type { Ratio } from './ratio';
import type { IndicatorValue, IndicatorValues } from './indicator-names';
import type { AssessedClass, Comparison, NotAssessableReason, Rule, RuleSet, Threshold } from './rule-set';

/** A threshold once it is known of how many months it is. */
export type Settled = number | boolean | Ratio;

export interface Outcome {
  readonly class: AssessedClass;
  readonly reason: NotAssessableReason | null;
}

/** The first that matches: a reason not to assess her, else a class. */
export function outcomeOf({ assessable, classes }: RuleSet, values: IndicatorValues): Outcome {
  const failed = assessable.find(({ unless }) => !ruleMet(unless, values));
  if (failed) return { class: 'N', reason: failed.reason };
  const met = classes.find(({ when }) => ruleMet(when, values));
  if (!met) throw new Error('A rule set in which somebody has no class is refused when it is read');
  return { class: met.class, reason: null };
}

export function ruleMet(rule: Rule, values: IndicatorValues): boolean {
  return rule.every((clause) => clause.some((comparison) => comparisonMet(comparison, values)));
}

export function comparisonMet({ indicator, operator, threshold }: Comparison, values: IndicatorValues): boolean {
  const value = values[indicator];
  if (value === undefined) return false;
  const difference = compareRatios(ratioOf(value), ratioOf(settled(threshold, values)));
  switch (operator) {
    case 'atLeast':
      return difference >= 0;
    case 'atMost':
      return difference <= 0;
    case 'is':
      return difference === 0;
  }
}

export function settled(threshold: Threshold, values: Pick<IndicatorValues, 'expectedMonths'>): Settled {
  if (typeof threshold !== 'object' || !('of' in threshold)) return threshold;
  return Number(values[threshold.of]) + threshold.plus;
}

export function ratioOf(value: Exclude<IndicatorValue, undefined>): Ratio {
  return typeof value === 'object' ? value : whole(Number(value));
}
