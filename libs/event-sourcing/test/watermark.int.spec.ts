import type { PoolClient } from 'pg';
import { eventually, type PostgresDatabase } from '@okoce/testing';
import { EventStore, type StoredFact } from '../src';
import { CompletenessMarks } from '../src/relay/completeness';
import { lastDrawn, leastOpenAppend, TAKE_APPEND_LOCK } from '../src/watermark';
import { append, metadata, storeDatabase } from './fixture';

let database: PostgresDatabase;
let store: EventStore;

beforeEach(async () => {
  database = await storeDatabase(30);
  store = new EventStore(database.pool);
});
afterEach(() => database.close());

/** What everybody writes first: all that is committed after the last position seen. */
async function naiveReadAfter(position: number): Promise<readonly { position: number; streamId: string }[]> {
  const text = 'SELECT position::int AS position, stream_id AS "streamId" FROM events WHERE position > $1 ORDER BY position';
  return (await database.pool.query<{ position: number; streamId: string }>(text, [position])).rows;
}

async function begin(): Promise<PoolClient> {
  const client = await database.pool.connect();
  await client.query('BEGIN');
  return client;
}

async function end(client: PoolClient, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  await client.query(how);
  client.release();
}

const streams = (facts: readonly { streamId: string }[]) => facts.map(({ streamId }) => streamId);

describe('a reader in global order', () => {
  it('waits for an append that is open, where a naive cursor skips its fact for ever', async () => {
    const slow = await begin();
    await store.append([append('slow', 'none')], metadata, { client: slow });
    await store.append([append('quick', 'none')], metadata);

    const naive = await naiveReadAfter(0);
    expect(streams(naive)).toEqual(['quick']);
    expect(await store.readAfter(0, 10)).toEqual([]);

    await end(slow, 'COMMIT');
    expect(await naiveReadAfter(naive.at(-1)?.position ?? 0)).toEqual([]);
    expect(streams(await store.readAfter(0, 10))).toEqual(['slow', 'quick']);
  });

  it('waits for an append that has its lock and no position yet', async () => {
    await store.append([append('before', 'none')], metadata);
    const slow = await begin();
    await slow.query(TAKE_APPEND_LOCK);
    await store.append([append('quick', 'none')], metadata);
    expect(streams(await store.readAfter(0, 10))).toEqual(['before']);
    await store.append([append('slow', 'none')], metadata, { client: slow });
    await end(slow, 'COMMIT');
    expect(streams(await store.readAfter(0, 10))).toEqual(['before', 'quick', 'slow']);
  });

  it('waits on a store that was never used', async () => {
    const slow = await begin();
    await slow.query(TAKE_APPEND_LOCK);
    expect(await lastDrawn(database.pool)).toBe(0);
    expect(await leastOpenAppend(database.pool)).toBe(0);
    await end(slow, 'ROLLBACK');
    expect(await leastOpenAppend(database.pool)).toBeUndefined();
  });

  it('waits for an append that stands still between drawing its position and writing its row', async () => {
    await database.pool.query(`CREATE FUNCTION stand_still() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.stream_id = 'slow' THEN PERFORM pg_advisory_xact_lock(1, 1); END IF;
        RETURN NEW;
      END $$`);
    await database.pool.query('CREATE TRIGGER stand_still BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION stand_still()');
    const gate = await begin();
    await gate.query('SELECT pg_advisory_xact_lock(1, 1)');
    const slow = store.append([append('slow', 'none')], metadata);
    await eventually(async () => expect(await lastDrawn(database.pool)).toBe(1), 'the slow append draws its position');
    await store.append([append('quick', 'none')], metadata);
    expect(await store.readAfter(0, 10)).toEqual([]);
    await end(gate, 'COMMIT');
    await slow;
    expect(streams(await store.readAfter(0, 10))).toEqual(['slow', 'quick']);
  });

  it('goes past the positions of an append that was undone', async () => {
    const undone = await begin();
    await store.append([append('undone', 'none', 3)], metadata, { client: undone });
    await store.append([append('quick', 'none')], metadata);
    await end(undone, 'ROLLBACK');
    expect(await store.readAfter(0, 10)).toMatchObject([{ streamId: 'quick', position: 4 }]);
  });

  it('is not held up by a transaction that only writes elsewhere', async () => {
    await database.pool.query('CREATE TABLE elsewhere (id int)');
    const long = await begin();
    await long.query('INSERT INTO elsewhere VALUES (1)');
    await store.append([append('quick', 'none')], metadata);
    expect(await store.readAfter(0, 10)).toHaveLength(1);
    await end(long, 'ROLLBACK');
  });

  it('may see appends come between each of its steps', async () => {
    await store.append([append('first', 'none')], metadata);
    const last = await lastDrawn(database.pool);
    const slow = await begin();
    await store.append([append('slow', 'none')], metadata, { client: slow });
    await store.append([append('quick', 'none')], metadata);
    // Whatever was drawn after the first step lies above what the reader will read up to.
    expect(await leastOpenAppend(database.pool)).toBe(last);
    await end(slow, 'COMMIT');
    expect(await leastOpenAppend(database.pool)).toBeUndefined();
    expect(streams((await store.readAfter(0, 10)).filter(({ position }) => position <= last))).toEqual(['first']);
  });
});

describe('a completeness mark', () => {
  /** As the relay does: a step, and then what it says to the watermark of a read. */
  async function mark(marks: CompletenessMarks): Promise<string | undefined> {
    await marks.advance(database.pool);
    return marks.ready((await store.readPage(0, 10)).watermark);
  }

  it('waits for an append that may have read the clock before it was chosen, though nothing else waits for that', async () => {
    const slow = await begin();
    await slow.query(TAKE_APPEND_LOCK);
    const marks = new CompletenessMarks();
    for (let step = 0; step < 3; step += 1) expect(await mark(marks)).toBeUndefined();
    await end(slow, 'ROLLBACK');
    expect(await mark(marks)).toMatch(/Z$/);
  });

  it('waits for no append that began after it was chosen', async () => {
    const early = await begin();
    await early.query(TAKE_APPEND_LOCK);
    const marks = new CompletenessMarks();
    expect(await mark(marks)).toBeUndefined();
    await store.append([append('later', 'none')], metadata);
    const late = await begin();
    await late.query(TAKE_APPEND_LOCK);
    await end(early, 'ROLLBACK');
    const completeTo = await mark(marks);
    expect(completeTo).toMatch(/Z$/);
    await store.append([append('late', 'none')], metadata, { client: late });
    await end(late, 'COMMIT');
    for (const { recordedAt } of await store.readAfter(0, 10)) expect(recordedAt > (completeTo ?? '')).toBe(true);
  });

  it('waits until everything that was drawn before it is known to be read', async () => {
    await store.append([append('first', 'none', 2)], metadata);
    const marks = new CompletenessMarks();
    await marks.advance(database.pool);
    expect(marks.ready(1)).toBeUndefined();
    expect(marks.ready(2)).toMatch(/Z$/);
  });
});

describe('under 20 writers with delays and roll-backs', () => {
  it('nothing is lost or turned round, where a naive cursor loses facts, and no fact follows a mark it belongs before', async () => {
    const seed = Date.now() % 100_000;
    const chance = random(seed);
    const until = Date.now() + 2_500;
    let writing = true;
    const writers = Promise.all(Array.from({ length: 20 }, () => write(chance, until))).then(() => (writing = false));
    const [watermark, naive] = [new Followed(), new Followed()];
    const marks = new CompletenessMarks(alwaysDue());
    const said: (StoredFact | { completeTo: string })[] = [];
    while (writing || said.length === 0 || watermark.caughtUp !== true) {
      const wasWriting = writing;
      const page = await store.readPage(watermark.position, 500);
      watermark.take(page.facts);
      said.push(...page.facts);
      if (page.facts.length < 500) {
        const completeTo = marks.ready(page.watermark);
        if (completeTo !== undefined) {
          said.push({ completeTo });
          marks.announced(completeTo);
        }
        await marks.advance(database.pool);
        watermark.caughtUp = !wasWriting;
      }
      naive.take(await naiveReadAfter(naive.position));
    }
    await writers;
    const { rows } = await database.pool.query<{ position: number }>('SELECT position::int AS position FROM events ORDER BY position');
    const all = rows.map(({ position }) => position);
    expect({ seed, positions: watermark.positions }).toEqual({ seed, positions: all });
    expect({ seed, lost: naive.positions.length < all.length }).toEqual({ seed, lost: true });
    expect({ seed, marks: said.filter((entry) => 'completeTo' in entry).length > 5 }).toEqual({ seed, marks: true });
    let complete = '';
    for (const entry of said) {
      if ('completeTo' in entry) complete = entry.completeTo;
      else expect(entry.recordedAt > complete).toBe(true);
    }
  });

  async function write(chance: () => number, until: number): Promise<void> {
    while (Date.now() < until) {
      const client = await begin();
      // An early transaction id is what turns cursors over transaction ids round.
      if (chance() < 0.5) await client.query('SELECT pg_current_xact_id()');
      await store.append([append(`stream ${Math.floor(chance() * 12)}`, 'any', 1 + Math.floor(chance() * 3))], metadata, { client });
      await new Promise((resolve) => setTimeout(resolve, chance() * 10));
      await end(client, chance() < 0.1 ? 'ROLLBACK' : 'COMMIT');
    }
  }

  function alwaysDue(): () => number {
    let now = 0;
    return () => (now += 120_000);
  }

  /** Mulberry32. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }
});

class Followed {
  readonly positions: number[] = [];
  caughtUp = false;

  get position(): number {
    return this.positions.at(-1) ?? 0;
  }

  take(facts: readonly { position: number }[]): void {
    this.positions.push(...facts.map(({ position }) => position));
  }
}
