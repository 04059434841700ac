import { ApiProperty } from '@nestjs/swagger';
import type { DistrictCode } from '@okoce/domain';
import { IsDistrict, IsId, IsLine, OccurrenceRequest } from '@okoce/platform';
import { IsIn, IsInt, Min } from 'class-validator';
import type { MentorRegistration } from '../application/mentor.command-handler';
import { engagements, relationKinds, type Engagement, type RelationKind } from '../domain/mentor.events';

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

export class SetCapacityRequest extends OccurrenceRequest {
  @ApiProperty({ type: Number, example: 20, description: '1 to 200; 20 until it is set.' })
  @IsInt()
  @Min(0)
  n!: number;
}

export class TransferMentorRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '31.75.06', description: 'The centre the mentor works with from then on.' })
  @IsDistrict()
  toDistrictCode!: string;
}

export class DeclareRelationRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId()
  participantId!: string;

  @ApiProperty({ enum: relationKinds })
  @IsIn(relationKinds)
  kind!: RelationKind;
}

export function registrationOf({ name, districtCode, kind }: RegisterMentorRequest): MentorRegistration {
  return { name: name.trim().replace(/\s+/g, ' '), districtCode: districtCode as DistrictCode, engagement: kind };
}
