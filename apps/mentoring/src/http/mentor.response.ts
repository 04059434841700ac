import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { MentorView } from '../application/mentor.queries';
import { engagements, type Engagement } from '../domain/mentor.events';

export class AccreditationResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  certificateId!: string;

  @ApiProperty({ type: String })
  from!: string;
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

  @ApiProperty({ type: [AccreditationResponse], description: 'Empty: cannot be assigned yet.' })
  accreditations!: AccreditationResponse[];

  static from({ version, mentor, name }: MentorView): MentorResponse {
    const { mentorId, districtCode, engagement, registeredAt, accreditations } = mentor;
    const named = name === undefined ? {} : { name };
    return { id: mentorId, version, ...named, districtCode, kind: engagement, registeredAt, accreditations: [...accreditations] };
  }
}
