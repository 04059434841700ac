import type { ClientBase, Pool } from 'pg';
import { assertAppendable, prepareAppend, runAppend, type PreparedAppend } from './append';
import {
  IdempotencyKeyReused,
  IdempotencyKeyTaken,
  VersionConflict,
  type AppendedStream,
  type FactMetadata,
  type StoredFact,
  type StreamAppend,
} from './facts';
import { isoInstant, query, type Queryable } from './sql';
import { readWatermark } from './watermark';

export interface EventStoreOptions {
  /** Called after each append that the store committed itself: wake the relay here. */
  readonly onAppended?: () => void;
  /** Pure: an old stored shape to today's. Stored facts are never rewritten. */
  readonly upcast?: (fact: StoredFact) => StoredFact;
}

export interface IdempotencyRecord {
  readonly key: string;
  readonly requestHash: string;
  readonly outcome: object;
}

export interface StoredOutcome {
  readonly requestHash: string;
  readonly outcome: object;
}

export interface AppendOptions {
  /** A client with an open transaction: the append joins it, and the caller calls `notifyAppended` after its commit. */
  readonly client?: ClientBase;
  /** Stored in the same statement; a key already used refuses the append. */
  readonly idempotency?: IdempotencyRecord;
}

export interface ReadOptions {
  readonly client?: ClientBase;
}

/** A page in global order; `watermark` is the position up to which it is known that nothing will come in between. */
export interface FactPage {
  readonly facts: readonly StoredFact[];
  readonly watermark: number;
}

const COLUMNS = `position, stream_id AS "streamId", stream_version AS "streamVersion", type, type_version::int AS "typeVersion",
  fact_id AS "factId", data, metadata, ${isoInstant('recorded_at')} AS "recordedAt"`;
const UNIQUE_VIOLATION = '23505';
/** Each refusal of an `any` append means that another one went in, so this is reached only inside a transaction that cannot see them. */
const MOST_ATTEMPTS = 100;

/** A service's event store: append with expected versions, read by stream, read all in an order that loses nothing. */
export class EventStore {
  constructor(
    readonly pool: Pool,
    private readonly options: EventStoreOptions = {},
  ) {}

  /**
   * Appends to one or several streams, all or nothing. Throws VersionConflict; for a key already used IdempotencyKeyTaken, or
   * IdempotencyKeyReused where it is known that the request was another one (never inside a transaction, which the refusal ends).
   */
  async append(appends: readonly StreamAppend[], metadata: FactMetadata, options: AppendOptions = {}): Promise<readonly AppendedStream[]> {
    assertAppendable(appends);
    const { client, idempotency } = options;
    if (appends.length === 0) {
      if (idempotency) await this.storeOutcome(idempotency, client);
      return [];
    }
    const appended = await this.appendPrepared(appends, prepareAppend(appends, metadata, idempotency), options);
    if (!client) this.notifyAppended();
    return appended;
  }

  async readStream(streamId: string, { client }: ReadOptions = {}): Promise<readonly StoredFact[]> {
    const text = `SELECT ${COLUMNS} FROM events WHERE stream_id = $1 ORDER BY stream_version`;
    const { rows } = await query<StoredFact>(client ?? this.pool, 'read-stream', text, [streamId]);
    return this.upcast(rows);
  }

  /** Undefined if the stream is not there, or not so long. */
  async readFact(streamId: string, streamVersion: number, { client }: ReadOptions = {}): Promise<StoredFact | undefined> {
    const text = `SELECT ${COLUMNS} FROM events WHERE stream_id = $1 AND stream_version = $2`;
    const { rows } = await query<StoredFact>(client ?? this.pool, 'read-fact', text, [streamId, streamVersion]);
    return this.upcast(rows)[0];
  }

  /** Every stream asked for has an entry, an empty one if it does not exist. */
  async readStreams(streamIds: readonly string[], { client }: ReadOptions = {}): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
    const streams = new Map<string, StoredFact[]>(streamIds.map((streamId) => [streamId, []]));
    const text = `SELECT ${COLUMNS} FROM events WHERE stream_id = ANY($1) ORDER BY stream_id, stream_version`;
    const { rows } = await query<StoredFact>(client ?? this.pool, 'read-streams', text, [[...streams.keys()]]);
    for (const fact of this.upcast(rows)) streams.get(fact.streamId)?.push(fact);
    return streams;
  }

  /** The facts after a position in global order: none is skipped, whatever appends are open; an empty answer means none yet. */
  async readAfter(position: number, limit: number): Promise<readonly StoredFact[]> {
    return (await this.readPage(position, limit)).facts;
  }

  /** As `readAfter`, for a reader that must know how far it has seen; the client must not be in a transaction. */
  async readPage(position: number, limit: number, on: Queryable = this.pool): Promise<FactPage> {
    const watermark = await readWatermark(on);
    if (watermark <= position) return { facts: [], watermark };
    const text = `SELECT ${COLUMNS} FROM events WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3`;
    const { rows } = await query<StoredFact>(on, 'read-page', text, [position, watermark, limit]);
    return { facts: this.upcast(rows), watermark };
  }

  async findOutcome(key: string, { client }: ReadOptions = {}): Promise<StoredOutcome | undefined> {
    const text = 'SELECT request_hash AS "requestHash", outcome FROM command_outcomes WHERE key = $1';
    return (await query<{ requestHash: string; outcome: object }>(client ?? this.pool, 'find-outcome', text, [key])).rows[0];
  }

  /** For appends inside a caller's transaction, after its commit. */
  notifyAppended(): void {
    this.options.onAppended?.();
  }

  private upcast(facts: readonly StoredFact[]): readonly StoredFact[] {
    return this.options.upcast ? facts.map(this.options.upcast) : facts;
  }

  private async appendPrepared(
    appends: readonly StreamAppend[],
    prepared: PreparedAppend,
    { client, idempotency }: AppendOptions,
  ): Promise<readonly AppendedStream[]> {
    const on = client ?? this.pool;
    const anyVersion = appends.some(({ expectedVersion }) => expectedVersion === 'any');
    for (let attempt = 1; ; attempt += 1) {
      try {
        // A refusal inside a transaction would end it, and an `any` append has to try again.
        const attempted = client && anyVersion ? withSavepoint(client, prepared, appends) : runAppend(on, prepared, appends);
        const appended = await attempted;
        if (appended) return appended;
      } catch (error) {
        const constraint = violated(error);
        if (constraint === 'command_outcomes_pkey' && idempotency) throw await this.keyTaken(idempotency, client);
        if (constraint !== 'events_stream_version_key') throw error;
        if (anyVersion && attempt < MOST_ATTEMPTS) continue;
        throw new VersionConflict(appends.map(({ streamId }) => streamId));
      }
      throw new VersionConflict(await this.conflicting(on, appends));
    }
  }

  private async storeOutcome(idempotency: IdempotencyRecord, client: ClientBase | undefined): Promise<void> {
    const text = `INSERT INTO command_outcomes (key, request_hash, outcome, recorded_at)
      VALUES ($1, $2, $3, date_trunc('milliseconds', clock_timestamp()))`;
    const { key, requestHash, outcome } = idempotency;
    try {
      await query(client ?? this.pool, 'store-outcome', text, [key, requestHash, JSON.stringify(outcome)]);
    } catch (error) {
      throw violated(error) === 'command_outcomes_pkey' ? await this.keyTaken(idempotency, client) : error;
    }
  }

  private async keyTaken({ key, requestHash }: IdempotencyRecord, client: ClientBase | undefined): Promise<Error> {
    const stored = client ? undefined : await this.findOutcome(key);
    return stored && stored.requestHash !== requestHash ? new IdempotencyKeyReused(key) : new IdempotencyKeyTaken(key);
  }

  private async conflicting(on: Queryable, appends: readonly StreamAppend[]): Promise<readonly string[]> {
    if (appends.length === 1) return appends.map(({ streamId }) => streamId);
    const text = 'SELECT stream_id, max(stream_version) AS version FROM events WHERE stream_id = ANY($1) GROUP BY stream_id';
    const ids = appends.map(({ streamId }) => streamId);
    const { rows } = await query<{ stream_id: string; version: number }>(on, 'stream-versions', text, [ids]);
    const versions = new Map(rows.map((row) => [row.stream_id, row.version]));
    return appends
      .filter(({ streamId, expectedVersion: expected }) => {
        const version = versions.get(streamId) ?? 0;
        return expected !== 'any' && version !== (expected === 'none' ? 0 : expected);
      })
      .map(({ streamId }) => streamId);
  }
}

async function withSavepoint(client: ClientBase, prepared: PreparedAppend, appends: readonly StreamAppend[]) {
  await client.query('SAVEPOINT append');
  try {
    const appended = await runAppend(client, prepared, appends);
    await client.query('RELEASE SAVEPOINT append');
    return appended;
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT append; RELEASE SAVEPOINT append');
    throw error;
  }
}

/** The unique constraint an error is about. */
function violated(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== UNIQUE_VIOLATION) return undefined;
  return 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
}
