import { BaseRpcContext, Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { parseRecord } from '@okoce/event-contracts';
import { startConsumer, type EventLog, type LogRecord, type PreparedBatch, type RunningConsumer } from '@okoce/event-sourcing';
import type { ClientBase, Pool } from 'pg';
import { isObservable, lastValueFrom } from 'rxjs';
import { withCorrelation } from '../logging/correlation';
import type { Logger } from '../logging/logger';
import { newId } from '../service/tokens';
import type { ConsumedFact, FactBatch } from './fact-batch';

export interface EventLogTransportOptions {
  /** The consumer's name: its positions and its group. */
  readonly consumer: string;
  readonly topics: readonly string[];
  readonly pool: Pool;
  readonly log: EventLog;
  readonly logger: Logger;
}

type Prepared = Omit<ConsumedFact, 'record'>;

/** Nest's transport over any EventLog: batches to `@EventPattern(topic)` methods, each in the transaction that moves its position. */
export class EventLogTransport extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('okoce:event-log');
  private running: RunningConsumer | undefined;

  constructor(private readonly options: EventLogTransportOptions) {
    super();
  }

  /** Called by Nest when it starts; refuses a topic without a handler, and the reverse. */
  listen(callback: (error?: unknown) => void): void {
    this.start().then(() => callback(), callback);
  }

  async close(): Promise<void> {
    await this.running?.stop();
  }

  /** Of the consumer, once it listens. */
  get consumer(): RunningConsumer | undefined {
    return this.running;
  }

  on(): never {
    throw new Error('The event log has no events of its own: see its consumer');
  }

  unwrap<T>(): T {
    return this.options.log as T;
  }

  private async start(): Promise<void> {
    const { consumer: name, topics, pool, log, logger } = this.options;
    assertHandlers(topics, [...this.messageHandlers.keys()]);
    this.running = await startConsumer<Prepared>({
      name,
      topics,
      pool,
      log,
      logger,
      prepare,
      apply: (batch, client) => this.apply(batch, client),
    });
  }

  private async apply(batch: PreparedBatch<Prepared>, client: ClientBase): Promise<void> {
    const { topic, partition, items } = batch;
    const handler = this.messageHandlers.get(topic);
    if (!handler) throw new Error(`No handler for ${topic}`);
    const records = items.map(({ record, value }) => ({ record, ...value }));
    const started = performance.now();
    await withCorrelation({ correlationId: newId() }, async () => {
      await finished(handler, { topic, partition, records, client });
      const fields = { topic, partition, from: records[0]?.record.offset, records: records.length };
      this.options.logger.debug({ ...fields, ms: Math.round(performance.now() - started) }, 'Batch applied');
    });
  }
}

/** A throw parks the record. */
function prepare(record: LogRecord): Prepared {
  const parsed = parseRecord(record);
  if (parsed.kind === 'malformed') throw new Error(`Malformed record: ${parsed.reason}`);
  return { envelope: parsed.envelope, known: parsed.kind === 'known' };
}

async function finished(handler: MessageHandler, batch: FactBatch): Promise<void> {
  const result: unknown = await handler(batch, new BaseRpcContext([]));
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
}

/** Throws a sentence for each topic without a handler and each handler without a topic. */
export function assertHandlers(topics: readonly string[], handled: readonly string[]): void {
  const problems = [
    ...topics.filter((topic) => !handled.includes(topic)).map((topic) => `Topic ${topic} is consumed, but no @EventPattern handles it.`),
    ...handled.filter((topic) => !topics.includes(topic)).map((topic) => `@EventPattern(${topic}) handles a topic that is not consumed.`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
