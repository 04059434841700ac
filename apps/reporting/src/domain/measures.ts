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

/** Everyone who ever registered, by the centre she is with. */
export function registered(toDate: Sums): number {
  return sum(toDate, 'registrations') + sum(toDate, 'transfersIn') - sum(toDate, 'transfersOut');
}

/** Everyone enrolled. Only an enrolled person is transferred, so the flows alone say it. */
export function active(toDate: Sums): number {
  return registered(toDate) + sum(toDate, 'returns') - sum(toDate, 'withdrawals');
}

/** Ever reached, by the centre the person is with; a registration is its P1. */
export function cumulative(toDate: Sums, step: Step): number {
  return step === 'P1' ? registered(toDate) : sum(toDate, `reached.${step}`) + sum(toDate, `moved.${step}`);
}

export function verified(toDate: Sums, step: Step): number {
  return step === 'P1' ? registered(toDate) : sum(toDate, `verified.${step}`);
}

export function newlyReached(inQuarter: Sums, step: Step): number {
  return step === 'P1' ? sum(inQuarter, 'registrations') : sum(inQuarter, `reached.${step}`);
}

/** People enrolled on some day of the quarter, by their months with a verified touch. */
export function activeMonths(inQuarter: Sums, toDate: Sums): Readonly<Record<0 | ActiveMonths, number>> {
  const [one, two, three] = [sum(inQuarter, 'activeMonths.1'), sum(inQuarter, 'activeMonths.2'), sum(inQuarter, 'activeMonths.3')];
  const everyone = active(toDate) + sum(inQuarter, 'departed');
  return { 0: everyone - one - two - three, 1: one, 2: two, 3: three };
}

export function sum(sums: Sums, measure: Measure): number {
  return sums.get(measure) ?? 0;
}
