import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { OccurrenceRequest } from './occurrence.request';

/** Base of the body of a command that must say why. */
export class ReasonedRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, description: 'Why; kept encrypted, in no fact.', maxLength: 500 })
  @IsString()
  @MaxLength(500)
  @Matches(/\S/, { message: 'reason must say something' })
  override reason!: string;
}
