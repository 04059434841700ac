import { firstDayOf, lastDayOf } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { SumsOfDays } from '../domain/figures';
import type { Measure } from '../domain/measures';
import type { SealedEntry } from '../domain/seal/leaf';
import type { Entry } from './entries.table';
import { isoMoment, pagesOf, query } from './sql';
import type { Queryable } from './sql';

/** The live ledger, or what a verification made of the archive. An entry whose fact the archive lacks is there all the same, without a place. */
export type EntriesTable = 'entries' | 'verified_entries';

const placed = (table: EntriesTable): string => `${table} LEFT JOIN
  (SELECT subject_id, fact_id, source, position FROM archive) AS placed USING (subject_id, fact_id)`;
const canonicalOrder = 'recorded_at, source COLLATE "C", position, subject_id, index';
const leaf = `subject_id AS subject, fact_id AS "factId", index::bigint AS index, centre, measure, amount::bigint AS amount, day::text AS day,
  ${isoMoment('recorded_at')} AS "recordedAt", coalesce(source, '') AS source, coalesce(position, 0) AS position`;

/** As `leafText` has it, from what needs no escaping: the database writes millions of them faster than rows are read one by one. */
const leafText = `'{"amount":' || amount || ',"centre":"' || centre || '","day":"' || day || '","factId":"' || fact_id || '","index":' || index
  || ',"measure":"' || measure || '","position":' || coalesce(position, 0) || ',"recordedAt":"' || ${isoMoment('recorded_at')}
  || '","source":"' || coalesce(source, '') || '","subject":"' || subject_id || '"}'`;

/** The leaves of the entries recorded before a moment, in the canonical order. */
export function leavesBefore(client: ClientBase, table: EntriesTable, cutOff: Instant): AsyncGenerator<readonly { leaf: string }[]> {
  const text = `SELECT ${leafText} AS leaf FROM ${placed(table)} WHERE recorded_at < $1 ORDER BY ${canonicalOrder}`;
  return pagesOf<{ leaf: string }>(client, text, [cutOff]);
}

/** A person's entries recorded before a moment, each with its place among all of them, from 0. */
export async function leavesOf(
  client: ClientBase,
  subjectId: string,
  cutOff: Instant,
): Promise<readonly { entry: SealedEntry; leaf: number }[]> {
  const text = `SELECT * FROM (
      SELECT ${leaf}, row_number() OVER (ORDER BY ${canonicalOrder}) - 1 AS leaf FROM ${placed('entries')} WHERE recorded_at < $2
    ) AS numbered WHERE subject = $1 ORDER BY leaf`;
  const { rows } = await query<SealedEntry & { leaf: number } & Record<string, unknown>>(client, 'leaves-of', text, [subjectId, cutOff]);
  return rows.map(({ leaf: place, ...entry }) => ({ entry, leaf: place }));
}

export async function countBefore(client: ClientBase, table: EntriesTable, cutOff: Instant): Promise<number> {
  const text = `SELECT count(*) AS entries FROM ${table} WHERE recorded_at < $1`;
  return (await query<{ entries: number }>(client, `count-${table}`, text, [cutOff])).rows[0]?.entries ?? 0;
}

/** When the first entry of all was recorded; undefined while there is none. */
export async function firstRecordedAt(on: Queryable): Promise<Instant | undefined> {
  const text = `SELECT ${isoMoment('min(recorded_at)')} AS first FROM entries`;
  return (await query<{ first: Instant | null }>(on, 'first-recorded', text, [])).rows[0]?.first ?? undefined;
}

/** Sums by centre over a quarter and over all days to its end, straight from the entries recorded before a moment. */
export async function sumsBefore(
  client: ClientBase,
  table: EntriesTable,
  quarter: Quarter,
  cutOff: Instant,
): Promise<ReadonlyMap<string, SumsOfDays>> {
  const text = `SELECT centre, measure, sum(amount)::bigint AS "toDate", coalesce(sum(amount) FILTER (WHERE day >= $2), 0)::bigint AS "inQuarter"
    FROM ${table} WHERE recorded_at < $1 AND day <= $3 GROUP BY centre, measure`;
  const values = [cutOff, firstDayOf(quarter), lastDayOf(quarter)];
  interface Row extends Record<string, unknown> {
    readonly centre: string;
    readonly measure: Measure;
    readonly toDate: number;
    readonly inQuarter: number;
  }
  const sums = new Map<string, { inQuarter: Map<Measure, number>; toDate: Map<Measure, number> }>();
  for (const { centre, measure, toDate, inQuarter } of (await query<Row>(client, `sums-${table}`, text, values)).rows) {
    const known = sums.get(centre) ?? { inQuarter: new Map<Measure, number>(), toDate: new Map<Measure, number>() };
    sums.set(centre, known);
    known.toDate.set(measure, toDate);
    known.inQuarter.set(measure, inQuarter);
  }
  return sums;
}

/** An entry that counts for a quarter and was recorded in a span of time. */
export interface LateEntry {
  readonly centre: DistrictCode;
  readonly subjectId: string;
  readonly factId: string;
  readonly type: string;
  readonly measure: Measure;
  readonly amount: number;
  readonly day: string;
}

/** Entries recorded from one cut-off on and before the next, that count for a quarter, in the canonical order. */
export async function entriesBetween(client: ClientBase, quarter: Quarter, from: Instant, to: Instant): Promise<readonly LateEntry[]> {
  const text = `SELECT centre, subject_id AS "subjectId", fact_id AS "factId", type, measure, amount::bigint AS amount, day::text AS day
    FROM entries JOIN archive USING (subject_id, fact_id)
    WHERE entries.recorded_at >= $1 AND entries.recorded_at < $2 AND day <= $3
    ORDER BY entries.recorded_at, source COLLATE "C", position, subject_id, index`;
  return (await query<LateEntry & Record<string, unknown>>(client, 'entries-between', text, [from, to, lastDayOf(quarter)])).rows;
}

/** The participants of whom something was recorded from one moment on and before another, by id. */
export async function participantsBetween(client: ClientBase, from: Instant, to: Instant): Promise<readonly string[]> {
  const text = `SELECT DISTINCT subject_id FROM archive
    WHERE subject_kind = 'participant' AND recorded_at >= $1 AND recorded_at < $2 ORDER BY subject_id`;
  return (await query<{ subject_id: string }>(client, 'participants-between', text, [from, to])).rows.map((row) => row.subject_id);
}

/** A fact by its contract's type. */
export interface TypedFact {
  readonly factId: string;
  readonly type: string;
}

/** What was recorded of these people from one moment on and before another, by whom, in the canonical order. */
export async function factsBetween(
  client: ClientBase,
  subjectIds: readonly string[],
  from: Instant,
  to: Instant,
): Promise<ReadonlyMap<string, readonly TypedFact[]>> {
  const text = `SELECT subject_id AS "subjectId", fact_id AS "factId", type FROM archive
    WHERE subject_id = ANY($1::uuid[]) AND recorded_at >= $2 AND recorded_at < $3 ORDER BY recorded_at, source COLLATE "C", position`;
  const factsOf = new Map<string, TypedFact[]>();
  const { rows } = await query<TypedFact & { subjectId: string } & Record<string, unknown>>(client, 'facts-between', text, [
    subjectIds,
    from,
    to,
  ]);
  for (const { subjectId, factId, type } of rows) {
    const known = factsOf.get(subjectId) ?? [];
    factsOf.set(subjectId, known);
    known.push({ factId, type });
  }
  return factsOf;
}

/** Of this transaction alone: what the archive makes of the ledger. */
export async function createVerified(client: ClientBase): Promise<void> {
  await client.query('CREATE TEMPORARY TABLE verified_entries (LIKE entries) ON COMMIT DROP');
}

export async function insertVerified(client: ClientBase, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  // Not prepared: the next transaction's table is another.
  const text = `INSERT INTO verified_entries (subject_id, fact_id, index, centre, day, measure, amount, recorded_at)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[], $5::date[], $6::text[], $7::integer[], $8::timestamptz[])`;
  await client.query(text, [
    entries.map(({ subjectId }) => subjectId),
    entries.map(({ factId }) => factId),
    entries.map(({ index }) => index),
    entries.map(({ centre }) => centre),
    entries.map(({ day }) => day),
    entries.map(({ measure }) => measure),
    entries.map(({ amount }) => amount),
    entries.map(({ recordedAt }) => recordedAt),
  ]);
}
