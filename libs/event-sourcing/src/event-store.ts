import type { ClientBase, Pool } from 'pg';
import type { AppendedStream, FactMetadata, StoredFact, StreamAppend } from './facts';

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

export interface AppendOptions {
  /** A client with an open transaction: the append joins it, and the caller calls `notifyAppended` after its commit. */
  readonly client?: ClientBase;
  /** Stored in the same statement; a key already used refuses the append. */
  readonly idempotency?: IdempotencyRecord;
}

export interface ReadOptions {
  readonly client?: ClientBase;
}

/** A service's event store: append with expected versions, read by stream, read all in an order that loses nothing. */
export class EventStore {
  constructor(
    readonly pool: Pool,
    private readonly options: EventStoreOptions = {},
  ) {}

  append(_appends: readonly StreamAppend[], _metadata: FactMetadata, _options: AppendOptions = {}): Promise<readonly AppendedStream[]> {
    throw new Error('Not written yet');
  }

  readStream(_streamId: string, _options: ReadOptions = {}): Promise<readonly StoredFact[]> {
    throw new Error('Not written yet');
  }

  readStreams(_streamIds: readonly string[], _options: ReadOptions = {}): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
    throw new Error('Not written yet');
  }

  readAfter(_position: number, _limit: number): Promise<readonly StoredFact[]> {
    throw new Error('Not written yet');
  }

  findOutcome(_key: string): Promise<{ requestHash: string; outcome: object } | undefined> {
    throw new Error('Not written yet');
  }

  /** For appends inside a caller's transaction, after its commit. */
  notifyAppended(): void {
    this.options.onAppended?.();
  }
}
