import { isSameHolder } from '@okoce/domain';
import type { Holder, Instant } from '@okoce/domain';
import { happenedTo, latenessOf, type Happened } from './happened';
import { assertNotWithdrawn, leftBeforeStart, named, registrationOf } from './known-holder';
import { find, listed } from './roll';
import type { Planned, ReleasedSeat, Seat } from './training-event';
import { assertNotOver, assertPlaceLeft, attendanceOf, heldSeats, seatOf } from './training-event-places';
import type { KnownHolder, ReleaseSeat, ReleaseSeatOfWithdrawn, ReserveSeat } from './training-event.commands';
import type { SeatMissed, SeatReleased, SeatReleaser, SeatRescheduled, SeatReserved, TrainingEventFact } from './training-event.events';
import { refuse } from './refusals';

/** Seats follow the order in which they are recorded, whatever the moment they are dated to: the last one goes to whoever asks first. */
export function reserveSeat(command: ReserveSeat, state: Planned): readonly TrainingEventFact[] {
  const { seatId, holder } = command;
  if (seatOf(holder, state)) return [];
  if (state.status === 'scheduled') throw refuse('REGISTRATION_NOT_OPEN');
  assertNotOver(state);
  if (attendanceOf(holder, state)) throw refuse('ALREADY_CHECKED_IN');
  const { startsAt } = state.plan;
  const happened = { ...happenedTo(command, registrationOf(holder)), ...latenessOf(startsAt, command) };
  const { occurredAt } = happened;
  assertNotWithdrawn(holder, occurredAt);
  const leftAt = leftBeforeStart(holder, occurredAt, startsAt);
  if (leftAt !== undefined && releasedSeatOf(holder, occurredAt, state)?.releasedAt === leftAt) return [];
  assertPlaceLeft(state);
  const seat: Seat = { seatId, ...named(holder), status: 'held', reservedAt: occurredAt, startsAt, late: false };
  const reserved: SeatReserved = { type: 'SeatReserved', data: seatData(seat, happened, state) };
  // A reservation dated before a withdrawal that is known already ends as if that had been learnt after it.
  return [reserved, ...releasedForLeaving(seat, holder, state)];
}

/** Frees the seat at once. Whose act it was stays: what she gives back herself less than 24 hours before the start is a broken commitment. */
export function releaseSeat(command: ReleaseSeat, state: Planned): readonly TrainingEventFact[] {
  const { seatId, releasedBy } = command;
  const seat = find(state.seats, seatId);
  if (!seat) throw refuse('SEAT_NOT_FOUND');
  if (seat.status === 'released') {
    if (seat.releasedBy === releasedBy) return [];
    throw refuse('SEAT_ALREADY_RELEASED', { releasedBy: seat.releasedBy, releasedAt: seat.releasedAt });
  }
  if (seat.status === 'checked_in') throw refuse('SEAT_CHECKED_IN');
  assertNotOver(state);
  const happened = happenedTo(command);
  if (happened.occurredAt < seat.reservedAt) throw refuse('RELEASE_BEFORE_RESERVATION', { reservedAt: seat.reservedAt });
  return [seatReleased(seat, releasedBy, happened, state)];
}

/** By the organiser, the moment she left: nobody else is told that a place is free. What is over stays as it was. */
export function releaseSeatOfWithdrawn({ holder }: ReleaseSeatOfWithdrawn, state: Planned): readonly TrainingEventFact[] {
  if (state.status === 'completed' || state.status === 'cancelled') return [];
  return heldSeats(state).flatMap((seat) => (isSameHolder(seat, holder) ? releasedForLeaving(seat, holder, state) : []));
}

/** The release of a held seat whose holder left before the start, as known now. */
export function releasedForLeaving(seat: Seat, holder: KnownHolder, state: Planned): readonly SeatReleased[] {
  const leftAt = leftBeforeStart(holder, seat.reservedAt, seat.startsAt);
  return leftAt === undefined
    ? []
    : [seatReleased(seat, 'organiser', { trainingEventId: state.trainingEventId, occurredAt: leftAt }, state)];
}

export function seatReleased(seat: Seat, releasedBy: SeatReleaser, happened: Happened, state: Planned): SeatReleased {
  return { type: 'SeatReleased', data: { ...seatData(seat, happened, state), releasedBy } };
}

export function seatRescheduled(seat: Seat, happened: Happened, state: Planned): SeatRescheduled {
  return { type: 'SeatRescheduled', data: seatData(seat, happened, state) };
}

export function seatMissed(seat: Seat, happened: Happened, state: Planned): SeatMissed {
  return { type: 'SeatMissed', data: seatData(seat, happened, state) };
}

/** A seat reserved for her at that moment, which the organiser has released. */
export function releasedSeatOf(holder: Holder, reservedAt: Instant, state: Planned): ReleasedSeat | undefined {
  const released = listed(state.seats).filter((seat) => seat.status === 'released');
  return released.find((seat) => seat.releasedBy === 'organiser' && seat.reservedAt === reservedAt && isSameHolder(seat, holder));
}

/** What the organiser does to all seats at once, dated back, does nothing to a seat before it was reserved. */
function seatData(seat: Seat, happened: Happened, { plan }: Planned): SeatReserved['data'] {
  const { seatId, holderKind, holderId, startsAt, reservedAt } = seat;
  const occurredAt = reservedAt > happened.occurredAt ? reservedAt : happened.occurredAt;
  return { ...happened, occurredAt, kind: plan.kind, seatId, holderKind, holderId, startsAt };
}
