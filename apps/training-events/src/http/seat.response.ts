import { ApiProperty } from '@nestjs/swagger';
import type { SeatView } from '../application/training-event.queries';
import { seatReleasers, type SeatReleaser } from '../domain/training-event.events';

const holderKinds = ['participant', 'mentor'] as const;
const statuses = ['held', 'checked_in', 'released', 'missed'] as const;

export class SeatResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: Number, description: 'Of the training event.' })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid' })
  trainingEventId!: string;

  @ApiProperty({ enum: holderKinds })
  holderKind!: (typeof holderKinds)[number];

  @ApiProperty({ type: String, format: 'uuid' })
  holderId!: string;

  @ApiProperty({ enum: statuses, description: '`held`: its holder has not come yet; `missed`: she did not come.' })
  status!: (typeof statuses)[number];

  @ApiProperty({ type: String })
  reservedAt!: string;

  @ApiProperty({ type: String, description: 'When the training event starts, as last set while the seat was held.' })
  startsAt!: string;

  @ApiProperty({ enum: seatReleasers, nullable: true })
  releasedBy!: SeatReleaser | null;

  @ApiProperty({ type: String, nullable: true })
  releasedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  checkedInAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  checkedOutAt!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  certificateId!: string | null;

  @ApiProperty({ type: Boolean, description: 'Some of it was recorded more than 7 days late.' })
  late!: boolean;

  static from({ version, trainingEventId, seat, attendance, certificate }: SeatView): SeatResponse {
    const released = seat.status === 'released' ? seat : undefined;
    return {
      id: seat.seatId,
      version,
      trainingEventId,
      holderKind: seat.holderKind,
      holderId: seat.holderId,
      status: seat.status,
      reservedAt: seat.reservedAt,
      startsAt: seat.startsAt,
      releasedBy: released?.releasedBy ?? null,
      releasedAt: released?.releasedAt ?? null,
      checkedInAt: attendance?.checkedInAt ?? null,
      checkedOutAt: attendance?.checkedOutAt ?? null,
      certificateId: certificate?.certificateId ?? null,
      late: seat.late || attendance?.late === true,
    };
  }
}

export class SeatsResponse {
  @ApiProperty({ type: [SeatResponse], description: 'In the order reserved.' })
  seats!: SeatResponse[];

  static from(views: readonly SeatView[]): SeatsResponse {
    return { seats: views.map(SeatResponse.from) };
  }
}
