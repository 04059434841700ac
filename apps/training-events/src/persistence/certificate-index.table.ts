import { Inject, Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';

/** In which training event's stream a certificate is recorded. */
@Injectable()
export class CertificateIndex {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  async trainingEventOf(certificateId: string): Promise<Uuid | undefined> {
    const { rows } = await this.pool.query<{ training_event_id: Uuid }>({
      name: 'certificate-index',
      text: 'SELECT training_event_id FROM certificate_index WHERE certificate_id = $1',
      values: [certificateId],
    });
    return rows[0]?.training_event_id;
  }

  async put(client: ClientBase, trainingEventId: string, certificateIds: readonly string[]): Promise<void> {
    await client.query({
      name: 'index-certificates',
      text: 'INSERT INTO certificate_index (certificate_id, training_event_id) SELECT unnest($2::uuid[]), $1',
      values: [trainingEventId, certificateIds],
    });
  }
}
