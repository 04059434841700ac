import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CalendarDate, Month, Rupiah } from '@okoce/domain';
import { OccurrenceRequest } from '@okoce/platform';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { LicenceKind } from '../domain/participant.events';
import { IsCalendarDate, IsMonth, IsNib, IsRupiah } from './validators';

export class RecordLicenceRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, enum: ['NIB'] })
  @IsIn(['NIB'])
  kind!: LicenceKind;

  @ApiProperty({ type: String, example: '9120001234567', description: '13 digits.' })
  @IsNib()
  number!: string;

  @ApiProperty({ type: String, example: '2020-02-03' })
  @IsCalendarDate()
  issuedOn!: CalendarDate;
}

export class FileMonthlyReportRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '2020-01' })
  @IsMonth()
  month!: Month;

  @ApiProperty({ type: Number, example: 4_500_000, description: 'Whole rupiah.' })
  @IsRupiah()
  @Min(0)
  salesRupiah!: Rupiah;

  @ApiProperty({ type: Number, example: 3_000_000, description: 'Whole rupiah.' })
  @IsRupiah()
  @Min(0)
  costRupiah!: Rupiah;

  @ApiProperty({ type: Number, example: 1_250_000, description: 'Whole rupiah at the end of the month; a debt is negative.' })
  @IsRupiah()
  cashRupiah!: Rupiah;

  @ApiProperty({ type: Number, example: 2, description: 'People who work in the business, she included.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  workers!: number;

  @ApiPropertyOptional({
    type: String,
    example: '2020-02-05',
    description: 'The day it reached the centre, at most 7 days back and by staff only; the day of occurredAt if left out.',
  })
  @IsOptional()
  @IsCalendarDate()
  receivedOn?: CalendarDate;
}
