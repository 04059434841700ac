import { ApiProperty } from '@nestjs/swagger';
import { IsId, OccurrenceRequest } from '@okoce/platform';
import { Matches } from 'class-validator';

/** `occurredAt` and `reason` are an officer's: without a token it happens now. */
export class SessionConfirmationRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, format: 'uuid', description: 'As in the message.' })
  @IsId()
  sessionId!: string;

  @ApiProperty({ type: String, example: '012345', description: 'The six digits of the message.' })
  @Matches(/^\d{6}$/, { message: '$property must be six digits' })
  code!: string;
}
