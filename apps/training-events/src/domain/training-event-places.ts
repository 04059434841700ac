import { isSameHolder } from '@okoce/domain';
import type { Holder } from '@okoce/domain';
import { listed } from './roll';
import type { Attendance, Planned, Seat } from './training-event';
import { refuse } from './refusals';

/** The seat that is hers, whether she has come or not yet. */
export function seatOf(holder: Holder, state: Planned): Seat | undefined {
  return listed(state.seats).find((seat) => isSameHolder(seat, holder) && (seat.status === 'held' || seat.status === 'checked_in'));
}

/** Those whose holders have not come. */
export function heldSeats(state: Planned): readonly Seat[] {
  return listed(state.seats).filter(({ status }) => status === 'held');
}

export function attendanceOf(holder: Holder, state: Planned): Attendance | undefined {
  return listed(state.attendances).find((attendance) => isSameHolder(attendance, holder));
}

/** By whoever has come, with a seat or without, and by whoever may still come on a seat. */
export function placesTaken(state: Planned): number {
  return state.attendances.size + heldSeats(state).length;
}

export function assertPlaceLeft(state: Planned): void {
  const { capacity } = state.plan;
  if (placesTaken(state) >= capacity) throw refuse('NO_SEAT_LEFT', { capacity });
}

export function assertNotOver({ status }: Planned): void {
  if (status === 'completed') throw refuse('TRAINING_EVENT_COMPLETED');
  if (status === 'cancelled') throw refuse('TRAINING_EVENT_CANCELLED');
}
