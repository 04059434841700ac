import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isDistrictCode } from '@okoce/domain';
import { IsDistrict, IsInstant, IsLine, OccurrenceRequest, instantOf } from '@okoce/platform';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { trainingEventKinds, type TrainingEventKind, type TrainingEventPlan } from '../domain/training-event.events';

const LARGEST_CAPACITY = 10_000;

export class ScheduleTrainingEventRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: 'Menumbuhkan UMKM Jakarta Naik Kelas' })
  @IsLine()
  title!: string;

  @ApiProperty({ enum: trainingEventKinds, description: '`core` is the second step; `seven-steps` accredits mentors.' })
  @IsIn(trainingEventKinds)
  kind!: TrainingEventKind;

  @ApiProperty({ type: String, example: 'Pemprov DKI Jakarta', description: 'The organisation that hosts or gives it.' })
  @IsLine()
  partner!: string;

  @ApiProperty({ type: String, example: 'Balaikota DKI Jakarta' })
  @IsLine()
  venue!: string;

  @ApiPropertyOptional({
    type: String,
    example: '31.74.01',
    description: 'The centre that runs it; left out for the whole programme (admins only).',
  })
  @IsOptional()
  @IsDistrict()
  districtCode?: string | null;

  @ApiProperty({ type: String, example: '2020-01-08T09:00:00+07:00' })
  @IsInstant()
  startsAt!: string;

  @ApiProperty({ type: String, example: '2020-01-08T15:00:00+07:00' })
  @IsInstant()
  endsAt!: string;

  @ApiProperty({ type: Number, minimum: 1, maximum: LARGEST_CAPACITY, example: 60, description: 'Seats there are, whoever holds them.' })
  @IsInt()
  @Min(1)
  @Max(LARGEST_CAPACITY)
  capacity!: number;
}

export function planOf(request: ScheduleTrainingEventRequest): TrainingEventPlan {
  const { title, kind, partner, venue, districtCode, startsAt, endsAt, capacity } = request;
  return {
    kind,
    title: title.trim(),
    partner: partner.trim(),
    venue: venue.trim(),
    districtCode: districtCode && isDistrictCode(districtCode) ? districtCode : null,
    startsAt: instantOf(startsAt),
    endsAt: instantOf(endsAt),
    capacity,
  };
}
