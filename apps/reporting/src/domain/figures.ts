import type { Step } from './facts';
import { active, activeMonths, cumulative, newlyReached, registered, steps, sum, verified } from './measures';
import type { ActiveMonths, Sums } from './measures';

/** The programme's aim, in entrepreneurs. */
const GOAL = 200_000;

interface Stocks {
  readonly registered: number;
  readonly withdrawn: number;
  readonly active: number;
}

/** A quarter's flows, and its stocks at the end; the order of the fields is that of the published answer. */
export interface QuarterFigures extends Stocks {
  readonly registrations: number;
  readonly withdrawals: number;
  readonly returns: number;
  readonly transfersIn: number;
  readonly transfersOut: number;
  readonly sessionsLogged: number;
  readonly sessionsConfirmed: number;
  readonly attendances: number;
  readonly activeMentors: number;
  readonly steps: Readonly<Record<Step, { readonly newlyReached: number; readonly cumulative: number; readonly verified: number }>>;
  readonly activeMonths: Readonly<Record<0 | ActiveMonths, number>>;
  readonly target: Readonly<Record<'goal' | keyof typeof targets, number>>;
}

export interface DayFigures extends Stocks {
  readonly steps: Readonly<Record<Step, number>>;
}

/** The measures by which the aim has been claimed, side by side. */
const targets = {
  registered: 'P1',
  trained: 'P2',
  mentored: 'P3',
  licensed: 'P4',
  marketed: 'P5',
  reporting: 'P6',
  funded: 'P7',
} as const;

/** @param inQuarter sums over the days of the quarter. @param toDate sums over all days up to its last. */
export function quarterFigures(inQuarter: Sums, toDate: Sums): QuarterFigures {
  return {
    registrations: sum(inQuarter, 'registrations'),
    withdrawals: sum(inQuarter, 'withdrawals'),
    returns: sum(inQuarter, 'returns'),
    transfersIn: sum(inQuarter, 'transfersIn'),
    transfersOut: sum(inQuarter, 'transfersOut'),
    sessionsLogged: sum(inQuarter, 'sessionsLogged'),
    sessionsConfirmed: sum(inQuarter, 'sessionsConfirmed'),
    attendances: sum(inQuarter, 'attendances'),
    activeMentors: sum(inQuarter, 'activeMentors'),
    ...stocks(toDate),
    steps: byStep((step) => ({
      newlyReached: newlyReached(inQuarter, step),
      cumulative: cumulative(toDate, step),
      verified: verified(toDate, step),
    })),
    activeMonths: activeMonths(inQuarter, toDate),
    target: { goal: GOAL, ...byTarget((step) => cumulative(toDate, step)) },
  };
}

/** @param toDate sums over all days up to this one. */
export function dayFigures(toDate: Sums): DayFigures {
  return { ...stocks(toDate), steps: byStep((step) => cumulative(toDate, step)) };
}

function stocks(toDate: Sums): Stocks {
  return { registered: registered(toDate), withdrawn: registered(toDate) - active(toDate), active: active(toDate) };
}

function byStep<T>(of: (step: Step) => T): Record<Step, T> {
  return Object.fromEntries(steps.map((step) => [step, of(step)])) as Record<Step, T>;
}

function byTarget(of: (step: Step) => number): Record<keyof typeof targets, number> {
  return Object.fromEntries(Object.entries(targets).map(([name, step]) => [name, of(step)])) as Record<keyof typeof targets, number>;
}
