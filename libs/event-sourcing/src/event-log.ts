/** What a producer hands to the log: the key decides the partition (Java's murmur2), unless a partition is named. */
export interface OutgoingRecord {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Only for records that belong to a partition rather than to a key, such as completeness marks. */
  readonly partition?: number;
}

/** A record as a consumer sees it; offsets are contiguous in a partition and start at 0. */
export interface LogRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface TopicDescription {
  readonly topic: string;
  readonly partitions: number;
}

export interface NewTopic extends TopicDescription {
  /** How long records are kept, where the log can forget: the embedded one keeps all. */
  readonly retentionMs?: number;
}

export interface RecordBatch {
  readonly topic: string;
  readonly partition: number;
  /** In order of offset, never empty. */
  readonly records: readonly LogRecord[];
  /** The offset the next record appended to this partition will get: what is left is `logEnd - last offset - 1`. */
  readonly logEnd: number;
}

/** What became of a batch: `from` is the offset to read next; `retryAfterMs` pauses this partition alone. */
export interface BatchOutcome {
  readonly from: number;
  readonly retryAfterMs?: number;
}

export interface Subscription {
  /** Finishes the batch in hand, leaves the group, and resolves. Idempotent. */
  stop(): Promise<void>;
  /** Resolves when the subscription ended by itself: never without a reason, and never on stop(). */
  readonly failed: Promise<Error>;
  /** The partitions this member owns now. */
  assignment(): readonly { topic: string; partition: number }[];
  /** Records of the owned partitions not yet handled, as far as the log has said. */
  lag(): number;
}

export interface SubscribeOptions {
  /** The group's name, exactly as the log knows it. */
  readonly consumer: string;
  readonly topics: readonly string[];
  /** Where to read a partition from when it is assigned: the stored position, which beats the group's own. */
  readonly startAt: (topic: string, partition: number) => Promise<number>;
  /** Never rejects for a record's sake; a rejection is logged and the partition retried from the same offset. */
  readonly onBatch: (batch: RecordBatch) => Promise<BatchOutcome>;
  readonly maxBatch?: number;
}

/**
 * A log of keyed records in partitioned topics: one port, two adapters (embedded in Postgres, and Kafka).
 * At least once, in order of key; what makes effects exactly-once is the position row of `startConsumer`.
 */
export interface EventLog {
  readonly kind: 'embedded' | 'kafka';
  /** Appends in the order given, acknowledged by all replicas, one call in flight: a second call waits. */
  publish(topic: string, records: readonly OutgoingRecord[]): Promise<void>;
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** Reads a partition from any position, for replay; an empty answer means the end of the log. */
  read(topic: string, partition: number, from: number, limit: number): Promise<readonly LogRecord[]>;
  /** The topics as they are; a missing one is left out. */
  describe(topics: readonly string[]): Promise<readonly TopicDescription[]>;
  /** Creates those topics that are missing (an operator's act: services never call it). */
  createTopics(topics: readonly NewTopic[]): Promise<void>;
  close(): Promise<void>;
}

/** Where events of running are told: pino fits. Fields carry ids only. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
