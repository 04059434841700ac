import { firstDayOf, lastDayOf, quarterOf, steps } from '@okoce/domain';
import type { CalendarDate, Instant, Quarter } from '@okoce/domain';
import { modelQuarter, randomHistory } from '@okoce/testing';
import { subjectsOf } from '@okoce/event-contracts';
import { countedFact } from '../../application/contracts';
import { readHistory } from '../../recompute/history';
import type { HistoryContract } from '../../recompute/history';
import type { Amount } from '../amounts';
import { inCanonicalOrder } from '../facts';
import type { CountedFact } from '../facts';
import { figureOf } from '../figures';
import type { SumsOfDays } from '../figures';
import { amountsOf } from '../ledger';
import type { Measure } from '../measures';
import { conditionsToAsk, figuresOfCondition, numberOf } from './counting';
import type { PeopleMeeting } from './counting';
import { conditionKey } from './definition';
import { readDefinitions } from './definitions-reader';
import document from './documents/2017-Q4.json';

const count = Number(process.env['OKOCE_HISTORIES'] ?? 25);
const quarters = ['2026-Q4', '2027-Q1', '2027-Q2'] as Quarter[];

/** Beside the programme's, some that only a look at each person can tell. */
const { definitions } = readDefinitions({
  ...document,
  definitions: [
    ...document.definitions,
    ...[
      { name: 'either', who: { all: [{ any: [{ everReached: 'P3' }, { everReached: 'P5' }] }] } },
      { name: 'stillLicensed', who: { all: [{ enrolledAtDaysEnd: true }, { everReached: 'P4' }] } },
      { name: 'trainedAndMet', who: { all: [{ everReached: 'P2' }, { activeMonthsInQuarter: { atLeast: 2 } }] } },
    ].map((one) => ({ ...one, counts: { id: '-', en: '-' }, usedBy: { id: '-', en: '-' }, publishedAs: [] })),
  ],
});

/** What each person's facts come to, person by person. */
function amountsOfEach(contracts: readonly HistoryContract[]): readonly (readonly Amount[])[] {
  const people = new Map<string, CountedFact[]>();
  for (const contract of contracts) {
    const { id: factId, type, source, position, time, data } = contract;
    for (const { id, kind } of subjectsOf(contract)) {
      if (kind !== 'participant') continue;
      const fact = countedFact({ factId, type, source, position, recordedAt: time as Instant }, kind, data);
      const known = people.get(id) ?? [];
      people.set(id, known);
      if (fact) known.push(fact);
    }
  }
  return [...people.values()].map((facts) => amountsOf('participant', facts.sort(inCanonicalOrder)));
}

function sumsOf(amounts: readonly Amount[], first: CalendarDate, last: CalendarDate): SumsOfDays {
  const sums = { inQuarter: new Map<Measure, number>(), toDate: new Map<Measure, number>() };
  for (const { day, measure, amount } of amounts) {
    if (day > last) continue;
    sums.toDate.set(measure, amount + (sums.toDate.get(measure) ?? 0));
    if (day >= first) sums.inQuarter.set(measure, amount + (sums.inQuarter.get(measure) ?? 0));
  }
  return sums;
}

const sumsAt = (amounts: readonly Amount[], day: CalendarDate) => {
  const quarter = quarterOf(day);
  const first = firstDayOf(quarter);
  return { day: sumsOf(amounts, first, day), quarter: sumsOf(amounts, first, lastDayOf(quarter)) };
};

function meetingOf(people: readonly (readonly Amount[])[], day: CalendarDate): readonly PeopleMeeting[] {
  const asked = conditionsToAsk(definitions);
  return people.map((amounts) => {
    const sums = sumsAt(amounts, day);
    const met = asked.filter((condition) => {
      const sum = figuresOfCondition(condition).reduce((total, { over, terms }) => total + figureOf(terms, sums[over]), 0);
      // What the numbers rest on.
      expect([0, 1]).toContain(sum);
      return sum === 1;
    });
    return { conditions: new Set(met.map(conditionKey)), people: 1 };
  });
}

/** The same by the plain model, which shares no rule with this service. Whoever is enrolled is told of a quarter's last day alone. */
function byHand(lines: ReturnType<typeof randomHistory>, day: CalendarDate): Readonly<Record<string, number>> {
  const { participants, programme } = modelQuarter(lines, quarterOf(day));
  const people = Object.values(participants);
  const reached = (step: string) => people.filter((person) => person.steps[step] && person.steps[step].day <= day);
  const [p2, p3, p4, p5] = ['P2', 'P3', 'P4', 'P5'].map((step) => new Set(reached(step))) as [
    Set<object>,
    Set<object>,
    Set<object>,
    Set<object>,
  ];
  const names = ['registered', 'trained', 'mentored', 'licensed', 'marketed', 'reporting', 'funded'];
  return {
    ...Object.fromEntries(steps.map((step, at) => [names[at] ?? '', reached(step).length])),
    ...(day === lastDayOf(quarterOf(day)) ? { active: programme.active } : {}),
    reached: people.filter(({ touchMonths }) => touchMonths.length > 0).length,
    formed: [...p2].filter((person) => p4.has(person)).length,
    either: new Set([...p3, ...p5]).size,
    trainedAndMet: people.filter((person) => p2.has(person) && person.touchMonths.length > 1).length,
  };
}

it(
  `each definition counts whom the plain model counts, on days of ${count} random histories`,
  async () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= count; seed += 1) {
      const lines = randomHistory(seed);
      const people = amountsOfEach(await readHistory(lines.map((line) => JSON.stringify(line))));
      for (const quarter of quarters) {
        for (const day of [lastDayOf(quarter), `${lastDayOf(quarter).slice(0, 7)}-${10 + (seed % 19)}` as CalendarDate]) {
          const numbers = definitions.map(
            (definition) => [definition.name, numberOf(definition, sumsAt(people.flat(), day), meetingOf(people, day))] as const,
          );
          const expected = byHand(lines, day);
          expect({ seed, day, ...Object.fromEntries(numbers) }).toMatchObject({ seed, day, ...expected });
          for (const [name, value] of numbers) seen.set(name, Math.max(value, seen.get(name) ?? 0));
        }
      }
    }
    // Nothing was compared with nothing alone.
    expect([...seen].filter(([, most]) => most === 0)).toEqual([]);
  },
  60_000 + count * 2_000,
);
