import type { CalendarDate, DistrictCode, Instant } from '@okoce/domain';
import type { SubjectKind } from '../domain/facts';
import type { Measure } from '../domain/measures';
import type { Entry } from './entries.table';
import { BEFORE_ALL_IDS, isoMoment, query } from './sql';
import type { Queryable } from './sql';

/** An entry with what the archive has of its fact. */
export interface TracedEntry extends Entry {
  readonly subjectKind: SubjectKind;
  readonly type: string;
  readonly source: string;
  /** As the archive keeps it. */
  readonly record: string;
}

/** The entries of one measure at one centre over some days, both ends included. */
export interface Run {
  readonly centre: DistrictCode;
  readonly measure: Measure;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** The place of an entry within its run. */
export type RunPlace = Pick<Entry, 'day' | 'subjectId' | 'factId' | 'index'>;
/** The place of an entry in the order recorded. */
export type RecordedPlace = Pick<Entry, 'recordedAt' | 'subjectId' | 'factId' | 'index'>;

interface Row extends Record<string, unknown> {
  readonly subject_id: string;
  readonly fact_id: string;
  readonly index: string;
  readonly centre: DistrictCode;
  readonly day: CalendarDate;
  readonly measure: Measure;
  readonly amount: number;
  readonly recorded_at: Instant;
  readonly subject_kind: SubjectKind;
  readonly type: string;
  readonly source: string;
  readonly record: string;
}

const identity = 'subject_id, fact_id, index';
const traced = `page.subject_id, page.fact_id, page.index, page.centre, page.day::text AS day, page.measure, page.amount::bigint AS amount,
  ${isoMoment('page.recorded_at')} AS recorded_at, archive.subject_kind, archive.type, archive.source, archive.record
  FROM page JOIN archive ON archive.subject_id = page.subject_id AND archive.fact_id = page.fact_id`;

/** What is asked of runs. */
export interface RunsPage {
  readonly runs: readonly Run[];
  /** Leaves out what was recorded later; null: all that is applied. */
  readonly asOf: Instant | null;
  /** Few entries were recorded by then: they are all looked through, rather than the many of the runs. */
  readonly fewEarlier: boolean;
  /** A place in the first of the runs; null: from its beginning. */
  readonly after: RunPlace | null;
  readonly limit: number;
}

const columns = `${identity}, centre, day, measure, amount, recorded_at`;
const run = 'unnest($1::text[], $2::text[], $3::date[], $4::date[]) WITH ORDINALITY AS run (centre, measure, first, last, place)';
const inRun = 'made.centre = run.centre AND made.measure = run.measure AND made.day BETWEEN run.first AND run.last';
const recordedByThen = 'recorded_at <= $5::timestamptz';
const isAfter = `(run.place > 1 OR (day, ${identity}) > ($6::date, $7::uuid, $8::uuid, $9::smallint))`;

/** Run by run from the index, as far as the page needs. */
const fromRuns = `${run} CROSS JOIN LATERAL (SELECT ${columns} FROM entries AS made WHERE ${inRun} AND ${recordedByThen} AND ${isAfter}
  ORDER BY day, ${identity} LIMIT $10::int) AS made`;
const fromFewEarlier = `${run} JOIN (SELECT ${columns} FROM entries WHERE ${recordedByThen} OFFSET 0) AS made ON ${inRun} AND ${isAfter}`;

/** The next entries of these runs, one run after the other, each by day, person and fact. */
export async function entriesOfRuns(on: Queryable, { runs, asOf, fewEarlier, after, limit }: RunsPage): Promise<readonly TracedEntry[]> {
  const text = `WITH page AS MATERIALIZED (
      SELECT run.place, made.* FROM ${fewEarlier ? fromFewEarlier : fromRuns}
      ORDER BY run.place, made.day, made.subject_id, made.fact_id, made.index LIMIT $10::int
    ) SELECT ${traced} ORDER BY page.place, page.day, page.subject_id, page.fact_id, page.index`;
  const [first, ...others] = runs;
  // A day that is reached is not read again from the run's first on.
  const from = first && after ? [{ ...first, first: after.day }, ...others] : runs;
  const { rows } = await query<Row>(on, fewEarlier ? 'entries-of-runs-from-start' : 'entries-of-runs', text, [
    ...listed(from),
    asOf ?? 'infinity',
    ...(after ? [after.day, after.subjectId, after.factId, after.index] : ['-infinity', BEFORE_ALL_IDS, BEFORE_ALL_IDS, 0]),
    limit,
  ]);
  return rows.map(tracedEntry);
}

/**
 * What all entries of these runs that were recorded by a moment come to, by measure. In a transaction, in which every plan is then made for its
 * own values: those of a centre are found by the index, those of the whole programme by reading all, and a plan for any of them does neither well.
 */
export async function sumsOfRuns(on: Queryable, runs: readonly Run[], asOf: Instant): Promise<ReadonlyMap<Measure, number>> {
  await query(on, 'plan-anew', 'SET LOCAL plan_cache_mode = force_custom_plan', []);
  const text = `SELECT run.measure, sum(made.amount)::bigint AS amount
    FROM ${run} JOIN entries AS made ON ${inRun} AND ${recordedByThen} GROUP BY run.measure`;
  const { rows } = await query<{ measure: Measure; amount: number }>(on, 'sums-of-runs', text, [...listed(runs), asOf]);
  return new Map(rows.map(({ measure, amount }) => [measure, amount]));
}

function listed(runs: readonly Run[]): readonly (readonly string[])[] {
  return [
    runs.map(({ centre }) => centre),
    runs.map(({ measure }) => measure),
    runs.map(({ first }) => first),
    runs.map(({ last }) => last),
  ];
}

/** Which entries a difference is made of. */
export interface Recorded {
  /** What the codes of the centres begin with. */
  readonly prefix: string;
  /** Recorded after this moment. */
  readonly from: Instant;
  /** Recorded up to this moment; null: all that is applied. */
  readonly to: Instant | null;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** Of these from the first day on, and of the others on all days to the last. */
  readonly flows: readonly Measure[];
  readonly stocks: readonly Measure[];
}

/** The next entries recorded between two moments, in the order recorded. */
export async function entriesBetween(
  on: Queryable,
  { prefix, from, to, first, last, flows, stocks }: Recorded,
  after: RecordedPlace | null,
  limit: number,
): Promise<readonly TracedEntry[]> {
  const text = `WITH page AS MATERIALIZED (
      SELECT ${identity}, centre, day, measure, amount, recorded_at FROM entries
      WHERE recorded_at > $1::timestamptz AND recorded_at <= $2::timestamptz AND starts_with(centre, $3) AND day <= $5::date
        AND (measure = ANY($7::text[]) OR (measure = ANY($6::text[]) AND day >= $4::date))
        AND (recorded_at, ${identity}) > ($8::timestamptz, $9::uuid, $10::uuid, $11::smallint)
      ORDER BY recorded_at, ${identity} LIMIT $12::int
    ) SELECT ${traced} ORDER BY page.recorded_at, page.subject_id, page.fact_id, page.index`;
  const { rows } = await query<Row>(on, 'recorded-between', text, [
    from,
    to ?? 'infinity',
    prefix,
    first,
    last,
    flows,
    stocks,
    ...(after ? [after.recordedAt, after.subjectId, after.factId, after.index] : [from, BEFORE_ALL_IDS, BEFORE_ALL_IDS, 0]),
    limit,
  ]);
  return rows.map(tracedEntry);
}

function tracedEntry(row: Row): TracedEntry {
  return {
    subjectId: row.subject_id,
    factId: row.fact_id,
    index: Number(row.index),
    centre: row.centre,
    day: row.day,
    measure: row.measure,
    amount: row.amount,
    recordedAt: row.recorded_at,
    subjectKind: row.subject_kind,
    type: row.type,
    source: row.source,
    record: row.record,
  };
}
