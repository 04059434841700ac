import { Pool } from 'pg';
import { eventually, type PostgresDatabase } from '@okoce/testing';
import { EventStore, startRelay, type EventLog, type RelayOptions, type RunningRelay } from '../src';
import {
  append,
  completenessRecord,
  metadata,
  openLog,
  PARTITIONS,
  quiet,
  readTopic,
  ROLE,
  storeDatabase,
  TOPIC,
  toRecord,
} from './fixture';

let database: PostgresDatabase;
let store: EventStore;
let log: EventLog;
let running: RunningRelay[];

beforeEach(async () => {
  database = await storeDatabase();
  store = new EventStore(database.pool);
  log = await openLog(database);
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((relay) => relay.stop()));
  await log.close();
  await database.close();
});

function relay(changes: Partial<RelayOptions> = {}): RunningRelay {
  const toRecords: RelayOptions['toRecords'] = (fact) => [toRecord(fact)];
  const options = { pool: database.pool, store, log, topic: TOPIC, service: 'test', toRecords, completenessRecord, logger: quiet };
  const started = startRelay({ ...options, ...changes });
  running.push(started);
  return started;
}

/** Keys and versions of the facts in the topic, marks left out, in the order of each partition. */
async function sent(): Promise<readonly { key: string; version: number; position: number }[][]> {
  return (await readTopic(log)).map((records) =>
    records
      .filter(({ headers }) => headers['ce_position'])
      .map(({ key, value, headers }) => ({
        key,
        version: (JSON.parse(value) as { streamVersion: number }).streamVersion,
        position: Number(headers['ce_position']),
      })),
  );
}

const positions = async () =>
  (await sent())
    .flat()
    .map(({ position }) => position)
    .sort((one, other) => one - other);

async function appendMany(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) await store.append([append(`stream ${n % 7}`, 'any')], metadata);
}

const until = (relayed: RunningRelay, position: number) =>
  eventually(() => relayed.progress().position === position && relayed.progress().caughtUp, `relayed up to ${position}`);

it('sends every fact once, in order', async () => {
  await appendMany(0, 50);
  await until(relay({ pageSize: 20 }), 50);
  await appendMany(50, 60);
  await eventually(async () => expect(await positions()).toHaveLength(60), 'facts found without being woken');
  for (const partition of await sent()) {
    const order = partition.map(({ position }) => position);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  }
  expect(await positions()).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

it('goes on from its checkpoint, and flushes when it stops', async () => {
  await appendMany(0, 10);
  const first = relay();
  await until(first, 10);
  await appendMany(10, 15);
  await first.stop();
  expect(await positions()).toHaveLength(15);
  await appendMany(15, 20);
  await until(relay(), 20);
  expect(await positions()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

it('passes over facts that nobody outside needs', async () => {
  await appendMany(0, 10);
  await until(relay({ toRecords: (fact) => (fact.position % 2 ? [toRecord(fact)] : []) }), 10);
  expect(await positions()).toEqual([1, 3, 5, 7, 9]);
});

it('stops, and says why, at a fact that cannot be mapped', async () => {
  await appendMany(0, 10);
  const stuck = relay({
    pageSize: 3,
    toRecords: (fact) => {
      if (fact.position === 5) throw new Error('no contract for this');
      return [toRecord(fact)];
    },
  });
  await expect(stuck.failed).resolves.toEqual(new Error('no contract for this'));
  expect(await positions()).toEqual([1, 2, 3]);
});

it('tries again while the log cannot be reached, and says so', async () => {
  let refuses = true;
  const flaky: EventLog = Object.assign(Object.create(log) as EventLog, {
    publish: (topic: string, records: Parameters<EventLog['publish']>[1]) =>
      refuses ? Promise.reject(new Error('no broker')) : log.publish(topic, records),
  });
  await appendMany(0, 10);
  const mindful: string[] = [];
  const relayed = relay({ log: flaky, logger: { ...quiet, error: (_, message) => mindful.push(message) } });
  await eventually(() => mindful.length > 0, 'the third refusal');
  expect(relayed.progress()).toMatchObject({ failure: 'no broker', position: 0, caughtUp: false });
  refuses = false;
  await until(relayed, 10);
  expect(await positions()).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
  await eventually(() => relayed.progress().caughtUp, 'the end');
  expect(relayed.progress()).not.toHaveProperty('failure');
});

describe('two processes', () => {
  it('take turns: the second leads when the first stops', async () => {
    const first = relay();
    await eventually(() => first.progress().leading, 'the first leads');
    const second = relay();
    await appendMany(0, 10);
    await until(first, 10);
    expect(second.progress()).toMatchObject({ leading: false, position: 0 });
    await first.stop();
    await appendMany(10, 20);
    await until(second, 20);
    expect(await positions()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('the second leads when the first loses its session, and nothing is lost or out of order', async () => {
    const [first, second] = [relay({ pageSize: 5 }), relay({ pageSize: 5 })];
    await eventually(() => first.progress().leading || second.progress().leading, 'one leads');
    for (let round = 0; round < 4; round += 1) {
      await appendMany(0, 20);
      await database.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = 8 AND granted`);
    }
    await eventually(async () => expect(new Set(await positions()).size).toBe(80), 'everything is sent', { timeoutMs: 20_000 });
    for (const partition of await sent()) {
      // Repeats are allowed; a fact whose turn had not come is not.
      let reached = 0;
      const firsts = partition.filter(({ position }) => position > reached && (reached = position) > 0);
      expect(new Set(firsts.map(({ position }) => position))).toEqual(new Set(partition.map(({ position }) => position)));
    }
  });
});

it('says on every partition how complete the topic is, and never before a fact that belongs before', async () => {
  const open = await database.pool.connect();
  await open.query('BEGIN');
  await store.append([append('open', 'none')], metadata, { client: open });
  await appendMany(0, 5);
  let looks = 0;
  const watched = Object.assign(Object.create(store) as EventStore, {
    readPage: (after: number, limit: number) => ((looks += 1), store.readPage(after, limit)),
  });
  const relayed = relay({ store: watched });
  await eventually(() => looks > 10, 'the relay to look more than once at what it could declare');
  expect(relayed.progress().completeTo).toBeUndefined();
  await open.query('COMMIT');
  open.release();
  const completeTo = await eventually(() => relayed.progress().completeTo ?? false, 'a mark');
  const partitions = await readTopic(log);
  expect(partitions).toHaveLength(PARTITIONS);
  for (const records of partitions) {
    expect(records.at(-1)?.value).toBe(JSON.stringify({ completeTo }));
    for (const { value } of records.slice(0, -1)) expect((JSON.parse(value) as { recordedAt: string }).recordedAt <= completeTo).toBe(true);
  }
  await store.append([append('after the mark', 'none')], metadata);
  expect((await store.readStream('after the mark'))[0]?.recordedAt.localeCompare(completeTo)).toBe(1);
});

it("needs no more than the service's role", async () => {
  const pool = new Pool({ connectionString: database.urlAs(ROLE) });
  await appendMany(0, 5);
  const relayed = relay({ pool, store: new EventStore(pool) });
  await until(relayed, 5);
  await eventually(() => relayed.progress().completeTo !== undefined, 'a mark');
  await relayed.stop();
  await pool.end();
});
