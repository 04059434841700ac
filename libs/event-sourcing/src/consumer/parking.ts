import type { ClientBase } from 'pg';
import type { LogRecord } from '../event-log';
import { query, queryOne, type Queryable } from '../sql';
import type { Place } from './positions';

export interface ParkedRecord {
  readonly record: LogRecord;
  readonly reason: string;
}

/** Any client may have written the record, and Postgres keeps no NUL: a record that could not be parked would stop its partition for good. */
function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}

/** Which of these keys have a parked record, so that their later ones must wait too. */
export async function parkedKeys(client: ClientBase, { consumer, topic }: Place, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const text = 'SELECT DISTINCT key FROM parked_records WHERE consumer = $1 AND topic = $2 AND key = ANY($3)';
  const { rows } = await query<{ key: string }>(client, 'parked-keys', text, [consumer, topic, keys.map(storable)]);
  const found = new Set(rows.map(({ key }) => key));
  return new Set(keys.filter((key) => found.has(storable(key))));
}

export async function park(client: ClientBase, { consumer, topic, partition }: Place, parked: readonly ParkedRecord[]): Promise<void> {
  if (parked.length === 0) return;
  const text = `INSERT INTO parked_records (consumer, topic, partition, "offset", key, value, headers, reason, parked_at)
    SELECT $1, $2, $3, record.*, date_trunc('milliseconds', clock_timestamp())
    FROM unnest($4::bigint[], $5::text[], $6::text[], $7::jsonb[], $8::text[]) AS record`;
  await query(client, 'park', text, [
    consumer,
    topic,
    partition,
    parked.map(({ record }) => record.offset),
    parked.map(({ record }) => storable(record.key)),
    parked.map(({ record }) => storable(record.value)),
    parked.map(({ record }) => JSON.stringify(storableHeaders(record.headers))),
    parked.map(({ reason }) => storable(reason)),
  ]);
}

function storableHeaders(headers: LogRecord['headers']): LogRecord['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [storable(name), storable(value)]));
}

export async function countParked(on: Queryable, consumer: string): Promise<number> {
  const text = 'SELECT count(*) AS parked FROM parked_records WHERE consumer = $1';
  return (await queryOne<{ parked: number }>(on, 'count-parked', text, [consumer])).parked;
}

export interface ParkedKey extends Place {
  readonly key: string;
}

/** Keys with parked records, the one that has waited longest first. */
export async function keysParked(on: Queryable, consumer: string, key: string | undefined): Promise<readonly ParkedKey[]> {
  const text = `SELECT topic, partition, key FROM parked_records WHERE consumer = $1 AND ($2::text IS NULL OR key = $2)
    GROUP BY topic, partition, key ORDER BY min(parked_at), topic, partition, min("offset")`;
  const { rows } = await query<{ topic: string; partition: number; key: string }>(on, 'keys-parked', text, [consumer, key ?? null]);
  return rows.map((row) => ({ consumer, ...row }));
}

export async function firstParked(client: ClientBase, { consumer, topic, partition, key }: ParkedKey): Promise<LogRecord | undefined> {
  const text = `SELECT topic, partition, "offset", key, value, headers FROM parked_records
    WHERE consumer = $1 AND topic = $2 AND partition = $3 AND key = $4 ORDER BY "offset" LIMIT 1`;
  type Row = { topic: string; partition: number; offset: number; key: string; value: string; headers: Record<string, string> };
  return (await query<Row>(client, 'first-parked', text, [consumer, topic, partition, key])).rows[0];
}

export async function removeParked(client: ClientBase, { consumer, topic, partition }: Place, offset: number): Promise<void> {
  const text = 'DELETE FROM parked_records WHERE consumer = $1 AND topic = $2 AND partition = $3 AND "offset" = $4';
  await query(client, 'remove-parked', text, [consumer, topic, partition, offset]);
}

export async function renameReason(on: Queryable, { consumer, topic, partition }: Place, offset: number, reason: string): Promise<void> {
  const text = 'UPDATE parked_records SET reason = $5 WHERE consumer = $1 AND topic = $2 AND partition = $3 AND "offset" = $4';
  await query(on, 'parked-reason', text, [consumer, topic, partition, offset, reason]);
}
