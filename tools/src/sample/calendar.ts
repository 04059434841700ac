import { addDays, type CalendarDate } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { at, isWorkingDay, type Moment } from './moments';

const FIRST_HOUR = 9;
const LAST_HOUR = 17;
const LOOKS_AHEAD_DAYS = 14;

/** Whole hours of working days. Whatever becomes of an appointment, its hours are given to nobody else: no two of one person ever overlap. */
export class Calendar {
  private readonly taken = new Set<Moment>();

  /** Hours in a row, free for both, on the first day from `from` on that has some; undefined when there are none for a fortnight, or before `until`. */
  static take(random: Random, both: readonly Calendar[], from: CalendarDate, until: CalendarDate, hours: number): Moment | undefined {
    for (let after = 0; after < LOOKS_AHEAD_DAYS; after++) {
      const day = addDays(from, after);
      if (day >= until) return undefined;
      if (!isWorkingDay(day)) continue;
      const free = startsOn(day, hours).filter((moments) => both.every(({ taken }) => moments.every((moment) => !taken.has(moment))));
      if (free.length === 0) continue;
      const chosen = random.pick(free);
      for (const { taken } of both) for (const moment of chosen) taken.add(moment);
      return chosen[0];
    }
    return undefined;
  }
}

function startsOn(day: CalendarDate, hours: number): readonly (readonly Moment[])[] {
  const starts = Array.from({ length: LAST_HOUR - FIRST_HOUR - hours + 1 }, (_, index) => FIRST_HOUR + index);
  return starts.map((start) => Array.from({ length: hours }, (_, index) => at(day, start + index)));
}
