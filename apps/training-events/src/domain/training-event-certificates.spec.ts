import { specFor } from '@okoce/testing';
import { trainingEvent } from './training-event';
import * as example from './training-event.examples';

const { given } = specFor(trainingEvent);
const { at, certificateId, complete, hadCheckedIn, hadCheckedOut, mentor, mentorHadCheckedIn, mentorWasSeated, occurrence, plan } = example;
const { revoke, seatWasMoved, wasCancelled, wasCertified, wasCompleted, wasMissed, wasOpened, wasReleased, wasRescheduled } = example;
const { wasRevoked, wasScheduled, wasSeated } = example;

describe('completing a training event', () => {
  const attended = [wasScheduled, wasOpened, wasSeated, hadCheckedIn, hadCheckedOut];

  it('issues a certificate to whoever checked in and out', () =>
    given(...attended)
      .when(complete)
      .then(wasCompleted, wasCertified));

  it('issues one to a walk-in too', () =>
    given(
      wasScheduled,
      { ...hadCheckedIn, data: { ...hadCheckedIn.data, seatId: null } },
      {
        ...hadCheckedOut,
        data: { ...hadCheckedOut.data, seatId: null },
      },
    )
      .when(complete)
      .then(wasCompleted, wasCertified));

  it('issues none to whoever only checked in', () =>
    given(...attended, mentorWasSeated, mentorHadCheckedIn)
      .when(complete)
      .then(wasCompleted, wasCertified));

  it('records that a seat was missed by its holder, unless it was released', () => {
    given(...attended, mentorWasSeated)
      .when(complete)
      .then(wasCompleted, wasCertified, { type: 'SeatMissed', data: { ...wasMissed.data, ...mentor, seatId: example.otherSeatId } });
    given(wasScheduled, wasOpened, wasSeated).when(complete).then(wasCompleted, wasMissed);
    given(wasScheduled, wasOpened, wasSeated, wasReleased('organiser')).when(complete).then(wasCompleted);
  });

  it('says of a missed seat the start as last set', () => {
    const { startsAt } = example.otherTimes;
    const afterwards = occurrence(example.otherTimes.endsAt);
    const { occurredAt } = afterwards;
    given(wasScheduled, wasOpened, wasSeated, wasRescheduled, seatWasMoved)
      .when({ ...complete, occurrence: afterwards })
      .then(
        { ...wasCompleted, data: { ...wasCompleted.data, occurredAt } },
        { ...wasMissed, data: { ...wasMissed.data, occurredAt, startsAt } },
      );
  });

  it('issues no certificate before its holder left', () => {
    const atTheEnd = { ...complete, occurrence: occurrence(plan.endsAt) };
    given(...attended)
      .when(atTheEnd)
      .then(
        { type: 'TrainingEventCompleted', data: { ...wasCompleted.data, occurredAt: plan.endsAt } },
        { type: 'CertificateIssued', data: { ...wasCertified.data, occurredAt: hadCheckedOut.data.occurredAt } },
      );
  });

  it('is refused while it is still going on', () =>
    given(...attended)
      .when({ ...complete, occurrence: occurrence(at('2020-01-08T14:59:59+07:00')) })
      .thenRefuses('TRAINING_EVENT_NOT_ENDED'));

  it('is refused once it is cancelled', () =>
    given(...attended, wasCancelled)
      .when(complete)
      .thenRefuses('TRAINING_EVENT_CANCELLED'));

  it('stays quiet the second time', () =>
    given(...attended, wasCompleted, wasCertified)
      .when(complete)
      .thenNothing());
});

describe('revoking a certificate', () => {
  const certified = [wasScheduled, wasOpened, wasSeated, hadCheckedIn, hadCheckedOut, wasCompleted, wasCertified];

  it('records it, at the moment of its issue too', () => {
    given(...certified)
      .when(revoke)
      .then(wasRevoked);
    const { occurredAt } = wasCertified.data;
    given(...certified)
      .when({ ...revoke, occurrence: occurrence(occurredAt) })
      .then({ ...wasRevoked, data: { ...wasRevoked.data, occurredAt } });
  });

  it('is refused when dated before its issue', () =>
    given(...certified)
      .when({ ...revoke, occurrence: occurrence(at('2020-01-08T15:59:59.999+07:00')) })
      .thenRefuses('REVOCATION_BEFORE_ISSUE'));

  it('is refused for a certificate that was never issued', () =>
    given(...certified)
      .when({ ...revoke, certificateId: example.otherSeatId })
      .thenRefuses('CERTIFICATE_NOT_FOUND'));

  it('is final: a second time stays quiet, and a completion issues no other', () => {
    given(...certified, wasRevoked)
      .when(revoke)
      .thenNothing();
    given(...certified, wasRevoked)
      .when(complete)
      .thenNothing();
    expect(wasRevoked.data.certificateId).toBe(certificateId);
  });
});
