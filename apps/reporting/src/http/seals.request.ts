import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInstant } from '@okoce/platform';
import { IsBoolean, IsIn, IsOptional, ValidateBy } from 'class-validator';
import { restatementOf } from '../domain/seal/label';

/** What a verification works from. */
export class VerificationQuery {
  @ApiPropertyOptional({
    enum: ['archive', 'log'],
    default: 'archive',
    description: 'From the archived contracts; or from the event log alone (Kafka or embedded), read from its first record on.',
  })
  @IsOptional()
  @IsIn(['archive', 'log'])
  from: 'archive' | 'log' = 'archive';
}

const isStated = {
  validate: (value: unknown): boolean => typeof value === 'string' && restatementOf(value) !== undefined,
  defaultMessage: (): string => '$property must be sealed or restated-1 (and so on)',
};

/** Under the root of which statement: what is current has none. */
export class ProofQuery {
  @ApiPropertyOptional({
    type: String,
    example: 'sealed',
    description: 'Under the root stated under this label, `sealed` or `restated-1`; by default under that of the last statement.',
  })
  @IsOptional()
  @ValidateBy({ name: 'isStatementLabel', validator: isStated })
  label?: string;
}

export class SealQuarterRequest {
  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Of a quarter that ended before the system went live: what is recorded up to the moment of sealing counts.',
  })
  @IsOptional()
  @IsBoolean()
  baseline = false;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description:
      'Of a baseline: everything recorded up to this moment must be in, such as the end of an import. Everything up to two minutes ago must be in anyway: an earlier moment asks for nothing.',
  })
  @IsOptional()
  @IsInstant()
  notBefore?: string;
}
