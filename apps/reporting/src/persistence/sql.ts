import type { Instant } from '@okoce/domain';
import type { ClientBase, CustomTypesConfig, Pool, QueryResult, QueryResultRow } from 'pg';

/** A pool, or one client of it. */
export type Queryable = Pool | ClientBase;

const INT8 = 20;
const NUMERIC = 1700;
const JSON_OID = 114;

/** Parsers for these queries alone: pg's own are global. Dates and moments stay text, whatever zone the process is in. */
const types: CustomTypesConfig = {
  getTypeParser: ((oid: number) => {
    if (oid === INT8 || oid === NUMERIC) return Number;
    return oid === JSON_OID ? JSON.parse : (text: string) => text;
  }) as CustomTypesConfig['getTypeParser'],
};

/** No id comes before it: where paging begins. */
export const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

/**
 * The rows of a query in pages, read once from one snapshot whatever their number; one at a time in a transaction. A row is the values of its columns:
 * of millions, an object each would be a third of the garbage.
 */
export async function* pagesOf<Row extends readonly unknown[]>(
  client: ClientBase,
  text: string,
  values: readonly unknown[],
): AsyncGenerator<readonly Row[]> {
  await client.query({ text: `DECLARE pages NO SCROLL CURSOR FOR ${text}`, values: [...values] });
  for (let more = true; more;) {
    const { rows } = await client.query<Row & unknown[]>({ text: `FETCH ${PAGE} FROM pages`, types, rowMode: 'array' });
    more = rows.length === PAGE;
    if (rows.length > 0) yield rows;
  }
  await client.query('CLOSE pages');
}

/** So few that they are gone before the garbage collector moves them: ten times as many cost a fifth more CPU. */
const PAGE = 2_000;

/** Runs a prepared statement: a name stands for one text in the whole process. Whole numbers must be `bigint`, moments `isoMoment(...)`. */
export function query<Row extends QueryResultRow>(
  on: Queryable,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<QueryResult<Row>> {
  return on.query<Row>({ name: `ledger:${name}`, text, values: [...values], types });
}

/** What `(... AT TIME ZONE 'UTC')::text` says of a moment, as an ISO text: where there are millions, cheaper than `isoMoment`. */
export function instantOf(text: string): Instant {
  const milliseconds = text.length === 19 ? '.000' : text.slice(19).padEnd(4, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}${milliseconds}Z` as Instant;
}

/** SQL for a moment as an ISO text in UTC with milliseconds. */
export function isoMoment(expression: string): string {
  return `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
