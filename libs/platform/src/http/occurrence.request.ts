import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { DatedRequest } from './dated.request';

/** Base of the body of a command: when it happened, and why it is told late. */
export class OccurrenceRequest extends DatedRequest {
  @ApiPropertyOptional({ type: String, description: 'Why it is recorded more than 30 days late (officers and admins only).' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}
