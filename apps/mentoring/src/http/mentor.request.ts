import { ApiProperty } from '@nestjs/swagger';
import type { DistrictCode } from '@okoce/domain';
import { IsDistrict, IsLine, OccurrenceRequest } from '@okoce/platform';
import { IsIn } from 'class-validator';
import type { MentorRegistration } from '../application/mentor.command-handler';
import { engagements, type Engagement } from '../domain/mentor.events';

export class RegisterMentorRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: 'Budi', description: 'The whole name, as its bearer writes it.' })
  @IsLine()
  name!: string;

  @ApiProperty({ type: String, example: '31.74.01', description: 'The centre the mentor works with.' })
  @IsDistrict()
  districtCode!: string;

  @ApiProperty({ enum: engagements })
  @IsIn(engagements)
  kind!: Engagement;
}

export function registrationOf({ name, districtCode, kind }: RegisterMentorRequest): MentorRegistration {
  return { name: name.trim().replace(/\s+/g, ' '), districtCode: districtCode as DistrictCode, engagement: kind };
}
