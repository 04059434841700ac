import { dayOf, firstDayOfMonth, lastDayOfMonth } from '@okoce/domain';
import type { Month } from '@okoce/domain';
import { itemOf } from './item';
import type { Found, Item } from './item';
import type { Reviewed } from './reviewed';

/** Days at whose end she is enrolled and not on leave, over all her centres together. */
export function assessableDays({ work, life, days, period }: Reviewed): Found<number> {
  const { first, last } = period;
  const items: Item[] = life.changes
    .filter(({ day }) => day <= last)
    .map(({ factId, day }) => itemOf({ type: 'enrolment', id: factId }, day));
  for (const { factId, data } of life.withoutEffect) {
    items.push(itemOf({ type: 'enrolment', id: factId }, dayOf(data.occurredAt), 'without_effect'));
  }
  for (const [id, { from, to }] of work.leaves) {
    if (from <= last && to >= first) items.push(itemOf({ type: 'leave', id }, from));
  }
  return { value: days.count(first, last), items };
}

/** Months with enough assessable days. */
export function expectedMonths({ days, period, definitions }: Reviewed): readonly Month[] {
  return period.months.filter((month) => days.count(firstDayOfMonth(month), lastDayOfMonth(month)) >= definitions.expectedMonthDays);
}
