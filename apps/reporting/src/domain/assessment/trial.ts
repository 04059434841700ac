import { addDays, daysBetween, lastDayOfMonth } from '@okoce/domain';
import type { CalendarDate, Sentence } from '@okoce/domain';
import { comparisonMet } from './evaluation';
import { comingBack, factsOf } from './deeds';
import type { Deed } from './deeds';
import { indicatorsOf, valuesOf } from './indicators';
import type { Indicators } from './indicators';
import type { IndicatorValues } from './indicator-names';
import { tooLate } from './outlook';
import type { Outlook, Remedy } from './outlook';
import { reportDeadline } from './reports-in-time';
import { reviewed } from './reviewed';
import type { Reviewed } from './reviewed';
import type { Comparison } from './rule-set';

/** Something to be done: what would be recorded of her if it were done on a day and after it. */
export interface Way {
  /** Undefined when the day is too late for it. */
  readonly from: (day: CalendarDate) => readonly Deed[] | undefined;
  readonly say: (by: CalendarDate) => Said;
}

export interface Said {
  readonly needed: number;
  readonly sentence: Sentence;
}

/** Her quarter as it would be. */
export interface Foreseen {
  readonly reviewed: Reviewed;
  readonly indicators: Indicators;
  readonly values: IndicatorValues;
}

/** What would become of her quarter if this were recorded, by the very rules that assess it. */
export function foreseen({ reviewed: now }: Pick<Outlook, 'reviewed'>, deeds: readonly Deed[]): Foreseen {
  const { work, period, definitions } = now;
  const then = reviewed(work.with(factsOf(deeds)), period.quarter, definitions) ?? now;
  const indicators = indicatorsOf(then);
  return { reviewed: then, indicators, values: valuesOf(indicators, definitions) };
}

/**
 * Nothing is said to be possible but what was tried: each way is done in thought, on the last day it can be, and assessed. The first that meets
 * the comparison is told, with that day.
 */
export function firstRemedy(comparison: Comparison, outlook: Outlook, ways: readonly Way[], otherwise: Sentence): Remedy {
  for (const way of ways) {
    const [remedy] = remediesBy(comparison, outlook, [way]);
    if (remedy) return remedy;
  }
  return tooLate(otherwise);
}

/** Of each way that meets the comparison. */
export function remediesBy(comparison: Comparison, outlook: Outlook, ways: readonly Way[]): readonly Remedy[] {
  return ways.flatMap(({ from, say }) => {
    const by = lastDayOf(comparison, outlook, from);
    return by === undefined ? [] : [{ possible: true, by, ...say(by) }];
  });
}

/** The last day on which a way would still meet it; undefined when none would. */
function lastDayOf(comparison: Comparison, outlook: Outlook, from: Way['from']): CalendarDate | undefined {
  const meets = (day: CalendarDate): boolean => {
    const deeds = from(day);
    return deeds !== undefined && comparisonMet(comparison, foreseen(outlook, deeds).values);
  };
  const days = turningDays(outlook);
  const found = days.findLastIndex(meets);
  let [by, late] = [days[found], days[found + 1]];
  // Between two of them there may be a later day still.
  while (by !== undefined && late !== undefined) {
    const middle = addDays(by, Math.floor(daysBetween(by, late) / 2));
    if (middle === by) break;
    if (meets(middle)) by = middle;
    else late = middle;
  }
  return by;
}

/** Days on which a time to do something ends, from the day it is seen from on. */
function turningDays({ on, lastToRecord, reviewed: { period, definitions } }: Outlook): readonly CalendarDate[] {
  const ends = period.months.flatMap((month) => [lastDayOfMonth(month), reportDeadline(month, definitions)]);
  return [...new Set([on, ...ends, lastToRecord])].filter((day) => day >= on && day <= lastToRecord).sort();
}

/** What only what happens in the quarter can meet: she has to be enrolled for it, and come back first where she is not. */
export function inQuarter(outlook: Outlook, deedsFrom: (day: CalendarDate) => readonly Deed[], say: Way['say']): Way {
  const { reviewed: person } = outlook;
  return whileEnrolled(outlook, (day) => (day > person.period.last ? undefined : deedsFrom(day)), say);
}

export function whileEnrolled({ reviewed: person }: Outlook, from: Way['from'], say: Way['say']): Way {
  return {
    from: (day) => {
      const deeds = from(day);
      return deeds && [...comingBack(day, person), ...deeds];
    },
    say: (by) => {
      const { needed, sentence } = say(by);
      return person.life.enrolledOn(by) ? { needed, sentence } : { needed, sentence: afterReturn(sentence) };
    },
  };
}

function afterReturn({ id, en }: Sentence): Sentence {
  return { id: `Peserta perlu kembali terdaftar dulu. ${id}`, en: `The participant has to return first. ${en}` };
}
