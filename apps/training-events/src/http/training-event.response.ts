import { ApiProperty } from '@nestjs/swagger';
import type { TrainingEventView } from '../application/training-event.queries';
import { trainingEventKinds, type TrainingEventKind } from '../domain/training-event.events';

const statuses = ['scheduled', 'open', 'completed'] as const;

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

  @ApiProperty({ type: Number, description: 'Seats held by now.' })
  seatsTaken!: number;

  @ApiProperty({ type: Number })
  checkedIn!: number;

  @ApiProperty({ type: Number })
  certificatesIssued!: number;

  static from({ version, state }: TrainingEventView): TrainingEventResponse {
    const { trainingEventId, status, plan, seats, attendances, certificates } = state;
    return {
      id: trainingEventId,
      version,
      status,
      ...plan,
      seatsTaken: seats.size,
      checkedIn: attendances.size,
      certificatesIssued: certificates.size,
    };
  }
}
