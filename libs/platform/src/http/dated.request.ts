import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsOccurrence } from './fields';

/** Of every command's body: when it happened. */
export class DatedRequest {
  @ApiPropertyOptional({
    type: String,
    example: '2020-01-08T09:00:00+07:00',
    description: 'When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.',
  })
  @IsOptional()
  @IsOccurrence()
  occurredAt?: string;
}
