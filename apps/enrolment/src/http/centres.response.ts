import { ApiProperty } from '@nestjs/swagger';
import type { CentreView } from '../application/centres.queries';

export class CentreResponse {
  @ApiProperty({ type: String, example: '31.74.01' })
  id!: string;

  @ApiProperty({ type: Number })
  version!: number;

  @ApiProperty({ type: String, example: '31.74.01' })
  districtCode!: string;

  @ApiProperty({ type: String, example: 'Tebet' })
  name!: string;

  @ApiProperty({ type: String, example: '2017-12-14' })
  openedOn!: string;

  static from({ id, version, name, openedOn }: CentreView): CentreResponse {
    return { id, version, districtCode: id, name, openedOn };
  }
}

export class CentresOpenedResponse {
  @ApiProperty({ type: Number, description: 'Opened by this call.' })
  opened!: number;

  @ApiProperty({ type: Number, description: 'Open now.' })
  open!: number;
}
