import { addDays, dayOf, lastDayOfMonth, monthOf } from '@okoce/domain';
import type { CalendarDate, Month, Sentence } from '@okoce/domain';
import { isOpen } from '../work/meetings';
import { isHeldSeat } from '../work/seats';
import type { Worked } from './assessment';
import { contactsOf } from './contacts';
import { attended, held, settled } from './deeds';
import type { Deed } from './deeds';
import type { ThingRef, Why } from './item';
import type { Reviewed } from './reviewed';

/** What somebody can do so that a condition is met, and by when; or that the quarter no longer allows it. */
export interface Remedy {
  readonly possible: boolean;
  /** The day of what has to be done first. */
  readonly by: CalendarDate | null;
  /** How many of it. */
  readonly needed: number | null;
  readonly sentence: Sentence;
}

/** An assessment as it is seen on a day: what has happened, and what still can. */
export interface Outlook extends Worked {
  readonly on: CalendarDate;
  /** Up to its end, what is recorded counts in the quarter when it is sealed. */
  readonly lastToRecord: CalendarDate;
  /** Something may still happen in the quarter. */
  readonly runs: boolean;
  /** What may yet become a touch by being logged, confirmed or verified. */
  readonly pending: readonly Pending[];
}

export interface Pending {
  readonly thing: ThingRef;
  readonly day: CalendarDate;
  /** What would be recorded of it. */
  readonly deeds: readonly Deed[];
}

/** A quarter is sealed with what was recorded before 00:00 of the 21st day after its end. */
const DAYS_TO_RECORD = 20;
/** What only waits for somebody. */
const waiting: ReadonlySet<Why | undefined> = new Set<Why | undefined>(['not_confirmed', 'not_verified', 'not_checked_out']);

export function outlookOn(on: CalendarDate, worked: Worked): Outlook {
  const { last } = worked.reviewed.period;
  const lastToRecord = addDays(last, DAYS_TO_RECORD);
  return { ...worked, on, lastToRecord, runs: on <= last, pending: on <= lastToRecord ? pendingOf(worked, on) : [] };
}

/**
 * Waiting is what is known: of what took place and was never told nothing can be reckoned, and nobody is counted on to take back what was
 * said (a dispute, a rejection, a session missed).
 */
function pendingOf({ reviewed }: Worked, on: CalendarDate): readonly Pending[] {
  const { work, life } = reviewed;
  const known = contactsOf(work, life).filter(({ touch, why, day }) => !touch && waiting.has(why) && life.enrolledOn(day));
  const settling = known.map((contact) => ({ thing: contact.thing, day: contact.day, deeds: settled(contact, reviewed) }));
  return [...settling, ...withoutOutcome(reviewed).filter(({ day }) => day <= on && life.enrolledOn(day))];
}

/** Sessions and seats of which nobody said what became, as if she had kept them. */
export function withoutOutcome({ work }: Pick<Reviewed, 'work'>): readonly Pending[] {
  const sessions = [...work.meetings.values()].filter(isOpen).flatMap((meeting): readonly Pending[] => {
    const thing = { type: 'session' as const, id: meeting.sessionId };
    return meeting.planned ? [{ thing, day: dayOf(meeting.planned.startsAt), deeds: held(meeting) }] : [];
  });
  const seats = [...work.seats.values()].filter(isHeldSeat).map((seat): Pending => {
    const thing = { type: 'seat' as const, id: seat.seatId };
    return { thing, day: dayOf(seat.startsAt), deeds: attended(seat) };
  });
  return [...sessions, ...seats];
}

export const deedsOf = (pending: readonly Pending[]): readonly Deed[] => pending.flatMap(({ deeds }) => deeds);

/** Those of some months that are not over. */
export function monthsAhead(months: readonly Month[], { on }: Outlook): readonly Month[] {
  return months.filter((month) => lastDayOfMonth(month) >= on);
}

/** Those of some months in which something waits. */
export function monthsPending(months: readonly Month[], { pending }: Outlook): readonly Month[] {
  return months.filter((month) => pending.some(({ day }) => monthOf(day) === month));
}

export function tooLate({ id, en }: Sentence): Remedy {
  return {
    possible: false,
    by: null,
    needed: null,
    sentence: { id: `Triwulan ini tidak lagi memungkinkannya: ${id}.`, en: `The quarter no longer allows it: ${en}.` },
  };
}

/** `1 report`, `2 reports`: Bahasa Indonesia has no plural. */
export function few(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
