import type { CalendarDate } from '@okoce/domain';
import { ReportBuilder } from './import-report';
import type { ImportReport, ImportRow } from './import-report';
import type { RejectCode } from './reject';
import { readStepRow } from './step-row';
import type { AchievedStep, ReadableStepRow } from './step-row';

export interface RegisterEntry {
  readonly participantId: string;
  readonly registeredOn: CalendarDate;
}

export type DigestedStepRow = { readonly line: number } & (
  { readonly rejected: RejectCode } | (ReadableStepRow & { readonly registerDigest: string })
);

export interface AdmittedStep {
  readonly participantId: string;
  readonly achieved: AchievedStep;
  /** Derived from the content: the same line again has the same id. */
  readonly recordId: string;
}

/** What the register holds: as stored, and its steps grown by each row that is admitted. */
export interface KnownSteps {
  /** By the digest of the register number. */
  readonly registers: ReadonlyMap<string, RegisterEntry>;
  /** By `stepKey`: the id of the recorded line. */
  readonly records: Map<string, string>;
}

export function stepKey(participantId: string, step: string): string {
  return `${participantId}/${step}`;
}

export function digestStepRows(
  rows: readonly ImportRow[],
  today: CalendarDate,
  digest: (purpose: 'register-no', text: string) => string,
): readonly DigestedStepRow[] {
  return rows.map(({ line, values }) => {
    const row = readStepRow(values, today);
    return 'rejected' in row ? { line, ...row } : { line, ...row, registerDigest: digest('register-no', row.registerNo) };
  });
}

/** In the order of the file: of rows that contend for one step the first wins. */
export function admitSteps(
  rows: readonly DigestedStepRow[],
  known: KnownSteps,
  recordIdOf: (participantId: string, achieved: AchievedStep) => string,
): { readonly admitted: readonly AdmittedStep[]; readonly report: ImportReport } {
  const admitted: AdmittedStep[] = [];
  const report = new ReportBuilder();
  for (const row of rows) {
    const verdict = judge(row, known, recordIdOf);
    if ('rejected' in verdict) {
      report.rejects(row.line, verdict.rejected);
      continue;
    }
    const key = stepKey(verdict.participantId, verdict.achieved.step);
    const unchanged = known.records.has(key);
    report.goesIn(row.line, unchanged ? 'unchanged' : 'accepted');
    if (unchanged) continue;
    known.records.set(key, verdict.recordId);
    admitted.push(verdict);
  }
  return { admitted, report: report.report() };
}

function judge(
  row: DigestedStepRow,
  known: KnownSteps,
  recordIdOf: (participantId: string, achieved: AchievedStep) => string,
): { readonly rejected: RejectCode } | AdmittedStep {
  if ('rejected' in row) return row;
  const entry = known.registers.get(row.registerDigest);
  if (!entry) return { rejected: 'UNKNOWN_REGISTER_NO' };
  const { participantId, registeredOn } = entry;
  const { achieved } = row;
  if ('rejected' in achieved) return achieved;
  if (achieved.achievedOn < registeredOn) return { rejected: 'STEP_BEFORE_REGISTRATION' };
  const recordId = recordIdOf(participantId, achieved);
  const recorded = known.records.get(stepKey(participantId, achieved.step));
  if (recorded !== undefined && recorded !== recordId) return { rejected: 'DUPLICATE_STEP' };
  return { participantId, achieved, recordId };
}
