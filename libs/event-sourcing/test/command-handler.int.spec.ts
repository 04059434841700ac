import type { PostgresDatabase } from '@okoce/testing';
import { CommandHandler, EventStore, IdempotencyKeyReused, VersionConflict, type CommandRequest, type DeciderShape } from '../src';
import { metadata, storeDatabase } from './fixture';

let database: PostgresDatabase;
let store: EventStore;
let handler: CommandHandler;
let told: number;

beforeAll(async () => {
  database = await storeDatabase(20);
  await database.pool.query('CREATE TABLE names (stream_id text PRIMARY KEY, name text UNIQUE)');
});
beforeEach(() => {
  told = 0;
  store = new EventStore(database.pool, { onAppended: () => (told += 1) });
  handler = new CommandHandler(store, database.pool);
});
afterAll(() => database.close());

interface Reserved {
  readonly type: 'SeatReserved';
  readonly data: { readonly holder: string };
}

/** A room of three seats; whoever has one is not given another. */
const room: DeciderShape<readonly string[], string, Reserved> = {
  initialState: [],
  decide: (holder, holders) => {
    if (holders.includes(holder)) return [];
    if (holders.length >= 3) throw new Error('full');
    return [{ type: 'SeatReserved', data: { holder } }];
  },
  evolve: (holders, { data }) => [...holders, data.holder],
};

type Request = CommandRequest<readonly string[], string, Reserved>;

const reserve = (streamId: string, holder: string, changes: Partial<Request> = {}): Request => ({
  decider: room,
  streamId,
  command: holder,
  metadata,
  outcome: ({ version, facts }) => ({ id: holder, version, facts: facts.length }),
  ...changes,
});

const holders = async (streamId: string) => (await store.readStream(streamId)).map(({ data }) => data['holder']);

it('loads, decides and appends', async () => {
  const answer = await handler.execute(reserve('one', 'a'));
  expect(answer).toEqual({
    version: 1,
    facts: [{ type: 'SeatReserved', data: { holder: 'a' } }],
    outcome: { id: 'a', version: 1, facts: 1 },
    replayed: false,
  });
  expect(await handler.execute(reserve('one', 'b'))).toMatchObject({ version: 2 });
  expect(await store.readStream('one')).toMatchObject([{ metadata }, { metadata }]);
  expect(told).toBe(2);
});

it('a command with nothing to add answers the version as it is', async () => {
  await handler.execute(reserve('quiet', 'a'));
  expect(await handler.execute(reserve('quiet', 'a'))).toMatchObject({ version: 1, facts: [], outcome: { version: 1, facts: 0 } });
});

it('a refusal records nothing', async () => {
  for (const holder of ['a', 'b', 'c']) await handler.execute(reserve('full', holder));
  await expect(handler.execute(reserve('full', 'd'))).rejects.toThrow('full');
  expect(await holders('full')).toEqual(['a', 'b', 'c']);
});

it('forty ask at once in two processes for three seats: three get one', async () => {
  const other = new CommandHandler(new EventStore(database.pool), database.pool);
  const asked = Array.from({ length: 40 }, (_, n) => (n % 2 ? handler : other).execute(reserve('race', `holder ${n}`)));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(new Error('full'));
  expect(new Set(await holders('race')).size).toBe(3);
});

describe('an expected version', () => {
  it('that is met lets the command through', async () => {
    await handler.execute(reserve('met', 'a'));
    expect(await handler.execute(reserve('met', 'b', { expectedVersion: 1 }))).toMatchObject({ version: 2 });
  });

  it('is not told to whoever may not ask', async () => {
    await handler.execute(reserve('secret', 'a'));
    const allow = (): never => {
      throw new RangeError('not yours');
    };
    await expect(handler.execute(reserve('secret', 'b', { expectedVersion: 7, allow }))).rejects.toThrow('not yours');
  });

  it.each([0, 2])('that is not met (%d instead of 1) refuses it, even when there is nothing to add', async (expectedVersion) => {
    await handler.execute(reserve(`unmet ${expectedVersion}`, 'a'));
    await expect(handler.execute(reserve(`unmet ${expectedVersion}`, 'a', { expectedVersion }))).rejects.toThrow(VersionConflict);
  });

  it('does not refuse the repeat of a command that was let through', async () => {
    const request = reserve('repeat', 'a', { expectedVersion: 0, idempotency: { key: 'repeat', requestHash: 'h' } });
    await handler.execute(request);
    expect(await handler.execute(request)).toMatchObject({ replayed: true, version: 1 });
  });
});

describe('an Idempotency-Key', () => {
  const keyed = (streamId: string, holder: string, key: string, requestHash = 'h') =>
    reserve(streamId, holder, { idempotency: { key, requestHash } });

  it('gives a repeat the first answer', async () => {
    const first = await handler.execute(keyed('keyed', 'a', 'k1'));
    expect(await handler.execute(keyed('keyed', 'a', 'k1'))).toEqual({ outcome: first.outcome, version: 1, facts: [], replayed: true });
  });

  it('refuses another request', async () => {
    await handler.execute(keyed('reused', 'a', 'k2'));
    await expect(handler.execute(keyed('reused', 'b', 'k2', 'other'))).rejects.toThrow(IdempotencyKeyReused);
    expect(await holders('reused')).toEqual(['a']);
  });

  it('is kept for a command that had nothing to add', async () => {
    await handler.execute(reserve('quiet key', 'a'));
    await handler.execute(keyed('quiet key', 'a', 'k3'));
    expect(await handler.execute(keyed('quiet key', 'a', 'k3'))).toMatchObject({ replayed: true, outcome: { facts: 0 } });
  });

  it('is not kept for a command that was refused', async () => {
    for (const holder of ['a', 'b', 'c']) await handler.execute(reserve('refused key', holder));
    await expect(handler.execute(keyed('refused key', 'd', 'k4'))).rejects.toThrow('full');
    expect(await store.findOutcome('k4')).toBeUndefined();
  });

  it.each(['one stream', 'a stream each'])('that comes ten times at once has one effect (%s)', async (where) => {
    const other = new CommandHandler(new EventStore(database.pool), database.pool);
    const alongside: NonNullable<Request['alongside']> = async (client) => {
      await client.query('SELECT pg_sleep(0.01)');
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => {
        const streamId = where === 'one stream' ? where : `${where} ${n}`;
        return (n % 2 ? handler : other).execute({ ...keyed(streamId, 'a', `ten ${where}`), alongside });
      }),
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ outcome }) => JSON.stringify(outcome))).size).toBe(1);
    const { rows } = await database.pool.query('SELECT count(*)::int AS facts FROM events WHERE stream_id LIKE $1', [`${where}%`]);
    expect(rows).toEqual([{ facts: 1 }]);
  });
});

describe('what is written alongside', () => {
  const named = (streamId: string, holder: string): Request =>
    reserve(streamId, holder, {
      alongside: async (client, { version }) => {
        await client.query('INSERT INTO names VALUES ($1, $2)', [`${streamId} ${version}`, holder]);
      },
    });
  const names = async (streamId: string) =>
    (await database.pool.query('SELECT name FROM names WHERE stream_id LIKE $1', [`${streamId}%`])).rows;

  it('comes with the facts', async () => {
    await handler.execute(named('alongside', 'Rina'));
    expect(await names('alongside')).toEqual([{ name: 'Rina' }]);
    expect(told).toBe(1);
  });

  it('takes the facts with it when it fails', async () => {
    await handler.execute(named('first', 'Tono'));
    await expect(handler.execute(named('second', 'Tono'))).rejects.toThrow('names_name_key');
    expect(await store.readStream('second')).toEqual([]);
    expect(told).toBe(1);
  });

  it('is left out when there are no facts', async () => {
    await handler.execute(named('left out', 'Sari'));
    await handler.execute(named('left out', 'Sari'));
    expect(await names('left out')).toHaveLength(1);
  });
});
