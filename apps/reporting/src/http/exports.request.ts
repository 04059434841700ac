import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Instant } from '@okoce/domain';
import { MalformedRequest } from '@okoce/platform';
import { IsIn, IsOptional } from 'class-validator';
import { separators } from '../domain/export/csv';
import type { Separator } from '../domain/export/csv';
import { exportLevels } from '../domain/export/document';
import type { ExportLevel } from '../domain/export/document';
import { AsOfQuery, LabelOf, asOfOf } from './period.request';

export const exportFormats = ['csv', 'xlsx'] as const;

/** Which figures, and in which form. */
export class ExportQuery extends AsOfQuery {
  @ApiProperty({ enum: exportFormats })
  @IsIn(exportFormats)
  format!: (typeof exportFormats)[number];

  @ApiPropertyOptional({ enum: exportLevels, default: 'all' })
  @IsOptional()
  @IsIn(exportLevels)
  level: ExportLevel = 'all';

  @LabelOf('What was stated under this label, or `current`; by default current, to an agency the last statement. Not together with asOf.')
  label?: string;

  @ApiPropertyOptional({
    enum: separators,
    default: 'comma',
    description: 'Of CSV. `semicolon`: with decimal commas and a byte order mark, as Excel in Indonesia reads it.',
  })
  @IsOptional()
  @IsIn(separators)
  separator: Separator = 'comma';
}

/** @throws MalformedRequest for a label together with a moment. */
export function statedOrAsOf(query: ExportQuery): { readonly label: string | null; readonly asOf: Instant | null } {
  const asOf = asOfOf(query);
  if (asOf !== null && query.label !== undefined)
    throw new MalformedRequest([{ field: 'asOf', messages: ['asOf must not be given together with label'] }]);
  return { label: query.label ?? null, asOf };
}
