import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CalendarDate, Uuid } from '@okoce/domain';
import { IsDay, IsId, OccurrenceRequest } from '@okoce/platform';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ActionProposal } from '../application/agenda.command-handler';
import { IsDocumentHash } from './document-hash';

export class ProposeActionRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId()
  participantId!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The goal of hers that it serves.' })
  @IsOptional()
  @IsId()
  goalId?: string;

  @ApiProperty({ type: String, format: 'date', example: '2020-02-15', description: 'The last day in time, in Jakarta.' })
  @IsDay()
  dueOn!: string;

  @ApiProperty({ type: String, description: 'What is to be done; kept encrypted, in no fact.' })
  @IsString()
  @Matches(/\S/, { message: 'text must not be blank' })
  @MaxLength(1_000)
  text!: string;
}

export class CloseActionRequest extends OccurrenceRequest {
  @ApiPropertyOptional({ type: String, description: 'SHA-256 of the document that shows it was done: 64 hex digits in lower case.' })
  @IsOptional()
  @IsDocumentHash()
  documentHash?: string;
}

export function proposalOf({ participantId, goalId, dueOn, text }: ProposeActionRequest): ActionProposal {
  return {
    participantId: participantId as Uuid,
    goalId: (goalId ?? null) as Uuid | null,
    dueOn: dueOn as CalendarDate,
    text: text.trim(),
  };
}
