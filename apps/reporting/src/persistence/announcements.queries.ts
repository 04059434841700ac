import type { Quarter } from '@okoce/domain';
import type { Announcement } from '../domain/seal/announcements';
import { query } from './sql';
import type { Queryable } from './sql';

/** What was recorded of a quarter's statements, in order: facts that stay, whatever becomes of the statements' rows. */
export async function announcementsOf(on: Queryable, quarter: Quarter): Promise<readonly Announcement[]> {
  const text = `SELECT fact_id AS "factId", CASE type WHEN 'QuarterSealed' THEN 0 ELSE (data ->> 'restatement')::bigint END AS restatement,
      data::json AS data
    FROM events WHERE stream_id = $1 AND type IN ('QuarterSealed', 'QuarterRestated') ORDER BY stream_version`;
  return (await query<Announcement & Record<string, unknown>>(on, 'announcements-of', text, [quarter])).rows;
}
