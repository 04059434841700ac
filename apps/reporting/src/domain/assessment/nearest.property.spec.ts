import { addDays, endOfDay, firstDayOf, lastDayOf, lastDayOfMonth, monthsOf } from '@okoce/domain';
import type { CalendarDate, Quarter } from '@okoce/domain';
import { randomHistory } from '@okoce/testing';
import { chance, shuffled } from '../../testing/batches';
import { asWorkFact, namedBy } from '../../testing/histories';
import type { HistoryContract } from '../../testing/histories';
import { PlausibleFacts, daysBetweenBoth, recordedAfter } from '../../testing/plausible-facts';
import type { Plan, Plausible } from '../../testing/plausible-facts';
import { inCanonicalOrder } from '../facts';
import type { WorkFact } from '../work/facts';
import { ParticipantWork } from '../work/participant-work';
import { workOut } from './assessment';
import { comparisonMet } from './evaluation';
import { explain } from './explanation';
import type { IndicatorName } from './indicator-names';
import type { Nearest, Unmet } from './nearest';
import { parseRatio } from './ratio';
import type { Comparison, Threshold } from './rule-set';
import { firstRuleSet } from './rule-sets';

/** OKOCE_HISTORIES=10000 for many, OKOCE_HISTORIES_FROM=417 to begin with that seed. */
const count = Number(process.env['OKOCE_HISTORIES'] ?? 200);
const from = Number(process.env['OKOCE_HISTORIES_FROM'] ?? 1);
const FUTURES = 5;

/** One person’s quarter as it is seen on a day, from what was recorded by its end. */
interface Seen {
  readonly seed: number;
  readonly quarter: Quarter;
  readonly on: CalendarDate;
  readonly facts: readonly WorkFact[];
  readonly nearest: Nearest;
  readonly plans: readonly Plan[];
}

const cutOffOf = (quarter: Quarter): CalendarDate => addDays(lastDayOf(quarter), 20);

function seenIn(seed: number, next: () => number): readonly Seen[] {
  const factsOf = new Map<string, Map<string, WorkFact>>();
  for (const line of randomHistory(seed) as readonly HistoryContract[]) {
    const fact = asWorkFact(line);
    for (const { kind, id } of namedBy(line)) {
      if (kind !== 'participant' || !fact) continue;
      const facts = factsOf.get(id) ?? new Map<string, WorkFact>();
      factsOf.set(id, facts.set(fact.factId, fact));
    }
  }
  return [...factsOf.values()].flatMap((all) => {
    const quarter = (['2026-Q4', '2027-Q1', '2027-Q2'] as const)[Math.floor(next() * 3)] as Quarter;
    const days = daysBetweenBoth(next() < 0.5 ? firstDayOf(quarter) : addDays(lastDayOf(quarter), -3), addDays(cutOffOf(quarter), 2));
    const on = days[Math.floor(next() * days.length)] ?? lastDayOf(quarter);
    const facts = [...all.values()].filter(({ recordedAt }) => recordedAt <= endOfDay(on)).sort(inCanonicalOrder);
    const nearest = explain(facts, quarter, firstRuleSet, on)?.nearest;
    return nearest ? [{ seed, quarter, on, facts, nearest, plans: new PlausibleFacts(facts, quarter, on).plans() }] : [];
  });
}

/** As the rule set asks for it, where it does. */
function askedFor({ indicator, operator, threshold }: Unmet['anyOf'][number]): Comparison {
  const all = [...firstRuleSet.assessable.flatMap(({ unless }) => unless), ...firstRuleSet.classes.flatMap(({ when }) => when)].flat();
  const ofMonths = all.find((one) => one.indicator === indicator && typeof one.threshold === 'object' && 'of' in one.threshold);
  if (ofMonths) return ofMonths;
  return { indicator, operator, threshold: (typeof threshold === 'string' ? parseRatio(threshold) : threshold) as Threshold };
}

function isMet(comparison: Unmet['anyOf'][number], { facts, quarter }: Seen, told: readonly Plausible[]): boolean {
  const worked = workOut(ParticipantWork.of(recordedAfter(facts, told)), quarter, firstRuleSet);
  return worked !== undefined && comparisonMet(askedFor(comparison), worked.values);
}

/** Chance plans on chance days, in the order of the days. */
function future({ quarter, on, plans }: Seen, next: () => number): readonly Plausible[] {
  const days = daysBetweenBoth(on, cutOffOf(quarter));
  const share = [0.1, 0.4, 0.7, 1][Math.floor(next() * 4)] ?? 1;
  // As soon as can be, or whenever.
  const soon = next() < 0.5;
  return shuffled(plans, next)
    .filter(() => next() < share)
    .map((plan) => ({ plan, day: days[Math.floor(next() * (soon ? 1 : days.length))] ?? on }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : Number(b.plan.kind === 'return') - Number(a.plan.kind === 'return')))
    .flatMap(({ plan, day }) => plan.on(day));
}

/** Of what brings it about only what it needs, so that it can be read. */
function fewest(facts: readonly Plausible[], comparison: Unmet['anyOf'][number], seen: Seen): readonly Plausible[] {
  return facts.reduce((kept, fact) => {
    const fewer = kept.filter((one) => one !== fact);
    return isMet(comparison, seen, fewer) ? fewer : kept;
  }, facts);
}

const toTouch: readonly string[] = ['confirm', 'log', 'attend', 'check out', 'verify', 'session'];
/** By what each is met; F3 in many ways. */
const remedies: Partial<Record<IndicatorName, readonly string[]>> = {
  assessableDays: ['end leave'],
  expectedMonths: ['end leave'],
  mentorshipDays: ['assign'],
  sessionsHeld: ['log', 'session'],
  slotsOffered: ['slots'],
  silentMonths: toTouch,
  C1: toTouch,
  C2: ['log', 'attend', 'session'],
  C3: ['report'],
  C4: toTouch,
  F1: ['agree', 'goal'],
  F2: ['close', 'action'],
  V: toTouch,
};

/** What it says, done from its last day on: what waits, the rest, and where there is to be something again and again something each day. */
function doing(kinds: readonly string[], by: CalendarDate, { quarter, plans }: Seen): readonly Plausible[] {
  const last = lastDayOf(quarter);
  const ends = monthsOf(quarter).map(lastDayOfMonth);
  const daysOf = (plan: Plan): readonly CalendarDate[] => {
    if (plan.kind === 'report') return [by, ...ends].filter((day) => day >= by && plan.on(day).length > 0).slice(0, 1);
    return plan.kind === 'session' && by < last ? daysBetweenBoth(by, last) : [by];
  };
  return plans.filter(({ kind }) => kinds.includes(kind)).flatMap((plan) => daysOf(plan).flatMap((day) => plan.on(day)));
}

const returning = (by: CalendarDate, { plans }: Seen): readonly Plausible[] =>
  plans.filter(({ kind }) => kind === 'return').flatMap((plan) => plan.on(by));

/** For a step one thing may be enough, or two sessions, or three months; one that is kept alive takes reports and a licence. */
function waysToProgress(by: CalendarDate, seen: Seen): readonly (readonly Plausible[])[] {
  const of = (...kinds: readonly string[]) => seen.plans.filter(({ kind }) => kinds.includes(kind));
  const toConfirm = of('confirm', 'log').map((plan) => plan.on(by));
  const months = of('report', 'verify').map((plan) => plan.on(by));
  return [
    ...seen.plans.map((plan) => plan.on(by)),
    ...toConfirm.flatMap((one, index) => toConfirm.slice(index + 1).map((other) => [...one, ...other])),
    ...months.map((_, index) => months.slice(index, index + 3).flat()),
    ...[['report'], ['report', 'licence', 'check', 'verify'], ['confirm', 'log', 'plan', 'session']].map((kinds) => doing(kinds, by, seen)),
  ];
}

describe(`the nearest class in ${count} random histories, from seed ${from}`, () => {
  const eachUnmet = (check: (unmet: Unmet['anyOf'][number], seen: Seen, next: () => number) => void): number => {
    let checked = 0;
    for (let seed = from; seed < from + count; seed += 1) {
      const next = chance(seed);
      for (const seen of seenIn(seed, next)) {
        for (const comparison of seen.nearest.unmet.flatMap(({ anyOf }) => anyOf)) {
          check(comparison, seen, next);
          checked += 1;
        }
      }
    }
    return checked;
  };
  const told = ({ seed, quarter, on }: Seen, { indicator, sentence, by }: Unmet['anyOf'][number]) => ({
    seed,
    quarter,
    on,
    indicator,
    by,
    said: sentence.en,
  });

  it(
    'says that the quarter no longer allows what nothing that may still be recorded brings about',
    () => {
      const checked = eachUnmet((comparison, seen, next) => {
        if (comparison.possible || seen.on > cutOffOf(seen.quarter)) return;
        for (let tried = 0; tried < FUTURES; tried += 1) {
          const facts = future(seen, next);
          if (isMet(comparison, seen, facts)) expect({ ...told(seen, comparison), facts: fewest(facts, comparison, seen) }).toBeUndefined();
        }
      });
      expect(checked).toBeGreaterThan(count / 2);
    },
    60_000 + count * 500,
  );

  it(
    'says a day up to which it is enough to do what it says',
    () => {
      const checked = eachUnmet((comparison, seen) => {
        const { indicator, by, possible } = comparison;
        if (!possible) return;
        if (by === null) throw new Error('What is possible has a last day');
        const kinds = remedies[indicator];
        const plain = kinds ? [doing(kinds, by, seen)] : waysToProgress(by, seen);
        const ways = [...plain, ...plain.map((facts) => [...returning(by, seen), ...facts])];
        if (!ways.some((facts) => isMet(comparison, seen, facts))) expect({ ...told(seen, comparison), facts: ways[0] }).toBeUndefined();
      });
      expect(checked).toBeGreaterThan(count / 2);
    },
    60_000 + count * 500,
  );
});
