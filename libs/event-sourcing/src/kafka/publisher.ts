import type { Admin, Kafka, Message, PartitionerArgs } from 'kafkajs';
import type { OutgoingRecord } from '../event-log';
import { KeyedQueue } from '../keyed-queue';
import { murmur2Partition } from '../murmur2';
import { RETRY } from './client';
import { requireTopics } from './topics';

/** Below the broker's limit of 1 MB a batch, whatever partitions the records go to. */
const MOST_BYTES_A_SEND = 900_000;

/** Sends strictly in order: one send in flight, acknowledged by all replicas. */
export class Publisher {
  private readonly sending = new KeyedQueue();
  private readonly known = new Set<string>();
  private readonly producer;

  constructor(
    kafka: Kafka,
    private readonly admin: Admin,
  ) {
    this.producer = kafka.producer({
      createPartitioner: () => partitionOf,
      allowAutoTopicCreation: false,
      maxInFlightRequests: 1,
      idempotent: false,
      retry: RETRY,
    });
  }

  connect(): Promise<void> {
    return this.producer.connect();
  }

  publish(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    return this.sending.run('publish', () => this.send(topic, records));
  }

  async close(): Promise<void> {
    await this.sending.run('publish', () => this.producer.disconnect());
  }

  private async send(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    if (records.length === 0) return;
    if (!this.known.has(topic)) await requireTopics(this.admin, [topic]);
    this.known.add(topic);
    for (const messages of sends(records)) await this.producer.send({ topic, messages, acks: -1, timeout: 30_000 });
  }
}

/** In order, each send as large as the broker takes: a failed one stops those after it, so nothing overtakes. */
function* sends(records: readonly OutgoingRecord[]): Generator<Message[]> {
  let messages: Message[] = [];
  let bytes = 0;
  for (const { key, value, headers, partition } of records) {
    const size = Buffer.byteLength(value) + 1_000;
    if (messages.length > 0 && bytes + size > MOST_BYTES_A_SEND) {
      yield messages;
      messages = [];
      bytes = 0;
    }
    messages.push({ key, value, headers: { ...headers }, ...(partition === undefined ? {} : { partition }) });
    bytes += size;
  }
  if (messages.length > 0) yield messages;
}

function partitionOf({ topic, partitionMetadata, message }: PartitionerArgs): number {
  const count = partitionMetadata.length;
  if (message.partition === undefined) return murmur2Partition(String(message.key), count);
  // kafkajs would drop the record without a word.
  if (message.partition < 0 || message.partition >= count) throw new RangeError(`Topic ${topic} has no partition ${message.partition}`);
  return message.partition;
}
