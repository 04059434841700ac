import { eventually, type PostgresDatabase } from '@okoce/testing';
import { startConsumer, unpark, type ConsumerOptions, type EventLog, type LogRecord, type RunningConsumer } from '../src';
import { openLog, quiet, storeDatabase, TOPIC } from './fixture';
import { ScriptedLog } from './scripted-log';

let database: PostgresDatabase;
let scripted: ScriptedLog;
let running: RunningConsumer[];

beforeEach(async () => {
  database = await storeDatabase();
  await database.pool.query('CREATE TABLE applied (id bigint GENERATED ALWAYS AS IDENTITY, consumer text, key text, value text)');
  scripted = new ScriptedLog();
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((consumer) => consumer.stop()));
  await database.close();
});

const handling = (name: string): Pick<ConsumerOptions<string>, 'name' | 'prepare' | 'apply'> => ({
  name,
  prepare: ({ value }) => {
    if (value.startsWith('unreadable')) throw new TypeError('not readable');
    return value;
  },
  apply: async ({ items }, client) => {
    for (const { record, value } of items) {
      await client.query('INSERT INTO applied (consumer, key, value) VALUES ($1, $2, $3)', [name, record.key, value]);
      if (value.startsWith('poison')) await client.query('SELECT 1 / 0');
      if (value.startsWith('bug')) throw new TypeError('undefined is not a function');
    }
  },
});

async function consume(
  name: string,
  log: EventLog = scripted.log,
  changes: Partial<ConsumerOptions<string>> = {},
): Promise<RunningConsumer> {
  const consumer = await startConsumer({ ...handling(name), topics: [TOPIC], pool: database.pool, log, logger: quiet, ...changes });
  running.push(consumer);
  return consumer;
}

const applied = async (name: string, key?: string) =>
  (
    await database.pool.query<{ value: string }>(
      'SELECT value FROM applied WHERE consumer = $1 AND ($2::text IS NULL OR key = $2) ORDER BY id',
      [name, key],
    )
  ).rows.map(({ value }) => value);
const parked = async (name: string) =>
  (await database.pool.query<{ value: string }>('SELECT value FROM parked_records WHERE consumer = $1 ORDER BY "offset"', [name])).rows.map(
    ({ value }) => value,
  );

/** Records of one partition; the source's position is ten times the offset, unless told. */
function records(from: number, values: readonly string[], key = 'one', position = (offset: number) => offset * 10 + 10): LogRecord[] {
  return values.map((value, index) => ({
    topic: TOPIC,
    partition: 0,
    offset: from + index,
    key: value.includes(':') ? (value.split(':')[1] ?? key) : key,
    value,
    headers: { ce_position: String(position(from + index)) },
  }));
}

describe('exactly once in effect', () => {
  it('a batch delivered again changes nothing', async () => {
    await consume('again');
    const batch = records(0, ['a', 'b', 'c']);
    expect(await scripted.deliver(batch)).toEqual({ from: 3 });
    expect(await scripted.deliver(batch)).toEqual({ from: 3 });
    expect(await scripted.deliver([...batch.slice(1), ...records(3, ['d'])])).toEqual({ from: 4 });
    expect(await applied('again')).toEqual(['a', 'b', 'c', 'd']);
  });

  it("what the relay sent again, with new offsets, is dropped by the source's position", async () => {
    await consume('repeated');
    await scripted.deliver(records(0, ['a', 'b']));
    await scripted.deliver(records(2, ['a', 'b', 'c'], 'one', (offset) => (offset - 2) * 10 + 10));
    expect(await applied('repeated')).toEqual(['a', 'b', 'c']);
  });

  it('records without a position, such as marks, are told apart by offset alone', async () => {
    await consume('marks');
    const mark = (offset: number) => ({ ...records(offset, [`mark ${offset}`])[0]!, headers: {} });
    await scripted.deliver([...records(0, ['a']), mark(1), ...records(2, ['b']), mark(3)]);
    await scripted.deliver([mark(3)]);
    expect(await applied('marks')).toEqual(['a', 'mark 1', 'b', 'mark 3']);
  });

  it('a reader that was replaced applies nothing, and learns where to go on', async () => {
    await consume('replaced');
    const other = new ScriptedLog();
    await consume('replaced', other.log);
    await scripted.deliver(records(0, ['a', 'b']));
    const outcome = await other.deliver(records(0, ['a', 'b', 'c']));
    expect(outcome).toEqual({ from: 2, retryAfterMs: expect.any(Number) });
    expect(await applied('replaced')).toEqual(['a', 'b']);
    expect(await other.deliver(records(2, ['c']))).toEqual({ from: 3 });
    expect(await scripted.deliver(records(2, ['c']))).toMatchObject({ from: 3 });
    expect(await applied('replaced')).toEqual(['a', 'b', 'c']);
  });

  it('starts again where it stopped', async () => {
    await (await consume('restarted')).stop();
    expect(await scripted.startAt(TOPIC, 0)).toBe(0);
    await scripted.deliver(records(0, ['a', 'b']));
    const later = new ScriptedLog();
    await consume('restarted', later.log);
    expect(await later.startAt(TOPIC, 0)).toBe(2);
  });

  it('a hole in the offsets is an alarm, not a step', async () => {
    const said: string[] = [];
    await consume('hole', scripted.log, { logger: { ...quiet, error: (_, message) => said.push(message) } });
    await scripted.deliver(records(0, ['a']));
    expect(await scripted.deliver(records(5, ['f']))).toEqual({ from: 1, retryAfterMs: expect.any(Number) });
    expect(await applied('hole')).toEqual(['a']);
    expect(said).toHaveLength(1);
  });

  it('takes no more than its batch size into one transaction', async () => {
    const sizes: number[] = [];
    const { apply } = handling('chunks');
    await consume('chunks', scripted.log, {
      maxBatch: 4,
      apply: (batch, client) => (sizes.push(batch.items.length), apply(batch, client)),
    });
    await scripted.deliver(records(0, ['a', 'b', 'c', 'd', 'e', 'f']));
    expect(sizes).toEqual([4, 2]);
  });
});

describe('parking', () => {
  it.each(['unreadable', 'poison', 'bug'])(
    '%s: the record is parked with the later ones of its key, and the others flow',
    async (fault) => {
      const consumer = await consume(fault);
      const values = ['1:a', '1:b', `${fault} 2:b`, '2:a', '3:b', '3:a', '1:c'].map((value) =>
        value.replace(/^(\w+ )?(\d):(\w)$/, '$1$2:$3'),
      );
      expect(await scripted.deliver(records(0, values))).toEqual({ from: 7 });
      expect(await applied(fault)).toEqual(['1:a', '1:b', '2:a', '3:a', '1:c']);
      expect(await parked(fault)).toEqual([`${fault} 2:b`, '3:b']);
      await scripted.deliver(records(7, ['4:b', '4:a']));
      expect(await applied(fault)).toEqual(['1:a', '1:b', '2:a', '3:a', '1:c', '4:a']);
      expect(consumer.progress().parked).toBe(3);
    },
  );

  it('many poisoned records among many are found one by one', async () => {
    await consume('many');
    const values = Array.from({ length: 200 }, (_, n) => (n % 50 === 7 ? `poison:${n}` : `fine:${n}`));
    await scripted.deliver(records(0, values));
    expect(await parked('many')).toEqual(['poison:7', 'poison:57', 'poison:107', 'poison:157']);
    expect(await applied('many')).toEqual(values.filter((value) => value.startsWith('fine')));
  });

  it('what Postgres cannot keep, such as a NUL, stops no partition', async () => {
    const consumer = await consume('unkeepable');
    const [odd, later] = [records(0, ['unreadable \0'], 'k\0')[0]!, records(2, ['later'], 'k\0')[0]!];
    const batch = [{ ...odd, headers: { ...odd.headers, 'a\0': '\0' } }, ...records(1, ['fine']), later];
    expect(await scripted.deliver(batch)).toEqual({ from: 3 });
    expect(await applied('unkeepable')).toEqual(['fine']);
    expect(await parked('unkeepable')).toEqual(['unreadable \ufffd', 'later']);
    expect(consumer.progress().parked).toBe(2);
  });

  it('unpark replays in order what can be applied now, and a key stops where it fails again', async () => {
    await consume('mended');
    await scripted.deliver(records(0, ['poison 1:a', '2:a', 'poison 1:b', '2:b', 'poison 3:b', '4:b', '1:c']));
    const mended = { ...handling('mended'), prepare: ({ value }: LogRecord) => value.replace('poison 1', 'mended') };
    expect(await unpark(database.pool, mended, 'a')).toEqual({ replayed: 2, parked: 4 });
    expect(await unpark(database.pool, mended)).toEqual({ replayed: 2, parked: 2 });
    expect(await applied('mended', 'a')).toEqual(['mended:a', '2:a']);
    expect(await applied('mended', 'b')).toEqual(['mended:b', '2:b']);
    expect(await parked('mended')).toEqual(['poison 3:b', '4:b']);
    await scripted.deliver(records(7, ['5:a', '5:b']));
    expect(await applied('mended', 'a')).toEqual(['mended:a', '2:a', '5:a']);
    expect(await parked('mended')).toEqual(['poison 3:b', '4:b', '5:b']);
  });
});

describe('what has nothing to do with the record', () => {
  const failing = (times: number, error: Error) => {
    let failures = 0;
    return async () => {
      failures += 1;
      if (failures <= times) throw error;
    };
  };

  it.each(['40P01', '57P01', '53300', '08006', '55P03', '42P01', 'ECONNRESET'])(
    '%s: the batch is tried again, and nothing is parked',
    async (code) => {
      await consume(code, scripted.log, { apply: failing(2, Object.assign(new Error('later'), { code })) });
      const batch = records(0, ['a', 'b']);
      const first = await scripted.deliver(batch);
      expect(first).toEqual({ from: 0, retryAfterMs: expect.any(Number) });
      expect((await scripted.deliver(batch)).retryAfterMs ?? 0).toBeGreaterThanOrEqual(100);
      expect(await scripted.deliver(batch)).toEqual({ from: 2 });
      expect(await parked(code)).toEqual([]);
    },
  );

  it('shows as no progress from its first failure on, whatever the other partitions do, and as long as it is ours', async () => {
    const { apply } = handling('stuck');
    let fails = true;
    const consumer = await consume('stuck', scripted.log, {
      apply: async (batch, client) => {
        if (fails && batch.partition === 0) throw Object.assign(new Error('not granted'), { code: '42501' });
        await apply(batch, client);
      },
    });
    await scripted.startAt(TOPIC, 1);
    const inOther = (from: number) => records(from, ['other']).map((record) => ({ ...record, partition: 1 }));
    /** The moment by which it was done, which every later one is after. */
    const done = async (delivery: Promise<unknown>) => {
      await delivery;
      const by = Date.now();
      return eventually(() => Date.now() > by && by, 'the clock');
    };
    const failed = await done(scripted.deliver(records(0, ['a'])));
    await done(scripted.deliver(inOther(0)));
    await scripted.deliver(records(0, ['a']));
    expect(consumer.progress().lastProgressAt).toBeLessThanOrEqual(failed);
    fails = false;
    await scripted.deliver(records(0, ['a']));
    expect(consumer.progress().lastProgressAt).toBeGreaterThan(failed);

    fails = true;
    const again = await done(scripted.deliver(records(1, ['b'])));
    scripted.revoke(0);
    await scripted.deliver(inOther(1));
    expect(consumer.progress().lastProgressAt).toBeGreaterThan(again);
  });

  it('a lost session is survived', async () => {
    const { apply } = handling('lost session');
    let lost = false;
    await consume('lost session', scripted.log, {
      apply: async (batch, client) => {
        await apply(batch, client);
        if (lost) return;
        lost = true;
        await client.query('SELECT pg_terminate_backend(pg_backend_pid())');
      },
    });
    const batch = records(0, ['a', 'b']);
    expect(await scripted.deliver(batch)).toMatchObject({ from: 0 });
    expect(await scripted.deliver(batch)).toEqual({ from: 2 });
    expect(await applied('lost session')).toEqual(['a', 'b']);
  });
});

it('consumes a log: in order of key, with lag and progress', async () => {
  const log = await openLog(database);
  const values = Array.from({ length: 300 }, (_, n) => ({ key: `key ${n % 11}`, value: `${n}`, headers: {} }));
  await log.publish(TOPIC, values.slice(0, 200));
  const consumer = await consume('live', log, { maxBatch: 50 });
  await log.publish(TOPIC, values.slice(200));
  await eventually(async () => expect(await applied('live')).toHaveLength(300), 'everything is applied');
  for (let n = 0; n < 11; n += 1) {
    expect(await applied('live', `key ${n}`)).toEqual(values.filter(({ key }) => key === `key ${n}`).map(({ value }) => value));
  }
  await eventually(() => consumer.progress().lag === 0, 'no lag');
  expect(consumer.progress().parked).toBe(0);
  await log.close();
});
