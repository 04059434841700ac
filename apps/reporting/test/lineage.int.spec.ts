import { districts } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Instant, Quarter } from '@okoce/domain';
import { NotFound } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { DifferencesReport } from '../src/application/differences';
import type { SeenEntry } from '../src/application/entry-access';
import type { DayFigureLineage, FigureEntry } from '../src/application/lineage';
import type { Scope } from '../src/application/reports';
import { dayFigureTerms, longestDays, quarterFigureTerms } from '../src/domain/figure-terms';
import { entriesOfRuns, sumsOfRuns } from '../src/persistence/lineage.queries';
import { chance, inBatches, shuffled } from '../src/testing/batches';
import { readExpected, readHistory } from '../src/testing/histories';
import { director } from './director';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';

const caller = (claims: Partial<Caller>): Caller => ({ ...director, ...claims });
const officerOf = (centre: DistrictCode): Caller => caller({ role: 'officer', roles: ['officer'], centres: [centre], worksAt: [centre] });

/** A number of an answer by its path in it. */
function at(value: object, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value);
}

/** All entries of a figure, page by page. */
async function listed(
  ask: (after: DayFigureLineage['next']) => Promise<DayFigureLineage>,
): Promise<{ value: number; entries: readonly FigureEntry[] }> {
  const entries: FigureEntry[] = [];
  for (let after: DayFigureLineage['next'] = null; ;) {
    const page = await ask(after);
    entries.push(...page.entries);
    if (!page.next) return { value: page.value, entries };
    after = page.next;
  }
}

const total = (entries: readonly FigureEntry[]): number => entries.reduce((sum, { counts }) => sum + counts, 0);
const distinct = (entries: readonly SeenEntry[]): number => new Set(entries.map((entry) => JSON.stringify(entry))).size;

describe.each([2, 5])('the lineage of history %i (which is the seed)', (history) => {
  const contracts = readHistory(history);
  const expected = readExpected(history);
  const next = chance(history);
  const anyOf = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  let ledger: LedgerDatabase;

  const ofQuarter = (scope: Scope, quarter: Quarter, figure: string, asOf: Instant | null, limit: number, by = director) =>
    listed((after) => ledger.lineage.ofQuarter(scope, quarter, figure, asOf, { after, limit }, by));

  beforeAll(async () => {
    ledger = await ledgerDatabase();
    await ledger.apply(inBatches(shuffled(contracts, next), next));
  });
  afterAll(() => ledger.close());

  it.each(expected)('lists entries that add up to each figure of $quarter as of $asOf', async ({ quarter, asOf, centres }) => {
    const centre = anyOf(Object.keys(centres)) as DistrictCode;
    for (const scope of ['programme', centre.slice(0, 5), centre] as Scope[]) {
      const report = await ledger.reports.quarter(scope, quarter, asOf);
      for (const figure of quarterFigureTerms.keys()) {
        const { value, entries } = await ofQuarter(scope, quarter, figure, asOf, 37);
        const said = { scope, figure, value: at(report, figure) };
        expect({ scope, figure, value }).toEqual(said);
        expect({ scope, figure, value: total(entries) }).toEqual(said);
        expect(distinct(entries)).toBe(entries.length);
        expect(entries.filter(({ recordedAt }) => asOf !== null && recordedAt > asOf)).toEqual([]);
      }
    }
  });

  it('lists the same in whatever pages', async () => {
    const { quarter } = anyOf(expected);
    const whole = await ofQuarter('programme', quarter, 'activeMonths.0', null, 200);
    expect(whole.entries.length).toBeGreaterThan(14);
    expect(await ofQuarter('programme', quarter, 'activeMonths.0', null, 7)).toEqual(whole);
  });

  it('lists entries that add up to each figure of any day', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const { time, data } = anyOf(contracts);
      const on = String(data['occurredAt']).slice(0, 10) as CalendarDate;
      const scope = turn % 2 === 0 ? 'programme' : anyOf(districts).code;
      const report = await ledger.reports.day(scope, on, time);
      for (const figure of dayFigureTerms.keys()) {
        const { value, entries } = await listed((after) => ledger.lineage.ofDay(scope, on, figure, time, { after, limit: 50 }, director));
        const said = { scope, on, figure, value: at(report, figure) };
        expect([
          { scope, on, figure, value },
          { scope, on, figure, value: total(entries) },
        ]).toEqual([said, said]);
      }
    }
  });

  it('finds the same as of a moment by which few were recorded, and sums them, as it looks through few or many', async () => {
    const asOf = anyOf(contracts).time;
    const measures = ['registrations', 'transfersOut', 'sessionsLogged', 'attendances'] as const;
    const runs = measures.flatMap((measure) =>
      districts.map(({ code: centre }) => ({ centre, measure, first: '2000-01-01' as CalendarDate, last: '2030-01-01' as CalendarDate })),
    );
    const ask = { runs, asOf, after: null, limit: 1_000_000 };
    const many = await entriesOfRuns(ledger.pool, { ...ask, fewEarlier: false });
    expect(await entriesOfRuns(ledger.pool, { ...ask, fewEarlier: true })).toEqual(many);
    const middle = many[Math.floor(many.length / 2)];
    const rest = runs.slice(runs.findIndex(({ centre, measure }) => centre === middle?.centre && measure === middle.measure));
    for (const fewEarlier of [false, true]) {
      const behind = await entriesOfRuns(ledger.pool, { runs: rest, asOf, after: middle ?? null, limit: 5, fewEarlier });
      expect(behind).toEqual(many.slice(Math.floor(many.length / 2) + 1).slice(0, 5));
    }
    const sums = new Map<string, number>();
    for (const { measure, amount } of many) sums.set(measure, (sums.get(measure) ?? 0) + amount);
    expect(await sumsOfRuns(ledger.pool, runs, asOf)).toEqual(sums);
  });

  it('leads from each entry to a recorded fact that names the person', async () => {
    const { quarter } = anyOf(expected);
    const known = new Map(contracts.map((contract) => [contract.id, contract]));
    const { entries } = await ofQuarter('programme', quarter, 'active', null, 200);
    for (const { fact, subject, recordedAt } of entries) {
      const contract = known.get(fact?.id ?? '');
      expect({ type: fact?.type, source: fact?.source, recordedAt, occurredAt: fact?.occurredAt }).toEqual({
        type: contract?.type,
        source: contract?.source,
        recordedAt: contract?.time,
        occurredAt: contract?.data['occurredAt'],
      });
      expect(Object.values(contract?.data ?? {})).toContain(subject?.id);
    }
  });

  it('names to a centre’s officer only the people who are with the centre now, and every amount', async () => {
    const { quarter, centres } = anyOf(expected);
    const [centre] = Object.keys(centres) as [DistrictCode];
    const [seen, all] = [
      await ofQuarter('programme', quarter, 'active', null, 200, officerOf(centre)),
      await ofQuarter('programme', quarter, 'active', null, 200),
    ];
    const bare = ({ subject: _subject, fact: _fact, ...entry }: FigureEntry): object => entry;
    expect(seen.value).toBe(all.value);
    expect(seen.entries.map(bare)).toEqual(all.entries.map(bare));
    const now = await ledger.query(
      `SELECT subject_id FROM entries WHERE measure IN ('registrations', 'transfersIn', 'transfersOut') AND centre = $1
       GROUP BY subject_id HAVING sum(CASE measure WHEN 'transfersOut' THEN -amount ELSE amount END) > 0`,
      [centre],
    );
    const mayBeNamed = new Set(now.map(({ subject_id }) => subject_id));
    seen.entries.forEach(({ subject, fact }, index) => {
      const whole = all.entries[index];
      expect({ subject, fact }).toEqual(
        mayBeNamed.has(whole?.subject?.id) ? { subject: whole?.subject, fact: whole?.fact } : { subject: null, fact: null },
      );
    });
    expect(seen.entries.some(({ subject }) => subject !== null)).toBe(true);
    expect(seen.entries.some(({ subject }) => subject === null)).toBe(true);
  });

  it('knows no other figure', () => {
    for (const figure of ['target.goal', 'steps.P1', 'steps', 'toString', '']) {
      expect(() => ledger.lineage.ofQuarter('programme', '2020-Q1' as Quarter, figure, null, { after: null, limit: 1 }, director)).toThrow(
        NotFound,
      );
    }
  });

  it('says why two reports of a quarter differ, by figure, by measure and fact by fact', async () => {
    for (const { quarter, centres } of expected) {
      for (const scope of ['programme', anyOf(Object.keys(centres))] as Scope[]) {
        const [from, to] = [anyOf(contracts).time, anyOf(contracts).time].sort() as [Instant, Instant];
        const entries: SeenEntry[] = [];
        let page: DifferencesReport | undefined;
        do {
          page = await ledger.differences.between(scope, quarter, { from, to }, { after: page?.next ?? null, limit: 60 }, director);
          entries.push(...page.entries);
        } while (page.next);
        const [before, after] = [await ledger.reports.quarter(scope, quarter, from), await ledger.reports.quarter(scope, quarter, to)];
        const differing = [...quarterFigureTerms.keys()].map((figure) => ({ figure, from: at(before, figure), to: at(after, figure) }));
        expect(page.figures).toEqual(differing.filter((figure) => figure.from !== figure.to));
        const summed = [...longestDays.keys()].map((measure) => ({
          measure,
          toDate: entries.filter((entry) => entry.measure === measure).reduce((sum, { amount }) => sum + amount, 0),
        }));
        expect(page.measures.map(({ measure, toDate }) => ({ measure, toDate })).filter(({ toDate }) => toDate !== 0)).toEqual(
          summed.filter(({ toDate }) => toDate !== 0),
        );
        expect(entries.filter(({ recordedAt }) => recordedAt <= from || recordedAt > to)).toEqual([]);
        expect(distinct(entries)).toBe(entries.length);
      }
    }
  });
});
