import { ApiPropertyOptional } from '@nestjs/swagger';
import type { CalendarDate } from '@okoce/domain';
import { IsDay } from '@okoce/platform';
import { IsOptional } from 'class-validator';
import { AsOfQuery } from './period.request';

/** Of which day the numbers are. */
export class DefinitionsQuery extends AsOfQuery {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    example: '2021-10-27',
    description: 'The end of this day; by default today, in Jakarta.',
  })
  @IsOptional()
  @IsDay()
  on?: CalendarDate;
}
