import { addDays, dayOf, daysBetween, mondayOf, type CalendarDate, type Instant } from '@okoce/domain';

/** A moment as a desk would write it: `2020-01-08T09:00:00+07:00`. All are written alike, so they compare as strings. */
export type Moment = string;

export const FIRST_DAY = '2019-07-01' as CalendarDate;
export const LAST_DAY = '2020-06-30' as CalendarDate;

const WIB_OFFSET_MS = 7 * 3_600_000;
/** Holidays of 2019-2020 that fall on a weekday: nobody meets on them. */
const HOLIDAYS: ReadonlySet<string> = new Set([
  '2019-12-25',
  '2020-01-01',
  '2020-03-25',
  '2020-04-10',
  '2020-05-01',
  '2020-05-07',
  '2020-05-21',
  '2020-05-25',
  '2020-05-26',
  '2020-06-01',
]);

export function at(day: CalendarDate, hours: number, minutes = 0): Moment {
  return `${day}T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00+07:00`;
}

export function later(moment: Moment, minutes: number): Moment {
  return `${new Date(Date.parse(moment) + minutes * 60_000 + WIB_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

export function dayIn(moment: Moment): CalendarDate {
  return dayOf(instantIn(moment));
}

export function instantIn(moment: Moment): Instant {
  return new Date(moment).toISOString() as Instant;
}

export function minutesBetween(from: Moment, to: Moment): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

export function isWorkingDay(day: CalendarDate): boolean {
  return daysBetween(mondayOf(day), day) < 5 && !HOLIDAYS.has(day);
}

export function workingDayFrom(day: CalendarDate): CalendarDate {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1));
}

export function earlier<T extends string>(one: T, other: T): T {
  return one < other ? one : other;
}

export function latest<T extends string>(one: T, ...others: readonly T[]): T {
  return others.reduce((last, next) => (next > last ? next : last), one);
}
