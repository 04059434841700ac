import { Inject, Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import type { Submission } from '../domain/step-evidence.events';

export interface IndexedEvidence {
  readonly evidenceId: Uuid;
  readonly participantId: Uuid;
}

interface Row {
  readonly evidence_id: Uuid;
  readonly participant_id: Uuid;
}

/** Whose a piece of evidence is, and which one a document was handed in with. */
@Injectable()
export class EvidenceIndex {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  async participantOf(evidenceId: string): Promise<Uuid | undefined> {
    const text = 'SELECT evidence_id, participant_id FROM evidence_index WHERE evidence_id = $1';
    return (await this.find('evidence', text, evidenceId))?.participantId;
  }

  withDocument(documentHash: string): Promise<IndexedEvidence | undefined> {
    const text = 'SELECT evidence_id, participant_id FROM evidence_index WHERE document_hash = $1';
    return this.find('evidence-with-document', text, documentHash);
  }

  /** False when the document was handed in before; waits for a transaction that is handing it in. */
  async put(client: ClientBase, { evidenceId, participantId, documentHash }: Omit<Submission, 'step' | 'day'>): Promise<boolean> {
    const { rowCount } = await client.query({
      name: 'index-evidence',
      text: 'INSERT INTO evidence_index (evidence_id, participant_id, document_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      values: [evidenceId, participantId, documentHash],
    });
    return rowCount === 1;
  }

  private async find(name: string, text: string, value: string): Promise<IndexedEvidence | undefined> {
    const { rows } = await this.pool.query<Row>({ name, text, values: [value] });
    const [row] = rows;
    return row && { evidenceId: row.evidence_id, participantId: row.participant_id };
  }
}
