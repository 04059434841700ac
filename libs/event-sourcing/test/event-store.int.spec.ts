import type { PostgresDatabase } from '@okoce/testing';
import { EventStore, VersionConflict } from '../src';
import { append, facts, metadata, storeDatabase } from './fixture';

let database: PostgresDatabase;
let store: EventStore;

beforeAll(async () => {
  database = await storeDatabase(24);
  store = new EventStore(database.pool);
});
afterAll(() => database.close());

const versions = async (streamId: string) => (await store.readStream(streamId)).map(({ streamVersion }) => streamVersion);

describe('expected version', () => {
  it.each([
    ['any', 'any', 3],
    ['the right number', 2, 3],
  ] as const)('%s appends to a stream that exists', async (name, expected, version) => {
    await store.append([append(`exists ${name}`, 'none', 2)], metadata);
    expect(await store.append([append(`exists ${name}`, expected)], metadata)).toEqual([{ streamId: `exists ${name}`, version }]);
  });

  it.each([
    ['any', 'any'],
    ['none', 'none'],
    ['zero', 0],
  ] as const)('%s appends to a stream that does not exist', async (name, expected) => {
    expect(await store.append([append(`new ${name}`, expected, 2)], metadata)).toEqual([{ streamId: `new ${name}`, version: 2 }]);
    expect(await versions(`new ${name}`)).toEqual([1, 2]);
  });

  it.each([
    ['none', 'none'],
    ['zero', 0],
    ['a lower number', 1],
    ['a higher number', 3],
  ] as const)('%s is refused on a stream of two facts', async (name, expected) => {
    await store.append([append(`refuses ${name}`, 'none', 2)], metadata);
    await expect(store.append([append(`refuses ${name}`, expected)], metadata)).rejects.toEqual(new VersionConflict([`refuses ${name}`]));
    expect(await versions(`refuses ${name}`)).toEqual([1, 2]);
  });

  it('a number is refused on a stream that does not exist', async () => {
    await expect(store.append([append('absent', 1)], metadata)).rejects.toThrow(VersionConflict);
    expect(await store.readStream('absent')).toEqual([]);
  });

  it('is refused alike when another append comes between the check and the row', async () => {
    const rival = await database.pool.connect();
    await rival.query('BEGIN');
    await store.append([append('between', 'none')], metadata, { client: rival });
    const refused = expect(store.append([append('between', 'none')], metadata)).rejects.toEqual(new VersionConflict(['between']));
    const awaited = store.append([append('between', 'any')], metadata);
    await rival.query('COMMIT');
    rival.release();
    await refused;
    expect(await awaited).toEqual([{ streamId: 'between', version: 2 }]);
  });
});

describe('several streams', () => {
  it('go in together, in the order asked for', async () => {
    const appended = await store.append([append('together b', 'none', 2), append('together a', 'any')], metadata);
    expect(appended).toEqual([
      { streamId: 'together b', version: 2 },
      { streamId: 'together a', version: 1 },
    ]);
  });

  it('go in all or not at all, and the conflict names those at fault', async () => {
    await store.append([append('all or none 2', 'none')], metadata);
    const refused = store.append(
      [1, 2, 3].map((n) => append(`all or none ${n}`, 'none')),
      metadata,
    );
    await expect(refused).rejects.toEqual(new VersionConflict(['all or none 2']));
    const streams = await store.readStreams([1, 2, 3].map((n) => `all or none ${n}`));
    expect([...streams].map(([id, found]) => [id, found.length])).toEqual([
      ['all or none 1', 0],
      ['all or none 2', 1],
      ['all or none 3', 0],
    ]);
  });

  it('take thousands in one statement', async () => {
    const appends = Array.from({ length: 5000 }, (_, n) => append(`thousand ${n}`, 'none', 2));
    expect(await store.append(appends, metadata)).toHaveLength(5000);
    await expect(store.append([...appends.slice(0, 10)], metadata)).rejects.toThrow(VersionConflict);
  });

  it('cannot name a stream twice or append nothing to one', async () => {
    await expect(store.append([append('twice', 'any'), append('twice', 'any')], metadata)).rejects.toThrow('twice');
    await expect(store.append([{ streamId: 'empty', expectedVersion: 'any', facts: [] }], metadata)).rejects.toThrow('Nothing to append');
  });
});

describe('24 writers on hot streams', () => {
  it('lose nothing and leave no gap, whatever version they expect', async () => {
    const writers = Array.from({ length: 24 }, async (_, writer) => {
      for (let round = 0; round < 10; round += 1) {
        const streamId = `hot ${(writer + round) % 3}`;
        if (writer % 2 === 0) await store.append([append(streamId, 'any', 2)], metadata);
        else await untilAgreed(streamId);
      }
    });
    await Promise.all(writers);
    const streams = await Promise.all([0, 1, 2].map((n) => store.readStream(`hot ${n}`)));
    expect(streams.reduce((sum, { length }) => sum + length, 0)).toBe(12 * 10 * 2 + 12 * 10);
    for (const stream of streams) {
      expect(stream.map(({ streamVersion }) => streamVersion)).toEqual(stream.map((_, index) => index + 1));
      const positions = stream.map(({ position }) => position);
      expect(positions).toEqual([...positions].sort((one, other) => one - other));
      const times = stream.map(({ recordedAt }) => recordedAt);
      expect(times).toEqual([...times].sort());
    }
  });

  async function untilAgreed(streamId: string): Promise<void> {
    for (;;) {
      const { length } = await store.readStream(streamId);
      try {
        await store.append([append(streamId, length)], metadata);
        return;
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error;
      }
    }
  }

  it('cannot deadlock over several streams in any order', async () => {
    const writers = Array.from({ length: 12 }, (_, writer) => {
      const ids = [0, 1, 2, 3].map((n) => `crosswise ${(n * (writer % 2 ? 1 : 3)) % 4}`);
      return store.append(
        ids.map((id) => append(id, 'any')),
        metadata,
      );
    });
    await Promise.all(writers);
    expect(await versions('crosswise 3')).toHaveLength(12);
  });
});

describe("in a caller's transaction", () => {
  it('the facts come and go with it', async () => {
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await store.append([append('undone', 'none')], metadata, { client });
    expect(await store.readStream('undone', { client })).toHaveLength(1);
    await client.query('ROLLBACK');
    client.release();
    expect(await store.readStream('undone')).toEqual([]);
  });

  it('an append that expects any version leaves the transaction usable after a race', async () => {
    const [client, rival] = [await database.pool.connect(), await database.pool.connect()];
    await Promise.all([client.query('BEGIN'), rival.query('BEGIN')]);
    await store.append([append('raced', 'any')], metadata, { client: rival });
    const appended = store.append([append('raced', 'any')], metadata, { client });
    await rival.query('COMMIT');
    expect(await appended).toEqual([{ streamId: 'raced', version: 2 }]);
    await client.query('COMMIT');
    client.release();
    rival.release();
  });
});

describe('a stored fact', () => {
  it('reads back whole, with what the store adds', async () => {
    const fact = {
      type: 'Weighed',
      typeVersion: 2,
      data: { grams: 12, note: 'quote " and \\ and é' },
      factId: 'f0c5ad10-0000-4000-8000-000000000009',
    };
    await store.append([{ streamId: 'whole', expectedVersion: 'none', facts: [fact] }], metadata);
    const [stored] = await store.readStream('whole');
    expect(stored).toEqual({
      ...fact,
      streamId: 'whole',
      streamVersion: 1,
      metadata,
      position: expect.any(Number),
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  it('is read through the upcaster, and stays as it was stored', async () => {
    await store.append([append('old shape', 'none')], metadata);
    const reader = new EventStore(database.pool, { upcast: (fact) => ({ ...fact, typeVersion: 2, data: { ...fact.data, added: true } }) });
    expect((await reader.readStream('old shape'))[0]).toMatchObject({ typeVersion: 2, data: { index: 0, added: true } });
    expect((await store.readStream('old shape'))[0]).toMatchObject({ typeVersion: 1, data: { index: 0 } });
  });

  it('is refused when it would not fit the log', async () => {
    const large = { type: 'Large', data: { text: 'x'.repeat(61 * 1024) } };
    await expect(store.append([{ streamId: 'large', expectedVersion: 'none', facts: [large] }], metadata)).rejects.toThrow('larger than');
  });

  it("is never recorded before the stream's previous fact, nor at or before an announced mark", async () => {
    const ahead = Date.now() + 60_000;
    await database.pool.query(`SELECT setval('completeness_mark', $1)`, [ahead]);
    await store.append([append('after the mark', 'none')], metadata);
    const [marked] = await store.readStream('after the mark');
    expect(marked?.recordedAt).toBe(new Date(ahead + 1).toISOString());
    await database.pool.query(`SELECT setval('completeness_mark', 1)`);
    await store.append([append('after the mark', 1)], metadata);
    expect((await store.readStream('after the mark'))[1]?.recordedAt).toBe(marked?.recordedAt);
  });
});

it("tells after its own appends, and after a caller's only when told", async () => {
  let told = 0;
  const telling = new EventStore(database.pool, { onAppended: () => (told += 1) });
  await telling.append([{ streamId: 'told', expectedVersion: 'none', facts: facts(1) }], metadata);
  await expect(telling.append([append('told', 'none')], metadata)).rejects.toThrow(VersionConflict);
  expect(told).toBe(1);
  telling.notifyAppended();
  expect(told).toBe(2);
});
