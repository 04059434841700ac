import { dayOf, endOfDay, startOfDay } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import { assertNotWithdrawn, named, registrationOf } from './known-holder';
import { happenedTo } from './happened';
import type { Planned } from './training-event';
import { assertNotOver, assertPlaceLeft, attendanceOf, seatOf } from './training-event-places';
import type { CheckIn, CheckOut } from './training-event.commands';
import type { TrainingEventFact } from './training-event.events';
import { refuse } from './refusals';

/** On the seat she holds; without one she is a walk-in, as long as there is a place that nobody holds, whether or not the registration is open. */
export function checkIn(command: CheckIn, state: Planned): readonly TrainingEventFact[] {
  const { attendanceId, holder } = command;
  if (attendanceOf(holder, state)) return [];
  assertNotOver(state);
  const happened = happenedTo(command, registrationOf(holder));
  const { startsAt, endsAt } = state.plan;
  assertTakingPlace(happened.occurredAt, startOfDay(dayOf(startsAt)), endsAt);
  const seatId = seatOf(holder, state)?.seatId ?? null;
  if (seatId === null) {
    assertNotWithdrawn(holder, happened.occurredAt);
    assertPlaceLeft(state);
  }
  return [{ type: 'CheckedIn', data: { ...happened, kind: state.plan.kind, attendanceId, ...named(holder), seatId } }];
}

export function checkOut(command: CheckOut, state: Planned): readonly TrainingEventFact[] {
  const attendance = attendanceOf(command.holder, state);
  if (!attendance) throw refuse('NOT_CHECKED_IN');
  if (attendance.checkedOutAt !== null) return [];
  assertNotOver(state);
  const { attendanceId, seatId, checkedInAt } = attendance;
  if (command.occurrence.occurredAt < checkedInAt) throw refuse('CHECK_OUT_BEFORE_CHECK_IN', { checkedInAt });
  const { kind, endsAt } = state.plan;
  assertTakingPlace(command.occurrence.occurredAt, checkedInAt, endOfDay(dayOf(endsAt)));
  return [{ type: 'CheckedOut', data: { ...happenedTo(command), kind, attendanceId, ...named(command.holder), seatId, checkedInAt } }];
}

/** Whoever comes does so on the day it starts or while it lasts, and leaves by the end of its last day: a touch is of that day. */
function assertTakingPlace(instant: Instant, from: Instant, until: Instant): void {
  if (instant < from || instant > until) throw refuse('NOT_TAKING_PLACE', { from, until });
}
