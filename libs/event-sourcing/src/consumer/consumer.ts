import type { ClientBase, Pool } from 'pg';
import type { EventLog, Logger, LogRecord } from '../event-log';

export interface PreparedBatch<Prepared> {
  readonly topic: string;
  readonly partition: number;
  readonly items: readonly { readonly record: LogRecord; readonly value: Prepared }[];
}

export interface ConsumerHandling<Prepared> {
  /** The consumer's name: its rows in consumer_positions and its group in the log. */
  readonly name: string;
  /** Pure, per record; a throw parks that record alone (and later ones of its key). */
  readonly prepare: (record: LogRecord) => Prepared;
  /** Inside the transaction that moves the position; never called with an empty batch. */
  readonly apply: (batch: PreparedBatch<Prepared>, client: ClientBase) => Promise<void>;
}

export interface ConsumerOptions<Prepared> extends ConsumerHandling<Prepared> {
  readonly topics: readonly string[];
  readonly pool: Pool;
  readonly log: EventLog;
  readonly logger: Logger;
  readonly maxBatch?: number;
  /** The source's position, by which the relay's repeats are dropped; by default the header `ce_position`. */
  readonly sourcePosition?: (record: LogRecord) => number | undefined;
}

export interface ConsumerProgress {
  readonly lag: number;
  /** Milliseconds since the epoch of the last time a batch was applied, or of the last look that found no lag. */
  readonly lastProgressAt: number;
  readonly parked: number;
}

export interface RunningConsumer {
  stop(): Promise<void>;
  /** Resolves when the consumer ended by itself, with the reason; never on stop(). */
  readonly failed: Promise<Error>;
  progress(): ConsumerProgress;
}

/** Consumes topics exactly once in effect: the position moves in the transaction of the effects. */
export function startConsumer<Prepared>(_options: ConsumerOptions<Prepared>): Promise<RunningConsumer> {
  throw new Error('Not written yet');
}

/** Replays a consumer's parked records in order, all or those of one key; a key stops at its first record that fails again. */
export function unpark<Prepared>(
  _pool: Pool,
  _consumer: ConsumerHandling<Prepared>,
  _key?: string,
): Promise<{ readonly replayed: number; readonly parked: number }> {
  throw new Error('Not written yet');
}
