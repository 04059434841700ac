import { Client } from 'pg';
import { eventually, type PostgresDatabase } from '@okoce/testing';
import { embeddedLogSchema, openEmbeddedLog, type EventLog, type LogRecord, type Subscription } from '../src';
import { openLog, PARTITIONS, quiet, readTopic, ROLE, storeDatabase, TOPIC } from './fixture';

let database: PostgresDatabase;
let log: EventLog;

beforeEach(async () => {
  database = await storeDatabase(20);
  log = await openLog(database);
});
afterEach(async () => {
  await log.close();
  await database.close();
});

const record = (key: string, value: string) => ({ key, value, headers: { ce_id: value } });

/** Reads all from the beginning, and says who got what. */
async function member(on: EventLog, got: LogRecord[]): Promise<Subscription> {
  return on.subscribe({
    consumer: 'readers',
    topics: [TOPIC],
    startAt: async (_, partition) => got.filter((seen) => seen.partition === partition).length,
    onBatch: async ({ records }) => {
      got.push(...records);
      return { from: (records.at(-1)?.offset ?? 0) + 1 };
    },
  });
}

it("publishers at the same time leave offsets without a gap, each one's records in order", async () => {
  const other = await openLog(database);
  const publishers = Array.from({ length: 8 }, async (_, publisher) => {
    for (let n = 0; n < 20; n += 1) {
      await (publisher % 2 ? log : other).publish(TOPIC, [
        record(`key ${n % 5}`, `${publisher}/${n}`),
        record(`key ${publisher}`, `${publisher}/${n} too`),
      ]);
    }
  });
  await Promise.all(publishers);
  const partitions = await readTopic(log);
  expect(partitions.flat()).toHaveLength(8 * 20 * 2);
  for (const records of partitions) {
    expect(records.map(({ offset }) => offset)).toEqual(records.map((_, index) => index));
    for (let publisher = 0; publisher < 8; publisher += 1) {
      const order = records
        .filter(({ value }) => value.startsWith(`${publisher}/`))
        .map(({ value }) => parseInt(value.split('/')[1] ?? '', 10));
      expect(order).toEqual([...order].sort((one, another) => one - another));
    }
  }
  await other.close();
});

it('a call goes in whole or not at all', async () => {
  await expect(log.publish(TOPIC, [record('a', '1'), { ...record('a', '2'), partition: 99 }])).rejects.toThrow('no partition 99');
  expect((await readTopic(log)).flat()).toEqual([]);
});

it('hears of records at once, long before it would look by itself', async () => {
  const got: LogRecord[] = [];
  const subscription = await member(log, got);
  await eventually(() => subscription.assignment().length === PARTITIONS, 'all partitions');
  const started = performance.now();
  await log.publish(TOPIC, [record('a', 'heard')]);
  await eventually(() => got.length === 1, 'the record');
  expect(performance.now() - started).toBeLessThan(1_000);
});

it('finds records by itself when nobody tells it', async () => {
  const got: LogRecord[] = [];
  await member(log, got);
  await database.pool.query(`WITH moved AS (UPDATE log_partitions SET next_offset = 1 WHERE topic = '${TOPIC}' RETURNING id)
    INSERT INTO log_records SELECT id, 0, 'key', 'untold', '{}' FROM moved`);
  await eventually(() => got.length === PARTITIONS, 'the records');
});

it('a member that dies is replaced at once; one that hangs when its lease is over', async () => {
  const dying = await openEmbeddedLog({ connectionString: database.url, logger: quiet });
  const [first, second] = [await member(dying, []), await member(log, [])];
  await eventually(() => first.assignment().length > 0 && second.assignment().length > 0, 'both have a share');
  await database.pool.query('DELETE FROM log_claims');
  await database.pool.query(`INSERT INTO log_members (consumer, member_id, topics, backend_pid, lease_until)
    VALUES ('readers', '00000000-0000-4000-8000-000000000001', '{${TOPIC}}', 0, now() + interval '1 hour'),
           ('readers', '00000000-0000-4000-8000-000000000002', '{${TOPIC}}', pg_backend_pid(), now() - interval '1 second')`);
  await database.pool.query(
    `INSERT INTO log_claims SELECT 'readers', id, ('00000000-0000-4000-8000-00000000000' || 1 + id % 2)::uuid FROM log_partitions`,
  );
  await dying.close();
  await eventually(() => second.assignment().length === PARTITIONS, 'all partitions are with the member that lives');
});

it('goes on after the sessions are lost', async () => {
  const got: LogRecord[] = [];
  const subscription = await member(log, got);
  await eventually(() => subscription.assignment().length === PARTITIONS, 'all partitions');
  await database.pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await eventually(() => log.publish(TOPIC, [record('a', 'after')]), 'the log publishes again');
  await eventually(() => got.length === 1, 'the record');
});

it('its schema may be set up again, and a role that uses it can neither change records nor make topics', async () => {
  for (const statement of embeddedLogSchema(ROLE)) await database.pool.query(statement);
  await log.publish(TOPIC, [record('a', 'kept')]);
  const client = new Client({ connectionString: database.urlAs(ROLE) });
  await client.connect();
  for (const attempt of [
    `UPDATE log_records SET value = ''`,
    'DELETE FROM log_records',
    'TRUNCATE log_records',
    `UPDATE log_partitions SET topic = ''`,
  ]) {
    await expect(client.query(attempt)).rejects.toThrow('permission denied');
  }
  await client.end();
  const service = await openEmbeddedLog({ connectionString: database.urlAs(ROLE), logger: quiet });
  await service.publish(TOPIC, [record('a', 'published')]);
  const got: LogRecord[] = [];
  await member(service, got);
  await eventually(() => got.length === 2, 'both records');
  await expect(service.createTopics([{ topic: 'okoce.other.v1', partitions: 1 }])).rejects.toThrow('permission denied');
  await service.close();
});
