import type { Instant, Quarter } from '@okoce/domain';
import { toRecord, topics } from '@okoce/event-contracts';
import { EventStore, embeddedLogSchema, openEmbeddedLog } from '@okoce/event-sourcing';
import type { EventLog, FactMetadata } from '@okoce/event-sourcing';
import { PARTITIONS, createLogger } from '@okoce/platform';
import { Completeness } from '../src/application/completeness';
import { LogVerifications } from '../src/application/log-verification';
import { Seals } from '../src/application/seals';
import { chance, inBatches, shuffled } from '../src/testing/batches';
import { namedBy, readHistory } from '../src/testing/histories';
import type { HistoryContract } from '../src/testing/histories';
import { SERVICE_ROLE, ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';
import { marks } from './marks';

const QUARTER = '2027-Q1' as Quarter;
const CUT_OFF = '2027-04-20T17:00:00.000Z' as Instant;
const LATER = '2027-10-01T00:00:00.000Z' as Instant;
const metadata: FactMetadata = { actor: { id: 'd', role: 'director', channel: 'live' }, correlationId: 'c' };
const HISTORY = 6;

/** As its service's relay would send it. */
function recordOf(contract: HistoryContract) {
  const subject = namedBy(contract)[0]?.id ?? contract.id;
  return toRecord({ ...contract, subject, position: Number(contract.position) }, 'https://okoce.example/services');
}

describe('a quarter verified from the event log alone', () => {
  let ledger: LedgerDatabase;
  let log: EventLog;
  let verifications: LogVerifications;
  const contracts = readHistory(HISTORY);

  beforeAll(async () => {
    ledger = await ledgerDatabase();
    for (const statement of embeddedLogSchema(SERVICE_ROLE)) await ledger.query(statement);
    log = await openEmbeddedLog({ connectionString: ledger.url, logger: createLogger({ name: 'log-test', level: 'silent' }) });
    await log.createTopics(Object.values(topics).map((topic) => ({ topic, partitions: PARTITIONS })));
    for (const contract of contracts) await log.publish(topics[contract.source], [recordOf(contract)]);
    // Sent again, and something that is no contract.
    for (const contract of contracts.slice(0, 20)) await log.publish(topics[contract.source], [recordOf(contract)]);
    await log.publish(topics.mentoring, [{ key: 'garbled', value: 'garbled', headers: {} }]);
    const seals = new Seals(ledger.pool, new Completeness(), new EventStore(ledger.pool));
    const next = chance(HISTORY);
    const recorded = (from: string, to: string) =>
      inBatches(
        shuffled(
          contracts.filter(({ time }) => time >= from && time < to),
          next,
        ),
        next,
      );
    await ledger.apply([...recorded('', CUT_OFF), ...marks(1, CUT_OFF)]);
    await seals.seal({ quarter: QUARTER, baseline: false, now: CUT_OFF, metadata });
    await ledger.apply([...recorded(CUT_OFF, '9'), ...marks(2, LATER)]);
    await seals.restate({ quarter: QUARTER, now: LATER, metadata });
    verifications = new LogVerifications(ledger.pool, log);
  });
  afterAll(async () => {
    await log.close();
    await ledger.close();
  });

  /** Done as the superuser, and undone afterwards. */
  async function meanwhile<T>(table: string, statement: string, look: () => Promise<T>): Promise<T> {
    await ledger.query(`CREATE TABLE kept AS TABLE ${table}`);
    await ledger.query(statement);
    const found = await look();
    await ledger.query(`DELETE FROM ${table}`);
    await ledger.query(`INSERT INTO ${table} TABLE kept`);
    await ledger.query('DROP TABLE kept');
    return found;
  }

  it('has the roots and figures of every statement', async () => {
    const { verified, log: read, statements } = await verifications.verify(QUARTER);
    expect(read).toEqual({ kind: 'embedded', contracts: contracts.filter(({ time }) => time < LATER).length, missing: 0, gaps: [] });
    expect(statements.map(({ restatement }) => restatement)).toEqual([0, 1]);
    for (const statement of statements) expect(statement.log).toEqual(statement.sealed);
    expect(verified).toBe(true);
  });

  it('needs neither archive nor ledger for it', async () => {
    const { statements } = await meanwhile('entries', 'DELETE FROM entries', () => verifications.verify(QUARTER));
    expect(statements.map(({ verified }) => verified)).toEqual([true, true]);
    const changed = `UPDATE archive SET record = replace(record, '"minutes":3', '"minutes":2') WHERE type LIKE '%SessionLogged%'`;
    expect((await meanwhile('archive', changed, () => verifications.verify(QUARTER))).verified).toBe(true);
  });

  it('is not verified, and says why, where the log does not hold all any more', async () => {
    const first = `id = (SELECT min(id) FROM log_partitions WHERE topic = 'okoce.mentoring.v1' AND next_offset > 6)`;
    const forgotten = `DELETE FROM log_records WHERE "offset" < 5 AND partition_id = (SELECT id FROM log_partitions WHERE ${first})`;
    const { verified, log: read, statements } = await meanwhile('log_records', forgotten, () => verifications.verify(QUARTER));
    expect(verified).toBe(false);
    expect(read.missing).toBeGreaterThan(0);
    expect(read.gaps).toEqual([
      { topic: 'okoce.mentoring.v1', partition: expect.any(Number) as number, reason: expect.any(String) as string },
    ]);
    expect(statements.map(({ log: found }) => found)).toEqual([null, null]);
  });

  it('is not what was sealed where the log says otherwise', async () => {
    const changed = `UPDATE log_records SET value = replace(value, '"minutes":3', '"minutes":2') WHERE value LIKE '%SessionLogged%'`;
    const { verified, log: read, statements } = await meanwhile('log_records', changed, () => verifications.verify(QUARTER));
    expect(read.missing).toBe(0);
    expect({ verified, same: statements.map(({ log: found, sealed }) => found?.figuresHash === sealed.figuresHash) }).toEqual({
      verified: false,
      same: [false, false],
    });
  });
});
