import type { Pool } from 'pg';
import { asError, backOff, delay } from '../errors';
import type { BatchOutcome, Logger, LogRecord, SubscribeOptions, Subscription } from '../event-log';
import { Alarm } from '../alarm';
import type { Listener, Signal } from './listener';
import { Membership, type Partition } from './membership';
import { endsOf, readRecords } from './records';

/** The lease is renewed, and what no signal told is found out, this often. */
const ROUND_MS = 2_000;
const MOST_AT_ONCE = 4;
/** Records that come one by one are looked for this far apart, the first of them at once: a batch costs much the same for one as for ten. */
const LOOKS_APART_MS = 100;
const DEFAULT_BATCH = 1_000;

interface Owned extends Partition {
  /** Undefined until the stored position is known. */
  next: number | undefined;
  end: number;
  pausedUntil: number;
  failures: number;
  /** The reading under way. */
  reading: Promise<void> | undefined;
  revoked: boolean;
}

/** A member of a consumer's group: shares the partitions with the others, and hands over the batches of its own. */
export class EmbeddedSubscription implements Subscription {
  readonly failed: Promise<Error>;
  private readonly membership: Membership;
  private readonly owned = new Map<number, Owned>();
  private readonly alarm = new Alarm();
  private readonly silence: () => void;
  private readonly done: Promise<void>;
  private regroup = true;
  private stopping = false;
  private nextRound = 0;
  private looked = 0;
  private fail: (reason: Error) => void = () => undefined;

  constructor(
    private readonly pool: Pool,
    private readonly listener: Listener,
    private readonly logger: Logger,
    private readonly partitions: readonly Partition[],
    private readonly options: SubscribeOptions,
  ) {
    this.failed = new Promise((resolve) => (this.fail = resolve));
    this.membership = new Membership(pool, options.consumer, options.topics);
    this.silence = listener.hear((signal) => this.heard(signal));
    this.done = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.alarm.ring();
    await this.done;
  }

  assignment(): readonly { topic: string; partition: number }[] {
    return [...this.owned.values()].map(({ topic, partition }) => ({ topic, partition }));
  }

  lag(): number {
    return [...this.owned.values()].reduce((sum, { next, end }) => sum + Math.max(0, end - (next ?? 0)), 0);
  }

  private heard(signal: Signal | undefined): void {
    if (signal?.kind === 'records' && !this.options.topics.includes(signal.name)) return;
    if (signal?.kind === 'members' && signal.name !== this.options.consumer) return;
    if (signal?.kind !== 'records') this.regroup = true;
    this.alarm.ring();
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping;) {
      try {
        if (this.regroup || Date.now() >= this.nextRound) await this.round();
        await this.look();
        failures = 0;
        await this.alarm.wait(this.untilNext());
        await this.apart();
      } catch (error) {
        this.logger.warn({ consumer: this.options.consumer, error: asError(error).message }, 'event log: a round of the group failed');
        await delay(backOff((failures += 1), 50, 2_000));
      }
    }
    this.silence();
    await Promise.all([...this.owned.values()].map(({ reading }) => reading));
    this.owned.clear();
    await this.membership.leave().catch(() => undefined);
  }

  private untilNext(): number {
    const now = Date.now();
    const pauses = [...this.owned.values()].filter(({ pausedUntil }) => pausedUntil > now).map(({ pausedUntil }) => pausedUntil);
    return Math.max(0, Math.min(this.nextRound, ...pauses) - now);
  }

  private async round(): Promise<void> {
    this.regroup = false;
    this.nextRound = Date.now() + ROUND_MS;
    const { backendPid } = this.listener;
    if (backendPid === undefined) return;
    const { held, due } = await this.membership.renew(this.partitions, backendPid);
    const dueIds = new Set(due.map(({ id }) => id));
    for (const owned of this.owned.values()) if (!held.has(owned.id) || !dueIds.has(owned.id)) this.giveUp(owned);
    // Left over from a release that failed.
    for (const id of held) if (!dueIds.has(id) && !this.owned.has(id)) await this.membership.release(id);
    const wanted = due.filter(({ id }) => !this.owned.has(id));
    if (wanted.length === 0) return;
    const got = await this.membership.claim(wanted.filter(({ id }) => !held.has(id)));
    for (const partition of wanted) if (got.has(partition.id) || held.has(partition.id)) this.own(partition);
    if (wanted.some(({ id }) => !this.owned.has(id))) this.nextRound = Date.now() + ROUND_MS / 4;
  }

  private own(partition: Partition): void {
    this.owned.set(partition.id, {
      ...partition,
      next: undefined,
      end: 0,
      pausedUntil: 0,
      failures: 0,
      reading: undefined,
      revoked: false,
    });
  }

  /** The batch in hand is finished first; the rounds go on meanwhile, for the lease's sake. */
  private giveUp(owned: Owned): void {
    if (owned.revoked) return;
    owned.revoked = true;
    void (owned.reading ?? Promise.resolve())
      .then(() => this.membership.release(owned.id))
      .catch((error: unknown) => this.logger.warn({ error: asError(error).message }, 'event log: a partition could not be released yet'))
      .finally(() => {
        this.owned.delete(owned.id);
        this.regroup = true;
        this.alarm.ring();
      });
  }

  private async apart(): Promise<void> {
    const wait = this.looked + LOOKS_APART_MS - Date.now();
    if (wait > 0 && !this.stopping) await delay(wait);
  }

  private async look(): Promise<void> {
    this.looked = Date.now();
    if (this.owned.size === 0) return;
    const ends = await endsOf(this.pool, [...this.owned.keys()]);
    for (const owned of this.owned.values()) owned.end = ends.get(owned.id) ?? owned.end;
    this.startReading();
  }

  private startReading(): void {
    const now = Date.now();
    const all = [...this.owned.values()];
    let free = MOST_AT_ONCE - all.filter(({ reading }) => reading).length;
    for (const owned of all) {
      const ready = !owned.reading && !owned.revoked && owned.pausedUntil <= now && (owned.next === undefined || owned.next < owned.end);
      if (!ready || free <= 0 || this.stopping) continue;
      free -= 1;
      owned.reading = this.readOn(owned).finally(() => {
        owned.reading = undefined;
        // Somebody else may have waited for a place.
        this.startReading();
        this.alarm.ring();
      });
    }
  }

  /** Reads until the end, a pause or a revocation; never rejects. */
  private async readOn(owned: Owned): Promise<void> {
    const { topic, partition, id } = owned;
    try {
      owned.next ??= await this.startOf(owned);
      let ahead: Promise<readonly LogRecord[]> | undefined;
      while (owned.next < owned.end && !owned.revoked && !this.stopping) {
        const records: readonly LogRecord[] = await (ahead ?? this.fetch(owned, owned.next));
        const last = records.at(-1);
        if (!last) throw new Error(`Partition ${id} has no record from ${owned.next}, but ends at ${owned.end}`);
        // Read on while the batch is applied; thrown away when the consumer wants something else.
        ahead = last.offset + 1 < owned.end ? this.fetch(owned, last.offset + 1) : undefined;
        ahead?.catch(() => undefined);
        const { from, retryAfterMs } = await this.hand(owned, records);
        owned.failures = 0;
        owned.next = from;
        if (from !== last.offset + 1) ahead = undefined;
        if (retryAfterMs !== undefined) {
          owned.pausedUntil = Date.now() + retryAfterMs;
          return;
        }
      }
    } catch (error) {
      owned.pausedUntil = Date.now() + backOff((owned.failures += 1), 100, 30_000);
      this.logger.error({ consumer: this.options.consumer, topic, partition, error: asError(error).message }, 'event log: a batch failed');
    }
  }

  private async startOf(owned: Owned): Promise<number> {
    const start = await this.options.startAt(owned.topic, owned.partition);
    owned.end = (await endsOf(this.pool, [owned.id])).get(owned.id) ?? owned.end;
    if (start > owned.end) {
      const place = `partition ${owned.partition} of ${owned.topic}`;
      this.fail(new Error(`The stored position ${start} is beyond the end ${owned.end} of ${place}: this is another log.`));
      this.stopping = true;
    }
    return start;
  }

  private fetch(owned: Owned, from: number): Promise<readonly LogRecord[]> {
    return readRecords(this.pool, owned, from, this.options.maxBatch ?? DEFAULT_BATCH);
  }

  private hand(owned: Owned, records: readonly LogRecord[]): Promise<BatchOutcome> {
    const { topic, partition, end } = owned;
    const last = records.at(-1)?.offset ?? 0;
    return this.options.onBatch({ topic, partition, records, logEnd: Math.max(end, last + 1) });
  }
}
