import { Pool } from 'pg';
import type { EventLog, Logger, LogRecord, OutgoingRecord, SubscribeOptions, Subscription, TopicDescription } from '../event-log';
import { KeyedQueue } from '../keyed-queue';
import { Listener } from './listener';
import type { Partition } from './membership';
import { appendRecords, makeTopics, partitionsOf, readRecords } from './records';
import { EmbeddedSubscription } from './subscription';

export interface EmbeddedLogOptions {
  readonly connectionString: string;
  readonly logger: Logger;
}

/** The event log in a Postgres database (see `embeddedLogSchema`): for one machine and for tests, with the semantics of Kafka. */
export async function openEmbeddedLog({ connectionString, logger }: EmbeddedLogOptions): Promise<EventLog> {
  const pool = new Pool({ connectionString, max: 6 });
  pool.on('error', (error) => logger.warn({ error: error.message }, 'event log: an idle connection was lost'));
  const listener = new Listener(connectionString, logger);
  try {
    await listener.open();
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new EmbeddedLog(pool, listener, logger);
}

class EmbeddedLog implements EventLog {
  readonly kind = 'embedded';
  private readonly publishing = new KeyedQueue();
  private readonly subscriptions = new Set<EmbeddedSubscription>();
  /** Partition counts are for ever, so those of a topic that was once seen need no second look. */
  private readonly known = new Map<string, readonly Partition[]>();
  private closing: Promise<void> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly listener: Listener,
    private readonly logger: Logger,
  ) {}

  publish(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    return this.publishing.run('publish', async () => {
      if (records.length > 0) await appendRecords(this.pool, await this.partitions(topic), records);
    });
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const partitions = (await Promise.all(options.topics.map((topic) => this.partitions(topic)))).flat();
    const subscription = new EmbeddedSubscription(this.pool, this.listener, this.logger, partitions, options);
    this.subscriptions.add(subscription);
    return subscription;
  }

  async read(topic: string, partition: number, from: number, limit: number): Promise<readonly LogRecord[]> {
    const found = (await this.partitions(topic)).find((candidate) => candidate.partition === partition);
    if (!found) throw new RangeError(`Topic ${topic} has no partition ${partition}`);
    return readRecords(this.pool, found, from, limit);
  }

  async describe(topics: readonly string[]): Promise<readonly TopicDescription[]> {
    const counts = new Map<string, number>();
    for (const { topic } of await partitionsOf(this.pool, topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    return [...counts].map(([topic, partitions]) => ({ topic, partitions }));
  }

  createTopics(topics: readonly TopicDescription[]): Promise<void> {
    return makeTopics(this.pool, topics);
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await this.publishing.run('publish', () => Promise.resolve());
    await this.listener.close();
    await this.pool.end();
  }

  private async partitions(topic: string): Promise<readonly Partition[]> {
    const known = this.known.get(topic) ?? (await partitionsOf(this.pool, [topic]));
    if (known.length === 0) throw new Error(`Topic ${topic} does not exist`);
    this.known.set(topic, known);
    return known;
  }
}
