import { firstDayOf, lastDayOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Instant, Quarter } from '@okoce/domain';
import { chance } from '../testing/batches';
import { asFact, histories, namedBy, readExpected, readHistory } from '../testing/histories';
import type { Amount } from './amounts';
import { inCanonicalOrder } from './facts';
import type { CountedFact, SubjectKind } from './facts';
import { dayFigureTerms, longestDays, quarterFigureTerms } from './figure-terms';
import type { Terms } from './figure-terms';
import { dayFigures, quarterFigures } from './figures';
import { postingsOf } from './ledger';

type Recorded = Amount & { readonly recordedAt: Instant };

function entriesOf(history: number): readonly Recorded[] {
  const subjects = new Map<string, { kind: SubjectKind; facts: CountedFact[] }>();
  for (const contract of readHistory(history)) {
    const fact = asFact(contract);
    for (const { kind, id } of fact ? namedBy(contract) : []) {
      const subject = subjects.get(id) ?? { kind, facts: [] };
      subjects.set(id, subject);
      if (fact) subject.facts.push(fact);
    }
  }
  return [...subjects.values()].flatMap(({ kind, facts }) =>
    postingsOf(kind, facts.sort(inCanonicalOrder)).flatMap(({ fact: { recordedAt }, amounts }) =>
      amounts.map((amount) => ({ ...amount, recordedAt })),
    ),
  );
}

/** The terms' entries one by one, as a reader of the lineage adds them up. */
function listed(terms: Terms, entries: readonly Amount[], first: CalendarDate, last: CalendarDate): number {
  return entries
    .flatMap(({ measure, day, amount }) =>
      terms
        .filter((term) => term.measure === measure && day <= last && (term.days === 'toDate' || day >= first))
        .map(({ sign }) => sign * amount),
    )
    .reduce((sum, counts) => sum + counts, 0);
}

function listedAll(terms: ReadonlyMap<string, Terms>, entries: readonly Amount[], first: CalendarDate, last: CalendarDate): object {
  return Object.fromEntries([...terms].map(([name, made]) => [name, listed(made, entries, first, last)]));
}

/** Numbers of an answer by their path in it. */
function flat(value: object, path: readonly string[] = []): readonly (readonly [string, number])[] {
  return Object.entries(value).flatMap(([part, below]: [string, unknown]) =>
    typeof below === 'number' ? [[[...path, part].join('.'), below] as const] : flat(below as object, [...path, part]),
  );
}

function sumsOf(entries: readonly Amount[], first: CalendarDate, last: CalendarDate): Parameters<typeof quarterFigures>[0] {
  const [inQuarter, toDate] = [new Map<Amount['measure'], number>(), new Map<Amount['measure'], number>()];
  for (const { day, measure, amount } of entries.filter((entry) => entry.day <= last)) {
    toDate.set(measure, (toDate.get(measure) ?? 0) + amount);
    if (day >= first) inQuarter.set(measure, (inQuarter.get(measure) ?? 0) + amount);
  }
  return { inQuarter, toDate };
}

describe('the table of what figures are made of', () => {
  const nothing = { inQuarter: new Map(), toDate: new Map() };

  it('has every number of an answer but the aim, which is set, under its path', () => {
    const names = flat(quarterFigures(nothing)).map(([name]) => name);
    expect([...quarterFigureTerms.keys()]).toEqual(names.filter((name) => name !== 'target.goal'));
    expect([...dayFigureTerms.keys()]).toEqual(flat(dayFigures(nothing)).map(([name]) => name));
  });

  it('names a measure once at most in a figure', () => {
    for (const [name, terms] of [...quarterFigureTerms, ...dayFigureTerms]) {
      const measures = terms.map(({ measure }) => measure);
      expect({ name, measures }).toEqual({ name, measures: [...new Set(measures)] });
    }
  });

  it('knows for how long a measure is taken', () => {
    expect(longestDays.get('registrations')).toBe('toDate');
    expect(longestDays.get('reached.P3')).toBe('toDate');
    expect(longestDays.get('attendances')).toBe('inQuarter');
  });
});

describe.each(histories)('in history %i the listed entries add up to every figure', (history) => {
  const entries = entriesOf(history);

  it.each(readExpected(history))('in $quarter as of $asOf, as worked out by others', ({ quarter, asOf, programme, regencies, centres }) => {
    const [first, last] = [firstDayOf(quarter), lastDayOf(quarter)];
    for (const [code, expected] of Object.entries({ '': programme, ...regencies, ...centres })) {
      const known = entries.filter(({ centre, recordedAt }) => centre.startsWith(code) && (asOf === null || recordedAt <= asOf));
      const { classes: _classes, ...figures } = expected;
      expect({ code, ...listedAll(quarterFigureTerms, known, first, last) }).toMatchObject({ code, ...Object.fromEntries(flat(figures)) });
    }
  });

  it('in any quarter and on any day, as of any moment', () => {
    const next = chance(history);
    const anyOf = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
    for (let turn = 0; turn < 30; turn += 1) {
      const { day, centre } = anyOf(entries);
      const code = anyOf<DistrictCode | string>([centre, centre.slice(0, 5), '']);
      const asOf = anyOf(entries).recordedAt;
      const known = entries.filter((entry) => entry.centre.startsWith(code) && entry.recordedAt <= asOf);
      const quarter = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` as Quarter;
      const [first, last] = [firstDayOf(quarter), lastDayOf(quarter)];
      const {
        target: { goal: _goal, ...target },
        ...figures
      } = quarterFigures(sumsOf(known, first, last));
      const seen = { seed: history, turn, code, asOf, quarter, day };
      expect({ seen, ...listedAll(quarterFigureTerms, known, first, last) }).toEqual({
        seen,
        ...Object.fromEntries(flat({ ...figures, target })),
      });
      expect({ seen, ...listedAll(dayFigureTerms, known, first, day) }).toEqual({
        seen,
        ...Object.fromEntries(flat(dayFigures(sumsOf(known, first, day)))),
      });
    }
  });
});
