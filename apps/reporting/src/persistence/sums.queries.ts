import { firstDayOf, lastDayOf, previousQuarter, quarterOf } from '@okoce/domain';
import type { CalendarDate, Instant, Quarter } from '@okoce/domain';
import type { Measure, Sums } from '../domain/measures';
import { query } from './sql';
import type { Queryable } from './sql';

/** Sums of one centre. */
export interface CentreSums {
  readonly inQuarter: Sums;
  readonly toDate: Sums;
}

interface Row {
  readonly centre: string;
  readonly measure: Measure;
  readonly in_quarter: number;
  readonly to_date: number;
}

/** Entries of the days from $3 on and before, to $4, by when they were recorded; $5 is the moment. */
const recorded = (sign: '' | '-', when: '<=' | '>'): string => `SELECT centre, measure, ${sign}amount AS amount, day >= $3::date AS recent
  FROM entries WHERE recorded_at ${when} $5::timestamptz AND day <= $4::date AND starts_with(centre, $1) AND $2::text IS NOT NULL`;
const earlier = recorded('', '<=');
const later = recorded('-', '>');
/** So many entries are summed in a few milliseconds. */
const FEW = 30_000;

/**
 * Sums by centre over a quarter, and over all days to its end.
 * @param prefix a centre's code, or what the codes of a regency's centres begin with; empty for all
 * @param asOf leaves out what was recorded later; null: all that is applied
 */
export async function quarterSums(
  on: Queryable,
  prefix: string,
  quarter: Quarter,
  asOf: Instant | null,
): Promise<ReadonlyMap<string, CentreSums>> {
  const sums = 'SELECT centre, measure, amount, quarter = $2 AS recent FROM quarter_sums WHERE quarter <= $2 AND starts_with(centre, $1)';
  if (asOf === null) return sumsBy(on, 'quarter-sums', sums, [prefix, quarter]);
  return (await fewRecorded(on, asOf)) === 'later'
    ? sumsBy(on, 'quarter-sums-as-of', `${sums} UNION ALL ${later}`, [prefix, quarter, firstDayOf(quarter), lastDayOf(quarter), asOf])
    : sumsRecordedBy(on, prefix, quarter, asOf);
}

/** The same as of a moment, however much was recorded before and after it. */
export function sumsRecordedBy(on: Queryable, prefix: string, quarter: Quarter, asOf: Instant): Promise<ReadonlyMap<string, CentreSums>> {
  return sumsBy(on, 'recorded-sums', recordedByThen, [prefix, quarter, firstDayOf(quarter), lastDayOf(quarter), asOf]);
}

/** Whole months before the moment, whole days of its month, and of its day the entries recorded by then. */
const recordedByThen = `SELECT centre, measure, amount, quarter = $2 AS recent FROM recorded_sums,
    (SELECT date_trunc('month', $5::timestamptz AT TIME ZONE 'UTC')::date AS month, date_trunc('day', $5::timestamptz AT TIME ZONE 'UTC')::date AS day) AS moment
  WHERE (span = 'month' AND since < moment.month OR span = 'day' AND since >= moment.month AND since < moment.day)
    AND quarter <= $2 AND starts_with(centre, $1)
  UNION ALL ${earlier} AND recorded_at >= date_trunc('day', $5::timestamptz AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`;

/** Sums by centre over all days to this one; `inQuarter` are those of its quarter so far. */
export function daySums(on: Queryable, prefix: string, day: CalendarDate, asOf: Instant | null): Promise<ReadonlyMap<string, CentreSums>> {
  const quarter = quarterOf(day);
  const sums = `SELECT centre, measure, amount, false AS recent FROM quarter_sums WHERE quarter <= $2 AND starts_with(centre, $1)
    UNION ALL SELECT centre, measure, amount, true FROM day_sums WHERE day BETWEEN $3 AND $4 AND starts_with(centre, $1)`;
  const values = [prefix, previousQuarter(quarter), firstDayOf(quarter), day] as const;
  return asOf === null ? sumsBy(on, 'day-sums', sums, values) : daySumsAsOf(on, sums, [...values, asOf]);
}

/**
 * All sums less the entries recorded later; or the earlier entries alone, where it is the later ones that are many (before an import). A limit:
 * a day as of a moment in the midst of hundreds of thousands of entries (during a whole import) has both many, and takes tenths of a second.
 */
async function daySumsAsOf(on: Queryable, sums: string, values: readonly [string, string, string, string, Instant]) {
  return (await fewRecorded(on, values[4])) === 'earlier'
    ? sumsBy(on, 'sums-from-start', earlier, values)
    : sumsBy(on, 'day-sums-as-of', `${sums} UNION ALL ${later}`, values);
}

/** On which side of a moment few entries were recorded; undefined: many on both. */
export async function fewRecorded(on: Queryable, moment: Instant): Promise<'earlier' | 'later' | undefined> {
  if (!(await isMany(on, '>', moment))) return 'later';
  return (await isMany(on, '<=', moment)) ? undefined : 'earlier';
}

async function isMany(on: Queryable, when: '<=' | '>', moment: Instant): Promise<boolean> {
  const text = `SELECT count(*) AS entries FROM (SELECT FROM entries WHERE recorded_at ${when} $1 LIMIT ${FEW}) AS found`;
  const { rows } = await query<{ entries: number }>(on, `entries-${when}`, text, [moment]);
  return (rows[0]?.entries ?? 0) >= FEW;
}

/** The quarters something counts in, ascending. */
export async function countedQuarters(on: Queryable): Promise<readonly Quarter[]> {
  const { rows } = await query<{ quarter: Quarter }>(on, 'quarters', 'SELECT DISTINCT quarter FROM quarter_sums ORDER BY quarter', []);
  return rows.map(({ quarter }) => quarter);
}

async function sumsBy(on: Queryable, name: string, source: string, values: readonly string[]): Promise<ReadonlyMap<string, CentreSums>> {
  const text = `SELECT centre, measure, (sum(amount) FILTER (WHERE recent))::bigint AS in_quarter, sum(amount)::bigint AS to_date
    FROM (${source}) AS counted GROUP BY centre, measure`;
  return byCentre((await query<Row & Record<string, unknown>>(on, name, text, values)).rows);
}

function byCentre(rows: readonly Row[]): ReadonlyMap<string, CentreSums> {
  const centres = new Map<string, { inQuarter: Map<Measure, number>; toDate: Map<Measure, number> }>();
  for (const { centre, measure, in_quarter, to_date } of rows) {
    const sums = centres.get(centre) ?? { inQuarter: new Map<Measure, number>(), toDate: new Map<Measure, number>() };
    centres.set(centre, sums);
    if (in_quarter) sums.inQuarter.set(measure, in_quarter);
    if (to_date) sums.toDate.set(measure, to_date);
  }
  return centres;
}
