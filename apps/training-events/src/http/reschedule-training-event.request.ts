import { ApiProperty } from '@nestjs/swagger';
import { IsInstant, OccurrenceRequest, instantOf } from '@okoce/platform';
import type { TrainingEventTimes } from '../domain/training-event.events';

export class RescheduleTrainingEventRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '2020-01-09T09:00:00+07:00', description: 'Later than the moment it is moved.' })
  @IsInstant()
  startsAt!: string;

  @ApiProperty({ type: String, example: '2020-01-09T15:00:00+07:00' })
  @IsInstant()
  endsAt!: string;
}

export function newTimesOf({ startsAt, endsAt }: RescheduleTrainingEventRequest): TrainingEventTimes {
  return { startsAt: instantOf(startsAt), endsAt: instantOf(endsAt) };
}
