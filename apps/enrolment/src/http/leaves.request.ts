import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDate } from '@okoce/domain';
import { IsDay, OccurrenceRequest } from '@okoce/platform';
import { IsIn } from 'class-validator';
import { leaveCategories } from '../domain/participant.events';
import type { LeaveCategory } from '../domain/participant.events';

export class DeclareLeaveRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '2020-02-10', description: 'The first day; at most 30 days before the day of occurredAt.' })
  @IsDay()
  from!: CalendarDate;

  @ApiProperty({ type: String, example: '2020-02-23', description: 'The last day; at most 366 days in all.' })
  @IsDay()
  to!: CalendarDate;

  @ApiProperty({ type: String, enum: leaveCategories })
  @IsIn([...leaveCategories])
  category!: LeaveCategory;
}

export class EndLeaveRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '2020-02-17', description: 'The first day back: it may shorten the leave, never lengthen it.' })
  @IsDay()
  on!: CalendarDate;
}
