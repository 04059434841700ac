import { randomUUID } from 'node:crypto';
import { AssignerProtocol, type Admin, type Consumer, type EachBatchPayload, type Kafka, type PartitionAssigner } from 'kafkajs';
import { RecordsGone, asError } from '../errors';
import type { LogRecord } from '../event-log';
import { boundsOf, isWithin, whyOutside } from './bounds';
import { RETRY } from './client';
import { Heartbeat } from './heartbeat';
import { toLogRecord } from './records';
import { requireTopics } from './topics';
import { within } from './within';

/** Records read ahead of who asks for them. */
const READ_AHEAD = 5_000;
const ANSWER_WITHIN_MS = 30_000;

/**
 * Reads one partition from any position, forwards best. kafkajs reads as a member of a group only, so it has a group of its own,
 * which commits nothing and is deleted in the end.
 */
export class PartitionReader {
  private readonly groupId: string;
  private readonly consumer: Consumer;
  private buffer: LogRecord[] = [];
  /** The offset the next call is likely to ask for. */
  private cursor = 0;
  private logEnd = 0;
  private failure: Error | undefined;
  private changed: () => void = () => undefined;
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(
    kafka: Kafka,
    private readonly admin: Admin,
    clientId: string,
    private readonly topic: string,
    private readonly partition: number,
  ) {
    this.groupId = `${clientId}.read.${randomUUID()}`;
    this.consumer = kafka.consumer({
      groupId: this.groupId,
      allowAutoTopicCreation: false,
      heartbeatInterval: 1_000,
      maxWaitTimeInMs: 100,
      maxBytesPerPartition: 4 * 1024 * 1024,
      partitionAssigners: [onlyPartition(topic, partition)],
      retry: { ...RETRY, restartOnFailure: () => Promise.resolve(false) },
    });
    this.consumer.on('consumer.crash', ({ payload }) => this.fail(payload.error));
  }

  /** Ends at the log's end as it was when asked. */
  async read(from: number, limit: number): Promise<readonly LogRecord[]> {
    if (from !== this.cursor || from + limit > this.logEnd) await this.learnBounds(from);
    const wanted = Math.min(limit, this.logEnd - from);
    if (wanted <= 0) return [];
    if (this.failure) throw this.failure;
    if (from !== this.cursor || !this.running) await this.moveTo(from);
    while (this.buffer.length < wanted) {
      await within(ANSWER_WITHIN_MS, new Promise<void>((resolve) => (this.changed = resolve)));
      if (this.failure) throw this.failure;
    }
    const records = this.buffer.splice(0, wanted);
    this.cursor += wanted;
    this.drained();
    return records;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.drained();
    await this.running;
    await this.consumer.disconnect().catch(() => undefined);
    // The broker forgets an empty group by itself, later.
    if (this.running) await this.admin.deleteGroups([this.groupId]).catch(() => undefined);
  }

  private async learnBounds(from: number): Promise<void> {
    const bounds = (await boundsOf(this.admin, this.topic)).get(this.partition);
    if (!bounds) throw new RangeError(`Topic ${this.topic} has no partition ${this.partition}`);
    this.logEnd = bounds.high;
    if (from <= bounds.high && !isWithin(bounds, from)) {
      throw new RecordsGone((await whyOutside(this.admin, this.topic, this.partition, from)) ?? 'The log has moved');
    }
  }

  private async moveTo(from: number): Promise<void> {
    this.buffer = [];
    this.cursor = from;
    this.running ??= this.run();
    this.drained();
    await this.running;
    this.consumer.seek({ topic: this.topic, partition: this.partition, offset: String(from) });
  }

  private async run(): Promise<void> {
    try {
      await requireTopics(this.admin, [this.topic]);
      await this.consumer.connect();
      await this.consumer.subscribe({ topics: [this.topic], fromBeginning: true });
      await this.consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: (payload) => this.take(payload) });
    } catch (error) {
      this.fail(asError(error));
    }
  }

  private async take(payload: EachBatchPayload): Promise<void> {
    const heartbeat = new Heartbeat(() => payload.heartbeat());
    try {
      const expected = () => this.cursor + this.buffer.length;
      const records = payload.batch.messages.map((message) => toLogRecord(this.topic, this.partition, message));
      const fresh = records.filter(({ offset }) => offset >= expected());
      if (fresh[0]?.offset !== expected()) {
        // Fetched before the last seek: that one is still to come, or is said again.
        if (!payload.isStale()) this.consumer.seek({ topic: this.topic, partition: this.partition, offset: String(expected()) });
        return;
      }
      this.buffer.push(...fresh);
      payload.resolveOffset(payload.batch.lastOffset());
      this.changed();
      const at = this.cursor;
      while (this.buffer.length >= READ_AHEAD && this.cursor === at && !this.closed) {
        await new Promise<void>((resolve) => (this.drained = resolve));
      }
    } finally {
      heartbeat.stop();
    }
  }

  private drained: () => void = () => undefined;

  private fail(reason: Error): void {
    this.failure ??= reason;
    this.changed();
  }
}

/** Gives the group's one member that partition and no other. */
function onlyPartition(topic: string, partition: number): PartitionAssigner {
  const { MemberAssignment, MemberMetadata } = AssignerProtocol;
  const userData = Buffer.alloc(0);
  return () => ({
    name: 'OnePartition',
    version: 0,
    assign: ({ members }) =>
      Promise.resolve(
        members.map(({ memberId }) => ({
          memberId,
          memberAssignment: MemberAssignment.encode({ version: 0, assignment: { [topic]: [partition] }, userData }),
        })),
      ),
    protocol: ({ topics }) => ({ name: 'OnePartition', metadata: MemberMetadata.encode({ version: 0, topics, userData }) }),
  });
}
