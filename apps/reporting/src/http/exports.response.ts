import { StreamableFile } from '@nestjs/common';
import type { Exported } from '../application/exports';
import { workbookOf } from '../application/workbook';
import { csvOf } from '../domain/export/csv';
import { exportDocument, fileNameOf } from '../domain/export/document';
import type { ExportQuery } from './exports.request';

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file that was asked for, with its name. */
export async function exportFile(
  { standing, figures }: Exported,
  query: Pick<ExportQuery, 'format' | 'level' | 'separator'>,
): Promise<StreamableFile> {
  const { format, level, separator } = query;
  const document = exportDocument(standing, figures, level);
  const content = format === 'xlsx' ? await workbookOf(document) : Buffer.from(csvOf(document, separator));
  const disposition = `attachment; filename="${fileNameOf(standing, level, format)}"`;
  return new StreamableFile(content, { type: types[format], disposition, length: content.length });
}
