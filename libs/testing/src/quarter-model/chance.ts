import { addDays, addMilliseconds, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant } from '@okoce/domain';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const FIRST_DAY = '2026-08-10' as CalendarDate;
const DAYS = 340;

/** Days around which something changes: ends of quarters and months, the 10th, the middle of months, the 30 days of a goal, the cut-off. */
const borderDays: readonly string[] = [
  ...['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01', '2027-06-30', '2027-07-01'],
  ...['2026-10-31', '2026-11-15', '2026-11-16', '2027-01-10', '2027-01-11', '2027-01-31', '2027-02-28', '2027-03-10', '2027-05-01'],
  ...['2027-04-10', '2027-04-11', '2027-04-20', '2027-04-21', '2027-02-14', '2027-02-15', '2027-05-16', '2027-05-17'],
];
const timesOfDay = [
  0,
  0,
  1,
  DAY_MS - 1,
  DAY_MS - 1,
  DAY_MS - MINUTE_MS,
  DAY_MS - 30 * MINUTE_MS,
  30 * MINUTE_MS,
  9 * HOUR_MS,
  15 * HOUR_MS,
];
const nearby = [
  0,
  0,
  0,
  1,
  -1,
  DAY_MS,
  DAY_MS - 1,
  DAY_MS + 1,
  -DAY_MS,
  HOUR_MS,
  30 * MINUTE_MS,
  -30 * MINUTE_MS,
  7 * DAY_MS,
  30 * DAY_MS,
  -3 * DAY_MS,
];

/** Choices that a seed decides wholly (mulberry32), and the instants chosen before: new ones fall on or beside them. */
export class Chance {
  private readonly before: Instant[] = [];
  private readonly edges: Instant[] = [];

  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.whole(0, choices.length - 1)] as T;
  }

  shuffled<T>(items: readonly T[]): readonly T[] {
    const keyed = items.map((item) => ({ item, key: this.next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
  }

  id(): string {
    const hex = Array.from({ length: 8 }, () => this.whole(0, 0xffff).toString(16).padStart(4, '0'));
    return `${hex[0]}${hex[1]}-${hex[2]}-4${hex[3]?.slice(1)}-a${hex[4]?.slice(1)}-${hex[5]}${hex[6]}${hex[7]}`;
  }

  day(): CalendarDate {
    if (this.happens(0.4)) return addDays(this.of(borderDays) as CalendarDate, this.of([0, 0, 0, 1, -1]));
    return addDays(FIRST_DAY, this.whole(0, DAYS));
  }

  /** When something began or ended that others may touch: later moments fall on it as often as not. */
  edge(instant: Instant): void {
    this.edges.push(instant);
  }

  /** A moment at which a meeting may start: often that at which another starts or ends. */
  start(): Instant {
    return this.edges.length > 0 && this.happens(0.35) ? this.of(this.edges) : this.moment();
  }

  /** On or beside a moment chosen before, at an edge of a day, or any. */
  moment(): Instant {
    const chosen = this.before.length > 0 && this.happens(0.3) ? this.near(this.of(this.before)) : this.on(this.day());
    this.before.push(chosen);
    return chosen;
  }

  on(day: CalendarDate): Instant {
    return addMilliseconds(startOfDay(day), this.happens(0.7) ? this.of(timesOfDay) : this.whole(0, DAY_MS - 1));
  }

  near(instant: Instant): Instant {
    return addMilliseconds(instant, this.of(nearby));
  }

  /** Never earlier; at that very moment as often as not. */
  notBefore(instant: Instant): Instant {
    if (this.happens(0.3)) return instant;
    const moment = this.happens(0.3) ? this.moment() : this.near(instant);
    return moment >= instant ? moment : addMilliseconds(instant, this.of([0, 1, HOUR_MS, DAY_MS, 20 * DAY_MS]));
  }

  /** When it was recorded: mostly soon, sometimes very late. */
  recorded(occurredAt: Instant): Instant {
    const late = [0, 0, 1, MINUTE_MS, HOUR_MS, 5 * HOUR_MS, DAY_MS, 3 * DAY_MS, 8 * DAY_MS, 31 * DAY_MS, 100 * DAY_MS];
    return addMilliseconds(occurredAt, this.of(late));
  }
}
