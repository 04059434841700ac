import { Inject, Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@okoce/domain';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import type { MentorshipFact, Parties } from '../domain/mentorship.events';

interface Row {
  readonly mentorship_id: Uuid;
  readonly mentor_id: Uuid;
  readonly participant_id: Uuid;
  readonly assigned_at: Date;
  readonly ended_at: Date | null;
}

export interface IndexedMentorship extends Parties {
  readonly assignedAt: Instant;
  /** Null while it is in force. */
  readonly endedAt: Instant | null;
}

/** Two people who were put together in between are so already. */
export class PairTaken extends Error {}

const COLUMNS = 'mentorship_id, mentor_id, participant_id, assigned_at, ended_at';

/** Finds the stream of a mentorship by its people and by its sessions. */
@Injectable()
export class MentorshipIndex {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  async partiesOf(mentorshipId: string): Promise<Parties | undefined> {
    const text = `SELECT ${COLUMNS} FROM mentorship_index WHERE mentorship_id = $1`;
    return (await this.find({ name: 'mentorship-parties', text, values: [mentorshipId] }))[0];
  }

  async partiesOfSession(sessionId: string): Promise<Parties | undefined> {
    const text = `SELECT ${COLUMNS} FROM session_index JOIN mentorship_index USING (mentorship_id) WHERE session_id = $1`;
    return (await this.find({ name: 'session-parties', text, values: [sessionId] }))[0];
  }

  /** The mentorship of the two that is in force, else the one that was at a moment. */
  async together(mentorId: string, participantId: string, moment: Instant): Promise<Parties | undefined> {
    const text = `SELECT ${COLUMNS} FROM mentorship_index
      WHERE mentor_id = $1 AND participant_id = $2 AND (in_force OR assigned_at <= $3 AND ended_at > $3) ORDER BY in_force DESC LIMIT 1`;
    return (await this.find({ name: 'mentorship-of-two', text, values: [mentorId, participantId, moment] }))[0];
  }

  async inForce(mentorId: string, participantId: string, on: ClientBase | Pool = this.pool): Promise<Parties | undefined> {
    const text = `SELECT ${COLUMNS} FROM mentorship_index WHERE mentor_id = $1 AND participant_id = $2 AND in_force`;
    return (await this.find({ name: 'mentorship-in-force', text, values: [mentorId, participantId] }, on))[0];
  }

  /** How many a mentor has in force; exact for who holds the mentor's lock. */
  async countInForce(mentorId: string, on: ClientBase | Pool = this.pool): Promise<number> {
    const text = 'SELECT count(*)::int AS n FROM mentorship_index WHERE mentor_id = $1 AND in_force';
    return (await on.query<{ n: number }>({ name: 'count-in-force', text, values: [mentorId] })).rows[0]?.n ?? 0;
  }

  /** All that these participants have and had, in the order begun. */
  async ofParticipants(participantIds: readonly string[]): Promise<readonly IndexedMentorship[]> {
    const text = `SELECT ${COLUMNS} FROM mentorship_index WHERE participant_id = ANY($1) ORDER BY assigned_at, mentorship_id`;
    return this.find({ name: 'mentorships-of-participants', text, values: [participantIds] });
  }

  /** Those of a mentor that are in force, or were so until after a moment. */
  async ofMentorAfter(mentorId: string, moment: Instant, on: ClientBase | Pool = this.pool): Promise<readonly IndexedMentorship[]> {
    const text = `SELECT ${COLUMNS} FROM mentorship_index WHERE mentor_id = $1 AND (in_force OR ended_at > $2) ORDER BY assigned_at, mentorship_id`;
    return this.find({ name: 'mentorships-of-mentor-after', text, values: [mentorId, moment] }, on);
  }

  /** With the facts of a mentorship. Throws PairTaken; waits for a transaction that is putting the same two together. */
  async sync(client: ClientBase, facts: readonly MentorshipFact[]): Promise<void> {
    for (const { type, data } of facts) {
      if (type === 'MentorAssigned' && !(await this.put(client, data, data.occurredAt))) throw new PairTaken();
      if (type === 'MentorshipEnded') await this.end(client, data.mentorshipId, data.occurredAt);
    }
  }

  async putSession(client: ClientBase, sessionId: string, mentorshipId: string): Promise<void> {
    await client.query({
      name: 'index-session',
      text: 'INSERT INTO session_index (session_id, mentorship_id) VALUES ($1, $2)',
      values: [sessionId, mentorshipId],
    });
  }

  private async put(client: ClientBase, { mentorshipId, mentorId, participantId }: Parties, assignedAt: Instant): Promise<boolean> {
    const { rowCount } = await client.query({
      name: 'index-mentorship',
      text: `INSERT INTO mentorship_index (mentorship_id, mentor_id, participant_id, assigned_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING`,
      values: [mentorshipId, mentorId, participantId, assignedAt],
    });
    return rowCount === 1;
  }

  private async end(client: ClientBase, mentorshipId: string, endedAt: Instant): Promise<void> {
    const text = 'UPDATE mentorship_index SET in_force = false, ended_at = $2 WHERE mentorship_id = $1';
    await client.query({ name: 'end-mentorship', text, values: [mentorshipId, endedAt] });
  }

  private async find(
    query: { readonly name: string; readonly text: string; readonly values: unknown[] },
    on: ClientBase | Pool = this.pool,
  ): Promise<readonly IndexedMentorship[]> {
    return (await on.query<Row>(query)).rows.map(indexed);
  }
}

function indexed({ mentorship_id, mentor_id, participant_id, assigned_at, ended_at }: Row): IndexedMentorship {
  const parties = { mentorshipId: mentorship_id, mentorId: mentor_id, participantId: participant_id };
  return { ...parties, assignedAt: instantOf(assigned_at), endedAt: ended_at && instantOf(ended_at) };
}

function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}
