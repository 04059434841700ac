import { addDays, addMonths, firstDayOfMonth } from '@okoce/domain';
import type { CalendarDate, Month } from '@okoce/domain';
import type { MonthlyReport } from '../monthly-reports';
import { isCounted, itemOf } from './item';
import type { Found, Why } from './item';
import type { Reviewed } from './reviewed';
import type { Definitions } from './rule-set';

/** C3: the months of the quarter whose report was filed in time and not withdrawn. */
export function reportsInTime(reviewed: Reviewed): Found<readonly Month[]> {
  const { work, period } = reviewed;
  const items = period.months.flatMap((month) => {
    const report = work.counted.reports.get(month);
    return report ? [itemOf({ type: 'monthly-report', id: month }, report.filedOn, whyNot(report, month, reviewed))] : [];
  });
  return { value: items.filter(isCounted).map(({ thing }) => thing.id as Month), items };
}

/** The last day on which the report of a month is in time. */
export function reportDeadline(month: Month, { reportDay }: Definitions): CalendarDate {
  return addDays(firstDayOfMonth(addMonths(month, 1)), reportDay - 1);
}

function whyNot({ withdrawn, filedOn }: MonthlyReport, month: Month, { life, definitions }: Reviewed): Why | undefined {
  if (withdrawn) return 'withdrawn';
  if (filedOn > reportDeadline(month, definitions)) return 'filed_late';
  return life.enrolledOn(filedOn) ? undefined : 'not_enrolled';
}
