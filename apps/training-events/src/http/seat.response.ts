import { ApiProperty } from '@nestjs/swagger';
import type { SeatView } from '../application/training-event.queries';

const holderKinds = ['participant', 'mentor'] as const;

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

  @ApiProperty({ type: String, nullable: true })
  checkedInAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  checkedOutAt!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  certificateId!: string | null;

  static from({ version, trainingEventId, seat, attendance, certificate }: SeatView): SeatResponse {
    return {
      id: seat.seatId,
      version,
      trainingEventId,
      holderKind: seat.holderKind,
      holderId: seat.holderId,
      checkedInAt: attendance?.checkedInAt ?? null,
      checkedOutAt: attendance?.checkedOutAt ?? null,
      certificateId: certificate?.certificateId ?? null,
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
