import type { Fault } from './document-place';
import { comparisonMet } from './evaluation';
import { indicatorKinds, indicatorNames } from './indicator-names';
import type { IndicatorName, IndicatorValue, IndicatorValues } from './indicator-names';
import { compareRatios, whole } from './ratio';
import type { Ratio } from './ratio';
import type { Comparison, Rule, RuleSet } from './rule-set';

/** A rule and what it has to come to. */
interface Wanted {
  readonly rule: Rule;
  readonly met: boolean;
}

type Assigned = Map<IndicatorName, IndicatorValue>;

/** What the centre owes: without it nobody is assessed, by whatever rules. */
const supply: readonly { readonly lacking: Rule; readonly sentence: Fault['sentence'] }[] = [
  {
    lacking: [none('mentorshipDays')],
    sentence: {
      id: 'Peserta tanpa pendamping akan dinilai: kelalaian pusat tidak boleh dibebankan kepadanya.',
      en: 'Somebody without a mentor would be assessed: what the centre failed to supply is never charged to her.',
    },
  },
  {
    lacking: [none('sessionsHeld'), none('slotsOffered')],
    sentence: {
      id: 'Peserta tanpa sesi dan tanpa tawaran jadwal akan dinilai: kelalaian pusat tidak boleh dibebankan kepadanya.',
      en: 'Somebody without a session and without a slot would be assessed: what the centre failed to supply is never charged to her.',
    },
  },
];

function none(indicator: IndicatorName): Rule[number] {
  return [{ indicator, operator: 'atMost', threshold: 0 }];
}

/** Reasons and classes that nobody could ever have, by their own conditions or for those before them, and whether somebody could have none, or one that is not due. */
export function senseless({ assessable, classes }: RuleSet): readonly Fault[] {
  const faults: Fault[] = [];
  const all = [...assessable.map(({ unless }) => unless), ...classes.map(({ when }) => when)];
  const search = new Search(all.flat(2));
  const isAssessable = assessable.map(({ unless }) => ({ rule: unless, met: true }));
  assessable.forEach(({ reason, unless }, index) => {
    if (!search.finds([...isAssessable.slice(0, index), { rule: unless, met: false }]))
      faults.push(neverMatches(`/assessable/${index}`, reason));
  });
  for (const { lacking, sentence } of supply) {
    if (search.finds([...isAssessable, { rule: lacking, met: true }])) faults.push({ place: '/assessable', sentence });
  }
  const notBefore = classes.map(({ when }) => ({ rule: when, met: false }));
  classes.forEach(({ class: name, when }, index) => {
    const wanted = [...isAssessable, ...notBefore.slice(0, index), { rule: when, met: true }];
    if (!search.finds(wanted)) faults.push(neverMatches(`/classes/${index}`, name));
  });
  if (search.finds([...isAssessable, ...notBefore])) faults.push({ place: '/classes', sentence: someoneHasNone });
  return faults;
}

const someoneHasNone = {
  id: 'Ada peserta yang tidak cocok dengan kelas mana pun.',
  en: 'Somebody may match no class.',
};

function neverMatches(place: string, name: string): Fault {
  return { place, sentence: { id: `${name} tidak mungkin cocok untuk siapa pun.`, en: `${name} can never match anybody.` } };
}

/** Looks for values of the indicators that make rules come to what is wanted: tried one indicator at a time, and given up as soon as a rule is decided otherwise. */
class Search {
  private readonly names: readonly IndicatorName[];
  private readonly candidates: ReadonlyMap<IndicatorName, readonly IndicatorValue[]>;

  constructor(comparisons: readonly Comparison[]) {
    this.candidates = new Map(indicatorNames.map((name) => [name, candidatesOf(name, comparisons)]));
    this.names = indicatorNames.filter((name) => related.has(name) || comparisons.some(({ indicator }) => indicator === name));
  }

  finds(wanted: readonly Wanted[], assigned: Assigned = new Map()): boolean {
    if (!isPossible(assigned)) return false;
    const outcomes = wanted.map(({ rule, met }) => (met ? ruleOutcome(rule, assigned) : not(ruleOutcome(rule, assigned))));
    if (outcomes.includes(false)) return false;
    // What the rule in question asks for decides the soonest.
    const next = [...namesIn(wanted.at(-1)), ...this.names].find((name) => !assigned.has(name));
    if (next === undefined) return true;
    return (this.candidates.get(next) ?? []).some((value) => this.finds(wanted, new Map(assigned).set(next, value)));
  }
}

function namesIn(wanted: Wanted | undefined): readonly IndicatorName[] {
  return (wanted?.rule ?? []).flat().map(({ indicator }) => indicator);
}

/** Values of these hang together. */
const related: ReadonlySet<IndicatorName> = new Set<IndicatorName>(['expectedMonths', 'silentMonths', 'C1']);

function isPossible(assigned: Assigned): boolean {
  if (![...related].every((name) => assigned.has(name))) return true;
  const [expected, silent, active] = [...related].map((name) => Number(assigned.get(name))) as [number, number, number];
  return silent <= expected && expected - silent <= active && active <= 3 - silent;
}

/** Undefined while it depends on what is not assigned yet. */
type Decided = boolean | undefined;

const not = (outcome: Decided): Decided => (outcome === undefined ? undefined : !outcome);

function ruleOutcome(rule: Rule, assigned: Assigned): Decided {
  const outcomes = rule.map((clause) => {
    const met = clause.map((comparison) => comparisonOutcome(comparison, assigned));
    return met.includes(true) ? true : met.includes(undefined) ? undefined : false;
  });
  return outcomes.includes(false) ? false : outcomes.includes(undefined) ? undefined : true;
}

function comparisonOutcome(comparison: Comparison, assigned: Assigned): Decided {
  const { indicator, threshold } = comparison;
  const needed = typeof threshold === 'object' && 'of' in threshold ? [indicator, threshold.of] : [indicator];
  if (!needed.every((name) => assigned.has(name))) return undefined;
  return comparisonMet(comparison, Object.fromEntries(assigned) as IndicatorValues);
}

/** One value of each kind that the comparisons can tell apart. */
function candidatesOf(name: IndicatorName, comparisons: readonly Comparison[]): readonly IndicatorValue[] {
  const known = indicatorKinds[name];
  const thresholds = comparisons.filter(({ indicator }) => indicator === name).map(({ threshold }) => threshold);
  switch (known.kind) {
    case 'flag':
      return [true, false];
    case 'count': {
      const { largest } = known;
      if (largest <= 3) return Array.from({ length: largest + 1 }, (_, count) => count);
      const beside = thresholds.filter((threshold) => typeof threshold === 'number').flatMap((count) => [count - 1, count, count + 1]);
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
