import type { LaterStep, Step } from './facts';

export const laterSteps: readonly LaterStep[] = ['P2', 'P3', 'P4', 'P5', 'P6', 'P7'];
export const steps: readonly Step[] = ['P1', ...laterSteps];
export type ActiveMonths = 1 | 2 | 3;

/**
 * What an entry counts. Flows are dated on the day they happened. `reached` is a flow; `moved` carries what a person had reached from her old
 * centre to the new one; `verified` is a stock's change. Those of a quarter (`activeMentors`, `activeMonths`, `departed`) are dated on its last day.
 */
export type Measure =
  | 'registrations'
  | 'withdrawals'
  | 'returns'
  | 'transfersIn'
  | 'transfersOut'
  | 'sessionsLogged'
  | 'sessionsConfirmed'
  | 'attendances'
  | 'activeMentors'
  | `reached.${LaterStep}`
  | `moved.${LaterStep}`
  | `verified.${LaterStep}`
  | `activeMonths.${ActiveMonths}`
  /** Enrolled on a day of the quarter, but no longer on its last day. */
  | 'departed';

/** Sums by measure over some span of days; a measure that never occurred is left out. */
export type Sums = ReadonlyMap<Measure, number>;
