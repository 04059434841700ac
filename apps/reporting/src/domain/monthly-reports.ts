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

/** Three consecutive months that prove something, the report filed last of them last. */
type Completed = readonly [MonthlyReport, MonthlyReport, MonthlyReport];

/** The earliest three consecutive months that prove something, by the filing that completes them: it comes last. */
export function completingReports(reports: ReadonlyMap<Month, MonthlyReport>): Completed | undefined {
  let earliest: Completed | undefined;
  for (const [month, first] of reports) {
    const [second, third] = [reports.get(addMonths(month, 1)), reports.get(addMonths(month, 2))];
    if (!reportProves(first) || !reportProves(second) || !reportProves(third)) continue;
    const three = byFiling(first, second, third);
    if (!earliest || three[2].filedOn < earliest[2].filedOn) earliest = three;
  }
  return earliest;
}

/** Of those filed on the same day the report of the earlier month counts as the last. */
function byFiling(...[first, second, third]: Completed): Completed {
  const last = [second, third].reduce((latest, report) => (report.filedOn > latest.filedOn ? report : latest), first);
  const [one, other] = [first, second, third].filter((report) => report !== last);
  return [one ?? first, other ?? second, last];
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
