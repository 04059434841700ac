import type { Instant } from '@okoce/domain';
import { happenedTo } from './happened';
import type { Planned, TrainingEvent } from './training-event';
import { assertNotOver, heldSeats } from './training-event-places';
import { releasedForLeaving, seatReleased, seatRescheduled } from './training-event-seats';
import type { CancelTrainingEvent, OpenRegistration, RescheduleTrainingEvent, ScheduleTrainingEvent } from './training-event.commands';
import type { TrainingEventFact, TrainingEventPlan, TrainingEventTimes } from './training-event.events';
import { refuse } from './refusals';

export function scheduleTrainingEvent(command: ScheduleTrainingEvent, state: TrainingEvent): readonly TrainingEventFact[] {
  const { plan } = command;
  if (state.status !== 'unscheduled') {
    if (isSamePlan(state.plan, plan)) return [];
    throw refuse('ALREADY_SCHEDULED');
  }
  assertEndsAfterStart(plan);
  if (plan.capacity < 1) throw refuse('CAPACITY_TOO_SMALL');
  return [{ type: 'TrainingEventScheduled', data: { ...happenedTo(command), ...plan } }];
}

export function openRegistration(command: OpenRegistration, state: Planned): readonly TrainingEventFact[] {
  if (state.status === 'open') return [];
  assertNotOver(state);
  return [{ type: 'RegistrationOpened', data: { ...happenedTo(command), kind: state.plan.kind } }];
}

/** Holders keep their seats, each with a fact of its own; whoever left between the old start and the new one does not. */
export function rescheduleTrainingEvent(command: RescheduleTrainingEvent, state: Planned): readonly TrainingEventFact[] {
  const { times, holders } = command;
  assertNotOver(state);
  if (isSameTimes(state.plan, times)) return [];
  const happened = happenedTo(command);
  if (hasStarted(state, happened.occurredAt)) throw refuse('TRAINING_EVENT_STARTED', { startsAt: state.plan.startsAt });
  if (times.startsAt <= happened.occurredAt) throw refuse('STARTS_IN_PAST');
  assertEndsAfterStart(times);
  const { kind, districtCode, capacity } = state.plan;
  const known = new Map(holders.map((holder) => [holder.holderId, holder]));
  const seats = heldSeats(state).flatMap((held) => {
    const seat = { ...held, startsAt: times.startsAt };
    const holder = seat.holderKind === 'participant' ? known.get(seat.holderId) : undefined;
    return [seatRescheduled(seat, happened, state), ...(holder ? releasedForLeaving(seat, holder, state) : [])];
  });
  return [{ type: 'TrainingEventRescheduled', data: { ...happened, kind, districtCode, ...times, capacity } }, ...seats];
}

/** Also when people have come, as when it is broken off: their attendance stays, and only seats still held are released, by the organiser. */
export function cancelTrainingEvent(command: CancelTrainingEvent, state: Planned): readonly TrainingEventFact[] {
  if (state.status === 'cancelled') return [];
  assertNotOver(state);
  const happened = happenedTo(command);
  const seats = heldSeats(state).map((seat) => seatReleased(seat, 'organiser', happened, state));
  return [{ type: 'TrainingEventCancelled', data: { ...happened, kind: state.plan.kind } }, ...seats];
}

/** At its start, or as soon as somebody has come. */
function hasStarted({ plan, attendances }: Planned, instant: Instant): boolean {
  return attendances.size > 0 || instant >= plan.startsAt;
}

function assertEndsAfterStart({ startsAt, endsAt }: TrainingEventTimes): void {
  if (endsAt <= startsAt) throw refuse('ENDS_BEFORE_START');
}

function isSameTimes(one: TrainingEventTimes, other: TrainingEventTimes): boolean {
  return one.startsAt === other.startsAt && one.endsAt === other.endsAt;
}

function isSamePlan(one: TrainingEventPlan, other: TrainingEventPlan): boolean {
  return (Object.keys(one) as (keyof TrainingEventPlan)[]).every((key) => one[key] === other[key]);
}
