import { specFor } from '@okoce/testing';
import { trainingEvent } from './training-event';
import * as example from './training-event.examples';

const { given } = specFor(trainingEvent);
const { at, checkIn, checkOut, hadCheckedIn, hadCheckedOut, knownMentor, knownParticipant, mentor, mentorHadCheckedIn } = example;
const { mentorWasSeated, occurrence, registered, wasCancelled, wasCompleted, wasOpened, wasReleased, wasScheduled, wasSeated, withdrawn } =
  example;

describe('checking in', () => {
  const seated = [wasScheduled, wasOpened, wasSeated];

  it('records the attendance on the seat', () =>
    given(...seated)
      .when(checkIn)
      .then(hadCheckedIn));

  it('records a walk-in where nobody holds a place, also before the registration is open', () => {
    const walkedIn = { ...hadCheckedIn, data: { ...hadCheckedIn.data, seatId: null } };
    given(wasScheduled).when(checkIn).then(walkedIn);
    given(wasScheduled, wasOpened, mentorWasSeated).when(checkIn).then(walkedIn);
    given(...seated, wasReleased('holder'))
      .when(checkIn)
      .then(walkedIn);
  });

  it('is refused to a walk-in when every place is held by someone who came or may still come', () => {
    const single = { ...wasScheduled, data: { ...wasScheduled.data, capacity: 1 } };
    const mentorWalkedIn = { ...mentorHadCheckedIn, data: { ...mentorHadCheckedIn.data, seatId: null } };
    given(single, wasOpened, mentorWasSeated).when(checkIn).thenRefuses('NO_SEAT_LEFT');
    given(single, wasOpened, mentorWasSeated, mentorHadCheckedIn).when(checkIn).thenRefuses('NO_SEAT_LEFT');
    given(single, mentorWalkedIn).when(checkIn).thenRefuses('NO_SEAT_LEFT');
    given(single, wasOpened, mentorWasSeated, wasReleased('organiser', undefined, mentorWasSeated))
      .when(checkIn)
      .then({ ...hadCheckedIn, data: { ...hadCheckedIn.data, seatId: null } });
  });

  it('is refused to a walk-in whom no fact has told of, or who had withdrawn', () => {
    given(wasScheduled)
      .when({ ...checkIn, holder: knownParticipant() })
      .thenRefuses('PARTICIPANT_UNKNOWN');
    given(wasScheduled)
      .when({ ...checkIn, holder: knownMentor(undefined) })
      .thenRefuses('MENTOR_UNKNOWN');
    given(wasScheduled)
      .when({ ...checkIn, holder: knownParticipant(registered, withdrawn) })
      .thenRefuses('PARTICIPANT_WITHDRAWN');
  });

  it('is of the day it starts on, until it ends', () => {
    const around = (day: string) => ({ ...checkIn, occurrence: occurrence(at(day)) });
    for (const good of ['2020-01-08T00:00+07:00', '2020-01-08T15:00+07:00']) {
      given(...seated)
        .when(around(good))
        .then({ ...hadCheckedIn, data: { ...hadCheckedIn.data, occurredAt: at(good) } });
    }
    for (const bad of ['2020-01-07T23:59:59.999+07:00', '2020-01-08T15:00:00.001+07:00']) {
      given(...seated)
        .when(around(bad))
        .thenRefuses('NOT_TAKING_PLACE');
    }
  });

  it('on a seat is recorded whatever became of its holder since: she came', () => {
    const leftMeanwhile = { ...withdrawn, occurredAt: example.plan.startsAt };
    const occurredAt = at('2020-01-08T09:05+07:00');
    given(...seated)
      .when({ ...checkIn, holder: knownParticipant(registered, leftMeanwhile), occurrence: occurrence(occurredAt) })
      .then({ ...hadCheckedIn, data: { ...hadCheckedIn.data, occurredAt } });
  });

  it('is refused once the training event is cancelled', () =>
    given(...seated, wasCancelled, wasReleased('organiser'))
      .when(checkIn)
      .thenRefuses('TRAINING_EVENT_CANCELLED'));

  it('is refused when dated before she registered', () =>
    given(...seated)
      .when({ ...checkIn, holder: knownParticipant({ ...registered, occurredAt: at('2020-01-08T08:50:00.001+07:00') }) })
      .thenRefuses('BEFORE_REGISTRATION'));

  it('is refused once the training event is completed', () =>
    given(...seated, wasCompleted)
      .when(checkIn)
      .thenRefuses('TRAINING_EVENT_COMPLETED'));

  it('stays quiet the second time', () =>
    given(...seated, hadCheckedIn)
      .when({ ...checkIn, attendanceId: example.otherAttendanceId })
      .thenNothing());
});

describe('checking out', () => {
  const present = [wasScheduled, wasOpened, wasSeated, mentorWasSeated, hadCheckedIn];

  it('records it with the moment of the check-in', () =>
    given(...present)
      .when(checkOut)
      .then(hadCheckedOut));

  it('is by the end of its last day', () => {
    const around = (day: string) => ({ ...checkOut, occurrence: occurrence(at(day)) });
    given(...present)
      .when(around('2020-01-08T23:59:59.999+07:00'))
      .then({ ...hadCheckedOut, data: { ...hadCheckedOut.data, occurredAt: at('2020-01-08T23:59:59.999+07:00') } });
    given(...present)
      .when(around('2020-01-09T00:00+07:00'))
      .thenRefuses('NOT_TAKING_PLACE');
  });

  it('is refused without a check-in', () =>
    given(...present)
      .when({ ...checkOut, holder: mentor })
      .thenRefuses('NOT_CHECKED_IN'));

  it('is refused when dated before the check-in', () =>
    given(...present)
      .when({ ...checkOut, occurrence: occurrence(at('2020-01-08T08:49+07:00')) })
      .thenRefuses('CHECK_OUT_BEFORE_CHECK_IN'));

  it('is refused once the training event is completed', () =>
    given(...present, mentorHadCheckedIn, wasCompleted)
      .when({ ...checkOut, holder: mentor })
      .thenRefuses('TRAINING_EVENT_COMPLETED'));

  it('records it for a walk-in too', () =>
    given(wasScheduled, { ...hadCheckedIn, data: { ...hadCheckedIn.data, seatId: null } })
      .when(checkOut)
      .then({ ...hadCheckedOut, data: { ...hadCheckedOut.data, seatId: null } }));

  it('is refused once the training event is cancelled', () =>
    given(...present, wasCancelled)
      .when(checkOut)
      .thenRefuses('TRAINING_EVENT_CANCELLED'));

  it('stays quiet the second time', () =>
    given(...present, hadCheckedOut)
      .when(checkOut)
      .thenNothing());
});
