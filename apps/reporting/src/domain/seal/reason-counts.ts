import { reasons } from '../assessment/rule-set';
import type { NotAssessableReason } from '../assessment/rule-set';
import type { CountedAs } from './level-figures';

/** How many people could not be assessed, by the reason; by the rules, whatever a person decided. */
export type NotAssessed = Readonly<Record<NotAssessableReason, number>>;

export const nobody: NotAssessed = { too_short: 0, no_mentor: 0, too_few_slots: 0 };

/** By centre, after people came to be assessed otherwise. */
export function reasonsAfter(
  before: ReadonlyMap<string, NotAssessed>,
  people: readonly { readonly before: CountedAs | undefined; readonly now: CountedAs }[],
): ReadonlyMap<string, NotAssessed> {
  const counts = new Map(before);
  const add = (counted: CountedAs | undefined, change: 1 | -1): void => {
    if (!counted?.reason) return;
    const known = counts.get(counted.centre) ?? nobody;
    counts.set(counted.centre, { ...known, [counted.reason]: known[counted.reason] + change });
  };
  for (const person of people) {
    add(person.before, -1);
    add(person.now, 1);
  }
  return counts;
}

export function addedUpReasons(counts: Iterable<NotAssessed>): NotAssessed {
  const total = { ...nobody };
  for (const one of counts) for (const reason of reasons) total[reason] += one[reason];
  return total;
}
