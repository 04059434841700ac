import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CalendarDate, Month, Rupiah } from '@okoce/domain';
import { IsDay, OccurrenceRequest } from '@okoce/platform';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { LicenceKind } from '../domain/participant.events';
import { IsDocumentHash, IsMonth, IsNib, IsRupiah } from './validators';

export class RecordLicenceRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, enum: ['NIB'] })
  @IsIn(['NIB'])
  kind!: LicenceKind;

  @ApiProperty({ type: String, example: '9120001234567', description: '13 digits; one number is of one business.' })
  @IsNib()
  number!: string;

  @ApiProperty({ type: String, example: '2020-02-03' })
  @IsDay()
  issuedOn!: CalendarDate;

  @ApiPropertyOptional({ type: String, example: '2022-02-02', description: 'Its last valid day; left out when it does not expire.' })
  @IsOptional()
  @IsDay()
  validUntil?: CalendarDate;
}

export class LapseLicenceRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '2020-06-01', description: 'The first day it is no longer valid.' })
  @IsDay()
  on!: CalendarDate;
}

/** The book of a month, whole: as filed, or as corrected. */
export class MonthlyBookRequest extends OccurrenceRequest {
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
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    description: 'SHA-256 of the paper it came on, 64 lower-case hexadecimal digits.',
  })
  @IsOptional()
  @IsDocumentHash()
  documentHash?: string;
}

export class FileMonthlyReportRequest extends MonthlyBookRequest {
  @ApiProperty({ type: String, example: '2020-01', description: 'Filed from its last day on.' })
  @IsMonth()
  month!: Month;

  @ApiPropertyOptional({
    type: String,
    example: '2020-02-05',
    description:
      'The day it reached the centre: at most 7 days back, by staff only and with a documentHash; the day of occurredAt if left out.',
  })
  @IsOptional()
  @IsDay()
  receivedOn?: CalendarDate;
}
