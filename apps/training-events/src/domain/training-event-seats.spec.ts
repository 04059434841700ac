import { addMilliseconds } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { trainingEvent } from './training-event';
import * as example from './training-event.examples';

const { given } = specFor(trainingEvent);
const { at, hadCheckedIn, knownMentor, knownParticipant, mentorHadCheckedIn, mentorWasSeated, occurrence, plan } = example;
const { registered, release, releaseOfWithdrawn, reserve, wasCancelled, wasCompleted, wasMissed, wasOpened } = example;
const { wasReleased, wasScheduled, wasSeated, withdrawn } = example;
const DAY_MS = 86_400_000;

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

  it('is flagged late a week after the start; 30 days after it takes a reason', () => {
    const on = (days: number, more: Parameters<typeof occurrence>[1] = {}) => {
      const occurredAt = addMilliseconds(plan.startsAt, days * DAY_MS + 1);
      const reserved = { ...wasSeated, data: { ...wasSeated.data, occurredAt } };
      const told = given(...open).when(reserve(knownParticipant(registered), { occurrence: occurrence(occurredAt, more) }));
      return { told, reserved, reservedLate: { ...reserved, data: { ...reserved.data, late: true as const } } };
    };
    const inTime = on(6);
    inTime.told.then(inTime.reserved);
    const late = on(7);
    late.told.then(late.reservedLate);
    on(30).told.thenRefuses('TOO_LATE');
    const approved = on(30, { reason: 'The list was found.' });
    approved.told.then(approved.reservedLate);
    const sample = on(30, { channel: 'sample' });
    sample.told.then(sample.reserved);
  });

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

  it('dated before a withdrawal that is known already is released with it, and stays quiet the second time', () => {
    const dated = reserve(knownParticipant(registered, withdrawn));
    const released = wasReleased('organiser', withdrawn.occurredAt);
    given(...open)
      .when(dated)
      .then(wasSeated, released);
    given(...open, wasSeated, released)
      .when({ ...dated, seatId: example.otherSeatId })
      .thenNothing();
  });

  it('is released with it also when she has returned since: she reserves anew', () => {
    const back = { ...registered, kind: 'returned' as const, occurredAt: at('2020-01-07T08:00+07:00') };
    given(...open)
      .when(reserve(knownParticipant(registered, withdrawn, back)))
      .then(wasSeated, wasReleased('organiser', withdrawn.occurredAt));
  });

  it('keeps the seat of one who withdrew when it had started, at that very moment too', () =>
    given(...open)
      .when(reserve(knownParticipant(registered, { ...withdrawn, occurredAt: example.plan.startsAt })))
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

  it('is refused once the training event is cancelled', () =>
    given(...open, wasCancelled)
      .when(reserve())
      .thenRefuses('TRAINING_EVENT_CANCELLED'));

  it('is refused to one who came without a seat', () =>
    given(...open, { ...hadCheckedIn, data: { ...hadCheckedIn.data, seatId: null } })
      .when(reserve())
      .thenRefuses('ALREADY_CHECKED_IN'));

  it('counts whoever came without a seat', () =>
    given({ ...wasScheduled, data: { ...wasScheduled.data, capacity: 1 } }, wasOpened, {
      ...mentorHadCheckedIn,
      data: { ...mentorHadCheckedIn.data, seatId: null },
    })
      .when(reserve())
      .thenRefuses('NO_SEAT_LEFT'));

  it('gives another seat to one who gave hers back', () =>
    given(...open, wasSeated, wasReleased('holder'))
      .when(reserve(knownParticipant(registered), { seatId: example.otherSeatId }))
      .then({ type: 'SeatReserved', data: { ...wasSeated.data, seatId: example.otherSeatId } }));

  it('gives a seat that was given back to whoever asks next', () =>
    given({ ...wasScheduled, data: { ...wasScheduled.data, capacity: 1 } }, wasOpened, wasSeated, wasReleased('holder'))
      .when(reserve(knownMentor(registered.occurredAt), { seatId: example.otherSeatId }))
      .then(mentorWasSeated));

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

describe('releasing a seat', () => {
  const seated = [wasScheduled, wasOpened, wasSeated];

  it('records who released it, by the start as last set', () => {
    given(...seated)
      .when(release)
      .then(wasReleased('holder'));
    given(...seated)
      .when({ ...release, releasedBy: 'organiser' })
      .then(wasReleased('organiser'));
    given(...seated, example.wasRescheduled, example.seatWasMoved)
      .when(release)
      .then({ type: 'SeatReleased', data: { ...wasReleased('holder').data, startsAt: example.otherTimes.startsAt } });
  });

  it('may come after the start, which breaks a promise, and at the moment of the reservation', () => {
    for (const occurredAt of [plan.endsAt, wasSeated.data.occurredAt])
      given(...seated)
        .when({ ...release, occurrence: occurrence(occurredAt) })
        .then(wasReleased('holder', occurredAt));
  });

  it('is refused when dated before the reservation', () =>
    given(...seated)
      .when({ ...release, occurrence: occurrence(at('2020-01-05T07:59:59.999+07:00')) })
      .thenRefuses('RELEASE_BEFORE_RESERVATION'));

  it('is refused for a seat whose holder has come', () =>
    given(...seated, hadCheckedIn)
      .when(release)
      .thenRefuses('SEAT_CHECKED_IN'));

  it('is refused once the training event is completed, missed as it is', () =>
    given(...seated, wasCompleted, wasMissed)
      .when(release)
      .thenRefuses('TRAINING_EVENT_COMPLETED'));

  it('is refused when the other side has released it', () => {
    given(...seated, wasReleased('organiser'))
      .when(release)
      .thenRefuses('SEAT_ALREADY_RELEASED');
    given(...seated, wasReleased('holder'))
      .when({ ...release, releasedBy: 'organiser' })
      .thenRefuses('SEAT_ALREADY_RELEASED');
  });

  it('is refused for a seat that was never reserved', () =>
    given(...seated)
      .when({ ...release, seatId: example.otherSeatId })
      .thenRefuses('SEAT_NOT_FOUND'));

  it('stays quiet the second time, completed and cancelled or not', () => {
    given(...seated, wasReleased('holder'))
      .when(release)
      .thenNothing();
    given(...seated, wasReleased('holder'), wasCompleted)
      .when(release)
      .thenNothing();
    given(...seated, wasCancelled, wasReleased('organiser'))
      .when({ ...release, releasedBy: 'organiser' })
      .thenNothing();
  });
});

describe('a withdrawal that is learnt', () => {
  const seated = [wasScheduled, wasOpened, mentorWasSeated, wasSeated];

  it('releases the seat by the organiser, the moment she left', () =>
    given(...seated)
      .when(releaseOfWithdrawn(registered, withdrawn))
      .then(wasReleased('organiser', withdrawn.occurredAt)));

  it('releases it at the reservation when she had left by then, as is known now', () => {
    const left = { ...withdrawn, occurredAt: at('2020-01-04T10:00+07:00') };
    given(...seated)
      .when(releaseOfWithdrawn(registered, left))
      .then(wasReleased('organiser', wasSeated.data.occurredAt));
    given(...seated)
      .when(releaseOfWithdrawn(registered, { ...left, occurredAt: wasSeated.data.occurredAt }))
      .then(wasReleased('organiser', wasSeated.data.occurredAt));
  });

  it('leaves a seat that she reserved after her return, at that very moment too', () => {
    const left = { ...withdrawn, occurredAt: at('2020-01-04T10:00+07:00') };
    const back = { ...registered, kind: 'returned' as const, occurredAt: wasSeated.data.occurredAt };
    given(...seated)
      .when(releaseOfWithdrawn(registered, left, back))
      .thenNothing();
  });

  it('releases a seat from before it though she has returned since', () => {
    const back = { ...registered, kind: 'returned' as const, occurredAt: withdrawn.occurredAt };
    given(...seated)
      .when(releaseOfWithdrawn(registered, withdrawn, back))
      .then(wasReleased('organiser', withdrawn.occurredAt));
  });

  it('leaves the seat of a training event that had started, at that very moment too', () => {
    given(...seated)
      .when(releaseOfWithdrawn(registered, { ...withdrawn, occurredAt: plan.startsAt }))
      .thenNothing();
    const justBefore = at('2020-01-08T08:59:59.999+07:00');
    given(...seated)
      .when(releaseOfWithdrawn(registered, { ...withdrawn, occurredAt: justBefore }))
      .then(wasReleased('organiser', justBefore));
  });

  it('leaves what has happened: who came, what was missed, released, cancelled', () => {
    for (const past of [[hadCheckedIn], [wasCompleted, wasMissed], [wasReleased('holder')], [wasCancelled, wasReleased('organiser')]])
      given(...seated, ...past)
        .when(releaseOfWithdrawn(registered, withdrawn))
        .thenNothing();
  });

  it('is refused of a training event that was never scheduled', () =>
    given().when(releaseOfWithdrawn(registered, withdrawn)).thenRefuses('TRAINING_EVENT_NOT_FOUND'));
});
