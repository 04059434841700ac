import type { CalendarDate, DistrictCode, Instant } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { Amount } from '../domain/amounts';
import { isoMoment, query } from './sql';
import type { Queryable } from './sql';

/** An amount with the fact and the person it comes from. */
export interface Entry extends Amount {
  readonly subjectId: string;
  readonly factId: string;
  /** Counts the entries of one fact for one person from 0. */
  readonly index: number;
  readonly recordedAt: Instant;
}

/** An entry with its fact's place in the canonical order. */
export interface PlacedEntry extends Entry {
  readonly source: string;
  readonly position: number;
}

/** @param table the live one; or what a rebuild makes, or a verification of its own */
export async function insertEntries(
  client: ClientBase,
  entries: readonly PlacedEntry[],
  table: 'entries' | 'rebuilt_entries' | 'verified_entries' = 'entries',
): Promise<void> {
  if (entries.length === 0) return;
  const text = `INSERT INTO ${table} (subject_id, fact_id, index, centre, day, measure, amount, recorded_at, source, position)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[], $5::date[], $6::text[], $7::integer[], $8::timestamptz[],
      $9::text[], $10::bigint[])`;
  const values = [
    entries.map(({ subjectId }) => subjectId),
    entries.map(({ factId }) => factId),
    entries.map(({ index }) => index),
    entries.map(({ centre }) => centre),
    entries.map(({ day }) => day),
    entries.map(({ measure }) => measure),
    entries.map(({ amount }) => amount),
    entries.map(({ recordedAt }) => recordedAt),
    entries.map(({ source }) => source),
    entries.map(({ position }) => position),
  ];
  // Not prepared for a verification: the next transaction's table is another.
  if (table === 'verified_entries') await client.query(text, values);
  else await query(client, `insert-${table}`, text, values);
}

/** Takes the entries that these facts made for these people out, and answers what they had counted. */
export async function deleteEntries(
  client: ClientBase,
  made: readonly { subjectId: string; factId: string }[],
): Promise<readonly (Amount & Pick<Entry, 'recordedAt'>)[]> {
  if (made.length === 0) return [];
  const text = `DELETE FROM entries USING unnest($1::uuid[], $2::uuid[]) AS made (subject_id, fact_id)
    WHERE entries.subject_id = made.subject_id AND entries.fact_id = made.fact_id
    RETURNING centre, day::text AS day, measure, amount::bigint AS amount, ${isoMoment('recorded_at')} AS "recordedAt"`;
  const values = [made.map(({ subjectId }) => subjectId), made.map(({ factId }) => factId)];
  return (await query<Amount & Pick<Entry, 'recordedAt'> & Record<string, unknown>>(client, 'delete-entries', text, values)).rows;
}

/** Who is with which centre, withdrawn or not, as the entries say that a condition admits: `subject_id` and `centre`. */
export function residence(condition: string): string {
  return `SELECT subject_id, centre FROM entries WHERE measure IN ('registrations', 'transfersIn', 'transfersOut') AND ${condition}
    GROUP BY subject_id, centre HAVING sum(CASE measure WHEN 'transfersOut' THEN -amount ELSE amount END) > 0`;
}

/** The next people, by id, who were with a centre at the end of a day, withdrawn ones included. */
export async function residentsAfter(
  on: Queryable,
  centre: DistrictCode,
  day: CalendarDate,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const text = `${residence('centre = $1 AND day <= $2 AND subject_id > $3')} ORDER BY subject_id LIMIT $4`;
  const { rows } = await query<{ subject_id: string }>(on, 'residents-after', text, [centre, day, after, limit]);
  return rows.map((row) => row.subject_id);
}
