import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CalendarDate, DistrictCode, Sex, SubdistrictCode } from '@okoce/domain';
import { IsDay, IsDistrict, IsLine, OccurrenceRequest } from '@okoce/platform';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsNotEmptyObject, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { withdrawalCategories } from '../domain/participant.events';
import type { WithdrawalCategory } from '../domain/participant.events';
import { IsToken } from './validators';

export class ConsentRequest {
  @ApiProperty({ type: String, example: 'programme', description: 'Registration needs `programme`.' })
  @IsToken()
  purpose!: string;

  @ApiProperty({ type: String, example: '2020-01-08' })
  @IsDay()
  grantedOn!: CalendarDate;

  @ApiProperty({ type: String, example: '2020-1', description: 'The version of the text she agreed to.' })
  @IsToken()
  textVersion!: string;

  @ApiProperty({ type: String, example: 'officer', description: 'Through whom or what she agreed.' })
  @IsToken()
  channel!: string;
}

export class RegisterParticipantRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '31.74.01', description: 'The centre, by the Kemendagri code of its kecamatan.' })
  @IsDistrict()
  districtCode!: DistrictCode;

  @ApiPropertyOptional({ type: String, example: '31.74.01.1001', description: 'The kelurahan; it must lie in the kecamatan.' })
  @IsOptional()
  @Matches(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, { message: 'must be the code of a kelurahan, such as 31.74.01.1001' })
  subdistrictCode?: SubdistrictCode;

  @ApiProperty({ type: String, example: 'Siti Aminah', description: 'The whole name; a single word is one.' })
  @IsLine()
  name!: string;

  @ApiProperty({ type: String, example: '3174015705900001', description: '16 digits; checked in form.' })
  @IsString()
  @MaxLength(40)
  nik!: string;

  @ApiProperty({ type: String, enum: ['L', 'P'], description: 'L laki-laki, P perempuan.' })
  @IsIn(['L', 'P'])
  sex!: Sex;

  @ApiProperty({ type: String, example: '1990-05-17' })
  @IsDay()
  birthDate!: CalendarDate;

  @ApiProperty({ type: String, example: '0812-3456-7890', description: 'An Indonesian mobile number, however it is written.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  phone!: string;

  @ApiProperty({ type: () => ConsentRequest })
  @IsNotEmptyObject()
  @ValidateNested()
  @Type(() => ConsentRequest)
  consent!: ConsentRequest;
}

export class TransferParticipantRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '31.75.06', description: 'The centre she joins.' })
  @IsDistrict()
  toDistrictCode!: DistrictCode;
}

export class WithdrawParticipantRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, enum: withdrawalCategories })
  @IsIn([...withdrawalCategories])
  category!: WithdrawalCategory;
}

export class ReceiveParticipantRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '3174015705900001', description: 'As she shows it to the receiving officer.' })
  @IsString()
  @MaxLength(40)
  nik!: string;

  @ApiProperty({ type: String, example: '31.75.06', description: 'The centre that receives her.' })
  @IsDistrict()
  districtCode!: DistrictCode;
}

export class LinkLoginRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: 'f3b1c2d4-siti', description: 'The `sub` that the issuer gives her; kept in the vault alone.' })
  // As long as OpenID Connect lets it be.
  @IsLine(255)
  subject!: string;
}
