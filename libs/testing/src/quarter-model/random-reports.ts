import { addDays, lastDayOfMonth, startOfDay } from '@okoce/domain';
import type { CalendarDate, Month } from '@okoce/domain';
import type { Chance } from './chance';
import type { RandomPerson } from './random-person';

/** A monthly report filed, corrected, verified, withdrawn and filed again. */
export function addReport({ chance, recorder, participantId, steady }: RandomPerson, month: Month): void {
  const stream = recorder.stream('enrolment');
  let data = { participantId, month, receivedOn: steady && chance.happens(0.7) ? inTime(chance, month) : filingDay(chance, month) };
  let at = chance.on(addDays(data.receivedOn, chance.of([0, 0, 1, 7])));
  stream.record('MonthlyReportFiled', at, { ...data, workers: 1 });
  const later = (share: number, name: string): boolean => {
    if (!chance.happens(share)) return false;
    at = chance.notBefore(at);
    stream.record(`MonthlyReport${name}`, at, data);
    return true;
  };
  later(0.2, 'Corrected');
  later(0.8, 'Verified');
  later(0.15, 'Corrected');
  later(0.3, 'Verified');
  if (!later(steady ? 0.08 : 0.2, 'Withdrawn')) return;
  later(0.1, 'Verified');
  if (chance.happens(0.3)) return;
  data = { ...data, receivedOn: filingDay(chance, month) };
  if (startOfDay(data.receivedOn) > at) at = chance.on(data.receivedOn);
  stream.record('MonthlyReportFiled', at, { ...data, workers: 2 });
  later(0.6, 'Verified');
  later(0.1, 'Withdrawn');
}

function inTime(chance: Chance, month: Month): CalendarDate {
  return addDays(lastDayOfMonth(month), chance.of([0, 1, 2, 9, 10]));
}

function filingDay(chance: Chance, month: Month): CalendarDate {
  return addDays(lastDayOfMonth(month), chance.of([0, 0, 1, 2, 9, 10, 10, 11, 20, 31, 90]));
}
