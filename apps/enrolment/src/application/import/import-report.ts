import { nikWarningSentences, rejects } from './reject';
import type { RejectCode } from './reject';
import type { NikWarning } from '@okoce/domain';

/** A record of the file: the line where it starts and its columns in the order of the header. */
export interface ImportRow {
  readonly line: number;
  readonly values: readonly string[];
}

export interface Finding {
  readonly line: number;
  readonly outcome: 'accepted' | 'unchanged' | 'rejected';
  readonly code?: RejectCode;
  readonly message?: string;
  readonly warnings?: readonly { readonly code: NikWarning; readonly message: string }[];
}

/** Plain rows are counted only; `findings` has the rejected and the warned, in the order of the file. */
export interface ImportReport {
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly findings: readonly Finding[];
}

export class ReportBuilder {
  private readonly counts = { accepted: 0, unchanged: 0, rejected: 0 };
  private readonly findings: Finding[] = [];

  /** Warnings are told of an unchanged row too: an import that was killed and started again writes them whole. */
  goesIn(line: number, outcome: 'accepted' | 'unchanged', warnings: readonly NikWarning[] = []): void {
    this.counts[outcome] += 1;
    if (warnings.length === 0) return;
    this.findings.push({ line, outcome, warnings: warnings.map((code) => ({ code, message: nikWarningSentences[code] })) });
  }

  rejects(line: number, code: RejectCode): void {
    this.counts.rejected += 1;
    this.findings.push({ line, outcome: 'rejected', code, message: rejects[code] });
  }

  report(): ImportReport {
    return { ...this.counts, findings: this.findings };
  }
}
