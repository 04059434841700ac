import type { CalendarDate, DistrictCode } from '@okoce/domain';
import { query } from './sql';
import type { Queryable } from './sql';

/** Whoever ever had a mentor, of those who were with a centre on some day up to this one, by id. */
export async function mentoredEverWith(on: Queryable, centre: DistrictCode, day: CalendarDate): Promise<readonly string[]> {
  // The condition on the archive as its partial index has it.
  const text = `SELECT subject_id FROM (
      SELECT DISTINCT subject_id FROM entries
      WHERE measure IN ('registrations', 'transfersIn', 'transfersOut') AND centre = $1 AND day <= $2
    ) AS people WHERE EXISTS (
      SELECT FROM archive WHERE archive.subject_id = people.subject_id
        AND type = 'okoce.mentoring.MentorAssigned.v1' AND subject_kind = 'participant'
    ) ORDER BY subject_id`;
  return (await query<{ subject_id: string }>(on, 'mentored-ever-with', text, [centre, day])).rows.map((row) => row.subject_id);
}
