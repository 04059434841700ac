import { specFor } from '@okoce/testing';
import { trainingEvent } from './training-event';
import * as example from './training-event.examples';
import type { TrainingEventFact } from './training-event.events';

const { given } = specFor(trainingEvent);
const { at, checkIn, checkOut, hadCheckedIn, hadCheckedOut, knownMentor, knownParticipant, mentor, mentorHadCheckedIn } = example;
const { mentorWasSeated, occurrence, registered, reserve, trainingEventId, wasOpened, wasScheduled, wasSeated, withdrawn } = example;
const wasCompleted: TrainingEventFact = {
  type: 'TrainingEventCompleted',
  data: { occurredAt: at('2020-01-08T16:00+07:00'), trainingEventId, kind: 'core' },
};

describe('reserving a seat', () => {
  const open = [wasScheduled, wasOpened];

  it('records the seat of a participant', () =>
    given(...open)
      .when(reserve())
      .then(wasSeated));

  it('records the seat of a mentor', () =>
    given(...open)
      .when(reserve(knownMentor(at('2019-05-01T00:00+07:00')), { seatId: example.otherSeatId }))
      .then(mentorWasSeated));

  it('is refused before the registration is open', () => given(wasScheduled).when(reserve()).thenRefuses('REGISTRATION_NOT_OPEN'));

  it('is refused once the training event is completed', () =>
    given(...open, wasCompleted)
      .when(reserve())
      .thenRefuses('TRAINING_EVENT_COMPLETED'));

  it('is refused to someone no fact has told of', () => {
    given(...open)
      .when(reserve(knownParticipant()))
      .thenRefuses('PARTICIPANT_UNKNOWN');
    given(...open)
      .when(reserve(knownMentor(undefined)))
      .thenRefuses('MENTOR_UNKNOWN');
  });

  it('is refused to a participant who had withdrawn', () =>
    given(...open)
      .when(reserve(knownParticipant(registered, withdrawn), { occurrence: occurrence(withdrawn.occurredAt) }))
      .thenRefuses('PARTICIPANT_WITHDRAWN'));

  it('is decided by what was so when it happened: she withdrew the day after', () =>
    given(...open)
      .when(reserve(knownParticipant(registered, withdrawn)))
      .then(wasSeated));

  it('is open again to one who has returned', () => {
    const back = { ...registered, kind: 'returned' as const, occurredAt: at('2020-01-07T08:00+07:00') };
    const now = at('2020-01-07T09:00+07:00');
    given(...open)
      .when(reserve(knownParticipant(registered, withdrawn, back), { occurrence: occurrence(now) }))
      .then({ type: 'SeatReserved', data: { ...wasSeated.data, occurredAt: now } });
  });

  it('is refused when dated before she registered', () =>
    given(...open)
      .when(reserve(knownParticipant({ ...registered, occurredAt: at('2020-01-05T08:01+07:00') })))
      .thenRefuses('BEFORE_REGISTRATION'));

  it('is refused beyond the capacity, whoever holds the seats', () =>
    given({ ...wasScheduled, data: { ...wasScheduled.data, capacity: 1 } }, wasOpened, mentorWasSeated)
      .when(reserve())
      .thenRefuses('NO_SEAT_LEFT'));

  it('stays quiet for one who holds a seat, full or not', () => {
    const again = reserve(knownParticipant(registered), { seatId: example.otherSeatId });
    given(...open, wasSeated)
      .when(again)
      .thenNothing();
    given(...open, wasSeated, mentorWasSeated)
      .when(again)
      .thenNothing();
  });
});

describe('checking in', () => {
  const seated = [wasScheduled, wasOpened, wasSeated];

  it('records the attendance on the seat', () =>
    given(...seated)
      .when(checkIn)
      .then(hadCheckedIn));

  it('is refused without a seat', () =>
    given(...seated)
      .when({ ...checkIn, holder: knownMentor(registered.occurredAt) })
      .thenRefuses('SEAT_REQUIRED'));

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

  it('stays quiet the second time', () =>
    given(...present, hadCheckedOut)
      .when(checkOut)
      .thenNothing());
});
