import type { Instant } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { isoMoment, query } from './sql';
import type { Queryable } from './sql';

export interface Mark {
  readonly offset: number;
  readonly completeTo: Instant;
}

/** A parked fact says when it was recorded, unless it cannot be read; then it is known to come after the mark before it. */
const recordedAt = `CASE WHEN headers ->> 'ce_time' ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' THEN headers ->> 'ce_time' END`;

/** Keeps a partition's marks: the new ones, and of the older the last, also the last before a parked record. */
export async function recordMarks(
  client: ClientBase,
  { topic, partition }: { topic: string; partition: number },
  marks: readonly Mark[],
): Promise<void> {
  if (marks.length === 0) return;
  const prune = `DELETE FROM completeness_marks AS old WHERE topic = $1 AND partition = $2
    AND "offset" NOT IN (SELECT max("offset") FROM completeness_marks WHERE topic = $1 AND partition = $2)
    AND "offset" IS DISTINCT FROM (SELECT max(mark."offset") FROM completeness_marks AS mark WHERE topic = $1 AND partition = $2 AND mark."offset" <
      (SELECT min("offset") FROM parked_records WHERE topic = $1 AND partition = $2))`;
  await query(client, 'prune-marks', prune, [topic, partition]);
  const add = `INSERT INTO completeness_marks (topic, partition, "offset", complete_to)
    SELECT $1, $2, mark.* FROM unnest($3::bigint[], $4::timestamptz[]) AS mark ON CONFLICT DO NOTHING`;
  await query(client, 'add-marks', add, [topic, partition, marks.map(({ offset }) => offset), marks.map(({ completeTo }) => completeTo)]);
}

/** Up to when all that a partition's source recorded is in the ledger: its last mark, lowered below what is parked. */
export async function partitionMarks(on: Queryable): Promise<readonly { topic: string; partition: number; completeTo: Instant }[]> {
  const text = `WITH parked AS (
      SELECT topic, partition, min((${recordedAt})::timestamptz) AS recorded_at,
        min("offset") FILTER (WHERE (${recordedAt}) IS NULL) AS unreadable
      FROM parked_records GROUP BY topic, partition
    )
    SELECT topic, partition, ${isoMoment(`least(max(complete_to), min(recorded_at) - interval '1 millisecond')`)} AS "completeTo"
    FROM completeness_marks LEFT JOIN parked USING (topic, partition)
    WHERE "offset" < coalesce(unreadable, 9223372036854775807)
    GROUP BY topic, partition`;
  const { rows } = await query<{ topic: string; partition: string; completeTo: Instant }>(on, 'partition-marks', text, []);
  return rows.map((row) => ({ ...row, partition: Number(row.partition) }));
}
