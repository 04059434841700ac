import { ApiProperty } from '@nestjs/swagger';
import type { CertificateView } from '../application/training-event.queries';
import { trainingEventKinds, type TrainingEventKind } from '../domain/training-event.events';

export class CertificateResponse {
  @ApiProperty({ type: String, format: 'uuid', description: 'Its identity; a certificate has no number yet.' })
  id!: string;

  @ApiProperty({ type: Number, description: 'Of the training event.' })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid' })
  trainingEventId!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ enum: trainingEventKinds })
  kind!: TrainingEventKind;

  @ApiProperty({ enum: ['participant', 'mentor'] })
  holderKind!: 'participant' | 'mentor';

  @ApiProperty({ type: String, format: 'uuid' })
  holderId!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  attendanceId!: string;

  @ApiProperty({ type: String })
  issuedAt!: string;

  @ApiProperty({ type: String })
  checkedOutAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'A revoked certificate stays so.' })
  revokedAt!: string | null;

  @ApiProperty({ type: Boolean, description: 'Its issue or its revocation was recorded more than 7 days late.' })
  late!: boolean;

  static from({ version, state, certificate }: CertificateView): CertificateResponse {
    const { certificateId, ...rest } = certificate;
    const { title, kind } = state.plan;
    return { id: certificateId, version, trainingEventId: state.trainingEventId, title, kind, ...rest };
  }
}
