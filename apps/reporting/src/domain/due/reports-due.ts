import { addDays, addMonths, firstDayOfMonth, lastDayOfMonth, monthOf, monthsOf, quarterOf } from '@okoce/domain';
import type { CalendarDate, Month, Sentence } from '@okoce/domain';
import { thing } from './due-item';
import type { Day, DueItem } from './due-item';
import { itemOfSomeoneSilent } from './person';
import type { Person } from './person';

/** A month with so many assessable days is expected. */
const EXPECTED_DAYS = 15;
/** The day of the month after, up to whose end a report is in time. */
const LAST_DAY_IN_TIME = 10;

/**
 * The reports she has not filed, of the month that ended last and of those before it in the same quarter: due up to the 10th of the month
 * after, then late. Older months are left alone: their quarter is sealed.
 */
export function reportsDue(person: Person, { on }: Day): readonly DueItem[] {
  if (!person.life.enrolledOn(on)) return [];
  const ended = addMonths(monthOf(on), -1);
  const months = monthsOf(quarterOf(firstDayOfMonth(ended))).filter((month) => month <= ended);
  return months.filter((month) => isExpected(person, month) && !isFiled(person, month)).map((month) => reportDue(person, month, on));
}

function reportDue(person: Person, month: Month, on: CalendarDate): DueItem {
  const dueFrom = firstDayOfMonth(addMonths(month, 1));
  const lateFrom = addDays(dueFrom, LAST_DAY_IN_TIME);
  const missing = thing.missingReport(month, person.participantId);
  if (on < lateFrom) return itemOfSomeoneSilent(person, 'report_due', { thing: missing, since: dueFrom, toDo: toFile(month) });
  return itemOfSomeoneSilent(person, 'report_late', { thing: missing, since: lateFrom, toDo: toFileLate(month) });
}

function isExpected({ days }: Person, month: Month): boolean {
  return days.count(firstDayOfMonth(month), lastDayOfMonth(month)) >= EXPECTED_DAYS;
}

function isFiled({ work }: Person, month: Month): boolean {
  const report = work.counted.reports.get(month);
  return report !== undefined && !report.withdrawn;
}

function toFile(month: Month): Sentence {
  return {
    id: `Peserta menyampaikan laporan bulan ${month} paling lambat tanggal 10.`,
    en: `The participant files the report of ${month} by the 10th.`,
  };
}

function toFileLate(month: Month): Sentence {
  return {
    id: `Peserta menyusulkan laporan bulan ${month} yang terlambat.`,
    en: `The participant files the report of ${month}, which is late.`,
  };
}
