import type { Ratio } from './ratio';

/** What a rule may ask for, and what values it can have: a count up to a largest, a share of something, or a yes or no. */
export const indicatorKinds = {
  /** Days of the quarter at whose end she is enrolled and not on leave. */
  assessableDays: { kind: 'count', largest: 92 },
  /** Days of the quarter at whose end a mentorship is in force. */
  mentorshipDays: { kind: 'count', largest: 92 },
  sessionsHeld: { kind: 'count', largest: 1_000 },
  slotsOffered: { kind: 'count', largest: 1_000 },
  /** How many months are expected. */
  expectedMonths: { kind: 'count', largest: 3 },
  /** Expected months without a touch. */
  silentMonths: { kind: 'count', largest: 3 },
  /** Months with a touch. */
  C1: { kind: 'count', largest: 3 },
  /** Of commitments those kept; none of fewer than the least number. */
  C2: { kind: 'share', always: false },
  /** Monthly reports in time. */
  C3: { kind: 'count', largest: 3 },
  /** The longest silence, in assessable days. */
  C4: { kind: 'count', largest: 92 },
  /** A goal in time. */
  F1: { kind: 'flag' },
  /** Of actions due those done; none when none were due. */
  F2: { kind: 'share', always: false },
  /** A step newly reached, or kept alive. */
  F3: { kind: 'flag' },
  /** Of what was claimed what was verified; 0 when nothing was. */
  V: { kind: 'share', always: true },
} as const;

export type IndicatorName = keyof typeof indicatorKinds;
export const indicatorNames = Object.keys(indicatorKinds) as readonly IndicatorName[];

/** A share that rules compare even where there is nothing to take it of. */
export interface Share extends Ratio {
  readonly ofNothing?: true;
}

/** Undefined where there is nothing to take a share of. */
export type IndicatorValue = number | boolean | Share | undefined;
export type IndicatorValues = Readonly<Record<IndicatorName, IndicatorValue>>;
