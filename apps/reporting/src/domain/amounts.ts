import type { CalendarDate, DistrictCode } from '@okoce/domain';
import type { Measure } from './measures';

/** So much of a measure, at a centre, on a WIB day. */
export interface Amount {
  readonly centre: DistrictCode;
  readonly day: CalendarDate;
  readonly measure: Measure;
  readonly amount: number;
}

/** A subject's amounts: one for each centre, day and measure, and none that is zero. */
export class Amounts {
  static readonly none = new Amounts();
  private readonly byKey = new Map<string, Amount>();

  add(measure: Measure, centre: DistrictCode, day: CalendarDate, amount = 1): void {
    const key = `${centre}${day}${measure}`;
    const total = amount + (this.byKey.get(key)?.amount ?? 0);
    if (total === 0) this.byKey.delete(key);
    else this.byKey.set(key, { centre, day, measure, amount: total });
  }

  /** What has to be added to the amounts before to make those after; both in parts that share no measure. */
  static difference(before: readonly Amounts[], after: readonly Amounts[]): readonly Amount[] {
    const changed = after.flatMap((amounts, part) => amounts.changedSince(before[part] ?? Amounts.none));
    const gone = after.flatMap((amounts, part) => amounts.goneSince(before[part] ?? Amounts.none));
    return [...changed, ...gone];
  }

  list(): readonly Amount[] {
    return [...this.byKey.values()];
  }

  private changedSince(before: Amounts): readonly Amount[] {
    if (this === before) return [];
    const changes: Amount[] = [];
    for (const [key, now] of this.byKey) {
      const was = before.byKey.get(key)?.amount ?? 0;
      if (now.amount !== was) changes.push({ ...now, amount: now.amount - was });
    }
    return changes;
  }

  private goneSince(before: Amounts): readonly Amount[] {
    if (this === before) return [];
    const changes: Amount[] = [];
    for (const [key, was] of before.byKey) if (!this.byKey.has(key)) changes.push({ ...was, amount: -was.amount });
    return changes;
  }
}
