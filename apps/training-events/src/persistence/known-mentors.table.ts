import { Inject, Injectable } from '@nestjs/common';
import type { DistrictCode, Instant } from '@okoce/domain';
import { MentorRegisteredV1, MentorTransferredV1, carries } from '@okoce/event-contracts';
import { PG_POOL, type FactBatch } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';

export interface KnownMentor {
  readonly districtCode: DistrictCode;
  readonly registeredAt: Instant;
}

/** What mentoring's facts have said of mentors; it is never asked. */
@Injectable()
export class KnownMentors {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  async find(mentorId: string): Promise<KnownMentor | undefined> {
    const { rows } = await this.pool.query<{ district_code: DistrictCode; registered_at: Date }>({
      name: 'known-mentor',
      text: 'SELECT district_code, registered_at FROM known_mentors WHERE mentor_id = $1',
      values: [mentorId],
    });
    const [row] = rows;
    return row && { districtCode: row.district_code, registeredAt: row.registered_at.toISOString() as Instant };
  }

  /** Takes in a batch of mentoring's facts, within the transaction that moves the consumer's position. */
  async learn({ records, client }: FactBatch): Promise<void> {
    // One by one: a few thousand mentors in all, and a mentor's facts must keep their order.
    for (const { envelope } of records) {
      if (carries(envelope, MentorRegisteredV1)) await registered(client, envelope.data);
      if (carries(envelope, MentorTransferredV1)) await transferred(client, envelope.data);
    }
  }
}

async function registered(client: ClientBase, { mentorId, districtCode, occurredAt }: MentorRegisteredV1): Promise<void> {
  await client.query({
    name: 'learn-mentor',
    text: `INSERT INTO known_mentors (mentor_id, district_code, registered_at) VALUES ($1, $2, $3)
           ON CONFLICT (mentor_id) DO UPDATE SET district_code = EXCLUDED.district_code, registered_at = EXCLUDED.registered_at`,
    values: [mentorId, districtCode, occurredAt],
  });
}

async function transferred(client: ClientBase, { mentorId, toDistrictCode }: MentorTransferredV1): Promise<void> {
  await client.query({
    name: 'move-known-mentor',
    text: 'UPDATE known_mentors SET district_code = $2 WHERE mentor_id = $1',
    values: [mentorId, toDistrictCode],
  });
}
