import type { Brand } from './brand';
import { addMonths, firstDayOfMonth, lastDayOfMonth, monthOf, parseMonth } from './calendar';
import type { CalendarDate, Month } from './calendar';
import { remembered } from './remembered';

/** A calendar quarter (triwulan) in Jakarta, `YYYY-Qn`; it starts at 00:00 WIB of its first day. Quarters compare as strings. */
export type Quarter = Brand<string, 'Quarter'>;

/** Of the years 1 to 9998, as a Month. */
export function parseQuarter(text: string): Quarter | undefined {
  return /^\d{4}-Q[1-4]$/.test(text) && parseMonth(`${text.slice(0, 4)}-01`) !== undefined ? (text as Quarter) : undefined;
}

/** The quarter of a WIB day; of a moment it is `quarterOf(dayOf(instant))`. */
export function quarterOf(day: CalendarDate): Quarter {
  return quarterWith(monthOf(day));
}

export const monthsOf = remembered((quarter: Quarter): readonly [Month, Month, Month] => {
  const first = `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}` as Month;
  return [first, addMonths(first, 1), addMonths(first, 2)];
});

export function firstDayOf(quarter: Quarter): CalendarDate {
  return firstDayOfMonth(monthsOf(quarter)[0]);
}

export function lastDayOf(quarter: Quarter): CalendarDate {
  return lastDayOfMonth(monthsOf(quarter)[2]);
}

export function nextQuarter(quarter: Quarter): Quarter {
  return quarterWith(addMonths(monthsOf(quarter)[0], 3));
}

export function previousQuarter(quarter: Quarter): Quarter {
  return quarterWith(addMonths(monthsOf(quarter)[0], -3));
}

const quarterWith = remembered((month: Month): Quarter => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}` as Quarter);
