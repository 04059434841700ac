import { firstDayOf, lastDayOf } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { SumsOfDays } from '../domain/figures';
import type { Measure } from '../domain/measures';
import type { SealedEntry } from '../domain/seal/leaf';
import type { PeopleRange } from './people-ranges.queries';
import { isoMoment, pagesOf, query } from './sql';
import type { Queryable } from './sql';

/** The live ledger, or what a verification made. An entry without a fact is there all the same, without a place. */
export type EntriesTable = 'entries' | 'verified_entries';

const canonicalOrder = 'recorded_at, source, position, subject_id, index';
const leaf = `subject_id AS subject, fact_id AS "factId", index::bigint AS index, centre, measure, amount::bigint AS amount, day::text AS day,
  ${isoMoment('recorded_at')} AS "recordedAt", source, position`;

/** As `leafText` has it, from what needs no escaping: the database writes millions of them faster than rows are read one by one. */
const leafText = `'{"amount":' || amount || ',"centre":"' || centre || '","day":"' || day || '","factId":"' || fact_id || '","index":' || index
  || ',"measure":"' || measure || '","position":' || position || ',"recordedAt":"' || ${isoMoment('recorded_at')}
  || '","source":"' || source || '","subject":"' || subject_id || '"}'`;
/** RFC 6962: a leaf's hash is over a zero byte and the leaf. */
const leafHash = `sha256('\\x00'::bytea || convert_to(${leafText}, 'UTF8'))`;

/** The hashes of the leaves of the entries recorded before a moment, in the canonical order. */
export async function* leafHashesBefore(client: ClientBase, table: EntriesTable, cutOff: Instant): AsyncGenerator<readonly Buffer[]> {
  const text = `SELECT ${leafHash} AS hash FROM ${table} WHERE recorded_at < $1 ORDER BY ${canonicalOrder}`;
  for await (const rows of pagesOf<readonly [hash: string]>(client, text, [cutOff]))
    yield rows.map(([hash]) => Buffer.from(hash.slice(2), 'hex'));
}

/** By person, the hash of the leaves of her entries one after the other: of those recorded before a moment, or of all. */
export async function leavesOfPeople(
  client: ClientBase,
  { after, upTo }: PeopleRange,
  cutOff: Instant | null,
): Promise<ReadonlyMap<string, string>> {
  const text = `SELECT subject_id AS id, encode(sha256(convert_to(string_agg(${leafText}, '' ORDER BY ${canonicalOrder}), 'UTF8')), 'hex') AS hash
    FROM entries WHERE ($1::timestamptz IS NULL OR recorded_at < $1) AND subject_id > $2::uuid AND subject_id <= $3::uuid GROUP BY subject_id`;
  const { rows } = await query<{ id: string; hash: string }>(client, 'leaves-of-people', text, [cutOff, after, upTo]);
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** A person's entries recorded before a moment, each with its place among all of them, from 0. */
export async function leavesOf(
  client: ClientBase,
  subjectId: string,
  cutOff: Instant,
): Promise<readonly { entry: SealedEntry; leaf: number }[]> {
  // Millions are numbered by the index alone; only hers are read.
  const text = `SELECT ${leaf}, place AS leaf
    FROM (SELECT ${canonicalOrder}, row_number() OVER (ORDER BY ${canonicalOrder}) - 1 AS place FROM entries WHERE recorded_at < $2) AS numbered
    JOIN entries USING (${canonicalOrder}) WHERE subject_id = $1 ORDER BY place`;
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
    ORDER BY entries.recorded_at, entries.source, entries.position, subject_id, index`;
  return (await query<LateEntry & Record<string, unknown>>(client, 'entries-between', text, [from, to, lastDayOf(quarter)])).rows;
}

/** The participants of whom something was recorded from one moment on and before another, by id. */
export async function participantsBetween(client: ClientBase, from: Instant, to: Instant): Promise<readonly string[]> {
  const text = `SELECT DISTINCT subject_id FROM archive
    WHERE subject_kind = 'participant' AND recorded_at >= $1 AND recorded_at < $2 ORDER BY subject_id`;
  return (await query<{ subject_id: string }>(client, 'participants-between', text, [from, to])).rows.map((row) => row.subject_id);
}

/** Whether so many contracts or more were recorded from one moment on and before another: no more of them are counted. */
export async function areManyBetween(client: ClientBase, from: Instant, to: Instant, many: number): Promise<boolean> {
  const text = `SELECT count(*) AS found FROM (SELECT FROM archive WHERE recorded_at >= $1 AND recorded_at < $2 LIMIT $3::bigint) AS counted`;
  return ((await query<{ found: number }>(client, 'many-between', text, [from, to, many])).rows[0]?.found ?? 0) >= many;
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

/** Of this transaction alone, and empty: what a verification makes of the ledger. */
export async function createVerified(client: ClientBase): Promise<void> {
  await client.query('CREATE TEMPORARY TABLE IF NOT EXISTS verified_entries (LIKE entries) ON COMMIT DROP');
  await client.query('TRUNCATE verified_entries');
}
