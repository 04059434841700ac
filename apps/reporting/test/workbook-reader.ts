import { inflateRawSync } from 'node:zlib';

export type ReadCell = string | number | null;

const END_OF_DIRECTORY = 0x06054b50;

/** The sheets of an XLSX file by name, read with none of the code that writes one. */
export function readWorkbook(file: Buffer): ReadonlyMap<string, readonly (readonly ReadCell[])[]> {
  const parts = unzipped(file);
  const part = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => textOf(item));
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => unescaped(name));
  return new Map(names.map((name, place) => [name, rowsOf(part(`xl/worksheets/sheet${place + 1}.xml`), strings)]));
}

/** Whether any cell of any sheet is a formula. */
export function hasFormula(file: Buffer): boolean {
  return [...unzipped(file)].some(([name, content]) => name.startsWith('xl/worksheets/') && /<f[ >]/.test(content.toString('utf8')));
}

function rowsOf(sheet: string, strings: readonly string[]): readonly (readonly ReadCell[])[] {
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
    const cells: ReadCell[] = [];
    for (const [, attributes = '', content = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs))
      cells[columnOf(attributes)] = valueOf(attributes, content, strings);
    return Array.from(cells, (cell) => cell ?? null);
  });
}

function columnOf(attributes: string): number {
  const letters = /r="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? 'A';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(attributes: string, content: string, strings: readonly string[]): ReadCell {
  if (attributes.includes('t="inlineStr"')) return textOf(content);
  const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
  if (value === undefined) return null;
  return attributes.includes('t="s"') ? (strings[Number(value)] ?? null) : Number(value);
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => unescaped(text)).join('');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

/** The files of an archive, by its directory at the end. */
function unzipped(file: Buffer): ReadonlyMap<string, Buffer> {
  let end = file.length - 22;
  while (file.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  const found = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [nameLength, extraLength, commentLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(start, start + size);
    found.set(file.toString('utf8', at + 46, at + 46 + nameLength), method === 0 ? content : inflateRawSync(content));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return found;
}
