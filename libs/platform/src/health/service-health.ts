import type { ConsumerProgress, RelayProgress } from '@okoce/event-sourcing';

export interface HealthSources {
  readonly stallMilliseconds: number;
  readonly consumer?: () => ConsumerProgress | undefined;
  readonly relay?: () => RelayProgress;
}

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

  /** Why the process stands still though there is work, or undefined. */
  stalled(now: number): Error | undefined {
    const { stallMilliseconds, consumer, relay } = this.sources;
    const consuming = consumer?.();
    if (consuming && consuming.lag > 0 && now - consuming.lastProgressAt > stallMilliseconds) {
      return new Error(`The consumer made no progress for ${stallMilliseconds / 1_000} s, with ${consuming.lag} records waiting`);
    }
    const relaying = relay?.();
    if (relaying?.leading && !relaying.caughtUp && now - relaying.lastProgressAt > stallMilliseconds) {
      return new Error(`The relay made no progress for ${stallMilliseconds / 1_000} s, after position ${relaying.position}`);
    }
    return undefined;
  }

  /** For /health/ready: how far consumer and relay are. */
  progress(): object {
    const consumer = this.sources.consumer?.();
    const relay = this.sources.relay?.();
    return {
      ...(consumer ? { consumer: { lag: consumer.lag, parked: consumer.parked, lastProgressAt: iso(consumer.lastProgressAt) } } : {}),
      ...(relay
        ? { relay: { leading: relay.leading, position: relay.position, caughtUp: relay.caughtUp, completeTo: relay.completeTo } }
        : {}),
    };
  }
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
