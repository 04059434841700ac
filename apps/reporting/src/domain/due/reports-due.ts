import type { Month, Sentence } from '@okoce/domain';
import type { Day, ReportMonth } from './day';
import { thing } from './due-item';
import type { DueItem } from './due-item';
import { itemOfSomeoneSilent } from './person';
import type { Person } from './person';

/** A month with so many assessable days is expected. */
const EXPECTED_DAYS = 15;

/** The reports that someone enrolled has not filed of months that were expected: due up to the 10th of the month after, then late. */
export function reportsDue(person: Person, { on, reportMonths }: Day): readonly DueItem[] {
  if (!person.life.enrolledOn(on)) return [];
  return reportMonths
    .filter((asked) => isExpected(person, asked) && !isFiled(person, asked.month))
    .map(({ month, dueFrom, lateFrom }) => {
      const missing = thing.missingReport(month, person.participantId);
      if (on < lateFrom) return itemOfSomeoneSilent(person, 'report_due', { thing: missing, since: dueFrom, toDo: toFile(month) });
      return itemOfSomeoneSilent(person, 'report_late', { thing: missing, since: lateFrom, toDo: toFileLate(month) });
    });
}

function isExpected({ days }: Person, { first, last }: ReportMonth): boolean {
  return days.count(first, last) >= EXPECTED_DAYS;
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
