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

/**
 * So often may a value be looked at for one document, about a tenth of a second, as everything else in the process waits meanwhile: the first rules take a
 * thirtieth of it. What is counted is the innermost work, as one step may take a thousand times another.
 */
const MOST_LOOKS = 2_000_000;

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
 * a single way left is taken at once. All that is asked of one search shares its bound.
 */
export class RuleSetSearch {
  private readonly candidates: Possible;
  /** By the number of expected months, as thresholds may be of them. */
  private readonly meeting = [0, 1, 2, 3].map(() => new Map<Comparison, ReadonlySet<IndicatorValue>>());
  private looks = 0;

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
    this.look(choices.length + PASSES * (valuesOf('assessableDays', possible).length + valuesOf('C4', possible).length));
    if (!canBeTogether(possible, this.expectedMonthDays)) return false;
    let fewest: { readonly choice: Choice; readonly ways: readonly Possible[] } | undefined;
    const open: Choice[] = [];
    for (const choice of choices) {
      const ways = this.waysOf(choice, possible);
      // What holds anyway leaves everything as it is.
      if (ways === 'holds anyway') continue;
      if (ways.length === 0) return false;
      open.push(choice);
      if (!fewest || ways.length < fewest.ways.length) fewest = { choice, ways };
    }
    if (!fewest) return true;
    const { choice: taken, ways } = fewest;
    const others = open.filter((choice) => choice !== taken);
    return ways.some((way) => this.holds(others, way));
  }

  private waysOf(choice: Choice, possible: Possible): readonly Possible[] | 'holds anyway' {
    const ways: Possible[] = [];
    for (const option of choice) {
      const way = this.narrowed(option, possible);
      if (way === possible) return 'holds anyway';
      if (way) ways.push(way);
    }
    return ways;
  }

  /** The same map where nothing changes; undefined where nothing is left. */
  private narrowed(option: Option, possible: Possible): Possible | undefined {
    let result = possible;
    for (const { comparison, met } of option) {
      const before = valuesOf(comparison.indicator, result);
      const meeting = this.meetingIn(comparison, Number(valuesOf('expectedMonths', possible)[0]));
      this.look(1 + before.length);
      const left = before.filter((value) => meeting.has(value) === met);
      if (left.length === 0) return undefined;
      if (left.length === before.length) continue;
      this.look(result.size);
      result = new Map(result).set(comparison.indicator, left);
    }
    return result;
  }

  private meetingIn(comparison: Comparison, expectedMonths: number): ReadonlySet<IndicatorValue> {
    const known = this.meeting[expectedMonths]?.get(comparison);
    if (known) return known;
    const { indicator } = comparison;
    const all = valuesOf(indicator, this.candidates);
    this.look(COMPARED * all.length);
    const meeting = new Set(all.filter((value) => comparisonMet(comparison, { expectedMonths, [indicator]: value } as IndicatorValues)));
    this.meeting[expectedMonths]?.set(comparison, meeting);
    return meeting;
  }

  private look(times: number): void {
    this.looks += times;
    if (this.looks > MOST_LOOKS) throw new TooManyConditions('The rules have too many conditions');
  }
}

/** To compare a value takes about as long as to look at so many that were compared before. */
const COMPARED = 10;

/** Of a rule to be met each clause; of one that is not to be, that one of its clauses fails. */
function choicesOf({ rule, met }: Wanted): readonly Choice[] {
  if (met) return rule.map((clause) => clause.map((comparison) => [{ comparison, met }]));
  return [rule.map((clause) => clause.map((comparison) => ({ comparison, met })))];
}

/** So often at most `canBeTogether` goes over the days: for each number of silent months with each of active ones. */
const PASSES = 16;

/** Whether somebody can have days, months and silence like these. */
function canBeTogether(possible: Possible, monthDays: number): boolean {
  const [expected = 0, ...others] = countsOf('expectedMonths', possible);
  if (others.length > 0) throw new Error('The expected months are settled first');
  const [silences, active] = [countsOf('silentMonths', possible), countsOf('C1', possible)];
  const days = countsOf('assessableDays', possible).filter(
    (count) => count >= expected * monthDays && count <= expected * LONGEST_MONTH + (3 - expected) * (monthDays - 1),
  );
  const silentDays = new Set(countsOf('C4', possible));
  const [mostDays, allSilent] = [Math.max(...days), days.some((count) => silentDays.has(count))];
  return silences.some((silent) =>
    active.some((touched) => {
      if (silent > expected || expected - silent > touched || touched > 3 - silent) return false;
      // Without a touch all days are one silence, and an expected month without one is part of one. The day of a touch is part of none.
      if (touched === 0) return allSilent;
      const [least, most] = [silent === 0 ? 0 : monthDays, Math.min(mostDays, LONGEST_QUARTER - touched)];
      return [...silentDays].some((longest) => longest >= least && longest <= most);
    }),
  );
}

const LONGEST_MONTH = 31;
const LONGEST_QUARTER = indicatorKinds.C4.largest;

function valuesOf(name: IndicatorName, possible: Possible): readonly IndicatorValue[] {
  return possible.get(name) ?? [];
}

function countsOf(name: IndicatorName, possible: Possible): readonly number[] {
  return valuesOf(name, possible).map(Number);
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
