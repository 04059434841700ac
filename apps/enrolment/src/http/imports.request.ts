import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { MalformedRequest } from '@okoce/platform';
import type { ImportRow } from '../application/import/import-report';

export const MOST_ROWS = 5_000;

export class ImportRowRequest {
  @ApiProperty({ type: Number, example: 2, description: 'The line of the file where the record starts; the header is line 1.' })
  line!: number;

  @ApiProperty({ type: [String], description: 'The raw columns, in the order of the header.' })
  values!: string[];
}

export class ImportRequest {
  @ApiProperty({
    type: [ImportRowRequest],
    maxItems: MOST_ROWS,
    description: 'In the order of the file: of rows that contend the first wins.',
  })
  rows!: ImportRowRequest[];
}

/** The rows of a body, checked by hand: thousands of validated classes a request would cost more than the import itself. */
export const ImportRows = createParamDecorator((_data: unknown, context: ExecutionContext): readonly ImportRow[] =>
  importRowsOf(context.switchToHttp().getRequest<{ body: unknown }>().body),
);

export function importRowsOf(body: unknown): readonly ImportRow[] {
  const rows = isObject(body) && Object.keys(body).length === 1 ? body['rows'] : undefined;
  if (!Array.isArray(rows)) throw malformed('rows', 'must be the only field, an array');
  if (rows.length > MOST_ROWS) throw malformed('rows', `must be at most ${MOST_ROWS}`);
  const wrong = rows.findIndex((row) => !isImportRow(row));
  if (wrong !== -1) throw malformed(`rows.${wrong}`, 'must have a line (a positive integer) and values (strings), nothing else');
  return rows;
}

function isImportRow(row: unknown): row is ImportRow {
  if (!isObject(row) || Object.keys(row).length !== 2 || !Number.isInteger(row['line']) || Number(row['line']) < 1) return false;
  return Array.isArray(row['values']) && row['values'].every((value) => typeof value === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(field: string, message: string): MalformedRequest {
  return new MalformedRequest([{ field, messages: [message] }]);
}
