import { createReadStream } from 'node:fs';
import { CannotRun } from '../config';
import { splitFields, type Separator } from './csv-fields';
import { RecordAssembler, type CsvRecord } from './records';

const BATCH_ROWS = 2_500;
const BATCH_CHARACTERS = 1 << 20;

/** The file's records in file order, in batches; the header is checked first. Constant memory. */
export async function* readBatches(path: string, columns: readonly string[]): AsyncGenerator<readonly CsvRecord[]> {
  let assembler: RecordAssembler | undefined;
  let batch: CsvRecord[] = [];
  let characters = 0;
  let number = 0;
  for await (const lines of readLines(path)) {
    for (const text of lines) {
      number++;
      if (!assembler) {
        // Blank lines before the header are no header.
        if (text.trim() !== '') assembler = new RecordAssembler(separatorOf(text, columns, path), columns.length);
        continue;
      }
      batch.push(...assembler.push(number, text));
      characters += text.length;
      if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (!assembler) throw new CannotRun(wrongHeader(path, columns));
  batch.push(...assembler.end());
  if (batch.length > 0) yield batch;
}

/** Stops with a sentence when the file has no good header. */
export async function checkHeader(path: string, columns: readonly string[]): Promise<void> {
  for await (const lines of readLines(path)) {
    const header = lines.find((text) => text.trim() !== '');
    if (header === undefined) continue;
    separatorOf(header, columns, path);
    return;
  }
  throw new CannotRun(wrongHeader(path, columns));
}

function separatorOf(header: string, columns: readonly string[], path: string): Separator {
  const found = ([',', ';'] as const).find((separator) => {
    const fields = splitFields(header, separator);
    return typeof fields !== 'string' && fields.length === columns.length && fields.every((field, at) => field.trim() === columns[at]);
  });
  if (!found) throw new CannotRun(wrongHeader(path, columns));
  return found;
}

function wrongHeader(path: string, columns: readonly string[]): string {
  return `${path}: baris judul harus "${columns.join(',')}" (pemisah , atau ;). (Missing or wrong header.)`;
}

/** Lines without their ends, in the chunks they were read in; the byte order mark is gone. */
async function* readLines(path: string): AsyncGenerator<readonly string[]> {
  let cut = '';
  let atStart = true;
  // Every byte is known to be UTF-8 by now; the stream's decoder keeps characters whole across chunks.
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 }) as AsyncIterable<string>) {
    const text = atStart && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
    atStart = false;
    const lines = (cut + text).split('\n');
    cut = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  if (cut !== '') yield [withoutReturn(cut)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
