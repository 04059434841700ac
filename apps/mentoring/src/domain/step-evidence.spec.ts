import { fold } from '@okoce/domain';
import type { CalendarDate } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { accreditedMentor, at, mentorId, occurrence, otherId, participantId, registered, withdrawn } from './mentoring.examples';
import { stepEvidence } from './step-evidence';
import * as example from './step-evidence.examples';

const { given } = specFor(stepEvidence);
const { examiner, formerMentorId, reject, revoke, standing, submit, verify } = example;
const { wasRejected, wasRevoked, wasSubmitted, wasVerified } = example;

const day = (text: string) => text as CalendarDate;

describe('handing in evidence of a step', () => {
  it('records the day of what it proves and the document by its hash', () => given().when(submit).then(wasSubmitted));

  it('takes what happened from 2017 up to the day it is handed in', () => {
    for (const proven of [day('2017-01-01'), day('2020-02-20')]) {
      given()
        .when({ ...submit, day: proven })
        .then({ type: 'StepEvidenceSubmitted', data: { ...wasSubmitted.data, day: proven } });
    }
  });

  it('is refused for a day of before 2017, or one still to come in Jakarta', () => {
    given()
      .when({ ...submit, day: day('2016-12-31') })
      .thenRefuses('EVIDENCE_DAY');
    given()
      .when({ ...submit, day: day('2020-02-21'), occurrence: occurrence(at('2020-02-20T23:59:59.999+07:00')) })
      .thenRefuses('EVIDENCE_DAY');
  });

  it('is refused when the document was handed in before, whatever became of it', () => {
    given()
      .when({ ...submit, known: { evidenceId: otherId } })
      .thenRefuses('DOCUMENT_KNOWN');
    given(wasSubmitted, wasRevoked).when(submit).thenRefuses('DOCUMENT_KNOWN');
  });

  it('is refused for one unknown, before the registration, and to a mentor who is not hers', () => {
    given()
      .when({ ...submit, standing: { ...standing, life: [] } })
      .thenRefuses('PARTICIPANT_UNKNOWN');
    given()
      .when({ ...submit, occurrence: occurrence(at('2019-07-31T23:59:59.999+07:00')) })
      .thenRefuses('BEFORE_REGISTRATION');
    given()
      .when({ ...submit, speaker: { by: 'mentor', mentorId: formerMentorId } })
      .thenRefuses('NOT_HER_MENTOR');
  });

  it('may come after she withdrew: the day of the step is what counts', () =>
    given()
      .when({ ...submit, standing: { ...standing, life: [registered, withdrawn] } })
      .then(wasSubmitted));
});

describe('verifying evidence', () => {
  it('records who looked at it', () => given(wasSubmitted).when(verify).then(wasVerified));

  it('follows a rejection: the later of the two decides', () => {
    given(wasSubmitted, wasRejected).when(verify).then(wasVerified);
    expect(fold(stepEvidence, [wasSubmitted, wasRejected, wasVerified])).toStrictEqual(fold(stepEvidence, [wasSubmitted, wasVerified]));
  });

  it('is refused to her mentor, to one who was, and to herself', () => {
    const others = [
      { ...examiner, mentorId },
      { ...examiner, mentorId: formerMentorId },
      { ...examiner, participantId },
    ];
    for (const own of others) {
      given(wasSubmitted)
        .when({ ...verify, examiner: own })
        .thenRefuses('OWN_MENTOR_MAY_NOT_VERIFY');
    }
  });

  it('is refused to her family', () =>
    given(wasSubmitted)
      .when({ ...verify, examiner: { ...examiner, mentor: { ...accreditedMentor, relations: [{ participantId, kind: 'family' }] } } })
      .thenRefuses('MENTOR_RELATED'));

  it('is refused to a mentor unknown, or not accredited at that moment', () => {
    given(wasSubmitted)
      .when({ ...verify, examiner: { ...examiner, mentor: { status: 'unregistered' } } })
      .thenRefuses('MENTOR_UNKNOWN');
    given(wasSubmitted)
      .when({ ...verify, examiner: { ...examiner, mentor: { ...accreditedMentor, accreditations: [] } } })
      .thenRefuses('MENTOR_NOT_ACCREDITED');
  });

  it('is refused when dated before it was handed in', () =>
    given(wasSubmitted)
      .when({ ...verify, occurrence: occurrence(at('2020-02-20T09:59:59.999+07:00')) })
      .thenRefuses('EVIDENCE_NOT_SUBMITTED'));

  it('is refused once it was revoked', () => given(wasSubmitted, wasRevoked).when(verify).thenRefuses('EVIDENCE_REVOKED'));

  it('is refused for evidence nobody handed in', () => given().when(verify).thenRefuses('EVIDENCE_NOT_FOUND'));

  it('stays quiet when it stands so, whoever verified it', () =>
    given(wasSubmitted, wasVerified)
      .when({ ...verify, examiner: { ...examiner, mentorId: otherId } })
      .thenNothing());
});

describe('rejecting evidence', () => {
  it('records who looked at it', () => given(wasSubmitted).when(reject).then(wasRejected));

  it('follows a verification', () => given(wasSubmitted, wasVerified).when(reject).then(wasRejected));

  it('is refused as a verification is', () => {
    const refused = [
      [{ ...examiner, mentorId }, 'OWN_MENTOR_MAY_NOT_VERIFY'],
      [{ ...examiner, mentor: { ...accreditedMentor, relations: [{ participantId, kind: 'business' }] } }, 'MENTOR_RELATED'],
      [{ ...examiner, mentor: { status: 'unregistered' } }, 'MENTOR_UNKNOWN'],
      [{ ...examiner, mentor: { ...accreditedMentor, accreditations: [] } }, 'MENTOR_NOT_ACCREDITED'],
    ] as const;
    for (const [by, code] of refused) {
      given(wasSubmitted)
        .when({ ...reject, examiner: by })
        .thenRefuses(code);
    }
    given(wasSubmitted)
      .when({ ...reject, occurrence: occurrence(at('2020-02-20T09:59:59.999+07:00')) })
      .thenRefuses('EVIDENCE_NOT_SUBMITTED');
    given(wasSubmitted, wasVerified, wasRevoked).when(reject).thenRefuses('EVIDENCE_REVOKED');
    given().when(reject).thenRefuses('EVIDENCE_NOT_FOUND');
  });

  it('stays quiet when it stands so', () => given(wasSubmitted, wasRejected).when(reject).thenNothing());
});

describe('revoking evidence', () => {
  it('is final, whatever was found of it', () => {
    for (const found of [[], [wasVerified], [wasRejected]]) {
      given(wasSubmitted, ...found)
        .when(revoke)
        .then(wasRevoked);
    }
  });

  it('is refused when dated before it was handed in', () =>
    given(wasSubmitted)
      .when({ ...revoke, occurrence: occurrence(at('2020-02-20T09:59:59.999+07:00')) })
      .thenRefuses('EVIDENCE_NOT_SUBMITTED'));

  it('is refused for evidence nobody handed in', () => given().when(revoke).thenRefuses('EVIDENCE_NOT_FOUND'));

  it('stays quiet the second time', () => given(wasSubmitted, wasRevoked).when(revoke).thenNothing());
});
