import type { IndicatorValues } from './indicator-names';
import { roundHalfUp, sumOf, whole } from './ratio';
import type { Ratio } from './ratio';
import { ratioOf } from './evaluation';
import type { Weights } from './rule-set';

/** 0 to 100, to sort work lists by: the exact sum of what each indicator adds, rounded half up. It decides no class. */
export function indexOf(values: IndicatorValues, weights: Weights): number {
  const times = (weight: number, indicator: keyof IndicatorValues): Ratio => {
    const value = values[indicator];
    if (value === undefined) return whole(0);
    const { numerator, denominator } = ratioOf(value);
    return { numerator: weight * numerator, denominator };
  };
  const months = Number(values.C1) as 0 | 1 | 2 | 3;
  const { C2, C3, F1, F2, F3, V } = weights;
  return roundHalfUp(
    sumOf([whole(weights.C1[months]), times(C2, 'C2'), times(C3, 'C3'), times(F1, 'F1'), times(F2, 'F2'), times(F3, 'F3'), times(V, 'V')]),
  );
}
