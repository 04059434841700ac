import { ApiProperty } from '@nestjs/swagger';
import { IsInstant, OccurrenceRequest } from '@okoce/platform';
import { IsInt, Min } from 'class-validator';

export class OfferSlotRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '2020-01-20T09:00:00+07:00', description: 'Still ahead.' })
  @IsInstant()
  startsAt!: string;

  @ApiProperty({ type: Number, example: 60, description: '5 to 480.' })
  @IsInt()
  @Min(0)
  minutes!: number;
}
