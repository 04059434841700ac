import { districts, lastDayOf, previousQuarter, regencies } from '@okoce/domain';
import type { CalendarDate, Instant, Quarter } from '@okoce/domain';
import { NotFound } from '@okoce/platform';
import { classMix } from '../src/domain/assessment/class-mix';
import { steps } from '../src/domain/measures';
import { chance, inBatches, interleaved, shuffled } from '../src/testing/batches';
import { histories, readExpected, readHistory } from '../src/testing/histories';
import type { ExpectedScope } from '../src/testing/histories';
import { director } from './director';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';
import { rebuildLedger } from '../src/application/rebuild';
import { rebuiltTables } from '../src/persistence/rebuild.table';
import { quarterSums, sumsRecordedBy } from '../src/persistence/sums.queries';
import type { CentreSums } from '../src/persistence/sums.queries';
import type { QuarterReport, Scope } from '../src/application/reports';

/** The numbers of a report, by the path to each. */
function numbersOf(value: object, path = ''): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [key, field] of Object.entries(value) as [string, unknown][]) {
    if (typeof field === 'number') numbers.set(path + key, field);
    else if (typeof field === 'object' && field !== null)
      numbersOf(field, `${path}${key}.`).forEach((number, deep) => numbers.set(deep, number));
  }
  return numbers;
}

/** Those that are not nothing. */
function amountsOf(sums: ReadonlyMap<string, CentreSums>): ReadonlySet<string> {
  const texts = [...sums].flatMap(([centre, { inQuarter, toDate }]) =>
    [inQuarter, toDate].flatMap((of, at) => [...of].map(([measure, amount]) => `${centre} ${at} ${measure} ${amount}`)),
  );
  return new Set(texts);
}

function summed(reports: readonly object[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const report of reports) {
    for (const [path, number] of numbersOf(report)) if (path !== 'target.goal') sums[path] = (sums[path] ?? 0) + number;
  }
  return sums;
}

function figures({ scope, asOf, completeTo, final, quarter, target, classes, classesPending, ...others }: QuarterReport): object {
  const { label, restatements, ruleSet, root, notAssessed, ...rest } = others;
  void [scope, asOf, completeTo, final, quarter, target, restatements, ruleSet];
  expect({ classesPending, label, root, notAssessed }).toEqual({ classesPending: 0, label: 'current', root: null, notAssessed: null });
  return { ...rest, classes };
}

/** As good an answer as any, as long as it is the same at the moment and as of it. */
function notRegisteredYet(error: unknown): object {
  if (error instanceof NotFound) return { notFound: true };
  throw error;
}

describe.each(histories)('the ledger of history %i, its contracts arriving in a chance order (the history is the seed)', (history) => {
  const contracts = readHistory(history);
  const expected = readExpected(history);
  let ledger: LedgerDatabase;

  const quarter = (scope: Scope, of: Quarter, asOf: Instant | null = null): Promise<QuarterReport> =>
    ledger.reports.quarter(scope, of, asOf);
  const all = (scopes: readonly Scope[], of: Quarter): Promise<readonly QuarterReport[]> =>
    Promise.all(scopes.map((scope) => quarter(scope, of)));

  beforeAll(async () => {
    ledger = await ledgerDatabase();
    const next = chance(history);
    await ledger.apply(inBatches(shuffled(contracts, next), next));
    await ledger.assess();
  });
  afterAll(() => ledger.close());

  it.each(expected)(
    'says what is expected of $quarter as of $asOf',
    async ({ quarter: of, asOf, programme, regencies: byRegency, centres }) => {
      expect(figures(await quarter('programme', of, asOf))).toEqual(programme);
      for (const [code, region] of Object.entries({ ...byRegency, ...centres })) {
        expect({ code, ...figures(await quarter(code as Scope, of, asOf)) }).toEqual({ code, ...region });
      }
      const { centres: listed } = await ledger.reports.quarterOfCentres(of, asOf);
      expect(listed.map(({ scope }) => scope)).toEqual(districts.map(({ code }) => code));
      for (const { scope, active, classes } of listed) {
        const { active: expectedActive = 0, classes: mix = classMix([]) }: Partial<ExpectedScope> = centres[scope] ?? {};
        expect({ scope, active, classes }).toEqual({ scope, active: expectedActive, classes: mix });
      }
    },
  );

  it.each(expected)('says of each participant what is expected of $quarter as of $asOf', async ({ quarter: of, asOf, participants }) => {
    for (const [id, person] of Object.entries(participants)) {
      const report = await ledger.participants.quarter(id, { quarter: of, edition: asOf, today: lastDayOf(of) }, director);
      const { districtCode, registeredOn, touchMonths, touchDays, reportedTouches, steps } = report;
      const { ruleSet, trace, nearest, ...assessment } = report.assessment ?? {};
      void [ruleSet, trace, nearest];
      const bare = Object.entries(steps).map(([step, { day, newlyReachedIn, verified }]) => [step, { day, newlyReachedIn, verified }]);
      const said = { districtCode, registeredOn, touchMonths, touchDays, reportedTouches, steps: Object.fromEntries(bare), assessment };
      expect({ id, ...said }).toEqual({ id, ...person });
    }
  });

  it('adds up: centres to regencies to the programme, in every field', async () => {
    for (const { quarter: of } of expected) {
      const programme = summed([await quarter('programme', of)]);
      expect(
        summed(
          await all(
            regencies.map(({ code }) => code),
            of,
          ),
        ),
      ).toEqual(programme);
      expect(
        summed(
          await all(
            districts.map(({ code }) => code),
            of,
          ),
        ),
      ).toEqual(programme);
    }
  });

  it('conserves people: those active at the end were there at the start, or came', async () => {
    for (const { quarter: of } of expected) {
      const before = await ledger.reports.quarterOfCentres(previousQuarter(of), null);
      const now = await ledger.reports.quarterOfCentres(of, null);
      const conserved = now.centres.map((centre, index) => {
        const came = centre.registrations + centre.returns + centre.transfersIn - centre.withdrawals - centre.transfersOut;
        return { scope: centre.scope, active: (before.centres[index]?.active ?? 0) + came };
      });
      expect(now.centres.map(({ scope, active }) => ({ scope, active }))).toEqual(conserved);
    }
  });

  it('never lets a cumulative figure of the programme fall as the day grows, and ends where the quarter does', async () => {
    const days = await ledger.query(`SELECT DISTINCT day::text AS day FROM day_sums WHERE day <= '2027-06-30' ORDER BY day`);
    let before = await ledger.reports.day('programme', '2020-01-01' as CalendarDate, null);
    for (const { day } of days) {
      const now = await ledger.reports.day('programme', day as CalendarDate, null);
      for (const step of steps) expect(now.steps[step]).toBeGreaterThanOrEqual(before.steps[step]);
      before = now;
    }
    const end = await quarter('programme', '2027-Q2' as Quarter);
    expect(before.steps).toEqual(Object.fromEntries(Object.entries(end.steps).map(([step, { cumulative }]) => [step, cumulative])));
  });

  it('is the same row for row when all is applied again, and when the topics come otherwise', async () => {
    const rows = await ledger.rows();
    const next = chance(1000 + history);
    await ledger.apply(inBatches(shuffled(contracts, next), next));
    await ledger.assess();
    expect(await ledger.rows()).toEqual(rows);

    const other = await ledgerDatabase();
    for (const batch of inBatches(interleaved(contracts, next), next)) {
      await other.apply([batch]);
      if (next() < 0.2) await other.assess();
    }
    await other.assess();
    expect(await other.rows()).toEqual(rows);
    await other.close();
  });

  it('is rebuilt from the archive row for row, and mended where it was not', async () => {
    const rows = await ledger.rows();
    const nothing = { onlyLive: 0, onlyRebuilt: 0 };
    const same = rebuiltTables.map((table) => ({ table, ...nothing }));
    expect(await rebuildLedger(ledger.pool)).toMatchObject({ differences: same, swapped: false });
    await ledger.query(`DELETE FROM entries WHERE measure = 'registrations'`);
    await ledger.query(`DELETE FROM classes WHERE class = 'D'`);
    await ledger.query(`UPDATE day_sums SET amount = amount + 1 WHERE measure = 'registrations'`);
    expect(await rebuildLedger(ledger.pool)).toMatchObject({ swapped: true });
    expect(await ledger.rows()).toEqual(rows);
  });
});

describe('a report as of a moment', () => {
  it.each(histories)('equals the report that was given then (history %i)', async (history) => {
    const contracts = [...readHistory(history)].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
    const ledger = await ledgerDatabase();
    const next = chance(2000 + history);
    const then: { moment: Instant; said: string }[] = [];
    const ids = Object.keys(Object.assign({}, ...readExpected(history).map(({ participants }) => participants)) as object);
    // Before them all: what is still possible is then the same.
    const today = '2026-01-01' as CalendarDate;
    const personThen = (id: string, asOf: Instant | null): Promise<object> =>
      ledger.participants.quarter(id, { quarter: '2027-Q1' as Quarter, edition: asOf, today }, director).catch(notRegisteredYet);
    const say = async (asOf: Instant | null): Promise<string> => {
      const { centres } = await ledger.reports.quarterOfCentres('2027-Q1' as Quarter, asOf);
      const programme = await ledger.reports.quarter('programme', '2027-Q1' as Quarter, asOf);
      const regency = await ledger.reports.quarter('31.74' as Scope, '2026-Q4' as Quarter, asOf);
      const day = await ledger.reports.day('programme', '2027-02-15' as CalendarDate, asOf);
      const centreDay = await ledger.reports.day('31.74.01' as Scope, '2027-01-10' as CalendarDate, asOf);
      const people = await Promise.all(ids.map((id) => personThen(id, asOf)));
      const moment = { asOf: null, completeTo: null, final: false };
      return JSON.stringify([...centres, programme, regency, day, centreDay, ...people].map((report) => ({ ...report, ...moment })));
    };
    for (let from = 0; from < contracts.length;) {
      let to = Math.min(contracts.length, from + 20 + Math.floor(next() * 120));
      while (contracts[to]?.time === contracts[to - 1]?.time) to += 1;
      await ledger.apply(inBatches(contracts.slice(from, to), next));
      // Of few who wait a report says the same as once they are assessed.
      if (next() < 0.5) await ledger.assess();
      then.push({ moment: contracts[to - 1]!.time, said: await say(null) });
      from = to;
    }
    for (const { moment, said } of then) {
      expect(await say(moment)).toBe(said);
      // In the midst of more than fits a history.
      for (const prefix of ['', '31.74', '31.74.01']) {
        const asked = [ledger.pool, prefix, '2027-Q1' as Quarter, moment] as const;
        expect(amountsOf(await sumsRecordedBy(...asked))).toEqual(amountsOf(await quarterSums(...asked)));
      }
    }
    await ledger.close();
  });
});

describe('a rebuild beside the live ledger', () => {
  it('takes in what is applied meanwhile', async () => {
    const ledger = await ledgerDatabase();
    const batches = inBatches(readHistory(2), chance(6));
    const half = Math.floor(batches.length / 2);
    await ledger.apply(batches.slice(0, half));
    const [rebuild] = await Promise.all([rebuildLedger(ledger.pool), ledger.apply(batches.slice(half))]);
    expect(rebuild.swapped).toBe(false);
    expect(await rebuildLedger(ledger.pool)).toMatchObject({ swapped: false });
    await ledger.close();
  });
});
