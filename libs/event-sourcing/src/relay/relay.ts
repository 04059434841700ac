import type { Pool, PoolClient } from 'pg';
import { Alarm } from '../alarm';
import { asError, backOff, delay } from '../errors';
import type { EventLog, Logger, OutgoingRecord } from '../event-log';
import type { EventStore, FactPage } from '../event-store';
import type { StoredFact } from '../facts';
import { queryOne, withClient } from '../sql';
import { CompletenessMarks, moveCheckpoint, readCheckpoint } from './completeness';

export interface RelayOptions {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly log: EventLog;
  readonly topic: string;
  /** Names the leader's lock: one leader a service and database. */
  readonly service: string;
  /** A private fact to its contracts; none if nobody outside needs it. A throw stops the relay: nothing may be skipped. */
  readonly toRecords: (fact: StoredFact) => readonly OutgoingRecord[];
  readonly completenessRecord: (completeTo: string, partition: number) => OutgoingRecord;
  readonly logger: Logger;
  /** Facts a page, one publish call a page; 2,000 by default. */
  readonly pageSize?: number;
}

export interface RelayProgress {
  /** Whether this process leads; another one waits its turn. */
  readonly leading: boolean;
  /** The position up to which all facts are in the log. */
  readonly position: number;
  /** False while facts are known to wait for the relay. */
  readonly caughtUp: boolean;
  /** Milliseconds since the epoch of the last page sent, or of the last time there was nothing to send (or no turn to send it). */
  readonly lastProgressAt: number;
  readonly completeTo?: string;
  /** Why it could not send when it last tried, while it has not succeeded since: facts wait in the store meanwhile, and nothing is lost. */
  readonly failure?: string;
}

export interface RunningRelay {
  /** There is something to relay: call it after an append. */
  wake(): void;
  /** Sends what is committed, gives up the lead, and resolves. Idempotent. */
  stop(): Promise<void>;
  /** Resolves when the relay gave up by itself, with the reason; never on stop(). */
  readonly failed: Promise<Error>;
  progress(): RelayProgress;
}

const LOCK_CLASS = 8;
const DEFAULT_PAGE = 2_000;
const TURN_MS = 500;
const FAILURES_TO_MIND = 3;
/** Polling finds what other processes append; it slows down while nothing comes. */
const SHORTEST_POLL_MS = 25;
const LONGEST_POLL_MS = 500;
/** A stopping relay sends what is left, but not for ever. */
const FLUSH_MS = 10_000;

/** Sends every fact of the store to its topic, in order, at least once, from a stored checkpoint; and says how complete the topic is. */
export function startRelay(options: RelayOptions): RunningRelay {
  return new Relay(options);
}

/** A fact that cannot be mapped: nothing behind it may be sent. */
class Unsendable extends Error {}

class Relay implements RunningRelay {
  readonly failed: Promise<Error>;
  private readonly alarm = new Alarm();
  private readonly marks = new CompletenessMarks();
  private readonly done: Promise<void>;
  private state = { leading: false, position: 0, caughtUp: false, lastProgressAt: Date.now() };
  private partitions = 0;
  private failures = 0;
  private failure: string | undefined;
  private pollMs = SHORTEST_POLL_MS;
  private stopBy: number | undefined;

  constructor(private readonly options: RelayOptions) {
    let fail: (reason: Error) => void = () => undefined;
    this.failed = new Promise((resolve) => (fail = resolve));
    this.done = this.run().catch((error: unknown) => {
      options.logger.error({ topic: options.topic, error: asError(error).message }, 'relay: gave up');
      fail(asError(error));
    });
  }

  wake(): void {
    this.pollMs = SHORTEST_POLL_MS;
    // Whoever does not lead asks for its turn at its own pace.
    if (this.state.leading) this.alarm.ring();
  }

  async stop(): Promise<void> {
    this.stopBy ??= Date.now() + FLUSH_MS;
    this.alarm.ring();
    await this.done;
  }

  progress(): RelayProgress {
    const { completeTo } = this.marks;
    const { failure } = this;
    return { ...this.state, ...(completeTo === undefined ? {} : { completeTo }), ...(failure === undefined ? {} : { failure }) };
  }

  private get stopping(): boolean {
    return this.stopBy !== undefined;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.takeTurn();
        if (!this.stopping) await this.alarm.wait(TURN_MS);
      } catch (error) {
        if (error instanceof Unsendable) throw error.cause;
        this.tryLater(asError(error));
        if (!this.stopping) await delay(backOff(this.failures, 100, 10_000));
      }
    }
  }

  private tryLater({ message }: Error): void {
    const { topic, logger } = this.options;
    this.failures += 1;
    this.failure = message;
    // Once is a moment; what lasts is somebody's to look at.
    const tell = this.failures < FAILURES_TO_MIND ? logger.warn : logger.error;
    tell.call(logger, { topic, failures: this.failures, error: message }, 'relay: will try again');
  }

  private succeeded(): void {
    this.failures = 0;
    this.failure = undefined;
    this.state.lastProgressAt = Date.now();
  }

  /** Leads until stopped, if nobody else does; the lock is the session's, so it goes with the process. */
  private takeTurn(): Promise<void> {
    const { pool, service } = this.options;
    return withClient(pool, async (client, abandon) => {
      try {
        if (await lock(client, service)) await this.lead(client);
        else this.succeeded();
      } finally {
        this.state.leading = false;
        await client.query('SELECT pg_advisory_unlock_all()').catch(abandon);
      }
    });
  }

  private async lead(client: PoolClient): Promise<void> {
    const { log, topic, logger } = this.options;
    this.state.position = await readCheckpoint(client, topic);
    this.partitions = (await log.describe([topic]))[0]?.partitions ?? 0;
    if (this.partitions === 0) throw new Error(`Topic ${topic} does not exist`);
    this.state.leading = true;
    logger.info({ topic, position: this.state.position }, 'relay: leading');
    let page = this.read(this.state.position);
    // What was committed before stop() is flushed: only a read that began after it may be the last.
    let final = this.stopping;
    for (;;) {
      const { facts, watermark } = await page;
      const last = facts.at(-1);
      const full = facts.length === this.pageSize;
      // Read on while the page is sent.
      if (full && last) page = this.read(last.position);
      page.catch(() => undefined);
      if (last) await this.send(client, facts, last.position);
      if (this.stopBy !== undefined && Date.now() > this.stopBy) return;
      if (full) continue;
      await this.declare(client, watermark);
      if (final) return;
      await this.rest(last !== undefined);
      final = this.stopping;
      page = this.read(this.state.position);
    }
  }

  private get pageSize(): number {
    return this.options.pageSize ?? DEFAULT_PAGE;
  }

  private read(after: number): Promise<FactPage> {
    return this.options.store.readPage(after, this.pageSize);
  }

  private async send(client: PoolClient, facts: readonly StoredFact[], last: number): Promise<void> {
    const { log, topic } = this.options;
    this.state.caughtUp = false;
    const records = this.map(facts);
    if (records.length > 0) await log.publish(topic, records);
    if (!(await moveCheckpoint(client, topic, this.state.position, last))) throw new Error('Another leader has moved the checkpoint');
    this.state.position = last;
    this.succeeded();
    this.marks.factsSent();
  }

  private map(facts: readonly StoredFact[]): readonly OutgoingRecord[] {
    return facts.flatMap((fact) => {
      try {
        return this.options.toRecords(fact);
      } catch (cause) {
        const { position, type } = fact;
        this.options.logger.error({ position, type, error: asError(cause).message }, 'relay: a fact cannot be mapped');
        throw new Unsendable('A fact cannot be mapped', { cause });
      }
    });
  }

  /** After a read that came back short of a page: all up to its watermark is in the topic. */
  private async declare(client: PoolClient, watermark: number): Promise<void> {
    const { log, topic, completenessRecord } = this.options;
    this.state.caughtUp = true;
    const completeTo = this.marks.ready(watermark);
    if (completeTo !== undefined) {
      const partitions = Array.from({ length: this.partitions }, (_, partition) => partition);
      await log.publish(
        topic,
        partitions.map((partition) => ({ ...completenessRecord(completeTo, partition), partition })),
      );
      this.marks.announced(completeTo);
    }
    await this.marks.advance(client);
    this.succeeded();
  }

  private async rest(busy: boolean): Promise<void> {
    this.pollMs = busy ? SHORTEST_POLL_MS : Math.min(LONGEST_POLL_MS, this.pollMs * 1.5);
    // A mark under way is looked after at the pace of polling.
    const due = this.marks.dueIn();
    await this.alarm.wait(due === 0 ? SHORTEST_POLL_MS : Math.min(this.pollMs, due));
  }
}

async function lock(client: PoolClient, service: string): Promise<boolean> {
  const text = 'SELECT pg_try_advisory_lock($1, hashtext($2)) AS leading';
  return (await queryOne<{ leading: boolean }>(client, 'relay-lock', text, [LOCK_CLASS, service])).leading;
}
