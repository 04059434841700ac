import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { query } from '../sql';
import { NOTIFY, payload } from './listener';

export interface Partition {
  readonly id: number;
  readonly topic: string;
  readonly partition: number;
}

interface Member {
  readonly memberId: string;
  readonly topics: readonly string[];
}

const LEASE = `interval '10 seconds'`;
/** A member whose session is gone has died; one whose session stays but whose lease ran out hangs. */
const ALIVE = `member.lease_until > clock_timestamp() AND EXISTS (SELECT FROM pg_stat_activity WHERE pid = member.backend_pid)`;

/** Every partition goes to one of the members that read its topic: the nth partition to the nth member, round and round. */
export function share(partitions: readonly Partition[], members: readonly Member[], memberId: string): readonly Partition[] {
  const ordered = [...members].sort((one, other) => (one.memberId < other.memberId ? -1 : 1));
  return partitions.filter(({ topic }, index) => {
    const readers = ordered.filter(({ topics }) => topics.includes(topic));
    return readers[index % readers.length]?.memberId === memberId;
  });
}

/** One reader's place in its consumer's group, kept in the log's database. */
export class Membership {
  readonly memberId = randomUUID();

  constructor(
    private readonly pool: Pool,
    private readonly consumer: string,
    private readonly topics: readonly string[],
  ) {}

  /** Renews the lease, and answers which partitions are held and which ought to be. */
  async renew(partitions: readonly Partition[], backendPid: number): Promise<{ held: ReadonlySet<number>; due: readonly Partition[] }> {
    const renewed = await query(
      this.pool,
      'log-renew',
      `INSERT INTO log_members (consumer, member_id, topics, backend_pid, lease_until) VALUES ($1, $2, $3, $4, clock_timestamp() + ${LEASE})
       ON CONFLICT (member_id) DO UPDATE SET backend_pid = excluded.backend_pid, lease_until = excluded.lease_until
       RETURNING xmax = 0 AS joined`,
      [this.consumer, this.memberId, this.topics, backendPid],
    );
    if (renewed.rows[0]?.['joined'] === true) await this.joined();
    const members = await query<{ memberId: string; topics: string[] }>(
      this.pool,
      'log-members',
      `SELECT member_id AS "memberId", to_json(topics) AS topics FROM log_members AS member WHERE consumer = $1 AND ${ALIVE}`,
      [this.consumer],
    );
    const held = await query<{ id: number }>(
      this.pool,
      'log-held',
      'SELECT partition_id AS id FROM log_claims WHERE consumer = $1 AND member_id = $2',
      [this.consumer, this.memberId],
    );
    return { held: new Set(held.rows.map(({ id }) => id)), due: share(partitions, members.rows, this.memberId) };
  }

  /** Claims what is free or held by a member that is gone; answers what was got. */
  async claim(partitions: readonly Partition[]): Promise<ReadonlySet<number>> {
    const { rows } = await query<{ id: number }>(
      this.pool,
      'log-claim',
      `INSERT INTO log_claims AS claim (consumer, partition_id, member_id)
       SELECT $1, id, $2 FROM unnest($3::int[]) AS id ORDER BY id
       ON CONFLICT (consumer, partition_id) DO UPDATE SET member_id = excluded.member_id
         WHERE NOT EXISTS (SELECT FROM log_members AS member WHERE member.member_id = claim.member_id AND ${ALIVE})
       RETURNING partition_id AS id`,
      [this.consumer, this.memberId, partitions.map(({ id }) => id)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async release(partitionId: number): Promise<void> {
    const text = 'DELETE FROM log_claims WHERE consumer = $1 AND member_id = $2 AND partition_id = $3';
    await query(this.pool, 'log-release', text, [this.consumer, this.memberId, partitionId]);
    await this.tell();
  }

  async leave(): Promise<void> {
    await query(this.pool, 'log-leave-claims', 'DELETE FROM log_claims WHERE consumer = $1 AND member_id = $2', [
      this.consumer,
      this.memberId,
    ]);
    await query(this.pool, 'log-leave', 'DELETE FROM log_members WHERE member_id = $1', [this.memberId]);
    await this.tell();
  }

  private async joined(): Promise<void> {
    await query(
      this.pool,
      'log-forget',
      `DELETE FROM log_members WHERE consumer = $1 AND lease_until < clock_timestamp() - interval '1 minute'`,
      [this.consumer],
    );
    await this.tell();
  }

  private async tell(): Promise<void> {
    await query(this.pool, 'log-notify', NOTIFY, [payload({ kind: 'members', name: this.consumer })]);
  }
}
