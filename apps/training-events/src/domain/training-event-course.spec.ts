import { specFor } from '@okoce/testing';
import { trainingEvent } from './training-event';
import * as example from './training-event.examples';

const { given } = specFor(trainingEvent);
const { at, cancel, changing, hadCheckedIn, mentorWasSeated, occurrence, open, otherTimes, plan, reschedule, schedule } = example;
const { seatWasMoved, wasCancelled, wasCompleted, wasOpened, wasReleased, wasRescheduled, wasScheduled, wasSeated } = example;

describe('scheduling a training event', () => {
  it('records what, where and for how many', () => given().when(schedule).then(wasScheduled));

  it('flags what is recorded more than a week late', () =>
    given()
      .when({ ...schedule, occurrence: occurrence(schedule.occurrence.occurredAt, { now: at('2020-01-10T08:00+07:00') }) })
      .then({ type: 'TrainingEventScheduled', data: { ...wasScheduled.data, late: true } }));

  it('is refused when it would end before it starts', () =>
    given()
      .when({ ...schedule, plan: { ...plan, endsAt: plan.startsAt } })
      .thenRefuses('ENDS_BEFORE_START'));

  it('is refused without room for anybody', () =>
    given()
      .when({ ...schedule, plan: { ...plan, capacity: 0 } })
      .thenRefuses('CAPACITY_TOO_SMALL'));

  it('is refused when recorded more than 30 days late without a reason', () =>
    given()
      .when({ ...schedule, occurrence: occurrence(schedule.occurrence.occurredAt, { now: at('2020-03-01T08:00+07:00') }) })
      .thenRefuses('TOO_LATE'));

  it('stays quiet when it is so already', () => given(wasScheduled).when(schedule).thenNothing());

  it('is refused when it was scheduled differently', () =>
    given(wasScheduled)
      .when({ ...schedule, plan: { ...plan, capacity: 3 } })
      .thenRefuses('ALREADY_SCHEDULED'));
});

describe('opening the registration', () => {
  it('records that seats may be had', () => given(wasScheduled).when(open).then(wasOpened));
  it('is refused for a training event that was never scheduled', () => given().when(open).thenRefuses('TRAINING_EVENT_NOT_FOUND'));
  it('is refused once it is completed', () => given(wasScheduled, wasCompleted).when(open).thenRefuses('TRAINING_EVENT_COMPLETED'));
  it('is refused once it is cancelled', () => given(wasScheduled, wasCancelled).when(open).thenRefuses('TRAINING_EVENT_CANCELLED'));
  it('stays quiet the second time', () => given(wasScheduled, wasOpened).when(open).thenNothing());
});

describe('rescheduling a training event', () => {
  const seated = [wasScheduled, wasOpened, wasSeated, mentorWasSeated];
  const mentorWasMoved = { ...seatWasMoved, data: { ...mentorWasSeated.data, occurredAt: changing, startsAt: otherTimes.startsAt } };

  it('records the new times, and each seat still held keeps its holder', () => {
    given(wasScheduled).when(reschedule).then(wasRescheduled);
    given(...seated)
      .when(reschedule)
      .then(wasRescheduled, seatWasMoved, mentorWasMoved);
    given(...seated, wasReleased('holder'))
      .when(reschedule)
      .then(wasRescheduled, mentorWasMoved);
  });

  it('moves no seat before it was reserved', () => {
    const dated = at('2020-01-04T08:00+07:00');
    given(wasScheduled, wasOpened, wasSeated)
      .when({ ...reschedule, occurrence: occurrence(dated) })
      .then(
        { ...wasRescheduled, data: { ...wasRescheduled.data, occurredAt: dated } },
        { ...seatWasMoved, data: { ...seatWasMoved.data, occurredAt: wasSeated.data.occurredAt } },
      );
  });

  it('releases the seat of one who left after the start given up and before the new one', () => {
    const leftAt = plan.startsAt;
    const holders = [example.knownParticipant(example.registered, { ...example.withdrawn, occurredAt: leftAt })];
    const moved = { ...seatWasMoved.data, occurredAt: leftAt };
    given(...seated)
      .when({ ...reschedule, holders })
      .then(wasRescheduled, seatWasMoved, { type: 'SeatReleased', data: { ...moved, releasedBy: 'organiser' } }, mentorWasMoved);
  });

  it('is refused once it has started, by the clock or by whoever came', () => {
    for (const occurredAt of [plan.startsAt, plan.endsAt])
      given(...seated)
        .when({ ...reschedule, occurrence: occurrence(occurredAt) })
        .thenRefuses('TRAINING_EVENT_STARTED');
    given(...seated, hadCheckedIn)
      .when(reschedule)
      .thenRefuses('TRAINING_EVENT_STARTED');
  });

  it('is refused into the past, that very moment included', () => {
    given(...seated)
      .when({ ...reschedule, times: { ...otherTimes, startsAt: changing } })
      .thenRefuses('STARTS_IN_PAST');
  });

  it('is refused when it would end before it starts', () =>
    given(...seated)
      .when({ ...reschedule, times: { ...otherTimes, endsAt: otherTimes.startsAt } })
      .thenRefuses('ENDS_BEFORE_START'));

  it('is refused once it is completed or cancelled', () => {
    given(...seated, wasCompleted)
      .when(reschedule)
      .thenRefuses('TRAINING_EVENT_COMPLETED');
    given(...seated, wasCancelled)
      .when(reschedule)
      .thenRefuses('TRAINING_EVENT_CANCELLED');
  });

  it('stays quiet when it is at that time already', () => {
    given(...seated, wasRescheduled, seatWasMoved, mentorWasMoved)
      .when(reschedule)
      .thenNothing();
    const { startsAt, endsAt } = plan;
    given(...seated, hadCheckedIn)
      .when({ ...reschedule, times: { startsAt, endsAt } })
      .thenNothing();
  });
});

describe('cancelling a training event', () => {
  const seated = [wasScheduled, wasOpened, wasSeated, mentorWasSeated];

  it('records it, and releases each seat still held by the organiser', () => {
    given(wasScheduled).when(cancel).then(wasCancelled);
    given(...seated)
      .when(cancel)
      .then(wasCancelled, wasReleased('organiser'), wasReleased('organiser', undefined, mentorWasSeated));
    given(...seated, wasReleased('holder'))
      .when(cancel)
      .then(wasCancelled, wasReleased('organiser', undefined, mentorWasSeated));
  });

  it('releases no seat before it was reserved', () => {
    const dated = at('2020-01-04T08:00+07:00');
    given(wasScheduled, wasOpened, wasSeated)
      .when({ ...cancel, occurrence: occurrence(dated) })
      .then({ ...wasCancelled, data: { ...wasCancelled.data, occurredAt: dated } }, wasReleased('organiser', wasSeated.data.occurredAt));
  });

  it('may break it off: who came has come, and keeps the seat', () =>
    given(...seated, hadCheckedIn)
      .when(cancel)
      .then(wasCancelled, wasReleased('organiser', undefined, mentorWasSeated)));

  it('is refused once it is completed', () =>
    given(...seated, wasCompleted)
      .when(cancel)
      .thenRefuses('TRAINING_EVENT_COMPLETED'));

  it('stays quiet the second time', () =>
    given(...seated, wasCancelled, wasReleased('organiser'), wasReleased('organiser', undefined, mentorWasSeated))
      .when(cancel)
      .thenNothing());
});
