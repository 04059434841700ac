import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CalendarDate, Uuid } from '@okoce/domain';
import { IsDay, IsId, IsLine, OccurrenceRequest } from '@okoce/platform';
import { IsIn, IsOptional } from 'class-validator';
import type { EvidenceSubmission } from '../application/step-evidence.command-handler';
import { evidenceSteps, type EvidenceStep } from '../domain/step-evidence.events';
import { IsDocumentHash } from './document-hash';

export class SubmitStepEvidenceRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId()
  participantId!: string;

  @ApiProperty({ enum: evidenceSteps, description: 'P5: a stall, listing or first order. P7: a lender’s disbursement.' })
  @IsIn(evidenceSteps)
  step!: EvidenceStep;

  @ApiProperty({ type: String, format: 'date', example: '2020-02-15', description: 'The day of what it proves, which dates the step.' })
  @IsDay()
  day!: string;

  @ApiProperty({ type: String, description: 'SHA-256 of the document: 64 hex digits in lower case.' })
  @IsDocumentHash()
  documentHash!: string;

  @ApiPropertyOptional({ type: String, description: 'What the document is called; kept encrypted, in no fact.' })
  @IsOptional()
  @IsLine()
  documentName?: string;
}

export function submissionOf(body: SubmitStepEvidenceRequest): EvidenceSubmission {
  const { participantId, step, day, documentHash, documentName } = body;
  return { participantId: participantId as Uuid, step, day: day as CalendarDate, documentHash, documentName: documentName?.trim() };
}
