import { ApiProperty } from '@nestjs/swagger';
import type { TrainingEventView } from '../application/training-event.queries';
import { listed } from '../domain/roll';
import { placesTaken } from '../domain/training-event-places';
import { trainingEventKinds, type TrainingEventKind } from '../domain/training-event.events';

const statuses = ['scheduled', 'open', 'completed', 'cancelled'] as const;

export class TrainingEventResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: Number })
  version!: number;

  @ApiProperty({ enum: statuses, description: '`open`: seats may be reserved.' })
  status!: (typeof statuses)[number];

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ enum: trainingEventKinds })
  kind!: TrainingEventKind;

  @ApiProperty({ type: String })
  partner!: string;

  @ApiProperty({ type: String })
  venue!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The centre that runs it; null for the whole programme.' })
  districtCode!: string | null;

  @ApiProperty({ type: String })
  startsAt!: string;

  @ApiProperty({ type: String })
  endsAt!: string;

  @ApiProperty({ type: Number })
  capacity!: number;

  @ApiProperty({ type: Number, description: 'Seats reserved and not released, whether or not their holders came.' })
  seatsTaken!: number;

  @ApiProperty({ type: Number, description: 'Those who came without a seat.' })
  walkIns!: number;

  @ApiProperty({ type: Number, description: 'Places that nobody has taken, by a seat or by coming.' })
  placesLeft!: number;

  @ApiProperty({ type: Number })
  checkedIn!: number;

  @ApiProperty({ type: Number, description: 'Revoked ones included.' })
  certificatesIssued!: number;

  @ApiProperty({ type: Boolean, description: 'Its schedule, or what became of it, was recorded more than 7 days late.' })
  late!: boolean;

  static from({ version, state }: TrainingEventView): TrainingEventResponse {
    const { trainingEventId, status, plan, late, seats, attendances, certificates } = state;
    return {
      id: trainingEventId,
      version,
      status,
      ...plan,
      seatsTaken: listed(seats).filter((seat) => seat.status !== 'released').length,
      walkIns: listed(attendances).filter(({ seatId }) => seatId === null).length,
      placesLeft: plan.capacity - placesTaken(state),
      checkedIn: attendances.size,
      certificatesIssued: certificates.size,
      late,
    };
  }
}
