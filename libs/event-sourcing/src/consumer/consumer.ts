import type { ClientBase, Pool } from 'pg';
import { asError, backOff, isTransient } from '../errors';
import type { BatchOutcome, EventLog, Logger, LogRecord, RecordBatch, Subscription } from '../event-log';
import { Fenced, Hole, PartitionBatches } from './batches';
import { countParked } from './parking';
import { startingPosition } from './positions';

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
  /**
   * Inside the transaction that moves the position; never called with an empty batch. What it throws is repeated when it is transient;
   * else the batch is halved down to the record at fault, which is parked, so effects must be in this transaction only.
   */
  readonly apply: (batch: PreparedBatch<Prepared>, client: ClientBase) => Promise<void>;
}

export interface ConsumerOptions<Prepared> extends ConsumerHandling<Prepared> {
  readonly topics: readonly string[];
  readonly pool: Pool;
  readonly log: EventLog;
  readonly logger: Logger;
  /** Records a transaction at most, 1,000 by default. */
  readonly maxBatch?: number;
  /** The source's position, by which the relay's repeats are dropped; by default the header `ce_position`. */
  readonly sourcePosition?: (record: LogRecord) => number | undefined;
}

export interface ConsumerProgress {
  /** Records of the partitions this process reads that are not applied yet, as far as the log has said. */
  readonly lag: number;
  /**
   * Milliseconds since the epoch of the last time a batch was applied, or of the last look that found no lag; while a partition fails on,
   * of its first failure, whatever the others do.
   */
  readonly lastProgressAt: number;
  /** Records of this consumer that wait for `unpark`, looked up now and then. */
  readonly parked: number;
}

export interface RunningConsumer {
  stop(): Promise<void>;
  /** Resolves when the consumer ended by itself, with the reason; never on stop(). */
  readonly failed: Promise<Error>;
  progress(): ConsumerProgress;
}

const DEFAULT_BATCH = 1_000;
const PARKED_COUNT_MS = 10_000;

/** Consumes topics exactly once in effect: the position moves in the transaction of the effects. */
export async function startConsumer<Prepared>(options: ConsumerOptions<Prepared>): Promise<RunningConsumer> {
  const consumer = new Consumer(options);
  await consumer.start();
  return consumer;
}

interface PartitionState<Prepared> {
  readonly batches: PartitionBatches<Prepared>;
  /** In a row. */
  failures: number;
  /** When the first of them was. */
  failingSince: number | undefined;
}

class Consumer<Prepared> implements RunningConsumer {
  readonly failed: Promise<Error>;
  private readonly partitions = new Map<string, PartitionState<Prepared>>();
  private subscription: Subscription | undefined;
  private lastProgressAt = Date.now();
  private parked = 0;
  private parkedAt = 0;
  private fail: (reason: Error) => void = () => undefined;

  constructor(private readonly options: ConsumerOptions<Prepared>) {
    this.failed = new Promise((resolve) => (this.fail = resolve));
  }

  async start(): Promise<void> {
    const { name, topics, log, maxBatch = DEFAULT_BATCH } = this.options;
    await this.countParked();
    this.subscription = await log.subscribe({
      consumer: name,
      topics,
      maxBatch,
      startAt: (topic, partition) => this.startAt(topic, partition),
      onBatch: (batch) => this.onBatch(batch),
    });
    void this.subscription.failed.then(this.fail);
  }

  async stop(): Promise<void> {
    await this.subscription?.stop();
  }

  progress(): ConsumerProgress {
    const lag = this.subscription?.lag() ?? 0;
    if (lag === 0) this.lastProgressAt = Date.now();
    if (Date.now() - this.parkedAt > PARKED_COUNT_MS) void this.countParked().catch(() => undefined);
    return { lag, lastProgressAt: Math.min(this.lastProgressAt, ...this.failingSince()), parked: this.parked };
  }

  /** Of the partitions that are ours still. */
  private failingSince(): readonly number[] {
    const assigned = this.subscription?.assignment() ?? [];
    return assigned.flatMap(({ topic, partition }) => this.partitions.get(placeOf(topic, partition))?.failingSince ?? []);
  }

  private async startAt(topic: string, partition: number): Promise<number> {
    const { name, pool, logger } = this.options;
    const place = { consumer: name, topic, partition };
    const { next } = await startingPosition(pool, place);
    const batches = new PartitionBatches(pool, place, this.options, logger, next);
    this.partitions.set(placeOf(topic, partition), { batches, failures: 0, failingSince: undefined });
    return next;
  }

  private async onBatch({ topic, partition, records }: RecordBatch): Promise<BatchOutcome> {
    const reader = this.partitions.get(placeOf(topic, partition));
    if (!reader) throw new Error(`Partition ${partition} of ${topic} has no starting position`);
    const { maxBatch = DEFAULT_BATCH } = this.options;
    try {
      for (let from = 0; from < records.length; from += maxBatch) {
        this.parked += await reader.batches.settle(records.slice(from, from + maxBatch));
        this.lastProgressAt = Date.now();
        reader.failures = 0;
        reader.failingSince = undefined;
      }
      return { from: reader.batches.position };
    } catch (error) {
      return this.afterFailure(reader, { topic, partition }, asError(error));
    }
  }

  private afterFailure(reader: PartitionState<Prepared>, place: { topic: string; partition: number }, error: Error): BatchOutcome {
    const { name, logger } = this.options;
    const fields = { consumer: name, ...place, error: error.message };
    const retryAfterMs = backOff(reader.failures);
    reader.failures += 1;
    reader.failingSince ??= Date.now();
    if (error instanceof Fenced) {
      logger.warn(fields, 'consumer: another reader has moved the position');
      reader.batches.catchUp(error.next);
    } else if (error instanceof Hole) {
      logger.error({ ...fields, next: error.next, found: error.found }, 'consumer: records are missing from the log');
    } else if (isTransient(error)) {
      logger.warn({ ...fields, retryAfterMs }, 'consumer: batch will be repeated');
    } else {
      logger.error({ ...fields, retryAfterMs }, 'consumer: batch failed for an unknown reason and will be repeated');
    }
    return { from: reader.batches.position, retryAfterMs };
  }

  private async countParked(): Promise<void> {
    this.parkedAt = Date.now();
    this.parked = await countParked(this.options.pool, this.options.name);
  }
}

function placeOf(topic: string, partition: number): string {
  return `${topic}/${partition}`;
}
