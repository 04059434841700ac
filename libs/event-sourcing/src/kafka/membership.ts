import type { Admin, Batch, Consumer, EachBatchPayload, IMemberAssignment, Kafka } from 'kafkajs';
import { asError, backOff, delay } from '../errors';
import type { BatchOutcome, Logger, LogRecord, SubscribeOptions } from '../event-log';
import { within } from './within';
import { boundsOf, isWithin, whyOutside } from './bounds';
import { RETRY } from './client';
import { Cursor } from './cursor';
import { Heartbeat, isRebalancing } from './heartbeat';
import { toLogRecord } from './records';

const DEFAULT_BATCH = 1_000;
/** Batches of different partitions handled side by side, each on a connection of the handler's pool. */
const MOST_AT_ONCE = 3;
const COMMIT_EVERY_MS = 1_000;
const STOP_WITHIN_MS = 10_000;
const MISSES_TO_EXPLAIN = 3;

/** How a membership ended by itself: a hopeless one is not tried again. */
export interface End {
  readonly reason: Error;
  readonly hopeless: boolean;
}

/** The life of one kafkajs consumer, from joining the group to leaving it or to its crash. */
export class Membership {
  readonly ended: Promise<End>;
  /** Whether any batch was handled. */
  progressed = false;
  private end: (end: End) => void = () => undefined;
  private readonly consumer: Consumer;
  private cursors: readonly Cursor[] = [];
  private joining: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    kafka: Kafka,
    private readonly admin: Admin,
    private readonly logger: Logger,
    private readonly options: SubscribeOptions,
  ) {
    this.ended = new Promise((resolve) => (this.end = resolve));
    this.consumer = kafka.consumer({
      groupId: options.consumer,
      allowAutoTopicCreation: false,
      sessionTimeout: 30_000,
      heartbeatInterval: 1_000,
      rebalanceTimeout: 60_000,
      maxWaitTimeInMs: 200,
      maxBytesPerPartition: 2 * 1024 * 1024,
      // Its own restarts are endless and silent: the subscription counts ours.
      retry: { ...RETRY, restartOnFailure: () => Promise.resolve(false) },
    });
    this.consumer.on('consumer.group_join', ({ payload }) => this.joined(payload.memberAssignment));
    this.consumer.on('consumer.crash', ({ payload }) => this.end({ reason: payload.error, hopeless: false }));
  }

  /** Begins to join; a failure shows in `ended`. */
  start(): void {
    this.joining = this.join().catch((error: unknown) => this.end({ reason: asError(error), hopeless: false }));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const { pause } of this.cursors) clearTimeout(pause);
    // kafkajs forgets a stop that comes while it joins for the first time: it would stay in the group.
    const left = this.joining.then(() => this.consumer.disconnect());
    await within(STOP_WITHIN_MS, left).catch((error: unknown) => this.warn(error, 'event log: leaving the group failed'));
    this.cursors = [];
  }

  assignment(): readonly Cursor[] {
    return this.cursors;
  }

  /** Compares what is known of the log with what the broker says, whatever the consumer's own fetches do. */
  async look(): Promise<void> {
    for (const [topic, cursors] of byTopic(this.cursors)) {
      const before = cursors.map(({ next }) => next);
      const bounds = await boundsOf(this.admin, topic);
      for (const [index, cursor] of cursors.entries()) {
        const found = bounds.get(cursor.partition);
        if (found) cursor.saw(found);
        const was = before[index];
        const outside = !found || (was !== undefined && cursor.next !== undefined && (was > found.high || cursor.next < found.low));
        if (outside && this.isCurrent(cursor)) await this.explain(cursor);
      }
    }
  }

  private async join(): Promise<void> {
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...this.options.topics], fromBeginning: true });
    await this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: MOST_AT_ONCE,
      eachBatch: (payload) => this.handle(payload),
    });
  }

  /** Called before anything is fetched: all is paused until the stored positions are known, so no fetch can race them. */
  private joined(assignment: IMemberAssignment): void {
    for (const { pause } of this.cursors) clearTimeout(pause);
    this.cursors = Object.entries(assignment).flatMap(([topic, partitions]) => partitions.map((partition) => new Cursor(topic, partition)));
    for (const [topic, cursors] of byTopic(this.cursors)) {
      this.consumer.pause([{ topic, partitions: cursors.map(({ partition }) => partition) }]);
      void this.place(topic, cursors);
    }
  }

  private async place(topic: string, cursors: readonly Cursor[]): Promise<void> {
    for (let failures = 0; cursors.every((cursor) => this.isCurrent(cursor));) {
      try {
        const bounds = await boundsOf(this.admin, topic);
        await Promise.all(
          cursors.map(async (cursor) => {
            const found = bounds.get(cursor.partition);
            if (found) cursor.saw(found);
            const start = await this.options.startAt(topic, cursor.partition);
            if (!this.isCurrent(cursor)) return;
            cursor.next = start;
            if (found && isWithin(found, start)) this.readOn(cursor, start);
            else await this.explain(cursor);
          }),
        );
        return;
      } catch (error) {
        this.warn(error, 'event log: the stored positions are not known yet');
        await delay(backOff((failures += 1), 100, 5_000));
      }
    }
  }

  /** Never rejects but for a rebalance: to kafkajs any other error is a reason to stop every partition, or the consumer for good. */
  private async handle(payload: EachBatchPayload): Promise<void> {
    const { topic, partition } = payload.batch;
    const cursor = this.cursors.find((candidate) => candidate.topic === topic && candidate.partition === partition);
    if (cursor?.next === undefined) return;
    const heartbeat = new Heartbeat(() => payload.heartbeat());
    try {
      await this.handleBatch(cursor, payload, heartbeat);
      if (!heartbeat.lost) await this.commit(cursor, payload);
    } catch (error) {
      if (isRebalancing(error)) heartbeat.lost ??= asError(error);
      else {
        this.warn(error, 'event log: a batch could not be handed over');
        if (this.isCurrent(cursor)) this.rest(cursor, 1_000);
      }
    } finally {
      heartbeat.stop();
    }
    if (heartbeat.lost) throw heartbeat.lost;
  }

  private async handleBatch(cursor: Cursor, payload: EachBatchPayload, heartbeat: Heartbeat): Promise<void> {
    const records = await this.recordsOf(cursor, payload.batch);
    const size = this.options.maxBatch ?? DEFAULT_BATCH;
    for (let start = 0; start < records.length; start += size) {
      if (!payload.isRunning() || payload.isStale() || heartbeat.lost || !this.isCurrent(cursor)) return;
      const chunk = records.slice(start, start + size);
      const following = cursor.next! + chunk.length;
      const { from, retryAfterMs } = await this.ask(cursor, chunk);
      if (!this.isCurrent(cursor)) return;
      cursor.next = from;
      this.progressed = true;
      if (from === following && retryAfterMs === undefined) payload.resolveOffset(String(from - 1));
      else return retryAfterMs === undefined ? this.readOn(cursor, from) : this.rest(cursor, retryAfterMs);
    }
  }

  /** The batch from the stored position to its first hole; none when it is another part of the log, which is then sought again. */
  private async recordsOf(cursor: Cursor, batch: Batch): Promise<readonly LogRecord[]> {
    const next = cursor.next!;
    cursor.logEnd = Math.max(cursor.logEnd, Number(batch.highWatermark));
    const records = batch.messages.map((message) => toLogRecord(cursor.topic, cursor.partition, message));
    const fresh = records.filter(({ offset }) => offset >= next);
    const hole = fresh.findIndex(({ offset }, index) => offset !== next + index);
    const unbroken = hole < 0 ? fresh : fresh.slice(0, hole);
    if (unbroken.length > 0) {
      cursor.misses = 0;
      return unbroken;
    }
    cursor.misses += 1;
    if (await this.explain(cursor)) return [];
    if (cursor.misses > MISSES_TO_EXPLAIN) {
      const reason = new Error(`Partition ${cursor.partition} of ${cursor.topic} has a hole at ${next}: nothing is stepped over.`);
      this.end({ reason, hopeless: true });
    } else this.readOn(cursor, next);
    return [];
  }

  private async ask({ topic, partition, logEnd }: Cursor, records: readonly LogRecord[]): Promise<BatchOutcome> {
    try {
      return await this.options.onBatch({ topic, partition, records, logEnd });
    } catch (error) {
      const offset = records[0]!.offset;
      this.logger.error(
        { consumer: this.options.consumer, topic, partition, offset, error: asError(error).message },
        'event log: a batch failed',
      );
      return { from: offset, retryAfterMs: 1_000 };
    }
  }

  private async explain(cursor: Cursor): Promise<boolean> {
    const why = await whyOutside(this.admin, cursor.topic, cursor.partition, cursor.next ?? 0);
    if (why === undefined || !this.isCurrent(cursor)) return false;
    this.end({ reason: new Error(why), hopeless: true });
    return true;
  }

  private readOn({ topic, partition }: Cursor, offset: number): void {
    this.consumer.seek({ topic, partition, offset: String(offset) });
    this.consumer.resume([{ topic, partitions: [partition] }]);
  }

  private rest(cursor: Cursor, milliseconds: number): void {
    const { topic, partition, next } = cursor;
    this.consumer.pause([{ topic, partitions: [partition] }]);
    cursor.pause = setTimeout(() => {
      if (this.isCurrent(cursor) && next !== undefined) this.readOn(cursor, next);
    }, milliseconds);
  }

  /** For lag tools only: nothing ever reads it back. */
  private async commit(cursor: Cursor, { commitOffsetsIfNecessary }: EachBatchPayload): Promise<void> {
    const { topic, partition, next } = cursor;
    const due = next === cursor.logEnd || Date.now() - cursor.lastCommit >= COMMIT_EVERY_MS;
    if (!due || !this.isCurrent(cursor)) return;
    cursor.lastCommit = Date.now();
    await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset: String(next) }] }] }).catch((error: unknown) => {
      if (isRebalancing(error)) throw error;
      this.warn(error, 'event log: the offset for lag tools was not taken');
    });
  }

  private isCurrent(cursor: Cursor): boolean {
    return !this.stopping && this.cursors.includes(cursor);
  }

  private warn(error: unknown, message: string): void {
    this.logger.warn({ consumer: this.options.consumer, error: asError(error).message }, message);
  }
}

function byTopic(cursors: readonly Cursor[]): ReadonlyMap<string, readonly Cursor[]> {
  const topics = new Map<string, Cursor[]>();
  for (const cursor of cursors) topics.set(cursor.topic, [...(topics.get(cursor.topic) ?? []), cursor]);
  return topics;
}
