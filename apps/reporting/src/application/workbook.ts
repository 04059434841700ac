import type { Cell, SheetData } from 'write-excel-file/node';
import { HIDDEN, safeText } from '../domain/export/csv';
import type { ExportDocument, ExportedCount } from '../domain/export/document';
import { headings } from '../domain/export/headings';

const bold = { type: String, fontWeight: 'bold' } as const;
const heading = { ...bold, wrap: true, alignVertical: 'top', backgroundColor: '#d7ebe8' } as const;
const english = { type: String, wrap: true, alignVertical: 'top', fontStyle: 'italic', textColor: '#51607a' } as const;

/**
 * The same as CSV in the form of a workbook (XLSX): the figures under their headings, and a sheet of what they are. Texts are written as texts, so
 * that none is ever a formula.
 */
export async function workbookOf(document: ExportDocument): Promise<Buffer> {
  // Loaded by whoever asks for the first one: the service starts without it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const figures = {
    data: figuresSheet(document),
    sheet: 'Angka',
    stickyRowsCount: 4,
    stickyColumnsCount: 3,
    orientation: 'landscape' as const,
    columns: [{ width: 15 }, { width: 12 }, { width: 36 }, ...headings.map(() => ({ width: 14 }))],
  };
  const about = { data: aboutSheet(document), sheet: 'Keterangan', columns: [{ width: 44 }, { width: 36 }, { width: 100 }] };
  return writeXlsxFile([figures, about], { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

function figuresSheet({ title, notes, rows }: ExportDocument): SheetData {
  const first = notes.slice(0, 4).map(({ name, value }) => `${name.id}: ${value}`);
  return [
    [{ ...bold, value: title.id, fontSize: 14 }],
    [text(first.join(' · '))],
    [...['Tingkat', 'Kode', 'Nama'], ...headings.map(({ id }) => id)].map((value) => ({ ...heading, value })),
    [...['Level', 'Code', 'Name'], ...headings.map(({ en }) => en)].map((value) => ({ ...english, value })),
    ...rows.map(({ level, code, name, counts }) => [text(level.id), text(code), text(name), ...counts.map(countCell)]),
  ];
}

function aboutSheet({ title, notes }: ExportDocument): SheetData {
  return [
    [{ ...bold, value: title.id }, text(title.en)],
    ...notes.map(({ name, value }) => [text(name.id), text(name.en), { ...text(value), wrap: true }]),
    [],
    [
      { ...bold, value: 'Kolom' },
      { ...bold, value: 'Column' },
      { ...bold, value: 'Nama di API (name in the API)' },
    ],
    ...headings.map(({ id, en, column }) => [text(id), text(en), text(column)]),
  ];
}

function text(value: string) {
  return { type: String, value: safeText(value) };
}

function countCell(count: ExportedCount): Cell {
  if (count === null) return null;
  return count === 'hidden' ? { ...text(HIDDEN), align: 'right' } : { type: Number, value: count, format: '#,##0' };
}
