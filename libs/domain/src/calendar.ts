import type { Brand } from './brand';
import { remembered } from './remembered';

/** A moment: ISO 8601 in UTC with milliseconds and `Z`. Instants compare as strings. */
export type Instant = Brand<string, 'Instant'>;
/** A day in Jakarta (WIB), `YYYY-MM-DD`. */
export type CalendarDate = Brand<string, 'CalendarDate'>;
/** A month in Jakarta (WIB), `YYYY-MM`. */
export type Month = Brand<string, 'Month'>;

const DAY_MS = 86_400_000;
/** Western Indonesian Time is UTC+7 all the year, so no time zone table is asked, and the process' own zone never matters. */
const WIB_OFFSET_MS = 7 * 3_600_000;

const instantShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const dateShape = /^\d{4}-\d{2}-\d{2}$/;
const monthShape = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Years 1 to 9998 in Jakarta: whatever is reckoned from a moment (its day in Jakarta, an end, the quarters beside it) still has four digits. */
function isReckoned(text: string): boolean {
  return text > '0001' && text < '9999';
}

/** Any ISO 8601 date and time with `Z` or an offset, made an Instant (finer than a millisecond is cut off), in the years 1 to 9998 of Jakarta; else undefined. */
export function parseInstant(text: string): Instant | undefined {
  const match = instantShape.exec(text);
  if (!match?.[1] || !isInCalendar(match[1])) return undefined;
  const instant = new Date(Date.parse(text)).toISOString();
  // The offset may carry the moment into another year.
  return instant.length === 24 && isReckoned(dayOf(instant)) ? (instant as Instant) : undefined;
}

/** A real day of the calendar written `YYYY-MM-DD`, in the years 1 to 9998; else undefined (a time of day too). */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  return isInCalendar(text) && isReckoned(text) ? (text as CalendarDate) : undefined;
}

function isInCalendar(text: string): boolean {
  if (!dateShape.test(text)) return false;
  const milliseconds = Date.parse(`${text}T00:00:00.000Z`);
  // Date.parse rolls 30 February over to March.
  return !Number.isNaN(milliseconds) && dateAt(milliseconds) === text;
}

export function parseMonth(text: string): Month | undefined {
  return monthShape.test(text) && isReckoned(text) ? (text as Month) : undefined;
}

/** The WIB day in which a moment lies. @throws RangeError when the text is no moment. */
export function dayOf(instant: string): CalendarDate {
  return dateAt(Date.parse(instant) + WIB_OFFSET_MS);
}

/** 00:00 WIB of the day. */
export function startOfDay(day: CalendarDate): Instant {
  return instantAt(utcMidnight(day) - WIB_OFFSET_MS);
}

/** No instant is later. */
export const END_OF_TIME = '9999-12-31T23:59:59.999Z' as Instant;

/** The day's last millisecond, 23:59:59.999 WIB. */
export function endOfDay(day: CalendarDate): Instant {
  return instantAt(utcMidnight(day) - WIB_OFFSET_MS + DAY_MS - 1);
}

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return dateAt(utcMidnight(day) + days * DAY_MS);
}

/** How many days after `from` comes `to`; negative when before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY_MS;
}

/** The Monday of the day's week (weeks are Monday to Sunday). */
export function mondayOf(day: CalendarDate): CalendarDate {
  const sinceMonday = (new Date(utcMidnight(day)).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** Whole years lived on a day, as Indonesian law counts age: the birthday counts; of 29 February it is 1 March in common years. */
export function ageOn(birthDate: CalendarDate, day: CalendarDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export function monthOf(day: CalendarDate): Month {
  return day.slice(0, 7) as Month;
}

export function firstDayOfMonth(month: Month): CalendarDate {
  return `${month}-01` as CalendarDate;
}

export const lastDayOfMonth = remembered((month: Month): CalendarDate => addDays(firstDayOfMonth(addMonths(month, 1)), -1));

export function addMonths(month: Month, months: number): Month {
  const counted = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  const year = String(Math.floor(counted / 12)).padStart(4, '0');
  return `${year}-${String((counted % 12) + 1).padStart(2, '0')}` as Month;
}

/** A moment so many milliseconds later; negative is earlier. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantAt(Date.parse(instant) + milliseconds);
}

const utcMidnight = remembered((day: CalendarDate): number => Date.parse(`${day}T00:00:00.000Z`));

function dateAt(utcMilliseconds: number): CalendarDate {
  return dateOfDay(Math.floor(utcMilliseconds / DAY_MS));
}

/** Of a day counted from 1970. */
const dateOfDay = remembered((day: number): CalendarDate => new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate);

function instantAt(utcMilliseconds: number): Instant {
  return new Date(utcMilliseconds).toISOString() as Instant;
}
