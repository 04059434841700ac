import type { CalendarDate, Month } from '@okoce/domain';
import { touchMonths, verifiedTouches, weighedTouches } from '../touches';
import { isCounted, itemOf } from './item';
import type { Found, Item } from './item';
import { isWithin } from './reviewed';
import type { Reviewed } from './reviewed';

/** C1: the months with a verified touch on a day at whose end she was enrolled. */
export function activeMonths(reviewed: Reviewed): Found<readonly Month[]> {
  const near = reviewed.contacts.filter(({ day }) => isWithin(reviewed.period, day));
  return {
    value: touchMonths(near.flatMap(({ touch, why }) => (touch && !why ? [touch] : []))),
    items: near.map(({ thing, day, why }) => itemOf(thing, day, why)),
  };
}

/** C4: the most assessable days in a row without a touch. */
export function longestSilence(reviewed: Reviewed, active: Found<readonly Month[]>): Found<number> {
  const { days, period } = reviewed;
  const touchDays = touchDaysOf(reviewed);
  const lengths = days.silences(period.first, period.last, touchDays).map((silence) => silence.days);
  const items = active.items.map((item): Item => {
    const breaks = item.as !== 'counted' || days.has(item.day);
    return breaks ? item : { ...item, as: 'left_out', why: 'on_leave' };
  });
  return { value: Math.max(0, ...lengths), items };
}

/** The days of her touches in the quarter. */
export function touchDaysOf({ contacts, period }: Reviewed): readonly CalendarDate[] {
  return contacts.flatMap(({ touch, why }) => (touch && !why && isWithin(period, touch.day) ? [touch.day] : []));
}

/** The touches of the quarter that reports show; of no consequence for a class, which all touches count for. */
export function touchesReported({ work, life, period, contacts }: Reviewed): Found<number> {
  // All of them: one that is at the same time may be of another quarter.
  const weighed = new Map(weighedTouches(verifiedTouches(work.counted, life)).map(({ touch, leftOut }) => [touch.factId, leftOut]));
  const items = contacts.flatMap(({ thing, day, touch, why }): readonly Item[] => {
    if (!isWithin(period, day)) return [];
    return [itemOf(thing, day, why ?? (touch && weighed.get(touch.factId)))];
  });
  return { value: items.filter(isCounted).length, items };
}

export interface Claims {
  readonly verified: number;
  readonly claimed: number;
}

/** V: what was claimed in the quarter on a day when she was enrolled, and what of it is a verified touch, of whatever day. */
export function claims({ contacts, period, life }: Reviewed): Found<Claims> {
  const items = contacts.flatMap(({ thing, claimedOn, day, touch, why }): readonly Item[] => {
    if (claimedOn === undefined) return why && isWithin(period, day) ? [{ thing, day, as: 'left_out', why }] : [];
    if (!isWithin(period, claimedOn)) return [];
    if (!life.enrolledOn(claimedOn)) return [{ thing, day: claimedOn, as: 'left_out', why: 'not_enrolled' }];
    return [{ thing, day: claimedOn, as: touch ? 'verified' : 'claimed', ...(touch || !why ? {} : { why }) }];
  });
  const verified = items.filter(({ as }) => as === 'verified').length;
  return { value: { verified, claimed: verified + items.filter(({ as }) => as === 'claimed').length }, items };
}

/** Expected months in which there is no touch. */
export function silentMonths(expected: readonly Month[], touched: readonly Month[]): readonly Month[] {
  return expected.filter((month) => !touched.includes(month));
}
