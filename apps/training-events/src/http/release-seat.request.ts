import { ApiProperty } from '@nestjs/swagger';
import { OccurrenceRequest } from '@okoce/platform';
import { IsIn } from 'class-validator';
import { seatReleasers, type SeatReleaser } from '../domain/training-event.events';

export class ReleaseSeatRequest extends OccurrenceRequest {
  @ApiProperty({
    enum: seatReleasers,
    description:
      '`holder`: she gives it back (less than 24 hours before the start, or later, a broken commitment); `organiser`: it is taken back.',
  })
  @IsIn(seatReleasers)
  by!: SeatReleaser;
}
