import type { ConsumerProgress, RelayProgress } from '@okoce/event-sourcing';

export interface HealthSources {
  readonly stallMilliseconds: number;
  readonly consumer?: () => ConsumerProgress | undefined;
  readonly relay?: () => RelayProgress;
}

/** Of the time after which a process that stands still gives up: from then on it gets no more requests. */
const NOT_READY_AFTER = 0.5;

/** What a process knows about its own state of work. */
export class ServiceHealth {
  private sources: HealthSources = { stallMilliseconds: 60_000 };
  private reason: Error | undefined;
  private stopping = false;
  private serving = false;

  observe(sources: HealthSources): void {
    this.sources = sources;
  }

  started(): void {
    this.serving = true;
  }

  drain(): void {
    this.stopping = true;
  }

  fail(reason: Error): void {
    this.reason ??= reason;
  }

  get failure(): Error | undefined {
    return this.reason;
  }

  get accepting(): boolean {
    return this.serving && !this.stopping && !this.reason;
  }

  get draining(): boolean {
    return this.stopping;
  }

  /** Why the process stands still though there is work, for so long that it has to give up; or undefined. */
  stalled(now: number): Error | undefined {
    return this.standingStill(now, this.sources.stallMilliseconds);
  }

  /** Why it should get no requests, or undefined: it gave up, or will soon. */
  unready(now: number): Error | undefined {
    return this.reason ?? this.standingStill(now, this.sources.stallMilliseconds * NOT_READY_AFTER);
  }

  private standingStill(now: number, longest: number): Error | undefined {
    const { consumer, relay } = this.sources;
    const consuming = consumer?.();
    if (consuming && consuming.lag > 0 && now - consuming.lastProgressAt > longest) {
      return new Error(`The consumer made no progress for ${longest / 1_000} s, with ${consuming.lag} records waiting`);
    }
    const relaying = relay?.();
    if (relaying?.leading && !relaying.caughtUp && now - relaying.lastProgressAt > longest) {
      return new Error(`The relay made no progress for ${longest / 1_000} s, after position ${relaying.position}`);
    }
    return undefined;
  }

  /** For /health/ready: how far consumer and relay are. */
  progress(): object {
    const consumer = this.sources.consumer?.();
    const relay = this.sources.relay?.();
    return {
      ...(consumer ? { consumer: { lag: consumer.lag, parked: consumer.parked, lastProgressAt: iso(consumer.lastProgressAt) } } : {}),
      ...(relay ? { relay: { ...relay, lastProgressAt: iso(relay.lastProgressAt) } } : {}),
    };
  }
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
