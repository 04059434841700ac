import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDate, DistrictCode } from '@okoce/domain';
import { IsDay, IsDistrict, OccurrenceRequest } from '@okoce/platform';

export class OpenCentreRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '31.74.01', description: 'The kecamatan, by its Kemendagri code.' })
  @IsDistrict()
  districtCode!: DistrictCode;

  @ApiProperty({ type: String, example: '2017-12-14', description: 'The first day on which the centre takes registrations.' })
  @IsDay()
  openedOn!: CalendarDate;
}
