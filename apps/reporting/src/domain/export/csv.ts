import type { ExportDocument, ExportedCount } from './document';
import { headings } from './headings';

export const separators = ['comma', 'semicolon'] as const;
export type Separator = (typeof separators)[number];

const BOM = '\uFEFF';
export const HIDDEN = '*';

/**
 * RFC 4180: what the file says of itself, an empty line, the headings in both languages, the rows; every line with the same number of fields. With
 * semicolons it has a byte order mark and decimal commas, as Excel in Indonesia reads it.
 */
export function csvOf({ title, notes, rows }: ExportDocument, separator: Separator): string {
  const width = 3 + headings.length;
  const lines: readonly (readonly string[])[] = [
    [title.id, title.en],
    ...notes.map(({ name, value }) => [name.id, name.en, safeText(value)]),
    [],
    ['Tingkat', 'Kode', 'Nama', ...headings.map(({ id }) => id)],
    ['Level', 'Code', 'Name', ...headings.map(({ en }) => en)],
    ...rows.map(({ level, code, name, counts }) => [level.id, code, safeText(name), ...counts.map((count) => countText(count, separator))]),
  ];
  const between = separator === 'comma' ? ',' : ';';
  const text = lines
    .map((line) => [...line, ...new Array<string>(width - line.length).fill('')].map((field) => quoted(field, between)).join(between))
    .join('\r\n');
  return `${separator === 'semicolon' ? BOM : ''}${text}\r\n`;
}

/** A spreadsheet would take what begins so for a formula, whoever wrote it: an apostrophe makes it text. */
export function safeText(text: string): string {
  return /^[\t\r]|^\s*[=+\-@]/.test(text) ? `'${text}` : text;
}

function countText(count: ExportedCount, separator: Separator): string {
  if (count === null) return '';
  if (count === 'hidden') return HIDDEN;
  return separator === 'semicolon' ? String(count).replace('.', ',') : String(count);
}

function quoted(field: string, between: string): string {
  return /["\r\n]/.test(field) || field.includes(between) ? `"${field.replaceAll('"', '""')}"` : field;
}
