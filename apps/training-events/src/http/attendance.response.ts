import { ApiProperty } from '@nestjs/swagger';
import type { AttendanceView } from '../application/training-event.queries';

export class AttendanceResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: Number, description: 'Of the training event.' })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid' })
  trainingEventId!: string;

  @ApiProperty({ enum: ['participant', 'mentor'] })
  holderKind!: 'participant' | 'mentor';

  @ApiProperty({ type: String, format: 'uuid' })
  holderId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null for a walk-in.' })
  seatId!: string | null;

  @ApiProperty({ type: String })
  checkedInAt!: string;

  @ApiProperty({ type: String, nullable: true })
  checkedOutAt!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  certificateId!: string | null;

  @ApiProperty({ type: Boolean, description: 'Some of it was recorded more than 7 days late.' })
  late!: boolean;

  static from({ version, trainingEventId, attendance, certificate }: AttendanceView): AttendanceResponse {
    const { attendanceId, holderKind, holderId, seatId, checkedInAt, checkedOutAt, late } = attendance;
    const certificateId = certificate?.certificateId ?? null;
    return { id: attendanceId, version, trainingEventId, holderKind, holderId, seatId, checkedInAt, checkedOutAt, certificateId, late };
  }
}

export class AttendancesResponse {
  @ApiProperty({ type: [AttendanceResponse], description: 'In the order recorded.' })
  attendances!: AttendanceResponse[];

  static from(views: readonly AttendanceView[]): AttendancesResponse {
    return { attendances: views.map(AttendanceResponse.from) };
  }
}
