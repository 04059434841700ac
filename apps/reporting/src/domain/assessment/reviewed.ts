import { endOfDay, firstDayOf, lastDayOf, monthsOf, remembered, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant, Month, Quarter } from '@okoce/domain';
import type { EnrolmentLife } from '../enrolment-life';
import type { AssessableDays } from '../work/assessable-days';
import type { ParticipantWork } from '../work/participant-work';
import { contactsOf } from './contacts';
import type { Contact } from './contacts';
import type { Definitions } from './rule-set';

export interface Period {
  readonly quarter: Quarter;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly start: Instant;
  /** The last millisecond. */
  readonly end: Instant;
  readonly months: readonly Month[];
}

/** One participant in one quarter, as an assessment looks at her. */
export interface Reviewed {
  readonly work: ParticipantWork;
  readonly life: EnrolmentLife;
  readonly days: AssessableDays;
  readonly period: Period;
  readonly definitions: Definitions;
  /** What is or may become a touch, or is claimed, on a day of the quarter. */
  readonly contacts: readonly Contact[];
}

export const periodOf = remembered((quarter: Quarter): Period => {
  const last = lastDayOf(quarter);
  const first = firstDayOf(quarter);
  return { quarter, first, last, start: startOfDay(first), end: endOfDay(last), months: monthsOf(quarter) };
});

export function isWithin({ first, last }: Period, day: CalendarDate): boolean {
  return first <= day && day <= last;
}

/** The same of a moment, without reckoning its day. */
export function happensWithin({ start, end }: Period, instant: Instant): boolean {
  return start <= instant && instant <= end;
}

/** Undefined for someone who was not registered by the quarter's end. */
export function reviewed(work: ParticipantWork, quarter: Quarter, definitions: Definitions): Reviewed | undefined {
  const { life } = work.counted;
  const days = work.assessableDays();
  const period = periodOf(quarter);
  if (!life || !days || life.registration.day > period.last) return undefined;
  return { work, life, days, period, definitions, contacts: contactsOf(work, life, (day) => isWithin(period, day)) };
}
