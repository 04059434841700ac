import { Inject, Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import type { Parties } from '../domain/mentorship.events';

interface Row {
  readonly mentorship_id: Uuid;
  readonly mentor_id: Uuid;
  readonly participant_id: Uuid;
}

/** Finds the stream of a mentorship by its people and by its sessions. */
@Injectable()
export class MentorshipIndex {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  async partiesOf(mentorshipId: string): Promise<Parties | undefined> {
    return this.find({
      name: 'mentorship-parties',
      text: 'SELECT mentorship_id, mentor_id, participant_id FROM mentorship_index WHERE mentorship_id = $1',
      values: [mentorshipId],
    });
  }

  async partiesOfSession(sessionId: string): Promise<Parties | undefined> {
    return this.find({
      name: 'session-parties',
      text: 'SELECT mentorship_id, mentor_id, participant_id FROM session_index JOIN mentorship_index USING (mentorship_id) WHERE session_id = $1',
      values: [sessionId],
    });
  }

  async inForce(mentorId: string, participantId: string): Promise<Parties | undefined> {
    return this.find({
      name: 'mentorship-in-force',
      text: `SELECT mentorship_id, mentor_id, participant_id FROM mentorship_index
             WHERE mentor_id = $1 AND participant_id = $2 AND in_force`,
      values: [mentorId, participantId],
    });
  }

  /** False when the two have a mentorship in force already; waits for a transaction that is making one. */
  async put(client: ClientBase, { mentorshipId, mentorId, participantId }: Parties): Promise<boolean> {
    const { rowCount } = await client.query({
      name: 'index-mentorship',
      text: 'INSERT INTO mentorship_index (mentorship_id, mentor_id, participant_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      values: [mentorshipId, mentorId, participantId],
    });
    return rowCount === 1;
  }

  async putSession(client: ClientBase, sessionId: string, mentorshipId: string): Promise<void> {
    await client.query({
      name: 'index-session',
      text: 'INSERT INTO session_index (session_id, mentorship_id) VALUES ($1, $2)',
      values: [sessionId, mentorshipId],
    });
  }

  private async find(query: { readonly name: string; readonly text: string; readonly values: string[] }): Promise<Parties | undefined> {
    const { rows } = await this.pool.query<Row>(query);
    const [row] = rows;
    return row && { mentorshipId: row.mentorship_id, mentorId: row.mentor_id, participantId: row.participant_id };
  }
}
