import type { Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { peopleSuppliedFrom } from './classes.table';
import { query } from './sql';
import type { Queryable } from './sql';

/** Someone to assess again, and by how much came until now. */
export interface Waiting {
  readonly participantId: string;
  readonly marks: number;
}

/** Notes those of these participants who ever had a mentor: nobody else can have a class. */
export async function noteToAssess(client: ClientBase, participantIds: readonly string[]): Promise<void> {
  if (participantIds.length === 0) return;
  // The condition as the partial index has it; in the order in which whoever takes them out locks them.
  const text = `INSERT INTO people_to_assess AS waiting (participant_id)
    SELECT DISTINCT subject_id FROM archive
    WHERE type = 'okoce.mentoring.MentorAssigned.v1' AND subject_kind = 'participant' AND subject_id = ANY($1::uuid[]) ORDER BY subject_id
    ON CONFLICT (participant_id) DO UPDATE SET marks = waiting.marks + 1`;
  await query(client, 'note-to-assess', text, [participantIds]);
}

/** Notes those who may have a class in a quarter from the given one on: its rules are new. */
export async function noteSuppliedFrom(client: ClientBase, quarter: Quarter): Promise<void> {
  const text = `INSERT INTO people_to_assess AS waiting (participant_id) ${peopleSuppliedFrom} ORDER BY participant_id
    ON CONFLICT (participant_id) DO UPDATE SET marks = waiting.marks + 1`;
  await query(client, 'note-supplied-from', text, [quarter]);
}

/** The next of them. */
export async function nextToAssess(on: Queryable, limit: number): Promise<readonly Waiting[]> {
  const text = `SELECT participant_id AS "participantId", marks FROM people_to_assess ORDER BY participant_id LIMIT $1::int`;
  return (await query<Waiting & Record<string, unknown>>(on, 'next-to-assess', text, [limit])).rows;
}

export async function countToAssess(on: Queryable): Promise<number> {
  const text = 'SELECT count(*) AS people FROM people_to_assess';
  return (await query<{ people: number }>(on, 'count-to-assess', text, [])).rows[0]?.people ?? 0;
}

/** Takes them out, but those whom something reached meanwhile. */
export async function noteAssessed(client: ClientBase, waiting: readonly Waiting[]): Promise<void> {
  const text = `WITH assessed AS MATERIALIZED (
      SELECT noted.participant_id FROM people_to_assess AS noted
      JOIN unnest($1::uuid[], $2::bigint[]) AS done (participant_id, marks) ON (done.participant_id, done.marks) = (noted.participant_id, noted.marks)
      ORDER BY noted.participant_id FOR UPDATE OF noted
    ) DELETE FROM people_to_assess AS noted USING assessed WHERE noted.participant_id = assessed.participant_id`;
  await query(client, 'note-assessed', text, [waiting.map(({ participantId }) => participantId), waiting.map(({ marks }) => marks)]);
}
