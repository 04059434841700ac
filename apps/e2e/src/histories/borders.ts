import * as fc from 'fast-check';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FIRST = Date.parse('2019-12-02T02:00:00.000Z');
const DAYS = 75;
/** 00:00 in Jakarta of the days around which a quarter turns, and of a day like any other. */
const midnights = ['2019-12-11', '2019-12-31', '2019-12-31', '2020-01-10', '2020-01-20', '2020-01-31'].map((day) =>
  Date.parse(`${day}T17:00:00.000Z`),
);
const shifts = [0, 0, -1, 1, -DAY_MS, -DAY_MS - 1, -DAY_MS + 1, DAY_MS, HOUR_MS, -HOUR_MS];

/** One step of a history as chance has it; what its numbers choose among depends on what has happened by then. */
export interface Step {
  readonly act: number;
  readonly who: number;
  readonly other: number;
  readonly which: number;
  readonly border: number;
  readonly shift: number;
  readonly plain: boolean;
  readonly minute: number;
  readonly flag: boolean;
}

const anyNumber = fc.nat(1_000_000);

export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  act: anyNumber,
  who: anyNumber,
  other: anyNumber,
  which: anyNumber,
  border: anyNumber,
  shift: fc.nat(shifts.length - 1),
  plain: fc.boolean(),
  minute: fc.nat(DAYS * 24 * 60 - 1),
  flag: fc.boolean(),
});

/** The instants a history turns on: midnights and quarter ends in Jakarta, and whatever has happened or is planned in it so far. */
export class Borders {
  private readonly seen: number[] = [...midnights];

  remember(instant: string): string {
    this.seen.push(Date.parse(instant));
    return instant;
  }

  /** In the three days after, or at, just beside or 24 hours from it: for what follows from something. */
  near(instant: string, { shift, plain, minute }: Step): string {
    const at = Date.parse(instant) + (plain ? (minute % (3 * 24 * 60)) * 60_000 : (shifts[shift] ?? 0));
    return this.remember(new Date(at).toISOString());
  }

  /** A plain minute of the ten weeks, or an instant at, just beside, or 24 hours from a border. */
  instant({ border, shift, plain, minute }: Step): string {
    const at = plain ? FIRST + minute * 60_000 : (this.seen[border % this.seen.length] ?? FIRST) + (shifts[shift] ?? 0);
    return this.remember(new Date(at).toISOString());
  }
}

/** The day in Jakarta. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 7 * HOUR_MS).toISOString().slice(0, 10);
}
