import { comparisonMet } from './evaluation';
import { indicatorKinds, indicatorNames } from './indicator-names';
import type { IndicatorName, IndicatorValue, IndicatorValues } from './indicator-names';
import { compareRatios, whole } from './ratio';
import type { Ratio } from './ratio';
import type { Comparison, Rule } from './rule-set';

/** A rule and what it has to come to. */
export interface Wanted {
  readonly rule: Rule;
  readonly met: boolean;
}

/** So many steps are far more than rules take that somebody can read. */
const MOST_STEPS = 20_000;

/** So many conditions hang together that it would take too long to tell whether anybody can match. */
export class TooManyConditions extends Error {}

/** The values that each indicator may still have. */
type Possible = ReadonlyMap<IndicatorName, readonly IndicatorValue[]>;
/** Comparisons that all have to come to something. */
type Option = readonly { readonly comparison: Comparison; readonly met: boolean }[];
/** One of its options has to hold. */
type Choice = readonly Option[];

/**
 * Looks for values of the indicators that make rules come to what is wanted. Each choice among conditions narrows what the values may be; one with
 * a single way left is taken at once.
 */
export class RuleSetSearch {
  private readonly candidates: Possible;
  private steps = 0;

  constructor(
    comparisons: readonly Comparison[],
    private readonly expectedMonthDays: number,
  ) {
    const shared = dayCounts(comparisons, expectedMonthDays);
    this.candidates = new Map(indicatorNames.map((name) => [name, candidatesOf(name, comparisons, shared)]));
  }

  /** @throws TooManyConditions */
  finds(wanted: readonly Wanted[]): boolean {
    const choices = wanted.flatMap(choicesOf);
    // With the number of expected months each threshold is known.
    return [0, 1, 2, 3].some((months) => this.holds(choices, new Map(this.candidates).set('expectedMonths', [months])));
  }

  private holds(choices: readonly Choice[], possible: Possible): boolean {
    this.steps += 1;
    if (this.steps > MOST_STEPS) throw new TooManyConditions('The rules have too many conditions');
    if (!canBeTogether(possible, this.expectedMonthDays)) return false;
    let fewest: { readonly choice: Choice; readonly ways: readonly Possible[] } | undefined;
    const open: Choice[] = [];
    for (const choice of choices) {
      const ways = choice.flatMap((option) => narrowed(option, possible) ?? []);
      if (ways.length === 0) return false;
      // What holds anyway leaves everything as it is.
      if (ways.includes(possible)) continue;
      open.push(choice);
      if (!fewest || ways.length < fewest.ways.length) fewest = { choice, ways };
    }
    if (!fewest) return true;
    const { choice: taken, ways } = fewest;
    const others = open.filter((choice) => choice !== taken);
    return ways.some((way) => this.holds(others, way));
  }
}

/** Of a rule to be met each clause; of one that is not to be, that one of its clauses fails. */
function choicesOf({ rule, met }: Wanted): readonly Choice[] {
  if (met) return rule.map((clause) => clause.map((comparison) => [{ comparison, met }]));
  return [rule.map((clause) => clause.map((comparison) => ({ comparison, met })))];
}

/** The same map where nothing changes; undefined where nothing is left. */
function narrowed(option: Option, possible: Possible): Possible | undefined {
  let result = possible;
  for (const { comparison, met } of option) {
    const { indicator } = comparison;
    const [before, expectedMonths] = [result.get(indicator) ?? [], result.get('expectedMonths')?.[0]];
    const left = before.filter((value) => comparisonMet(comparison, { expectedMonths, [indicator]: value } as IndicatorValues) === met);
    if (left.length === 0) return undefined;
    if (left.length < before.length) result = new Map(result).set(indicator, left);
  }
  return result;
}

/** Whether somebody can have days, months and silence like these. */
function canBeTogether(possible: Possible, monthDays: number): boolean {
  const [expected = 0, ...others] = countsOf('expectedMonths', possible);
  if (others.length > 0) throw new Error('The expected months are settled first');
  const [silences, active] = [countsOf('silentMonths', possible), countsOf('C1', possible)];
  const days = countsOf('assessableDays', possible).filter(
    (count) => count >= expected * monthDays && count <= expected * LONGEST_MONTH + (3 - expected) * (monthDays - 1),
  );
  const silentDays = countsOf('C4', possible);
  return silences.some((silent) =>
    active.some(
      (touched) =>
        silent <= expected &&
        expected - silent <= touched &&
        touched <= 3 - silent &&
        days.some((count) =>
          silentDays.some((longest) =>
            // Without a touch all days are one silence, and an expected month without one is part of one. The day of a touch is part of none.
            touched === 0
              ? longest === count
              : longest <= Math.min(count, LONGEST_QUARTER - touched) && (silent === 0 || longest >= monthDays),
          ),
        ),
    ),
  );
}

const LONGEST_MONTH = 31;
const LONGEST_QUARTER = indicatorKinds.C4.largest;

function countsOf(name: IndicatorName, possible: Possible): readonly number[] {
  return (possible.get(name) ?? []).map(Number);
}

/** Days of the quarter and of a silence that are worth telling apart: they are compared with each other too. */
function dayCounts(comparisons: readonly Comparison[], monthDays: number): readonly number[] {
  const thresholds = comparisons.flatMap(({ indicator, threshold }) =>
    (indicator === 'assessableDays' || indicator === 'C4') && typeof threshold === 'number' ? [threshold] : [],
  );
  const ofMonths = [0, 1, 2, 3].flatMap((months) => [months * monthDays, months * LONGEST_MONTH + (3 - months) * (monthDays - 1)]);
  return [...thresholds, ...ofMonths].flatMap((count) => [count - 1, count, count + 1]);
}

/** One value of each kind that the comparisons can tell apart. */
function candidatesOf(name: IndicatorName, comparisons: readonly Comparison[], days: readonly number[]): readonly IndicatorValue[] {
  const known = indicatorKinds[name];
  const thresholds = comparisons.filter(({ indicator }) => indicator === name).map(({ threshold }) => threshold);
  switch (known.kind) {
    case 'flag':
      return [true, false];
    case 'count': {
      const { largest } = known;
      if (largest <= 3) return Array.from({ length: largest + 1 }, (_, count) => count);
      const own = thresholds.filter((threshold) => typeof threshold === 'number').flatMap((count) => [count - 1, count, count + 1]);
      const beside = name === 'assessableDays' || name === 'C4' ? days : own;
      return [...new Set([0, largest, ...beside])].filter((count) => count >= 0 && count <= largest);
    }
    case 'share': {
      const ratios = thresholds.filter((threshold): threshold is Ratio => typeof threshold === 'object' && 'numerator' in threshold);
      const shares = withMiddles([whole(0), ...ratios, whole(1)]);
      return known.always ? shares : [undefined, ...shares];
    }
  }
}

function withMiddles(ratios: readonly Ratio[]): readonly Ratio[] {
  const sorted = [...ratios].sort(compareRatios);
  return sorted.flatMap((ratio, index) => {
    const next = sorted[index + 1];
    if (!next || compareRatios(ratio, next) === 0) return [ratio];
    // Between two ratios lies the ratio of their sums.
    const middle = { numerator: ratio.numerator + next.numerator, denominator: ratio.denominator + next.denominator };
    return [ratio, middle];
  });
}
