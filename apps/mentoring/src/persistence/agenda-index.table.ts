import { Inject, Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';

/** Finds the participant, in whose agenda a goal or an action stands. */
@Injectable()
export class AgendaIndex {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  participantOfGoal(goalId: string): Promise<Uuid | undefined> {
    return this.find('participant-of-goal', 'SELECT participant_id FROM goal_index WHERE goal_id = $1', goalId);
  }

  participantOfAction(actionId: string): Promise<Uuid | undefined> {
    return this.find('participant-of-action', 'SELECT participant_id FROM action_index WHERE action_id = $1', actionId);
  }

  async putGoal(client: ClientBase, goalId: string, participantId: string): Promise<void> {
    const text = 'INSERT INTO goal_index (goal_id, participant_id) VALUES ($1, $2)';
    await client.query({ name: 'index-goal', text, values: [goalId, participantId] });
  }

  async putAction(client: ClientBase, actionId: string, participantId: string): Promise<void> {
    const text = 'INSERT INTO action_index (action_id, participant_id) VALUES ($1, $2)';
    await client.query({ name: 'index-action', text, values: [actionId, participantId] });
  }

  private async find(name: string, text: string, id: string): Promise<Uuid | undefined> {
    const { rows } = await this.pool.query<{ participant_id: Uuid }>({ name, text, values: [id] });
    return rows[0]?.participant_id;
  }
}
