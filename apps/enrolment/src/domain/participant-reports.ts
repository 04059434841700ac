import { addDays, dayOf, lastDayOfMonth, monthOf } from '@okoce/domain';
import type { CalendarDate, Instant, Month } from '@okoce/domain';
import type { Registered } from './participant';
import { assertHappened } from './participant-life';
import type { CorrectMonthlyReport, FileMonthlyReport, VerifyMonthlyReport, WithdrawMonthlyReport } from './participant.commands';
import type {
  MonthlyReportCorrected,
  MonthlyReportFiled,
  MonthlyReportVerified,
  MonthlyReportWithdrawn,
  ParticipantFact,
} from './participant.events';
import { refuse } from './refusals';

/** Staff may say, with the document as evidence, that a report reached them up to so many days ago. */
export const RECEIVED_AT_MOST_DAYS_AGO = 7;

interface Book {
  /** Of its content as it stands: the same content again has the same. */
  readonly filingId: string;
  readonly filedAt: Instant;
  /** The filing day; a correction keeps it. */
  readonly receivedOn: CalendarDate;
  readonly workers: number;
  readonly documentHash: string | null;
  /** Who filed or corrected it: none of them verifies it. */
  readonly writtenBy: readonly string[];
  /** When it was last corrected. */
  readonly correctedAt: Instant | null;
  /** Some fact of it was recorded late. */
  readonly late: boolean;
}
export interface StandingReport extends Book {
  readonly status: 'filed' | 'verified';
}
export interface WithdrawnReport extends Book {
  readonly status: 'withdrawn';
  readonly withdrawnAt: Instant;
}
export type MonthlyReport = StandingReport | WithdrawnReport;
export type MonthlyReports = ReadonlyMap<Month, MonthlyReport>;

// Whether she is enrolled is not asked here: what is dated on a day when she was not still counts for the centre.

/** A month whose report was withdrawn may be filed again. */
export function fileMonthlyReport(command: FileMonthlyReport, state: Registered): readonly ParticipantFact[] {
  const { month, workers, filingId, filedBy, documentHash } = command;
  const known = state.reports.get(month);
  if (known && known.status !== 'withdrawn') {
    if (sameContent(command, known) && (command.receivedOn ?? known.receivedOn) === known.receivedOn) return [];
    throw refuse('REPORT_ALREADY_FILED', { month });
  }
  const happened = assertHappened(command, state);
  if (known && happened.occurredAt < known.withdrawnAt) throw refuse('REPORT_ALREADY_FILED', { month, until: known.withdrawnAt });
  const receivedOn = dayReceived(command);
  const data = { ...happened, month, receivedOn, workers, filingId, filedBy, ...(documentHash === undefined ? {} : { documentHash }) };
  return [{ type: 'MonthlyReportFiled', data }];
}

function dayReceived({ month, receivedOn, documentHash, occurrence }: FileMonthlyReport): CalendarDate {
  const day = dayOf(occurrence.occurredAt);
  const received = receivedOn ?? day;
  if (received > day) throw refuse('RECEIVED_IN_FUTURE');
  const earliest = occurrence.role === 'participant' ? day : addDays(day, -RECEIVED_AT_MOST_DAYS_AGO);
  if (received < earliest) throw refuse('RECEIVED_TOO_EARLY', { earliest });
  if (received < day && documentHash === undefined) throw refuse('RECEIPT_NEEDS_DOCUMENT');
  if (month > monthOf(received)) throw refuse('MONTH_NOT_BEGUN');
  if (received < lastDayOfMonth(month)) throw refuse('MONTH_NOT_ENDED', { lastDay: lastDayOfMonth(month) });
  return received;
}

export function correctMonthlyReport(command: CorrectMonthlyReport, state: Registered): readonly ParticipantFact[] {
  const { month, workers, filingId, correctedBy, documentHash } = command;
  const report = standingReport(month, state);
  if (sameContent(command, report)) return [];
  const happened = assertSinceWritten(command, report, state);
  const { receivedOn } = report;
  const data = { ...happened, month, receivedOn, workers, filingId, correctedBy, ...(documentHash === undefined ? {} : { documentHash }) };
  return [{ type: 'MonthlyReportCorrected', data }];
}

export function verifyMonthlyReport(command: VerifyMonthlyReport, state: Registered): readonly ParticipantFact[] {
  const { month, verifiedBy } = command;
  const report = standingReport(month, state);
  if (report.status === 'verified') return [];
  const happened = assertHappened(command, state);
  if (report.writtenBy.includes(verifiedBy)) throw refuse('FILER_MAY_NOT_VERIFY');
  if (happened.occurredAt < writtenAt(report)) throw refuse('VERIFIED_BEFORE_FILED', { filedAt: writtenAt(report) });
  return [{ type: 'MonthlyReportVerified', data: { ...happened, month, receivedOn: report.receivedOn, verifiedBy } }];
}

/** Final for this filing. */
export function withdrawMonthlyReport(command: WithdrawMonthlyReport, state: Registered): readonly ParticipantFact[] {
  const { month, withdrawnBy } = command;
  const report = filedReport(month, state);
  if (report.status === 'withdrawn') return [];
  const happened = assertSinceWritten(command, report, state);
  return [{ type: 'MonthlyReportWithdrawn', data: { ...happened, month, receivedOn: report.receivedOn, withdrawnBy } }];
}

type MonthlyReportFact = MonthlyReportFiled | MonthlyReportCorrected | MonthlyReportVerified | MonthlyReportWithdrawn;

export function reportsAfter(reports: MonthlyReports, fact: MonthlyReportFact): MonthlyReports {
  const { month } = fact.data;
  if (fact.type === 'MonthlyReportFiled') return new Map(reports).set(month, filed(fact));
  const report = reports.get(month);
  return report ? new Map(reports).set(month, reportAfter(report, fact)) : reports;
}

function filed({ data }: MonthlyReportFiled): MonthlyReport {
  const { filingId, filedBy, receivedOn, occurredAt, workers, documentHash = null, late = false } = data;
  const written = { filedAt: occurredAt, correctedAt: null, writtenBy: [filedBy] };
  return { status: 'filed', filingId, receivedOn, workers, documentHash, ...written, late };
}

function reportAfter(report: MonthlyReport, fact: Exclude<MonthlyReportFact, MonthlyReportFiled>): MonthlyReport {
  const { late = report.late } = fact.data;
  switch (fact.type) {
    case 'MonthlyReportCorrected': {
      const { filingId, correctedBy, occurredAt, workers, documentHash = report.documentHash } = fact.data;
      const written = { correctedAt: occurredAt, writtenBy: [...report.writtenBy, correctedBy] };
      return { ...report, status: 'filed', filingId, workers, documentHash, ...written, late };
    }
    case 'MonthlyReportVerified':
      return { ...report, status: 'verified', late };
    case 'MonthlyReportWithdrawn':
      return { ...report, status: 'withdrawn', withdrawnAt: fact.data.occurredAt, late };
  }
}

function filedReport(month: Month, { reports }: Registered): MonthlyReport {
  const report = reports.get(month);
  if (!report) throw refuse('REPORT_NOT_FILED', { month });
  return report;
}

function standingReport(month: Month, state: Registered): StandingReport {
  const report = filedReport(month, state);
  if (report.status === 'withdrawn') throw refuse('REPORT_WITHDRAWN', { month });
  return report;
}

function assertSinceWritten(command: CorrectMonthlyReport | WithdrawMonthlyReport, report: Book, state: Registered) {
  const happened = assertHappened(command, state);
  if (happened.occurredAt < writtenAt(report)) throw refuse('REPORT_FILED_LATER', { filedAt: writtenAt(report) });
  return happened;
}

/** Filed or, if later, last corrected. */
function writtenAt({ filedAt, correctedAt }: Book): Instant {
  return correctedAt ?? filedAt;
}

/** A document left out is the one of before. */
function sameContent(command: FileMonthlyReport | CorrectMonthlyReport, report: Book): boolean {
  return command.filingId === report.filingId && (command.documentHash ?? report.documentHash) === report.documentHash;
}
