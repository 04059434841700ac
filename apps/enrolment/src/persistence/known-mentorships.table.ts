import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';

export interface KnownMentorship {
  readonly mentorshipId: string;
  readonly mentorId: string;
  readonly participantId: string;
  /** Null while it is in force. */
  readonly endedAt: Instant | null;
}

@Injectable()
export class KnownMentorshipsTable {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /** Each mentorship once. An end stays, whatever is told of its beginning later or again. */
  async learn(client: ClientBase, mentorships: readonly KnownMentorship[]): Promise<void> {
    await client.query({
      name: 'known-mentorships-learn',
      text: `INSERT INTO known_mentorships AS known (mentorship_id, mentor_id, participant_id, ended_at)
             SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[])
             ON CONFLICT (mentorship_id) DO UPDATE SET ended_at = excluded.ended_at
               WHERE excluded.ended_at IS NOT NULL AND known.ended_at IS DISTINCT FROM excluded.ended_at`,
      values: [
        mentorships.map(({ mentorshipId }) => mentorshipId),
        mentorships.map(({ mentorId }) => mentorId),
        mentorships.map(({ participantId }) => participantId),
        mentorships.map(({ endedAt }) => endedAt),
      ],
    });
  }

  /** Those of the participants whom the mentor mentors now. */
  async mentoredBy(mentorId: string, participantIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ id: string }>({
      name: 'known-mentorships-mentored-by',
      text: `SELECT participant_id AS id FROM known_mentorships
              WHERE mentor_id = $1::uuid AND participant_id = ANY ($2::uuid[]) AND ended_at IS NULL`,
      values: [mentorId, participantIds],
    });
    return new Set(rows.map(({ id }) => id));
  }
}
