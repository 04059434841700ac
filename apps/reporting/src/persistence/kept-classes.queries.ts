import type { ClientBase } from 'pg';
import type { AssessedPerson } from './classes.table';
import type { PeopleRange } from './people-ranges.queries';
import { isoMoment, query } from './sql';

/** All that is kept of someone's classes, as `keptClassesOf` has it. */
export function classesText({ firstRecordedAt, lastRecordedAt, suppliedQuarters, classes }: AssessedPerson): string {
  const given = classes.map(({ quarter, centre, class: one }) => ` ${quarter} ${centre} ${one}`);
  return `${firstRecordedAt} ${lastRecordedAt} (${suppliedQuarters.join(' ')})${given.join('')}`;
}

/** By person, all that is kept of her classes. */
export async function keptClassesOf(client: ClientBase, { after, upTo }: PeopleRange): Promise<Map<string, string>> {
  const inRange = 'participant_id > $1::uuid AND participant_id <= $2::uuid';
  const text = `SELECT participant_id AS id, concat(person.said, given.said) AS said
    FROM (
      SELECT participant_id, ${isoMoment('first_recorded_at')} || ' ' || ${isoMoment('last_recorded_at')}
        || ' (' || array_to_string(supplied_quarters, ' ') || ')' AS said
      FROM assessed_people WHERE ${inRange}
    ) AS person FULL JOIN (
      SELECT participant_id, string_agg(' ' || quarter || ' ' || centre || ' ' || class, '' ORDER BY quarter) AS said
      FROM classes WHERE ${inRange} GROUP BY participant_id
    ) AS given USING (participant_id)`;
  const { rows } = await query<{ id: string; said: string }>(client, 'kept-classes', text, [after, upTo]);
  return new Map(rows.map(({ id, said }) => [id, said]));
}

/** Those in the range who wait to be assessed again. */
export async function waitingAmong(client: ClientBase, { after, upTo }: PeopleRange): Promise<ReadonlySet<string>> {
  const text = 'SELECT participant_id AS id FROM people_to_assess WHERE participant_id > $1::uuid AND participant_id <= $2::uuid';
  const { rows } = await query<{ id: string }>(client, 'waiting-among', text, [after, upTo]);
  return new Set(rows.map(({ id }) => id));
}
