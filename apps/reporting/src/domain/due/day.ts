import {
  addDays,
  addMonths,
  endOfDay,
  firstDayOf,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  monthsOf,
  quarterOf,
  startOfDay,
} from '@okoce/domain';
import type { CalendarDate, Instant, Month, Quarter } from '@okoce/domain';

/** A month whose report is asked for. */
export interface ReportMonth {
  readonly month: Month;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly dueFrom: CalendarDate;
  readonly lateFrom: CalendarDate;
}

/** The day a list is of, and what follows from it for everybody: worked out once, since a list is of thousands of people. */
export interface Day {
  readonly on: CalendarDate;
  /** Its last millisecond. */
  readonly end: Instant;
  /** The moment at which it is over. */
  readonly over: Instant;
  readonly quarter: Quarter;
  /** From then on in the quarter a goal is missing. */
  readonly goalMissingFrom: CalendarDate;
  /** The month that ended last, and those before it in the same quarter: older ones are of a quarter that is sealed, or soon is. */
  readonly reportMonths: readonly ReportMonth[];
}

/** The day of a month up to whose end the report of the month before is in time. */
const LAST_DAY_IN_TIME = 10;
/** So many days of a quarter there is time to set a goal before it is missing. */
const DAYS_TO_SET_A_GOAL = 20;

export function dayOn(on: CalendarDate): Day {
  const quarter = quarterOf(on);
  const ended = addMonths(monthOf(on), -1);
  return {
    on,
    end: endOfDay(on),
    over: startOfDay(addDays(on, 1)),
    quarter,
    goalMissingFrom: addDays(firstDayOf(quarter), DAYS_TO_SET_A_GOAL),
    reportMonths: monthsOf(quarterOf(firstDayOfMonth(ended)))
      .filter((month) => month <= ended)
      .map(reportMonth),
  };
}

function reportMonth(month: Month): ReportMonth {
  const dueFrom = firstDayOfMonth(addMonths(month, 1));
  return { month, first: firstDayOfMonth(month), last: lastDayOfMonth(month), dueFrom, lateFrom: addDays(dueFrom, LAST_DAY_IN_TIME) };
}
