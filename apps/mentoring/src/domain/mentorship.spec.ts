import { specFor } from '@okoce/testing';
import { mentorship } from './mentorship';
import * as example from './mentoring.examples';

const { given } = specFor(mentorship);
const { agreePlan, assign, at, occurrence, otherId, planWasAgreed, registered, wasAssigned, withdrawn } = example;

describe('assigning a mentor', () => {
  it('records the mentorship', () => given().when(assign).then(wasAssigned));

  it('is refused to a mentor who is not accredited', () =>
    given()
      .when({ ...assign, mentor: { ...example.accreditedMentor, accreditations: [] } })
      .thenRefuses('MENTOR_NOT_ACCREDITED'));

  it('is refused when dated before the accreditation', () =>
    given()
      .when({
        ...assign,
        life: [{ ...registered, occurredAt: at('2019-05-02T00:00+07:00') }],
        occurrence: occurrence(at('2019-06-21T16:59+07:00')),
      })
      .thenRefuses('MENTOR_NOT_ACCREDITED'));

  it('is refused for a participant who had withdrawn', () =>
    given()
      .when({ ...assign, life: [registered, withdrawn] })
      .thenRefuses('PARTICIPANT_WITHDRAWN'));

  it('is decided by what was so when it happened: she withdrew two days later', () =>
    given()
      .when({ ...assign, life: [registered, { ...withdrawn, occurredAt: at('2020-01-12T10:00+07:00') }] })
      .then(wasAssigned));

  it('is refused for people no fact has told of', () => {
    given()
      .when({ ...assign, life: [] })
      .thenRefuses('PARTICIPANT_UNKNOWN');
    given()
      .when({ ...assign, mentor: { status: 'unregistered' } })
      .thenRefuses('MENTOR_UNKNOWN');
  });

  it('is refused when dated before either registered', () => {
    const before = { ...assign, occurrence: occurrence(at('2019-07-31T23:59+07:00')) };
    given().when(before).thenRefuses('BEFORE_REGISTRATION');
    given()
      .when({ ...assign, mentor: { ...example.accreditedMentor, registeredAt: at('2020-01-10T10:00:00.001+07:00') } })
      .thenRefuses('BEFORE_REGISTRATION');
  });

  it('is refused on the mentorship of other people', () =>
    given(wasAssigned)
      .when({ ...assign, participantId: otherId })
      .thenRefuses('MENTORSHIP_OF_OTHERS'));

  it('stays quiet when the two are together already, whatever has become of them since', () =>
    given(wasAssigned)
      .when({ ...assign, life: [registered, withdrawn] })
      .thenNothing());
});

describe('agreeing on a plan', () => {
  it('records that there is one', () => given(wasAssigned).when(agreePlan).then(planWasAgreed));

  it('records a renewed one', () =>
    given(wasAssigned, planWasAgreed)
      .when({ ...agreePlan, planId: otherId })
      .then({ type: 'PlanAgreed', data: { ...planWasAgreed.data, planId: otherId } }));

  it('is refused without a mentorship', () => given().when(agreePlan).thenRefuses('MENTORSHIP_NOT_FOUND'));

  it('is refused when dated before the mentorship', () =>
    given(wasAssigned)
      .when({ ...agreePlan, occurrence: occurrence(at('2020-01-10T09:59+07:00')) })
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE'));

  it('stays quiet when the same plan is agreed again', () => given(wasAssigned, planWasAgreed).when(agreePlan).thenNothing());
});
