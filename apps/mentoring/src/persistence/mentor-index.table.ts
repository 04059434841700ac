import { Inject, Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@okoce/domain';
import { inTransaction } from '@okoce/event-sourcing';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';

/** Finds the mentors among the streams, and those whom time brings something. */
@Injectable()
export class MentorIndex {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  async has(mentorId: string): Promise<boolean> {
    const text = 'SELECT 1 FROM mentor_index WHERE mentor_id = $1';
    return (await this.pool.query({ name: 'has-mentor', text, values: [mentorId] })).rowCount === 1;
  }

  /** Whom time has brought something by a moment. */
  async dueBy(moment: Instant): Promise<readonly Uuid[]> {
    const text = 'SELECT mentor_id FROM mentor_index WHERE due_at <= $1 ORDER BY mentor_id';
    const { rows } = await this.pool.query<{ mentor_id: Uuid }>({ name: 'mentors-due', text, values: [moment] });
    return rows.map(({ mentor_id }) => mentor_id);
  }

  /** With each fact of hers. */
  async put(client: ClientBase, mentorId: string, version: number, dueAt: Instant | undefined): Promise<void> {
    await client.query({
      name: 'index-mentor',
      text: `INSERT INTO mentor_index (mentor_id, version, due_at) VALUES ($1, $2, $3)
             ON CONFLICT (mentor_id) DO UPDATE SET version = EXCLUDED.version, due_at = EXCLUDED.due_at`,
      values: [mentorId, version, dueAt ?? null],
    });
  }

  /** Sets when something is next due, reckoned while nobody records what would change it. */
  async setDue(mentorId: string, reckon: (client: ClientBase) => Promise<Instant | undefined>): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await this.lock(client, mentorId);
      const text = 'UPDATE mentor_index SET due_at = $2 WHERE mentor_id = $1';
      await client.query({ name: 'set-mentor-due', text, values: [mentorId, (await reckon(client)) ?? null] });
    });
  }

  /** Under the mentor's lock. */
  async bringForward(client: ClientBase, mentorId: string, dueAt: Instant): Promise<void> {
    const text = 'UPDATE mentor_index SET due_at = $2 WHERE mentor_id = $1 AND (due_at IS NULL OR due_at > $2)';
    await client.query({ name: 'bring-mentor-forward', text, values: [mentorId, dueAt] });
  }

  /** One at a time from here to the end of the transaction, each seeing what those before it recorded; answers the version of her stream. */
  async lock(client: ClientBase, mentorId: string): Promise<number | undefined> {
    const text = 'SELECT version FROM mentor_index WHERE mentor_id = $1 FOR UPDATE';
    return (await client.query<{ version: number }>({ name: 'lock-mentor', text, values: [mentorId] })).rows[0]?.version;
  }
}
