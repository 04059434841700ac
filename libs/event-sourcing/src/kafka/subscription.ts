import type { Admin, Kafka } from 'kafkajs';
import { asError, backOff, delay } from '../errors';
import type { Logger, SubscribeOptions, Subscription } from '../event-log';
import { Membership } from './membership';

/** With pauses up to 15 seconds: some two minutes for a broker to come back. */
const MOST_RESTARTS = 12;
const LOOK_EVERY_MS = 5_000;

/** A consumer that is started again when it crashes, but not for ever. */
export class KafkaSubscription implements Subscription {
  readonly failed: Promise<Error>;
  private fail: (reason: Error) => void = () => undefined;
  private membership: Membership;
  private readonly stopped: Promise<void>;
  private halt: () => void = () => undefined;
  private readonly done: Promise<void>;
  private readonly looking: NodeJS.Timeout;
  private stopping = false;

  constructor(
    private readonly kafka: Kafka,
    private readonly admin: Admin,
    private readonly behaviour: { readonly logger: Logger; readonly mostRestarts?: number },
    private readonly options: SubscribeOptions,
  ) {
    this.failed = new Promise((resolve) => (this.fail = resolve));
    this.stopped = new Promise((resolve) => (this.halt = resolve));
    this.membership = this.join();
    this.done = this.keep();
    this.looking = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.looking);
    this.halt();
    await this.done;
  }

  assignment(): readonly { topic: string; partition: number }[] {
    return this.membership.assignment().map(({ topic, partition }) => ({ topic, partition }));
  }

  lag(): number {
    return this.membership.assignment().reduce((sum, cursor) => sum + cursor.lag(), 0);
  }

  private join(): Membership {
    const membership = new Membership(this.kafka, this.admin, this.behaviour.logger, this.options);
    membership.start();
    return membership;
  }

  private async keep(): Promise<void> {
    const { mostRestarts = MOST_RESTARTS } = this.behaviour;
    for (let restarts = 0; ; restarts += 1) {
      const end = await Promise.race([this.membership.ended, this.stopped]);
      await this.membership.stop();
      if (this.stopping || !end) return;
      if (this.membership.progressed) restarts = 0;
      const { consumer } = this.options;
      this.behaviour.logger.error({ consumer, restarts, error: end.reason.message }, 'event log: a consumer ended');
      if (end.hopeless) return this.giveUp(end.reason);
      if (restarts >= mostRestarts) return this.giveUp(new Error(`It was restarted ${restarts} times: ${end.reason.message}`));
      await Promise.race([this.stopped, delay(backOff(restarts, 250, 15_000))]);
      if (this.stopping) return;
      this.membership = this.join();
    }
  }

  private giveUp(reason: Error): void {
    clearInterval(this.looking);
    this.fail(new Error(`Consumer ${this.options.consumer} gave up. ${reason.message}`, { cause: reason }));
  }

  private look(): void {
    this.membership.look().catch((error: unknown) => {
      this.behaviour.logger.warn(
        { consumer: this.options.consumer, error: asError(error).message },
        'event log: the ends of the log are not known',
      );
    });
  }
}
