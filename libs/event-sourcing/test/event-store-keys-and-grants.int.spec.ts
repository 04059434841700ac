import { Client } from 'pg';
import type { PostgresDatabase } from '@okoce/testing';
import { EventStore, IdempotencyKeyReused, IdempotencyKeyTaken, VersionConflict } from '../src';
import { append, metadata, ROLE, storeDatabase } from './fixture';

let database: PostgresDatabase;
let store: EventStore;

beforeAll(async () => {
  database = await storeDatabase();
  store = new EventStore(database.pool);
});
afterAll(() => database.close());

describe('Idempotency-Key', () => {
  const idempotency = (key: string, requestHash = 'hash') => ({ key, requestHash, outcome: { id: key, version: 1 } });

  it('is stored with the facts, and refuses another append', async () => {
    await store.append([append('keyed', 'none')], metadata, { idempotency: idempotency('key 1') });
    expect(await store.findOutcome('key 1')).toEqual({ requestHash: 'hash', outcome: { id: 'key 1', version: 1 } });
    await expect(store.append([append('keyed', 1)], metadata, { idempotency: idempotency('key 1') })).rejects.toThrow(IdempotencyKeyTaken);
    await expect(store.append([append('keyed', 1)], metadata, { idempotency: idempotency('key 1', 'other') })).rejects.toThrow(
      IdempotencyKeyReused,
    );
    expect(await store.readStream('keyed')).toHaveLength(1);
  });

  it('is not stored when the append is refused', async () => {
    await expect(store.append([append('keyed', 'none')], metadata, { idempotency: idempotency('key 2') })).rejects.toThrow(VersionConflict);
    expect(await store.findOutcome('key 2')).toBeUndefined();
  });

  it('of a command that recorded nothing is stored alone', async () => {
    await store.append([], metadata, { idempotency: idempotency('key 3') });
    await expect(store.append([], metadata, { idempotency: idempotency('key 3') })).rejects.toThrow(IdempotencyKeyTaken);
  });
});

describe("the service's role", () => {
  it('appends and reads, but can neither change nor remove a fact or an outcome', async () => {
    await store.append([append('kept', 'none')], metadata);
    const client = new Client({ connectionString: database.urlAs(ROLE) });
    await client.connect();
    for (const table of ['events', 'command_outcomes']) {
      for (const attempt of [
        `UPDATE ${table} SET recorded_at = now()`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `ALTER TABLE ${table} RENAME TO gone`,
      ]) {
        await expect(client.query(attempt)).rejects.toThrow(/permission denied|must be owner/);
      }
    }
    const own = { idempotency: { key: 'by role', requestHash: 'hash', outcome: {} }, client };
    expect(await store.append([append('by role', 'none')], metadata, own)).toEqual([{ streamId: 'by role', version: 1 }]);
    expect(await store.readStream('kept', { client })).toHaveLength(1);
    await client.end();
  });

  it('reads in global order', async () => {
    const client = new Client({ connectionString: database.urlAs(ROLE) });
    await client.connect();
    await store.append([append('in order', 'none', 12)], metadata);
    expect((await store.readPage(0, 10, client)).facts).toHaveLength(10);
    await client.end();
  });
});
