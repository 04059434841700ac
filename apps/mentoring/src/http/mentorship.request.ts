import { ApiProperty } from '@nestjs/swagger';
import { IsId, OccurrenceRequest } from '@okoce/platform';
import { IsString, Matches, MaxLength } from 'class-validator';

export class AssignMentorRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId()
  mentorId!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  @IsId()
  participantId!: string;
}

export class AgreePlanRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, description: 'What the two agreed on; kept encrypted, in no fact.' })
  @IsString()
  @Matches(/\S/, { message: 'summary must not be blank' })
  @MaxLength(4_000)
  summary!: string;
}
