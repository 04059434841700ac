import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { Pool } from 'pg';
import { postgresDatabase, type PostgresDatabase } from '@okoce/testing';
import { Vault, vaultSchema, type Caller } from '../src';

const ROLE = 'okoce_platform_test';
const caller: Caller = {
  id: 'petugas-tebet',
  role: 'officer',
  roles: ['officer'],
  centres: [],
  worksAt: [],
  channel: 'live',
  correlationId: 'correlation-1',
};

let database: PostgresDatabase;
let pool: Pool;
let vault: Vault;

beforeAll(async () => {
  database = await postgresDatabase({ roles: [ROLE] });
  for (const statement of vaultSchema(ROLE)) await database.pool.query(statement);
  pool = new Pool({ connectionString: database.urlAs(ROLE), max: 4 });
  vault = new Vault({ pool, masterKey: Buffer.alloc(32, 7), indexKey: Buffer.alloc(32, 8) });
});

afterAll(async () => {
  await pool?.end();
  await database?.close();
});

async function inTransaction<Result>(work: (client: ClientBase) => Promise<Result>, end = 'COMMIT'): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query(end);
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

describe('the vault', () => {
  it('gives back what was put, the latest of each, and nothing of what was rolled back', async () => {
    const [siti, budi] = [randomUUID(), randomUUID()];
    await inTransaction((client) => vault.put(client, siti, 'identity', '', { name: 'Siti' }));
    await inTransaction((client) => vault.put(client, siti, 'identity', '', { name: 'Siti Aminah' }));
    await inTransaction((client) => vault.put(client, siti, 'licence', 'l-1', '9120001234567'));
    await inTransaction((client) => vault.put(client, budi, 'identity', '', { name: 'Budi' }), 'ROLLBACK');
    expect(await vault.read(caller, 'test', siti, 'identity')).toEqual({ name: 'Siti Aminah' });
    expect(await vault.read(caller, 'test', siti, 'licence', 'l-1')).toBe('9120001234567');
    expect(await vault.read(caller, 'test', siti, 'licence', 'l-2')).toBeUndefined();
    expect(await vault.read(caller, 'test', budi, 'identity')).toBeUndefined();
    expect(await vault.readMany(caller, 'test', [siti, budi], 'identity')).toEqual(new Map([[siti, { name: 'Siti Aminah' }]]));
  });

  it('keeps nothing readable in its tables', async () => {
    const siti = randomUUID();
    await inTransaction((client) => vault.put(client, siti, 'identity', '', { nik: '3174014107900001' }));
    const { rows } = await pool.query<{ ciphertext: Buffer; wrapped_key: Buffer }>(
      'SELECT * FROM vault_entries JOIN vault_keys USING (subject_id) WHERE subject_id = $1',
      [siti],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.ciphertext.includes('3174014107900001')).toBe(false);
  });

  it('does not open a row that was moved to somebody else, nor anything under another master key', async () => {
    const [siti, budi] = [randomUUID(), randomUUID()];
    await inTransaction((client) =>
      vault.putMany(
        client,
        [siti, budi].map((subjectId) => ({ subjectId, kind: 'identity', value: subjectId })),
      ),
    );
    await database.pool.query(
      `UPDATE vault_entries SET ciphertext = (SELECT ciphertext FROM vault_entries WHERE subject_id = $1) WHERE subject_id = $2`,
      [siti, budi],
    );
    await expect(vault.read(caller, 'test', budi, 'identity')).rejects.toThrow();
    const stranger = new Vault({ pool, masterKey: Buffer.alloc(32, 9), indexKey: Buffer.alloc(32, 8) });
    await expect(stranger.read(caller, 'test', siti, 'identity')).rejects.toThrow();
  });

  it('is unreadable for ever once the key of the person is gone', async () => {
    const siti = randomUUID();
    await inTransaction((client) => vault.put(client, siti, 'identity', '', 'Siti'));
    await database.pool.query('DELETE FROM vault_keys WHERE subject_id = $1', [siti]);
    expect(await vault.read(caller, 'test', siti, 'identity')).toBeUndefined();
  });

  it('gives one key to a person whom two transactions write at the same time', async () => {
    const siti = randomUUID();
    await Promise.all(['a', 'b', 'c'].map((ref) => inTransaction((client) => vault.put(client, siti, 'note', ref, ref))));
    const values = await Promise.all(['a', 'b', 'c'].map((ref) => vault.read(caller, 'test', siti, 'note', ref)));
    expect(values).toEqual(['a', 'b', 'c']);
  });

  it('lets one of two simultaneous claims of a digest win, and tells the other who holds it', async () => {
    const digest = vault.blindIndex('nik', '3174014107900001');
    const claimants = Array.from({ length: 4 }, () => randomUUID());
    const holders = await Promise.all(claimants.map((id) => inTransaction((client) => vault.claim(client, 'nik', digest, id))));
    expect(new Set(holders).size).toBe(1);
    expect(claimants).toContain(holders[0]);
    expect(await vault.findClaims('nik', [digest, vault.blindIndex('nik', '3174014107900002')])).toEqual(new Map([[digest, holders[0]]]));
    expect(await inTransaction((client) => vault.claim(client, 'phone', digest, claimants[1] ?? ''))).toBe(claimants[1]);
  });

  it('claims many at once without a deadlock, the first in order winning within a call', async () => {
    const digests = Array.from({ length: 300 }, (_, index) => vault.blindIndex('many', String(index)));
    const [a, b] = [randomUUID(), randomUUID()];
    const claimsOf = (subjectId: string) => digests.map((digest) => ({ digest, subjectId }));
    const [first, second] = await Promise.all([
      inTransaction((client) => vault.claimMany(client, 'many', [...claimsOf(a), ...claimsOf(b)])),
      inTransaction((client) => vault.claimMany(client, 'many', claimsOf(b).reverse())),
    ]);
    expect(first.size).toBe(300);
    expect(new Map([...second].sort())).toEqual(new Map([...first].sort()));
  });

  it('records every read: who, of whom, what, why', async () => {
    const siti = randomUUID();
    await vault.read(caller, 'page of the participant', siti, 'identity');
    const { rows } = await pool.query('SELECT actor, role, reason, kind, correlation_id FROM vault_reads WHERE subject_id = $1', [siti]);
    expect(rows).toEqual([
      { actor: 'petugas-tebet', role: 'officer', reason: 'page of the participant', kind: 'identity', correlation_id: 'correlation-1' },
    ]);
  });

  it.each(['vault_keys', 'vault_entries', 'vault_claims', 'vault_reads'])(
    'lets the role of the service change nothing in %s',
    async (table) => {
      await expect(pool.query(`UPDATE ${table} SET subject_id = subject_id`)).rejects.toThrow('permission denied');
      await expect(pool.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    },
  );

  it('takes the people of a whole import batch in one call', async () => {
    const entries = Array.from({ length: 5_000 }, (_, index) => ({
      subjectId: randomUUID(),
      kind: 'identity',
      value: { name: `Peserta ${index}` },
    }));
    await inTransaction((client) => vault.putMany(client, entries));
    expect(await vault.read(caller, 'test', entries[4_999]?.subjectId ?? '', 'identity')).toEqual({ name: 'Peserta 4999' });
  });
});
