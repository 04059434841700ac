import type { Admin, Kafka } from 'kafkajs';
import type { EventLog, Logger, LogRecord, NewTopic, OutgoingRecord, SubscribeOptions, Subscription, TopicDescription } from '../event-log';
import { KeyedQueue } from '../keyed-queue';
import { kafkaClient, RETRY } from './client';
import { Publisher } from './publisher';
import { PartitionReader } from './reader';
import { KafkaSubscription } from './subscription';
import { describeTopics, makeTopics, requireTopics } from './topics';

export interface KafkaLogOptions {
  readonly brokers: readonly string[];
  /** Names this process to the brokers. */
  readonly clientId: string;
  readonly logger: Logger;
  /** How often a consumer that crashes is started again without having handled anything: 12 by default, with pauses some two minutes. */
  readonly mostRestarts?: number;
}

/** The event log on Apache Kafka. Rejects when no broker answers. */
export async function openKafkaLog(options: KafkaLogOptions): Promise<EventLog> {
  const { brokers } = options;
  const kafka = kafkaClient(options, options.logger);
  const admin = kafka.admin({ retry: RETRY });
  const publisher = new Publisher(kafka, admin);
  try {
    await Promise.all([admin.connect(), publisher.connect()]);
  } catch (cause) {
    await Promise.allSettled([admin.disconnect(), publisher.close()]);
    throw new Error(`No Kafka broker answers at ${brokers.join(', ')}.`, { cause });
  }
  return new KafkaLog(kafka, admin, publisher, options);
}

/** A reader that nobody asks leaves its group again. */
const IDLE_MS = 5_000;

interface OpenReader {
  readonly reader: PartitionReader;
  readonly idle: NodeJS.Timeout;
}

class KafkaLog implements EventLog {
  readonly kind = 'kafka';
  private readonly subscriptions = new Set<KafkaSubscription>();
  private readonly readers = new Map<string, OpenReader>();
  private readonly reading = new KeyedQueue();
  private closing: Promise<void> | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly admin: Admin,
    private readonly publisher: Publisher,
    private readonly options: KafkaLogOptions,
  ) {}

  publish(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    return this.publisher.publish(topic, records);
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    await requireTopics(this.admin, options.topics);
    const subscription = new KafkaSubscription(this.kafka, this.admin, this.options, options);
    this.subscriptions.add(subscription);
    return subscription;
  }

  read(topic: string, partition: number, from: number, limit: number): Promise<readonly LogRecord[]> {
    const name = `${topic} ${partition}`;
    return this.reading.run(name, async () => {
      const { reader, idle } = this.readers.get(name) ?? this.openReader(name, topic, partition);
      try {
        const records = await reader.read(from, limit);
        idle.refresh();
        return records;
      } catch (error) {
        await this.closeReader(name);
        throw error;
      }
    });
  }

  describe(topics: readonly string[]): Promise<readonly TopicDescription[]> {
    return describeTopics(this.admin, topics);
  }

  createTopics(topics: readonly NewTopic[]): Promise<void> {
    return makeTopics(this.admin, topics);
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private openReader(name: string, topic: string, partition: number): OpenReader {
    const reader = new PartitionReader(this.kafka, this.admin, this.options.clientId, topic, partition);
    const idle = setTimeout(() => void this.reading.run(name, () => this.closeReader(name)), IDLE_MS);
    this.readers.set(name, { reader, idle });
    return { reader, idle };
  }

  private async closeReader(name: string): Promise<void> {
    const open = this.readers.get(name);
    this.readers.delete(name);
    clearTimeout(open?.idle);
    await open?.reader.close();
  }

  private async end(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await Promise.all([...this.readers.keys()].map((name) => this.reading.run(name, () => this.closeReader(name))));
    await this.publisher.close();
    await this.admin.disconnect();
  }
}
