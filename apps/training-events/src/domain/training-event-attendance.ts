import { enrolmentAt, isSameHolder } from '@okoce/domain';
import type { Holder, Instant } from '@okoce/domain';
import type { Attendance, Planned, Seat } from './training-event';
import { happenedTo } from './training-event-course';
import type { CheckIn, CheckOut, KnownHolder, ReserveSeat } from './training-event.commands';
import type { TrainingEventFact } from './training-event.events';
import { refuse } from './refusals';

/** Seats follow the order in which they are recorded, whatever the moment they are dated to: the last one goes to whoever asks first. */
export function reserveSeat(command: ReserveSeat, state: Planned): readonly TrainingEventFact[] {
  const { seatId, holder } = command;
  if (seatOf(holder, state)) return [];
  if (state.status === 'scheduled') throw refuse('REGISTRATION_NOT_OPEN');
  if (state.status === 'completed') throw refuse('TRAINING_EVENT_COMPLETED');
  const happened = happenedTo(command, registrationOf(holder));
  assertNotWithdrawn(holder, happened.occurredAt);
  if (!hasSeatLeft(state)) throw refuse('NO_SEAT_LEFT', { capacity: state.plan.capacity });
  const { kind, startsAt } = state.plan;
  return [{ type: 'SeatReserved', data: { ...happened, kind, seatId, ...named(holder), startsAt } }];
}

export function checkIn(command: CheckIn, state: Planned): readonly TrainingEventFact[] {
  const { attendanceId, holder } = command;
  if (attendanceOf(holder, state)) return [];
  if (state.status === 'completed') throw refuse('TRAINING_EVENT_COMPLETED');
  const seat = seatOf(holder, state);
  if (!seat) throw refuse('SEAT_REQUIRED');
  const { kind } = state.plan;
  const happened = happenedTo(command, registrationOf(holder));
  return [{ type: 'CheckedIn', data: { ...happened, kind, attendanceId, ...named(holder), seatId: seat.seatId } }];
}

export function checkOut(command: CheckOut, state: Planned): readonly TrainingEventFact[] {
  const attendance = attendanceOf(command.holder, state);
  if (!attendance) throw refuse('NOT_CHECKED_IN');
  if (attendance.checkedOutAt !== null) return [];
  if (state.status === 'completed') throw refuse('TRAINING_EVENT_COMPLETED');
  const { attendanceId, seatId, checkedInAt } = attendance;
  if (command.occurrence.occurredAt < checkedInAt) throw refuse('CHECK_OUT_BEFORE_CHECK_IN', { checkedInAt });
  const { kind } = state.plan;
  return [{ type: 'CheckedOut', data: { ...happenedTo(command), kind, attendanceId, ...named(command.holder), seatId, checkedInAt } }];
}

export function seatOf(holder: Holder, state: Planned): Seat | undefined {
  return [...state.seats.values()].find((seat) => isSameHolder(seat, holder));
}

export function attendanceOf(holder: Holder, state: Planned): Attendance | undefined {
  return [...state.attendances.values()].find((attendance) => isSameHolder(attendance, holder));
}

export function hasSeatLeft(state: Planned): boolean {
  return state.seats.size < state.plan.capacity;
}

function named({ holderKind, holderId }: Holder): Holder {
  return { holderKind, holderId };
}

/** Nobody is seated or comes before registering. */
function registrationOf(holder: KnownHolder): Instant {
  const registeredAt = holder.holderKind === 'mentor' ? holder.registeredAt : holder.life[0]?.occurredAt;
  if (registeredAt === undefined) throw refuse(holder.holderKind === 'mentor' ? 'MENTOR_UNKNOWN' : 'PARTICIPANT_UNKNOWN');
  return registeredAt;
}

function assertNotWithdrawn(holder: KnownHolder, instant: Instant): void {
  if (holder.holderKind === 'participant' && enrolmentAt(holder.life, instant).status === 'withdrawn')
    throw refuse('PARTICIPANT_WITHDRAWN');
}
