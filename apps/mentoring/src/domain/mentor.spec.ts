import { fold } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { isAccreditedAt, mentor } from './mentor';
import {
  accreditMentor,
  accreditedMentor,
  at,
  mentorAccredited,
  mentorRegistered,
  occurrence,
  otherId,
  registerMentor,
} from './mentoring.examples';

const { given } = specFor(mentor);

describe('registering a mentor', () => {
  it('records the centre and whether the mentor is paid', () => given().when(registerMentor).then(mentorRegistered));

  it('flags what is recorded more than a week late', () =>
    given()
      .when({ ...registerMentor, occurrence: occurrence(registerMentor.occurrence.occurredAt, { now: at('2019-05-20T09:00+07:00') }) })
      .then({ type: 'MentorRegistered', data: { ...mentorRegistered.data, late: true } }));

  it('is refused for a moment yet to come', () =>
    given()
      .when({ ...registerMentor, occurrence: occurrence(at('2019-05-02T09:06+07:00'), { now: at('2019-05-02T09:00+07:00') }) })
      .thenRefuses('OCCURRED_IN_FUTURE'));

  it('is refused when registered differently already', () =>
    given(mentorRegistered)
      .when({ ...registerMentor, engagement: 'volunteer' })
      .thenRefuses('MENTOR_ALREADY_REGISTERED'));

  it('stays quiet when it is so already', () => given(mentorRegistered).when(registerMentor).thenNothing());
});

describe('accrediting a mentor', () => {
  it('records the certificate of the seven steps, from when it was issued', () =>
    given(mentorRegistered).when(accreditMentor).then(mentorAccredited));

  it('records a second certificate beside the first', () =>
    given(mentorRegistered, mentorAccredited)
      .when({ ...accreditMentor, certificateId: otherId })
      .then({ type: 'MentorAccredited', data: { ...mentorAccredited.data, certificateId: otherId } }));

  it('has no effect for one who never registered', () => given().when(accreditMentor).thenNothing());

  it('stays quiet when the same certificate is told of again', () =>
    given(mentorRegistered, mentorAccredited).when(accreditMentor).thenNothing());

  it('holds from the moment of the certificate', () => {
    expect(fold(mentor, [mentorRegistered, mentorAccredited])).toStrictEqual(accreditedMentor);
    expect(isAccreditedAt(accreditedMentor, at('2019-06-21T16:59:59.999+07:00'))).toBe(false);
    expect(isAccreditedAt(accreditedMentor, at('2019-06-21T17:00+07:00'))).toBe(true);
  });
});
