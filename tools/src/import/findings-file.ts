import { closeSync, openSync, writeSync } from 'node:fs';
import { joinFields } from './csv-fields';

export interface Finding {
  readonly line: number;
  readonly code: string;
  /** In Bahasa Indonesia. */
  readonly message: string;
  /** The row's own columns. */
  readonly fields: readonly string[];
}

/** `line,code,message` and the row's own columns: written whole at every run, also when nothing was found. */
export class FindingsFile {
  private readonly file: number;

  constructor(
    readonly path: string,
    columns: readonly string[],
  ) {
    this.file = openSync(path, 'w');
    writeSync(this.file, `${joinFields(['line', 'code', 'message', ...columns])}\n`);
  }

  write(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    writeSync(this.file, findings.map(({ line, code, message, fields }) => `${joinFields([line, code, message, ...fields])}\n`).join(''));
  }

  close(): void {
    closeSync(this.file);
  }
}
