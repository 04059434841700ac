import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { CannotRun } from '../config';

const NEWLINE = 0x0a;
const LONGEST_LINE = 1 << 20;

export interface Inspected {
  readonly bytes: number;
  /** Line breaks: about as many rows. */
  readonly lines: number;
}

/** Reads the whole file once before anything goes in: it must not be empty, and be UTF-8 to its last byte. */
export async function inspectFile(path: string): Promise<Inspected> {
  let bytes = 0;
  let lines = 0;
  let cut: Buffer = Buffer.alloc(0);
  for await (const read of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const chunk = cut.length > 0 ? Buffer.concat([cut, read]) : read;
    // Whole lines are whole characters; what follows the last line break waits for the next chunk.
    const whole = chunk.lastIndexOf(NEWLINE) + 1;
    if (chunk.length - whole > LONGEST_LINE) throw new CannotRun(`${path}: baris ${lines + 1} terlalu panjang; ini bukan berkas CSV.`);
    lines += inspect(chunk.subarray(0, whole), path, lines, bytes);
    bytes += whole;
    cut = Buffer.from(chunk.subarray(whole));
  }
  inspect(cut, path, lines, bytes);
  bytes += cut.length;
  if (bytes === 0) throw new CannotRun(`${path}: berkas kosong. (The file is empty.)`);
  return { bytes, lines };
}

function inspect(text: Buffer, path: string, linesBefore: number, bytesBefore: number): number {
  const bad = isUtf8(text) ? text.indexOf(0) : firstInvalid(text);
  if (bad !== -1) {
    const line = linesBefore + 1 + countLines(text.subarray(0, bad));
    throw new CannotRun(
      `${path}: baris ${line}, bita ${bytesBefore + bad + 1} bukan UTF-8; simpan sebagai CSV UTF-8. (Line ${line}, byte ${bytesBefore + bad + 1} is not UTF-8: save as CSV UTF-8.)`,
    );
  }
  return countLines(text);
}

function countLines(text: Buffer): number {
  let count = 0;
  for (let at = text.indexOf(NEWLINE); at !== -1; at = text.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** Where the first byte stands that is part of no UTF-8 character: the longest valid beginning, found by halving. */
function firstInvalid(text: Buffer): number {
  let valid = 0;
  let tooLong = text.length;
  while (tooLong - valid > 1) {
    const middle = (valid + tooLong) >> 1;
    // A beginning may end inside a character: up to three bytes less are tried.
    if ([0, 1, 2, 3].some((less) => isUtf8(text.subarray(0, middle - less)))) valid = middle;
    else tooLong = middle;
  }
  while (valid > 0 && !isUtf8(text.subarray(0, valid))) valid--;
  return valid;
}
