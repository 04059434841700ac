import { splitFields, type Separator } from './csv-fields';

export interface CsvRecord {
  /** Where the record starts; the header is line 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** The quotes are not closed, or not where a field ends: `fields` is the first line cut at its separators. */
  readonly broken: boolean;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** A quoted field that is still open after so many characters was never closed; keeps memory constant. */
const LONGEST_RECORD = 1 << 16;

/**
 * Puts lines together to records. A quote that is never closed would swallow all that follows: so its record is given up
 * at its first line, and reading goes on at the next line that is a whole row by itself.
 */
export class RecordAssembler {
  private open: Line[] = [];
  private openLength = 0;

  constructor(
    private readonly separator: Separator,
    private readonly columns: number,
  ) {}

  /** The records that this line completes: none while a quote is open, several when one is given up. */
  push(number: number, text: string): readonly CsvRecord[] {
    return this.take([{ number, text }]);
  }

  end(): readonly CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.open.length > 0) records.push(...this.giveUp());
    return records;
  }

  private take(lines: readonly Line[]): readonly CsvRecord[] {
    const records: CsvRecord[] = [];
    for (const line of lines) records.push(...(this.open.length === 0 ? this.start(line) : this.proceed(line)));
    return records;
  }

  private start(line: Line): readonly CsvRecord[] {
    if (line.text.trim() === '') return [];
    const fields = splitFields(line.text, this.separator);
    if (fields === 'malformed') return [this.broken(line)];
    if (fields !== 'open') return [{ line: line.number, fields, broken: false }];
    this.open = [line];
    this.openLength = line.text.length;
    return [];
  }

  private proceed(line: Line): readonly CsvRecord[] {
    this.open.push(line);
    this.openLength += line.text.length + 1;
    if (line.text.includes('"')) {
      const fields = splitFields(this.open.map(({ text }) => text).join('\n'), this.separator);
      if (fields === 'malformed') return this.giveUp();
      if (fields !== 'open') {
        const number = this.open[0]?.number ?? line.number;
        this.open = [];
        return [{ line: number, fields, broken: false }];
      }
    }
    return this.openLength > LONGEST_RECORD ? this.giveUp() : [];
  }

  /** One broken record; lines after it that are no row by themselves are the rest of it. */
  private giveUp(): readonly CsvRecord[] {
    const [first, ...rest] = this.open;
    this.open = [];
    if (!first) return [];
    const next = rest.findIndex(({ text }) => this.isWholeRow(text));
    return [this.broken(first), ...(next === -1 ? [] : this.take(rest.slice(next)))];
  }

  private isWholeRow(text: string): boolean {
    const fields = splitFields(text, this.separator);
    return typeof fields !== 'string' && fields.length === this.columns;
  }

  private broken({ number, text }: Line): CsvRecord {
    return { line: number, fields: text.split(this.separator), broken: true };
  }
}
