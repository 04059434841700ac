import { randomUUID } from 'node:crypto';
import type { Instant, Quarter } from '@okoce/domain';
import { EventStore, inTransaction } from '@okoce/event-sourcing';
import type { FactMetadata } from '@okoce/event-sourcing';
import { createLogger } from '@okoce/platform';
import { eventually } from '@okoce/testing';
import { ClassWorker } from '../src/application/class-worker';
import { Completeness } from '../src/application/completeness';
import type { Edition } from '../src/application/editions';
import { rebuildLedger } from '../src/application/rebuild';
import type { Scope } from '../src/application/reports';
import { Seals } from '../src/application/seals';
import { assessedClasses } from '../src/domain/assessment/rule-set';
import { classFigure } from '../src/domain/figures-of-people';
import { tryLockClasses } from '../src/persistence/classes.table';
import { nextToAssess, noteAssessed } from '../src/persistence/people-to-assess.table';
import { chance, inBatches } from '../src/testing/batches';
import { histories, readExpected, readHistory } from '../src/testing/histories';
import type { HistoryContract } from '../src/testing/histories';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';
import { marks } from './marks';
import { director } from './reviews-ledger';

const QUARTER = '2027-Q1' as Quarter;
const CUT_OFF = '2027-04-20T17:00:00.000Z';
const logger = createLogger({ name: 'classes-test', level: 'silent' });

/** A history told again of other people at the same centres: none of the ids is the same. */
function toldOf(contracts: readonly HistoryContract[]): readonly HistoryContract[] {
  const ids = new Map<string, string>();
  const other = (id: string): string => ids.get(id) ?? ids.set(id, randomUUID()).get(id) ?? id;
  const uuid = /"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g;
  return contracts.map((contract) => {
    const told = JSON.stringify(contract).replace(uuid, (quoted) => `"${other(quoted.slice(1, -1))}"`);
    return JSON.parse(told) as HistoryContract;
  });
}

describe('classes of many people whom something reached at once', () => {
  const TIMES = 3;
  let ledger: LedgerDatabase;
  const [expected] = readExpected(6).filter(({ quarter, asOf }) => quarter === QUARTER && asOf === null);
  const times = (mix: object = {}): object => Object.fromEntries(Object.entries(mix).map(([one, people]) => [one, Number(people) * TIMES]));
  const programme = () => ledger.reports.quarter('programme', QUARTER, null);
  /** By class, how many people are listed in a report, on one page. */
  const listed = async (scope: Scope, edition: Edition): Promise<object> => {
    const numbers: Record<string, number> = {};
    for (const one of assessedClasses) {
      const page = { after: null, limit: 200 };
      const { people } = await ledger.figurePeople.ofQuarter(scope, QUARTER, classFigure(one), edition, page, director);
      numbers[one] = people.length;
    }
    return numbers;
  };

  beforeAll(async () => {
    ledger = await ledgerDatabase();
    const next = chance(6);
    for (let time = 0; time < TIMES; time += 1) await ledger.apply(inBatches(toldOf(readHistory(6)), next));
  });
  afterAll(() => ledger.close());

  it('leave them out while they wait: they are N, and how many is said', async () => {
    const waiting = await ledger.query('SELECT count(*)::int AS people FROM people_to_assess');
    const report = await programme();
    expect(waiting).toEqual([{ people: report.classesPending }]);
    expect(report.classesPending).toBeGreaterThan(20);
    expect(report.classes).toEqual({ N: report.registered, E: 0, A: 0, B: 0, C: 0, D: 0 });
    expect(await listed('programme', null)).toEqual(report.classes);
  });

  it('are told as of a moment all the same', async () => {
    const asOf = '2999-01-01T00:00:00.000Z' as Instant;
    const { classes, classesPending } = await ledger.reports.quarter('programme', QUARTER, asOf);
    expect({ classes, classesPending }).toEqual({ classes: times(expected?.programme.classes), classesPending: 0 });
    expect(await listed('programme', asOf)).toEqual(classes);
  });

  it('are there once two workers side by side have assessed them, who then stop', async () => {
    const workers = [new ClassWorker(ledger.pool, logger), new ClassWorker(ledger.pool, logger)];
    workers.forEach((worker) => worker.onApplicationBootstrap());
    await eventually(async () => expect((await programme()).classesPending).toBe(0), 'all to be assessed');
    await Promise.all(workers.map((worker) => worker.onModuleDestroy()));
    await ledger.assess();
    expect((await programme()).classes).toEqual(times(expected?.programme.classes));
    for (const [code, { classes }] of Object.entries(expected?.centres ?? {})) {
      const report = await ledger.reports.quarter(code as never, QUARTER, null);
      expect({ code, classes: report.classes }).toEqual({ code, classes: times(classes) });
    }
  });

  it('are rebuilt, whoever waits', async () => {
    const rows = await ledger.rows();
    await ledger.query('DELETE FROM classes; DELETE FROM class_sums; DELETE FROM assessed_people');
    await ledger.query(`INSERT INTO people_to_assess SELECT subject_id FROM archive WHERE subject_kind = 'participant' GROUP BY 1 LIMIT 5`);
    expect(await rebuildLedger(ledger.pool)).toMatchObject({ swapped: true });
    expect(await ledger.rows()).toEqual(rows);
    expect(await rebuildLedger(ledger.pool)).toMatchObject({ swapped: false });
  });

  it('are not told as of a moment since which thousands changed, but where few of them were', async () => {
    const asOf = '2027-05-01T00:00:00.000Z' as Instant;
    const known = await ledger.reports.quarter('programme', QUARTER, asOf);
    await ledger.query(`INSERT INTO assessed_people SELECT gen_random_uuid(), '2026-01-01', '2028-01-01' FROM generate_series(1, 1001)`);
    expect((await ledger.reports.quarter('programme', QUARTER, asOf)).classes).toBeNull();
    expect((await ledger.reports.quarterOfCentres(QUARTER, asOf)).centres.map(({ classes }) => classes)).toEqual(Array(44).fill(null));
    const [code = ''] = Object.keys(expected?.centres ?? {});
    const { classes, registered } = await ledger.reports.quarter(code as never, QUARTER, asOf);
    expect(Object.values(classes ?? {}).reduce((sum, people) => sum + people, 0)).toBe(registered);
    expect(await listed(code as never, asOf)).toEqual(classes);
    await expect(listed('programme', asOf)).rejects.toMatchObject({ code: 'PEOPLE_NOT_KEPT' });
    await ledger.query(`DELETE FROM assessed_people WHERE last_recorded_at = '2028-01-01'`);
    expect(await ledger.reports.quarter('programme', QUARTER, asOf)).toEqual(known);
  });
});

describe('whoever is assessed', () => {
  it('waits again when something reaches her meanwhile', async () => {
    const ledger = await ledgerDatabase();
    const batches = inBatches(readHistory(5), chance(5));
    await ledger.apply(batches);
    const waiting = await nextToAssess(ledger.pool, 100);
    const [confirmed] = readHistory(5).filter(({ type }) => type.endsWith('SessionConfirmed.v1'));
    await inTransaction(ledger.pool, async (assessing) => {
      // The batch does not wait for the one who assesses.
      await ledger.apply(inBatches(confirmed ? [confirmed] : [], chance(1)));
      await noteAssessed(assessing, waiting);
    });
    const again = await nextToAssess(ledger.pool, 100);
    expect(again).toEqual([{ participantId: confirmed?.data['participantId'], marks: expect.any(Number) as number }]);
    expect(again[0]?.marks).toBe((waiting.find(({ participantId }) => participantId === again[0]?.participantId)?.marks ?? 0) + 1);
    await ledger.close();
  });

  it('is one who ever had a mentor: a register of others leaves nothing to do', async () => {
    const ledger = await ledgerDatabase();
    const register = readHistory(6).filter(({ type }) => /ParticipantRegistered|LegacyStepRecorded/.test(type));
    await ledger.apply(inBatches(register, chance(1)));
    expect(await ledger.query('SELECT * FROM people_to_assess')).toEqual([]);
    const { classes, registered } = await ledger.reports.quarter('programme', QUARTER, null);
    expect(classes).toEqual({ N: registered, E: 0, A: 0, B: 0, C: 0, D: 0 });
    await ledger.close();
  });

  it('is assessed by one process at a time', async () => {
    const ledger = await ledgerDatabase();
    await inTransaction(ledger.pool, async (one) => {
      expect(await tryLockClasses(one)).toBe(true);
      expect(await inTransaction(ledger.pool, tryLockClasses)).toBe(false);
    });
    expect(await inTransaction(ledger.pool, tryLockClasses)).toBe(true);
    await ledger.close();
  });
});

describe('classes as of the cut-off of a seal', () => {
  it.each(histories)('are those of the seal, as they would be worked out (history %i)', async (history) => {
    const ledger = await ledgerDatabase();
    await ledger.apply([...inBatches(readHistory(history), chance(history)), ...marks(1, '2027-10-01T00:00:00.000Z')]);
    await ledger.assess();
    const asOf = new Date(Date.parse(CUT_OFF) - 1).toISOString() as Instant;
    const said = async () => [
      await ledger.reports.quarter('programme', QUARTER, asOf),
      await ledger.reports.quarter('31.74' as never, QUARTER, asOf),
      ...(await ledger.reports.quarterOfCentres(QUARTER, asOf)).centres,
    ];
    const workedOut = await said();
    const metadata: FactMetadata = { actor: { id: 'd', role: 'director', channel: 'live' }, correlationId: 'c' };
    const seals = new Seals(ledger.pool, new Completeness(), new EventStore(ledger.pool));
    await seals.seal({ quarter: QUARTER, baseline: false, now: '2027-10-01T00:00:00.000Z' as Instant, metadata });
    const sealed = workedOut.map((report) => ({ ...report, restatements: 0 }));
    expect(await said()).toEqual(sealed);
    // However many changed since.
    await ledger.query(`INSERT INTO assessed_people SELECT gen_random_uuid(), '2026-01-01', '2028-01-01' FROM generate_series(1, 1001)`);
    expect(await said()).toEqual(sealed);
    await ledger.close();
  });
});
