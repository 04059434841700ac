import type { Instant } from './calendar';
import type { DistrictCode } from './regions/codes';

/** A fact of a person's enrolment, as every service keeps it. `districtCode` is the centre she is with after it (withdrawn: her last). */
export interface LifeFact {
  readonly kind: 'registered' | 'transferred' | 'withdrawn' | 'returned';
  readonly occurredAt: Instant;
  readonly districtCode: DistrictCode;
}

/** `unknown`: not registered by then. Withdrawn people keep their last centre. */
export interface EnrolmentState {
  readonly status: 'unknown' | 'enrolled' | 'withdrawn';
  readonly districtCode?: DistrictCode;
}

const unknown: EnrolmentState = { status: 'unknown' };

/**
 * A person's enrolment at a moment, facts of that very moment included. `life` is in the order recorded; by `occurredAt` it is ordered here,
 * ties as recorded.
 */
export function enrolmentAt(life: readonly LifeFact[], instant: string): EnrolmentState {
  return life
    .filter((fact) => fact.occurredAt <= instant)
    .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0))
    .reduce(afterFact, unknown);
}

function afterFact(state: EnrolmentState, { kind, districtCode }: LifeFact): EnrolmentState {
  switch (kind) {
    case 'registered':
      return { status: 'enrolled', districtCode };
    case 'transferred':
      return state.status === 'enrolled' ? { status: 'enrolled', districtCode } : state;
    case 'withdrawn':
      return state.status === 'enrolled' ? { status: 'withdrawn', districtCode } : state;
    case 'returned':
      return state.status === 'withdrawn' ? { status: 'enrolled', districtCode } : state;
  }
}
