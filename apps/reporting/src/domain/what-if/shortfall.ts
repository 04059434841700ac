import { ratioOf, settled } from '../assessment/evaluation';
import type { IndicatorValues } from '../assessment/indicator-names';
import { compareRatios, sumOf, whole } from '../assessment/ratio';
import type { Ratio } from '../assessment/ratio';
import type { Clause, Comparison } from '../assessment/rule-set';

/**
 * What an unmet comparison lacks, as a share of the whole way: of a least value the part that is missing of it, of a largest the part of her value
 * that is too much. A yes or no that is not so, and a share of nothing, lack all. From 0/1, exclusive, to 1/1.
 */
export function shortfallOf(comparison: Comparison, values: IndicatorValues): Ratio {
  const { indicator, operator, threshold } = comparison;
  const value = values[indicator];
  if (value === undefined || operator === 'is') return whole(1);
  const [has, needs] = [ratioOf(value), ratioOf(settled(threshold, values))];
  const [less, more] = operator === 'atLeast' ? [has, needs] : [needs, has];
  const [lessOf, moreOf] = [Math.max(0, less.numerator * more.denominator), more.numerator * less.denominator];
  // A number of months less three may be below zero: no way leads there.
  if (moreOf <= 0) return whole(1);
  return sumOf([{ numerator: moreOf - lessOf, denominator: moreOf }]);
}

/** Of a condition that any of its comparisons meets, the one that lacks least. */
export function clauseShortfall(clause: Clause, values: IndicatorValues): Ratio {
  return clause.map((comparison) => shortfallOf(comparison, values)).reduce((least, one) => (compareRatios(one, least) < 0 ? one : least));
}
