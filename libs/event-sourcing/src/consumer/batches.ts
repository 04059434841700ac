import type { ClientBase, Pool } from 'pg';
import { asError, isTransient } from '../errors';
import type { Logger, LogRecord } from '../event-log';
import { inTransaction } from '../sql';
import type { ConsumerOptions, PreparedBatch } from './consumer';
import { park, parkedKeys, type ParkedRecord } from './parking';
import { lockPosition, movePosition, type Place, type Position } from './positions';

/** A record with what `prepare` made of it, or why it could not. */
export type Candidate<Prepared> = { readonly record: LogRecord } & ({ readonly value: Prepared } | { readonly reason: string });

/** Somebody else has moved the position since this reader last knew it: nothing was applied. */
export class Fenced extends Error {
  constructor(readonly next: number) {
    super('Another reader has moved the position');
    this.name = 'Fenced';
  }
}

/** The log does not go on where the last batch ended: nothing was applied. */
export class Hole extends Error {
  constructor(
    readonly next: number,
    readonly found: number,
  ) {
    super(`Offsets jump from ${next} to ${found}: records are missing`);
    this.name = 'Hole';
  }
}

/** Applies the batches of one partition; knows no log, only records and the position row. */
export class PartitionBatches<Prepared> {
  constructor(
    private readonly pool: Pool,
    private readonly place: Place,
    private readonly handling: Pick<ConsumerOptions<Prepared>, 'prepare' | 'apply' | 'sourcePosition'>,
    private readonly logger: Logger,
    /** The offset this reader believes to be next. */
    private next: number,
  ) {}

  get position(): number {
    return this.next;
  }

  /** Where somebody else has moved the position to. */
  catchUp(next: number): void {
    this.next = next;
  }

  /** Applies the records in order and parks those that cannot be; throws Fenced, Hole, or what is transient. Answers how many it parked. */
  settle(records: readonly LogRecord[]): Promise<number> {
    return this.apply(records.map((record) => this.prepare(record)));
  }

  private async apply(candidates: readonly Candidate<Prepared>[]): Promise<number> {
    try {
      return await this.inOneTransaction(candidates);
    } catch (error) {
      if (error instanceof Fenced || error instanceof Hole || isTransient(error)) throw error;
      const [only] = candidates;
      if (!only || candidates.length > 1) {
        // One of them cannot be applied: halve until it stands alone, and the others go in.
        const middle = candidates.length >> 1;
        return (await this.apply(candidates.slice(0, middle))) + (await this.apply(candidates.slice(middle)));
      }
      const reason = asError(error).message;
      return this.inOneTransaction([{ record: only.record, reason }]);
    }
  }

  private async inOneTransaction(candidates: readonly Candidate<Prepared>[]): Promise<number> {
    const { moved, parked } = await inTransaction(this.pool, (client) => this.move(client, candidates));
    // Known to have moved only once it is committed.
    this.next = moved;
    for (const { record, reason } of parked) {
      this.logger.error({ ...this.place, offset: record.offset, key: record.key, reason }, 'consumer: record parked');
    }
    return parked.length;
  }

  private async move(
    client: ClientBase,
    candidates: readonly Candidate<Prepared>[],
  ): Promise<{ moved: number; parked: readonly ParkedRecord[] }> {
    const stored = await lockPosition(client, this.place);
    if (stored.next !== this.next) throw new Fenced(stored.next);
    const { fresh, reached } = this.sift(candidates, stored);
    const { items, parked } = await this.divide(client, fresh);
    if (items.length > 0) await this.handling.apply({ topic: this.place.topic, partition: this.place.partition, items }, client);
    await park(client, this.place, parked);
    if (reached.next !== stored.next && !(await movePosition(client, this.place, stored.next, reached))) throw new Fenced(stored.next);
    return { moved: reached.next, parked };
  }

  /** Drops what the log delivered before (by offset) and what the relay sent before (by the source's position). */
  private sift(candidates: readonly Candidate<Prepared>[], stored: Position): { fresh: Candidate<Prepared>[]; reached: Position } {
    let { next, source } = stored;
    const fresh: Candidate<Prepared>[] = [];
    for (const candidate of candidates) {
      const { offset } = candidate.record;
      if (offset < next) continue;
      if (offset > next) throw new Hole(next, offset);
      next = offset + 1;
      const position = this.sourcePosition(candidate.record);
      if (position !== undefined && position <= source) continue;
      source = position ?? source;
      fresh.push(candidate);
    }
    return { fresh, reached: { next, source } };
  }

  private async divide(client: ClientBase, fresh: readonly Candidate<Prepared>[]) {
    const items: PreparedBatch<Prepared>['items'][number][] = [];
    const parked: ParkedRecord[] = [];
    if (fresh.length === 0) return { items, parked };
    const waiting = new Set(await parkedKeys(client, this.place, [...new Set(fresh.map(({ record }) => record.key))]));
    for (const candidate of fresh) {
      const { record } = candidate;
      if (waiting.has(record.key)) parked.push({ record, reason: 'An earlier record of this key is parked' });
      else if ('reason' in candidate) parked.push({ record, reason: candidate.reason });
      else items.push({ record, value: candidate.value });
      if ('reason' in candidate) waiting.add(record.key);
    }
    return { items, parked };
  }

  private prepare(record: LogRecord): Candidate<Prepared> {
    try {
      return { record, value: this.handling.prepare(record) };
    } catch (error) {
      return { record, reason: asError(error).message };
    }
  }

  private sourcePosition(record: LogRecord): number | undefined {
    if (this.handling.sourcePosition) return this.handling.sourcePosition(record);
    const { ce_position: position } = record.headers;
    return position !== undefined && /^\d{1,15}$/.test(position) ? Number(position) : undefined;
  }
}
