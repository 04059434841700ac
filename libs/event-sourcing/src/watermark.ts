import { query, queryOne, type Queryable } from './sql';

/**
 * Positions are drawn before they are committed, so rows appear out of order, and a cursor that reads "position > last" skips
 * those that appear late. So an append holds, from before it draws a position until it has committed, a shared advisory lock
 * whose key carries the last position drawn by then; a reader looks at the last position drawn, then at the locks held,
 * then (in a statement of its own, for a snapshot taken later) at the rows up to the lesser of the two.
 *
 * Nothing is skipped: an append not yet in pg_locks when the reader looked draws a position above the last one drawn when the
 * reader looked first; one no longer in pg_locks has committed, and the later snapshot sees it.
 */
const LOCK_CLASS = 7;

/** A sequence that was never used shows its first value as its last. */
const LAST_DRAWN = 'last_value - CASE WHEN is_called THEN 0 ELSE 1 END';

/** One row, once the lock is held: `FROM` it before anything that draws a position or reads the clock. */
export const TAKE_APPEND_LOCK = `
  SELECT pg_advisory_xact_lock_shared((${LOCK_CLASS}::bigint << 48) | (${LAST_DRAWN})) IS NOT NULL AS locked FROM events_position_seq`;

// A 64-bit key is split over classid and objid; objsubid 1 tells it from a pair of 32-bit keys. Locks only waited for count too.
const LEAST_LOCK = `
  SELECT min(((classid::bigint & 65535) << 32) | objid::bigint) AS least
  FROM pg_locks
  WHERE locktype = 'advisory' AND objsubid = 1 AND (classid::bigint >> 16) = ${LOCK_CLASS}
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** The last position any append has drawn, committed or not. */
export async function lastDrawn(on: Queryable): Promise<number> {
  const row = await queryOne<{ last: number; standby: boolean }>(
    on,
    'last-drawn',
    `SELECT ${LAST_DRAWN} AS last, pg_is_in_recovery() AS standby FROM events_position_seq`,
  );
  if (row.standby)
    throw new Error('The event store reads in global order on the primary only: a standby does not show the locks of appends.');
  return row.last;
}

/** The least key among the appends that are open now, or undefined: all positions up to it are settled. */
export async function leastOpenAppend(on: Queryable): Promise<number | undefined> {
  const [row] = (await query<{ least: number | null }>(on, 'least-open-append', LEAST_LOCK)).rows;
  return row?.least ?? undefined;
}

/** The position up to which every fact that will ever be there is visible to the next statement. */
export async function readWatermark(on: Queryable): Promise<number> {
  const last = await lastDrawn(on);
  const open = await leastOpenAppend(on);
  return open === undefined ? last : Math.min(last, open);
}
