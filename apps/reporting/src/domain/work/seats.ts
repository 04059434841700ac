import type { Instant } from '@okoce/domain';
import type { WorkFactNamed } from './facts';

export type SeatFact = WorkFactNamed<'SeatReserved' | 'SeatRescheduled' | 'SeatReleased' | 'SeatMissed' | 'CheckedIn'>;

/** A seat reserved at a training event, and what became of it. */
export interface Seat {
  readonly seatId: string;
  readonly trainingEventId: string;
  /** Of the training event, where the reservation says it. */
  readonly kind?: string;
  /** As last set, and as set when it was released or missed. */
  readonly startsAt: Instant;
  readonly released?: { readonly by: 'holder' | 'organiser'; readonly at: Instant };
  readonly missed: boolean;
  readonly checkedIn: boolean;
}

/** Takes in a fact, in the order recorded; about a seat that was never reserved it says nothing. */
export function recordSeat(seats: Map<string, Seat>, fact: SeatFact): void {
  const { seatId } = fact.data;
  if (typeof seatId !== 'string') return;
  const known = seats.get(seatId);
  const next = known ? seatAfter(fact, known) : fact.name === 'SeatReserved' ? reserved(fact) : undefined;
  if (next) seats.set(seatId, next);
}

function reserved({ data: { seatId, trainingEventId, startsAt, kind } }: WorkFactNamed<'SeatReserved'>): Seat {
  return { seatId, trainingEventId, ...(kind === undefined ? {} : { kind }), startsAt, missed: false, checkedIn: false };
}

/** Nothing came of it yet. */
export function isHeldSeat({ released, missed, checkedIn }: Seat): boolean {
  return !released && !missed && !checkedIn;
}

/** A seat that is no longer held is neither moved, released nor missed again: what ended it first stands. */
function seatAfter(fact: SeatFact, seat: Seat): Seat {
  if (fact.name !== 'CheckedIn' && (seat.released || seat.missed)) return seat;
  switch (fact.name) {
    case 'SeatReserved':
      return seat;
    case 'SeatRescheduled':
      return { ...seat, startsAt: fact.data.startsAt };
    case 'SeatReleased':
      return { ...seat, released: { by: fact.data.releasedBy, at: fact.data.occurredAt } };
    case 'SeatMissed':
      return { ...seat, missed: true };
    case 'CheckedIn':
      return { ...seat, checkedIn: true };
  }
}
