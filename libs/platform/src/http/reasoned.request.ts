import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { DatedRequest } from './dated.request';

/** Base of the body of a command that must say why. No `OccurrenceRequest`: what is optional there would be so here, by inheritance. */
export class ReasonedRequest extends DatedRequest {
  @ApiProperty({ type: String, description: 'Why; kept encrypted, in no fact.', maxLength: 500 })
  @IsString()
  @MaxLength(500)
  @Matches(/\S/, { message: 'reason must say something' })
  reason!: string;
}
