import type { Pool } from 'pg';
import type { LogRecord, OutgoingRecord, TopicDescription } from '../event-log';
import { murmur2Partition } from '../murmur2';
import { inTransaction, query, textArray } from '../sql';
import { NOTIFY, payload } from './listener';
import type { Partition } from './membership';

/** The partitions of the topics that exist, in order. */
export async function partitionsOf(pool: Pool, topics: readonly string[]): Promise<readonly Partition[]> {
  const text = 'SELECT id, topic, partition FROM log_partitions WHERE topic = ANY($1) ORDER BY topic, partition';
  return (await query<{ id: number; topic: string; partition: number }>(pool, 'log-partitions', text, [topics])).rows;
}

/** The offset each partition's next record will get, by partition id. */
export async function endsOf(pool: Pool, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const text = 'SELECT id, next_offset AS next FROM log_partitions WHERE id = ANY($1)';
  const { rows } = await query<{ id: number; next: number }>(pool, 'log-ends', text, [ids]);
  return new Map(rows.map(({ id, next }) => [id, next]));
}

export async function readRecords(pool: Pool, partition: Partition, from: number, limit: number): Promise<readonly LogRecord[]> {
  const text = `SELECT "offset", key, value, headers FROM log_records WHERE partition_id = $1 AND "offset" >= $2 ORDER BY "offset" LIMIT $3`;
  type Row = { offset: number; key: string; value: string; headers: Record<string, string> };
  const { rows } = await query<Row>(pool, 'log-read', text, [partition.id, from, limit]);
  return rows.map((row) => ({ topic: partition.topic, partition: partition.partition, ...row }));
}

/** Appends in one transaction, in the order given; partitions are locked in order, so two publishers cannot wait crosswise. */
export async function appendRecords(pool: Pool, partitions: readonly Partition[], records: readonly OutgoingRecord[]): Promise<void> {
  const targets = records.map(({ key, partition }) => partition ?? murmur2Partition(key, partitions.length));
  const topic = partitions[0]?.topic ?? '';
  const ids = partitions.filter(({ partition }) => targets.includes(partition)).map(({ id }) => id);
  await inTransaction(pool, async (client) => {
    const lock = 'SELECT id, partition, next_offset AS next FROM log_partitions WHERE id = ANY($1) ORDER BY id FOR UPDATE';
    const { rows } = await query<{ id: number; partition: number; next: number }>(client, 'log-lock', lock, [ids]);
    const ends = new Map(rows.map(({ id, partition, next }) => [partition, { id, next }]));
    const places = targets.map((target) => {
      const end = ends.get(target);
      if (!end) throw new RangeError(`Topic ${topic} has no partition ${target}`);
      return { id: end.id, offset: end.next++ };
    });
    await query(client, 'log-append', APPEND, [
      places.map(({ id }) => id),
      places.map(({ offset }) => offset),
      textArray(records.map(({ key }) => key)),
      textArray(records.map(({ value }) => value)),
      textArray(records.map(({ headers }) => JSON.stringify(headers))),
      [...ends.values()].map(({ id }) => id),
      [...ends.values()].map(({ next }) => next),
    ]);
    // Heard at the commit.
    await query(client, 'log-notify', NOTIFY, [payload({ kind: 'records', name: topic })]);
  });
}

const APPEND = `
  WITH moved AS (
    UPDATE log_partitions SET next_offset = ends.next
    FROM unnest($6::int[], $7::bigint[]) AS ends(id, next) WHERE log_partitions.id = ends.id
  )
  INSERT INTO log_records (partition_id, "offset", key, value, headers)
  SELECT * FROM unnest($1::int[], $2::bigint[], $3::text[], $4::text[], $5::json[])`;

export async function makeTopics(pool: Pool, topics: readonly TopicDescription[]): Promise<void> {
  for (const { topic, partitions } of topics) {
    // Never adds partitions to a topic that exists: that would re-key it.
    const text = `INSERT INTO log_partitions (topic, partition) SELECT $1, generate_series(0, $2::int - 1)
      WHERE NOT EXISTS (SELECT FROM log_partitions WHERE topic = $1) ON CONFLICT DO NOTHING`;
    await query(pool, 'log-create', text, [topic, partitions]);
  }
}
