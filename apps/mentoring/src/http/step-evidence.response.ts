import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Happened } from '@okoce/domain';
import type { StepEvidenceView } from '../application/step-evidence.queries';
import type { Submitted } from '../domain/step-evidence';
import { evidenceSteps, type EvidenceStep } from '../domain/step-evidence.events';

const statuses = ['submitted', 'verified', 'rejected', 'revoked'] as const;

export class EvidenceActResponse {
  @ApiProperty({ type: String })
  at!: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Recorded more than 7 days after it happened.' })
  late?: true;

  static of({ occurredAt, late }: Happened): EvidenceActResponse {
    return { at: occurredAt, ...(late && { late }) };
  }
}

export class EvidenceExaminationResponse extends EvidenceActResponse {
  @ApiProperty({ type: String, format: 'uuid', description: 'Who looked at it.' })
  mentorId!: string;
}

export class StepEvidenceResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: Number })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ enum: evidenceSteps })
  step!: EvidenceStep;

  @ApiProperty({ type: String, format: 'date', description: 'Of what it proves.' })
  day!: string;

  @ApiProperty({ type: String, description: 'SHA-256 of the document.' })
  documentHash!: string;

  @ApiPropertyOptional({ type: String, description: 'For her, her mentors, the staff and the mentors of her centre.' })
  documentName?: string;

  @ApiProperty({ enum: statuses, description: 'The later of a verification and a rejection decides; a revocation is final.' })
  status!: (typeof statuses)[number];

  @ApiProperty({ type: EvidenceActResponse })
  submitted!: EvidenceActResponse;

  @ApiProperty({ type: EvidenceExaminationResponse, nullable: true, description: 'The verification or rejection that stands.' })
  examined!: EvidenceExaminationResponse | null;

  @ApiProperty({ type: EvidenceActResponse, nullable: true })
  revoked!: EvidenceActResponse | null;

  @ApiPropertyOptional({ type: String, description: 'Why it stands as it does; for those who see the name.' })
  reason?: string;

  static from({ version, evidence, documentName, reason }: StepEvidenceView): StepEvidenceResponse {
    const { evidenceId, participantId, step, day, documentHash } = evidence.submission;
    return {
      ...{ id: evidenceId, version, participantId, step, day, documentHash },
      ...(documentName !== undefined && { documentName }),
      status: evidence.status,
      submitted: EvidenceActResponse.of(evidence.submitted),
      examined: examinationOf(evidence),
      revoked: evidence.status === 'revoked' ? EvidenceActResponse.of(evidence.revoked) : null,
      ...(reason !== undefined && { reason }),
    };
  }
}

function examinationOf(evidence: Submitted): EvidenceExaminationResponse | null {
  if (evidence.status !== 'verified' && evidence.status !== 'rejected') return null;
  return { ...EvidenceActResponse.of(evidence.examined), mentorId: evidence.examined.mentorId };
}
