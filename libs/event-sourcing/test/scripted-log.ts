import type { BatchOutcome, EventLog, LogRecord, SubscribeOptions } from '../src';

/** A log whose deliveries the test decides: again, late, or with a hole. */
export class ScriptedLog {
  private options: SubscribeOptions | undefined;
  private readonly assigned: { topic: string; partition: number }[] = [];

  readonly log: EventLog = {
    kind: 'embedded',
    subscribe: async (options) => {
      this.options = options;
      await this.startAt(options.topics[0] ?? '', 0);
      return { stop: async () => undefined, failed: new Promise<Error>(() => undefined), assignment: () => this.assigned, lag: () => 1 };
    },
    publish: () => Promise.reject(new Error('scripted')),
    read: () => Promise.reject(new Error('scripted')),
    describe: () => Promise.reject(new Error('scripted')),
    createTopics: () => Promise.reject(new Error('scripted')),
    close: async () => undefined,
  };

  async startAt(topic: string, partition: number): Promise<number> {
    this.assigned.push({ topic, partition });
    return this.subscribed.startAt(topic, partition);
  }

  revoke(partition: number): void {
    this.assigned.splice(
      this.assigned.findIndex((place) => place.partition === partition),
      1,
    );
  }

  async deliver(records: readonly LogRecord[]): Promise<BatchOutcome> {
    const [first] = records;
    if (!first) throw new Error('Nothing to deliver');
    const { topic, partition } = first;
    return this.subscribed.onBatch({ topic, partition, records, logEnd: first.offset + records.length });
  }

  private get subscribed(): SubscribeOptions {
    if (!this.options) throw new Error('Nobody has subscribed');
    return this.options;
  }
}
