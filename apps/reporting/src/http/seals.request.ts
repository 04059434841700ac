import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';

export class SealQuarterRequest {
  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Of a quarter that ended before the system went live: what is recorded up to the moment of sealing counts.',
  })
  @IsOptional()
  @IsBoolean()
  baseline = false;
}
