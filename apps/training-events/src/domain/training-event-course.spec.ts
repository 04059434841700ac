import { specFor } from '@okoce/testing';
import { trainingEvent } from './training-event';
import * as example from './training-event.examples';
import type { CertificateIssued, TrainingEventCompleted } from './training-event.events';

const { given } = specFor(trainingEvent);
const { at, complete, hadCheckedIn, hadCheckedOut, mentorHadCheckedIn, mentorWasSeated, occurrence, open, plan, schedule } = example;
const { trainingEventId, wasOpened, wasScheduled, wasSeated } = example;

const wasCompleted: TrainingEventCompleted = {
  type: 'TrainingEventCompleted',
  data: { occurredAt: complete.occurrence.occurredAt, trainingEventId, kind: 'core' },
};
const certificate: CertificateIssued = {
  type: 'CertificateIssued',
  data: {
    occurredAt: complete.occurrence.occurredAt,
    trainingEventId,
    kind: 'core',
    certificateId: example.certificateIdOf(example.attendanceId),
    attendanceId: example.attendanceId,
    ...example.participant,
    checkedOutAt: hadCheckedOut.data.occurredAt,
  },
};

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
  it('stays quiet the second time', () => given(wasScheduled, wasOpened).when(open).thenNothing());
});

describe('completing a training event', () => {
  const attended = [wasScheduled, wasOpened, wasSeated, hadCheckedIn, hadCheckedOut];

  it('issues a certificate to whoever checked in and out', () =>
    given(...attended)
      .when(complete)
      .then(wasCompleted, certificate));

  it('issues none to whoever only checked in, or only held a seat', () =>
    given(...attended, mentorWasSeated, mentorHadCheckedIn)
      .when(complete)
      .then(wasCompleted, certificate));

  it('issues no certificate before its holder left', () => {
    const atTheEnd = { ...complete, occurrence: occurrence(plan.endsAt) };
    given(...attended)
      .when(atTheEnd)
      .then(
        { type: 'TrainingEventCompleted', data: { ...wasCompleted.data, occurredAt: plan.endsAt } },
        { type: 'CertificateIssued', data: { ...certificate.data, occurredAt: hadCheckedOut.data.occurredAt } },
      );
  });

  it('is refused while it is still going on', () =>
    given(...attended)
      .when({ ...complete, occurrence: occurrence(at('2020-01-08T14:59:59+07:00')) })
      .thenRefuses('TRAINING_EVENT_NOT_ENDED'));

  it('stays quiet the second time', () =>
    given(...attended, wasCompleted, certificate)
      .when(complete)
      .thenNothing());
});
