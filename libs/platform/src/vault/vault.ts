import type { ClientBase, Pool } from 'pg';
import type { Caller } from '../auth/caller';
import { keyedDigest, masterKeyWrapping, newSubjectKey, open, seal, type KeyWrapping } from './vault-crypto';

export interface VaultEntry {
  readonly subjectId: string;
  readonly kind: string;
  /** Tells entries of one kind apart, such as a licence's id; empty for the only one. */
  readonly ref?: string;
  readonly value: unknown;
}

export interface VaultClaim {
  readonly digest: string;
  readonly subjectId: string;
}

/** Who reads, as it is recorded: a caller, or a service of itself. */
export interface VaultReader extends Pick<Caller, 'id' | 'correlationId'> {
  readonly role: string;
}

export interface VaultOptions {
  readonly pool: Pool;
  /** 32 bytes each. */
  readonly masterKey: Buffer;
  readonly indexKey: Buffer;
}

interface KeyRow {
  readonly subject_id: string;
  readonly wrapped_key: Buffer;
}

interface EntryRow extends KeyRow {
  readonly ciphertext: Buffer;
}

interface ClaimRow {
  readonly digest: string;
  readonly subject_id: string;
}

const INSERT_KEYS = `INSERT INTO vault_keys (subject_id, wrapped_key) SELECT * FROM unnest($1::uuid[], $2::bytea[]) ON CONFLICT DO NOTHING RETURNING subject_id`;
const INSERT_ENTRIES = `INSERT INTO vault_entries (subject_id, kind, ref, ciphertext) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[])`;
// In order of the digest, so that two calls that contend wait for each other instead of deadlocking.
const INSERT_CLAIMS = `INSERT INTO vault_claims (index_name, digest, subject_id)
  SELECT $1, c.digest, c.subject_id FROM unnest($2::text[], $3::uuid[]) AS c(digest, subject_id) ORDER BY c.digest COLLATE "C" ON CONFLICT DO NOTHING RETURNING digest`;
const READ = `WITH recorded AS (
    INSERT INTO vault_reads (actor, role, reason, subject_id, kind, correlation_id) SELECT $1, $2, $3, s, $5, $7 FROM unnest($4::uuid[]) AS s)
  SELECT DISTINCT ON (e.subject_id) e.subject_id, e.ciphertext, k.wrapped_key
  FROM vault_entries e JOIN vault_keys k ON k.subject_id = e.subject_id
  WHERE e.subject_id = ANY($4::uuid[]) AND e.kind = $5 AND e.ref = $6 ORDER BY e.subject_id, e.entry DESC`;

/** Personal data, encrypted under a key of its subject; every read is recorded. Nothing in it is ever changed: the latest entry counts. */
export class Vault {
  private readonly pool: Pool;
  private readonly wrapping: KeyWrapping;
  private readonly hmac: (purpose: string, text: string) => string;

  constructor(options: VaultOptions) {
    this.pool = options.pool;
    this.wrapping = masterKeyWrapping(options.masterKey);
    this.hmac = keyedDigest(options.indexKey);
  }

  /** Within the caller's transaction, so that the row and its fact are one. */
  put(client: ClientBase, subjectId: string, kind: string, ref: string, value: unknown): Promise<void> {
    return this.putMany(client, [{ subjectId, kind, ref, value }]);
  }

  /** Thousands at once, in two statements. */
  async putMany(client: ClientBase, entries: readonly VaultEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const keys = await this.keysOf(client, [...new Set(entries.map(({ subjectId }) => subjectId))].sort());
    const sealed = entries.map(({ subjectId, kind, ref = '', value }) => {
      const key = keys.get(subjectId);
      if (!key) throw new Error('A vault entry without a key');
      return seal(key, context(subjectId, kind, ref), Buffer.from(JSON.stringify(value), 'utf8'));
    });
    await client.query(INSERT_ENTRIES, [
      entries.map(({ subjectId }) => subjectId),
      entries.map(({ kind }) => kind),
      entries.map(({ ref = '' }) => ref),
      sealed,
    ]);
  }

  /** The latest entry, or undefined. Records who reads what of whom, why and when, in the same statement. */
  async read<Value>(caller: VaultReader, reason: string, subjectId: string, kind: string, ref = ''): Promise<Value | undefined> {
    const found = await this.open<Value>(caller, reason, [subjectId], kind, ref);
    return found.get(subjectId);
  }

  /** As `read`, for a list of subjects; those without an entry are left out. */
  readMany<Value>(caller: VaultReader, reason: string, subjectIds: readonly string[], kind: string): Promise<ReadonlyMap<string, Value>> {
    return this.open<Value>(caller, reason, subjectIds, kind, '');
  }

  /** A keyed digest by which equal texts are found and nothing else is learnt; purposes never meet. */
  blindIndex(purpose: string, text: string): string {
    return this.hmac(`index|${purpose}`, text);
  }

  /** A keyed digest of content, to tell whether two rows say the same. */
  digest(purpose: string, text: string): string {
    return this.hmac(`digest|${purpose}`, text);
  }

  /** Takes a digest in a unique index; answers who holds it now: the subject itself, or the earlier one. Waits for a transaction that contends. */
  async claim(client: ClientBase, index: string, digest: string, subjectId: string): Promise<string> {
    const holders = await this.claimMany(client, index, [{ digest, subjectId }]);
    const holder = holders.get(digest);
    if (holder === undefined) throw new Error('A claim that is neither free nor held: use READ COMMITTED');
    return holder;
  }

  /** As `claim`, for many: the holder of each digest. Of two claims of one digest in a call, the first wins. */
  async claimMany(client: ClientBase, index: string, claims: readonly VaultClaim[]): Promise<ReadonlyMap<string, string>> {
    const first = new Map<string, string>();
    for (const { digest, subjectId } of claims) if (!first.has(digest)) first.set(digest, subjectId);
    const { rows } = await client.query<ClaimRow>(INSERT_CLAIMS, [index, [...first.keys()], [...first.values()]]);
    const taken = new Set(rows.map(({ digest }) => digest));
    const held = [...first.keys()].filter((digest) => !taken.has(digest));
    const earlier = held.length > 0 ? await this.findClaims(index, held, client) : new Map<string, string>();
    return new Map([...[...first].filter(([digest]) => taken.has(digest)), ...earlier]);
  }

  /** Who holds each digest; those free are left out. */
  async findClaims(index: string, digests: readonly string[], client?: ClientBase): Promise<ReadonlyMap<string, string>> {
    const sql = `SELECT digest, subject_id FROM vault_claims WHERE index_name = $1 AND digest = ANY($2::text[])`;
    const { rows } = await (client ?? this.pool).query<ClaimRow>(sql, [index, digests]);
    return new Map(rows.map(({ digest, subject_id }) => [digest, subject_id]));
  }

  private async keysOf(client: ClientBase, subjectIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const keys = await this.storedKeys(client, subjectIds);
    const fresh = new Map(subjectIds.filter((id) => !keys.has(id)).map((id) => [id, newSubjectKey()]));
    if (fresh.size === 0) return keys;
    const wrapped = [...fresh].map(([id, key]) => this.wrapping.wrap(id, key));
    const { rows } = await client.query<{ subject_id: string }>(INSERT_KEYS, [[...fresh.keys()], wrapped]);
    const inserted = new Map(rows.flatMap(({ subject_id: id }) => (fresh.has(id) ? [[id, fresh.get(id) as Buffer] as const] : [])));
    // Somebody else may have made a key for the same subject in the meantime: theirs counts.
    const lost = [...fresh.keys()].filter((id) => !inserted.has(id));
    const others = lost.length > 0 ? await this.storedKeys(client, lost) : new Map<string, Buffer>();
    return new Map([...keys, ...inserted, ...others]);
  }

  private async storedKeys(client: ClientBase, subjectIds: readonly string[]): Promise<Map<string, Buffer>> {
    const sql = 'SELECT subject_id, wrapped_key FROM vault_keys WHERE subject_id = ANY($1::uuid[])';
    const { rows } = await client.query<KeyRow>(sql, [subjectIds]);
    return new Map(rows.map((row) => [row.subject_id, this.wrapping.unwrap(row.subject_id, row.wrapped_key)]));
  }

  private async open<Value>(
    caller: VaultReader,
    reason: string,
    subjectIds: readonly string[],
    kind: string,
    ref: string,
  ): Promise<ReadonlyMap<string, Value>> {
    const parameters = [caller.id, caller.role, reason, subjectIds, kind, ref, caller.correlationId];
    const { rows } = await this.pool.query<EntryRow>(READ, parameters);
    return new Map(
      rows.map((row) => {
        const key = this.wrapping.unwrap(row.subject_id, row.wrapped_key);
        const text = open(key, context(row.subject_id, kind, ref), row.ciphertext).toString('utf8');
        return [row.subject_id, JSON.parse(text) as Value];
      }),
    );
  }
}

function context(subjectId: string, kind: string, ref: string): string {
  return `${subjectId}|${kind}|${ref}`;
}
