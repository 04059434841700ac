import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { MentorView } from '../application/mentor.queries';
import { engagements, relationKinds, type Engagement, type RelationKind } from '../domain/mentor.events';

export class AccreditationResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  certificateId!: string;

  @ApiProperty({ type: String, description: 'When the certificate was issued.' })
  from!: string;

  @ApiProperty({ type: String, description: 'From this moment on it is no longer valid: two years on, or when it was revoked.' })
  until!: string;

  @ApiProperty({ type: Boolean })
  revoked!: boolean;
}

export class RelationResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ enum: relationKinds })
  kind!: RelationKind;
}

export class MentorResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: Number })
  version!: number;

  @ApiPropertyOptional({ type: String, description: 'For the mentor and the staff of the centre.' })
  name?: string;

  @ApiProperty({ type: String })
  districtCode!: string;

  @ApiProperty({ enum: engagements })
  kind!: Engagement;

  @ApiProperty({ type: String })
  registeredAt!: string;

  @ApiProperty({ type: Number, description: 'How many mentorships may be in force at a time.' })
  capacity!: number;

  @ApiProperty({ type: Number, description: 'How many are.' })
  mentorshipsInForce!: number;

  @ApiProperty({ type: [AccreditationResponse], description: 'Empty: cannot be assigned yet.' })
  accreditations!: AccreditationResponse[];

  @ApiProperty({ type: [RelationResponse], description: 'Family and business of hers: never her own mentees.' })
  relations!: RelationResponse[];

  @ApiPropertyOptional({ type: Boolean, description: 'Something of her was recorded more than 7 days late.' })
  late?: true;

  static from({ version, mentor, inForce, name }: MentorView): MentorResponse {
    const { mentorId, districtCode, engagement, registeredAt, capacity, accreditations, revocations, relations, late } = mentor;
    return {
      id: mentorId,
      version,
      ...(name === undefined ? {} : { name }),
      districtCode,
      kind: engagement,
      registeredAt,
      capacity,
      mentorshipsInForce: inForce,
      accreditations: accreditations.map(({ certificateId, from, until }) => {
        return { certificateId, from, until, revoked: revocations.has(certificateId) };
      }),
      relations: [...relations],
      ...(late && { late }),
    };
  }
}
