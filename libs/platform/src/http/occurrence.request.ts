import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsOccurrence } from './fields';

/** Base of every command's body: when it happened, and why it is told late. */
export class OccurrenceRequest {
  @ApiPropertyOptional({
    type: String,
    example: '2020-01-08T09:00:00+07:00',
    description: 'When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.',
  })
  @IsOptional()
  @IsOccurrence()
  occurredAt?: string;

  @ApiPropertyOptional({ type: String, description: 'Why it is recorded more than 30 days late (officers and admins only).' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}
