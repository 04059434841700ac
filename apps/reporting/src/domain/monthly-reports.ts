import { addMonths } from '@okoce/domain';
import type { CalendarDate, Month } from '@okoce/domain';
import type { FactNamed } from './facts';

export type MonthlyReportFact = FactNamed<
  'MonthlyReportFiled' | 'MonthlyReportCorrected' | 'MonthlyReportVerified' | 'MonthlyReportWithdrawn'
>;

/** The report of a month, as it stands. */
export interface MonthlyReport {
  /** The fact that filed it last. */
  readonly factId: string;
  /** The day it was received; a correction keeps it. */
  readonly filedOn: CalendarDate;
  /** Since it was last filed or corrected. */
  readonly verified: boolean;
  readonly withdrawn: boolean;
}

/** Takes in a fact, in the order recorded; about a month never filed it says nothing. */
export function recordMonthlyReport(reports: Map<Month, MonthlyReport>, fact: MonthlyReportFact): void {
  const { month, receivedOn } = fact.data;
  const known = reports.get(month);
  if (fact.name === 'MonthlyReportFiled') {
    reports.set(month, { factId: fact.factId, filedOn: receivedOn, verified: false, withdrawn: false });
  } else if (known) {
    reports.set(month, reportAfter(fact.name, known));
  }
}

export function reportProves(report: MonthlyReport | undefined): report is MonthlyReport {
  return report !== undefined && report.verified && !report.withdrawn;
}

/** The filing that completes the earliest three consecutive months that prove something. */
export function completingReport(reports: ReadonlyMap<Month, MonthlyReport>): MonthlyReport | undefined {
  let earliest: MonthlyReport | undefined;
  for (const [month, first] of reports) {
    const last = lastFiled([first, reports.get(addMonths(month, 1)), reports.get(addMonths(month, 2))]);
    if (last && (!earliest || last.filedOn < earliest.filedOn)) earliest = last;
  }
  return earliest;
}

function lastFiled(reports: readonly (MonthlyReport | undefined)[]): MonthlyReport | undefined {
  if (!reports.every(reportProves)) return undefined;
  return reports.reduce((last, report) => (report.filedOn > last.filedOn ? report : last));
}

function reportAfter(name: Exclude<MonthlyReportFact['name'], 'MonthlyReportFiled'>, report: MonthlyReport): MonthlyReport {
  switch (name) {
    case 'MonthlyReportCorrected':
      return { ...report, verified: false };
    case 'MonthlyReportVerified':
      return { ...report, verified: true };
    case 'MonthlyReportWithdrawn':
      return { ...report, withdrawn: true };
  }
}
