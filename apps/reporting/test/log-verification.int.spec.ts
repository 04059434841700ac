import type { Instant, Quarter } from '@okoce/domain';
import { toRecord, topics } from '@okoce/event-contracts';
import { EventStore, embeddedLogSchema, openEmbeddedLog } from '@okoce/event-sourcing';
import type { EventLog, StoredFact } from '@okoce/event-sourcing';
import { PARTITIONS, createLogger } from '@okoce/platform';
import { Completeness } from '../src/application/completeness';
import { LogVerifications } from '../src/application/log-verification';
import { Seals } from '../src/application/seals';
import { publishReportingFact } from '../src/messaging/reporting.publisher';
import { chance, inBatches, shuffled } from '../src/testing/batches';
import { namedBy, readHistory } from '../src/testing/histories';
import type { HistoryContract } from '../src/testing/histories';
import { byDirector as metadata } from './director';
import { SERVICE_ROLE, ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';
import { marks } from './marks';

const QUARTER = '2027-Q1' as Quarter;
const CUT_OFF = '2027-04-20T17:00:00.000Z' as Instant;
const LATER = '2027-10-01T00:00:00.000Z' as Instant;
const HISTORY = 6;

/** As its service's relay would send it. */
function recordOf(contract: HistoryContract) {
  const subject = namedBy(contract)[0]?.id ?? contract.id;
  return toRecord({ ...contract, subject, position: Number(contract.position) }, 'https://okoce.example/services');
}

/** The same of what reporting itself recorded. */
function toldOf(stored: StoredFact) {
  const publication = publishReportingFact(stored);
  if (!publication) return [];
  const { factId: id, recordedAt: time, position, streamId: subject } = stored;
  const data = publication.data as Readonly<Record<string, unknown>>;
  return [toRecord({ id, source: 'reporting', subject, time, position, ...publication, data }, 'https://okoce.example/services')];
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
    const store = new EventStore(ledger.pool);
    const seals = new Seals(ledger.pool, new Completeness(), store);
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
    const told = (await store.readAfter(0, 10_000)).flatMap(toldOf);
    for (const record of [...told, ...told.slice(0, 3)]) await log.publish(topics.reporting, [record]);
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

  it.each([
    ['a restatement taken out', 'seals', `DELETE FROM seals WHERE restatement = 1`, { missing: 1, announced: [true] }],
    ['all of it taken out', 'seals', 'DELETE FROM seals', { missing: 2, announced: [] }],
    [
      'a root that was told otherwise',
      'log_records',
      `UPDATE log_records SET value = replace(value, '"merkleRoot":"', '"merkleRoot":"0') WHERE value LIKE '%QuarterRestated%'`,
      { missing: 0, announced: [true, false] },
    ],
    [
      'differences told otherwise',
      'seal_differences',
      `UPDATE seal_differences SET facts = '[]' WHERE centre = (SELECT min(centre) FROM seal_differences)`,
      { missing: 0, announced: [true, false] },
    ],
    [
      'up to when it was complete',
      'seals',
      `UPDATE seals SET complete_to = complete_to + interval '1 minute' WHERE restatement = 0`,
      { missing: 0, announced: [false, true] },
    ],
  ])('is held against what the log tells of it: %s', async (_, table, statement, expected) => {
    const { verified, announcedMissing, statements } = await meanwhile(table, statement, () => verifications.verify(QUARTER));
    const found = { missing: announcedMissing, announced: statements.map(({ announced }) => announced) };
    expect({ verified, ...found }).toEqual({ verified: false, ...expected });
  });

  const aPerson = `(SELECT min(participant_id::text) FROM seal_assessments WHERE restatement = 0 AND class <> 'A')`;
  const ofAPerson = `value LIKE '%ParticipantAssessed%"participantId":"' || ${aPerson} || '"%"restatement":0%'`;
  it.each([
    [
      'a class',
      `SET value = regexp_replace(value, '"class":"."', '"class":"A"') WHERE ${ofAPerson}`,
      [['ParticipantAssessed differing'], []],
    ],
    [
      'whose class it is',
      `SET value = replace(value, ${aPerson}, 'ffffffff-ffff-4fff-bfff-ffffffffffff') WHERE ${ofAPerson}`,
      [['ParticipantAssessed missing', 'ParticipantAssessed extra'], []],
    ],
    [
      'the facts behind a change',
      `SET value = replace(value, '"reason":"recordedLate"', '"reason":"merged"') WHERE value LIKE '%QuarterDifferencesPublished%'`,
      [[], ['QuarterDifferencesPublished differing']],
    ],
  ])('is held, part by part, against what the log tells of it: %s', async (_, changed, expected) => {
    const { verified, statements } = await meanwhile('log_records', `UPDATE log_records ${changed}`, () => verifications.verify(QUARTER));
    const found = statements.map(({ parts }) => [...new Set(parts.named.map(({ fact, fault }) => `${fact} ${fault}`))]);
    expect({ verified, found }).toEqual({ verified: false, found: expected });
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
