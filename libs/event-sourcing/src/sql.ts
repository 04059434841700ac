import type { ClientBase, CustomTypesConfig, Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** A pool, or one client of it. */
export type Queryable = Pool | ClientBase;

const INT8 = 20;
const INT4 = 23;
const BOOL = 16;
const JSON_OID = 114;
const JSONB = 3802;

/** Parsers for this library's queries alone: pg's own are global, and other code of the process may have changed them. */
const types: CustomTypesConfig = {
  getTypeParser: ((oid: number) => {
    switch (oid) {
      case INT8:
      case INT4:
        return Number;
      case BOOL:
        return (text: string) => text === 't';
      case JSON_OID:
      case JSONB:
        return JSON.parse;
      default:
        return (text: string) => text;
    }
  }) as CustomTypesConfig['getTypeParser'],
};

/** Runs a prepared statement: a name stands for one text in the whole process. */
export function query<Row extends QueryResultRow>(
  on: Queryable,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<QueryResult<Row>> {
  const config: QueryConfig = { name: `okoce:${name}`, text, values: [...values], types };
  return on.query<Row>(config);
}

/** One row of a query that always has one. */
export async function queryOne<Row extends QueryResultRow>(
  on: Queryable,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row> {
  const [row] = (await query<Row>(on, name, text, values)).rows;
  if (!row) throw new Error(`Statement ${name} returned nothing`);
  return row;
}

/** Lends a client of the pool; one whose session is lost, or that `abandon` was called for, is not used again. */
export async function withClient<Result>(pool: Pool, work: (client: PoolClient, abandon: () => void) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  const abandon = () => {
    broken = true;
  };
  // The pool hears a client's errors only while it lies idle, and an error that nobody hears ends the process.
  client.on('error', abandon);
  try {
    return await work(client, abandon);
  } finally {
    if (!broken) client.off('error', abandon);
    client.release(broken);
  }
}

/** Runs the work in a transaction of its own, of the kind `begin` says; rolled back, and the error passed on, when it throws. */
export function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>, begin = 'BEGIN'): Promise<Result> {
  return withClient(pool, async (client, abandon) => {
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(abandon);
      throw error;
    }
  });
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** How this library writes an instant in SQL: ISO 8601 UTC in whole milliseconds. */
export function isoInstant(expression: string): string {
  return `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const NEEDS_OTHER_ESCAPES = /[\u0000-\u001f\ud800-\udfff]/;

/**
 * A `text[]` parameter. JSON escapes quotes and backslashes as an array literal does, ten times faster than pg's own conversion;
 * other escapes mean something else there, so texts that need them go pg's way.
 */
export function textArray(texts: readonly string[]): string | readonly string[] {
  return texts.some((text) => NEEDS_OTHER_ESCAPES.test(text)) ? texts : `{${JSON.stringify(texts).slice(1, -1)}}`;
}
