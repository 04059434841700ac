import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { startConsumer, type ConsumerOptions, type RunningConsumer } from '../consumer/consumer';
import { delay } from '../errors';
import type { EventLog, Logger, LogRecord, OutgoingRecord, RecordBatch, SubscribeOptions, Subscription } from '../event-log';

/** What an adapter brings: two logs that are open on the same records, as two processes would have them. */
export interface ContractSetting {
  readonly logs: readonly [EventLog, EventLog];
  /** A database with the tables of `consumerSchema`, whose user may make one more. */
  readonly pool: Pool;
  /** A topic's name that nothing else uses. */
  topic(name: string): string;
  close(): Promise<void>;
}

const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const EFFECTS = `CREATE TABLE IF NOT EXISTS contract_effects (consumer text, topic text, partition int, "offset" bigint, key text, value text)`;

/** Asks again until the check holds, for at most 30 seconds. */
export async function until(what: string, check: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!(await check())) {
    if (performance.now() > deadline) throw new Error(`Waited in vain for: ${what}`);
    await delay(20);
  }
}

export function record(key: string, value: string, position?: number): OutgoingRecord {
  return { key, value, headers: position === undefined ? {} : { ce_position: String(position) } };
}

/** A promise that a test opens. */
export class Gate {
  open: () => void = () => undefined;
  readonly opened = new Promise<void>((resolve) => (this.open = resolve));
}

/** The same object with some of its methods replaced. */
export function varied<Thing extends object>(thing: Thing, changes: Partial<Thing>): Thing {
  return Object.assign(Object.create(thing) as Thing, changes);
}

/** One test's topics, consumers and what they did; ended after it. */
export class Stage {
  private readonly running: { stop(): Promise<void> }[] = [];

  private constructor(
    readonly setting: ContractSetting,
    readonly topic: string,
    readonly consumer: string,
  ) {}

  static async set(setting: ContractSetting, partitions: number): Promise<Stage> {
    const name = randomUUID().slice(0, 8);
    const stage = new Stage(setting, setting.topic(name), `consumer-${name}`);
    await setting.pool.query(EFFECTS);
    await stage.log.createTopics([{ topic: stage.topic, partitions }]);
    return stage;
  }

  get log(): EventLog {
    return this.setting.logs[0];
  }

  /** Each as if in a process of its own, one after the other. */
  publish(records: readonly OutgoingRecord[]): Promise<void> {
    return this.log.publish(this.topic, records);
  }

  async subscribe(options: Partial<SubscribeOptions> & Pick<SubscribeOptions, 'onBatch'>, log = this.log): Promise<Subscription> {
    const subscription = await log.subscribe({
      consumer: this.consumer,
      topics: [this.topic],
      startAt: () => Promise.resolve(0),
      ...options,
    });
    this.running.push(subscription);
    return subscription;
  }

  /** Subscribes, and collects what arrives. */
  async collect(options: Partial<SubscribeOptions> = {}, log = this.log): Promise<{ subscription: Subscription; records: LogRecord[] }> {
    const records: LogRecord[] = [];
    const onBatch = (batch: RecordBatch) => {
      records.push(...batch.records);
      return Promise.resolve({ from: batch.records.at(-1)!.offset + 1 });
    };
    return { subscription: await this.subscribe({ onBatch, ...options }, log), records };
  }

  /** A consumer whose effects are rows: `effects` tells them. */
  async consume(options: Partial<ConsumerOptions<string>> = {}): Promise<RunningConsumer> {
    const consumer = await startConsumer<string>({
      name: this.consumer,
      topics: [this.topic],
      pool: this.setting.pool,
      log: this.log,
      logger: silent,
      prepare: ({ value }) => value,
      apply: insertEffects(this.consumer),
      ...options,
    });
    this.running.push(consumer);
    return consumer;
  }

  async effects(): Promise<readonly { partition: number; offset: number; key: string; value: string }[]> {
    const text = `SELECT partition, "offset"::int AS "offset", key, value FROM contract_effects
      WHERE consumer = $1 AND topic = $2 ORDER BY partition, "offset"`;
    return (await this.setting.pool.query(text, [this.consumer, this.topic])).rows;
  }

  async values(): Promise<readonly string[]> {
    return (await this.effects()).map(({ value }) => value).sort();
  }

  async untilEffects(count: number): Promise<void> {
    await until(`${count} effects`, async () => (await this.effects()).length >= count);
  }

  async movePositions(next: number): Promise<void> {
    const text = 'UPDATE consumer_positions SET next_offset = $3, last_position = 0 WHERE consumer = $1 AND topic = $2';
    await this.setting.pool.query(text, [this.consumer, this.topic, next]);
  }

  async parked(): Promise<readonly { key: string; value: string; reason: string }[]> {
    const text = 'SELECT key, value, reason FROM parked_records WHERE consumer = $1 AND topic = $2 ORDER BY partition, "offset"';
    return (await this.setting.pool.query(text, [this.consumer, this.topic])).rows;
  }

  async end(): Promise<void> {
    await Promise.all(this.running.map((running) => running.stop()));
  }
}

export function insertEffects(consumer: string): ConsumerOptions<string>['apply'] {
  return async ({ topic, partition, items }, client) => {
    const text = `INSERT INTO contract_effects SELECT $1, $2, $3, * FROM unnest($4::bigint[], $5::text[], $6::text[])`;
    const rows = [items.map(({ record }) => record.offset), items.map(({ record }) => record.key), items.map(({ value }) => value)];
    await client.query(text, [consumer, topic, partition, ...rows]);
  };
}
