import { fold } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { isAccreditedAt, isRelatedTo, mentor, mentorHasCapacity, type RegisteredMentor } from './mentor';
import * as example from './mentoring.examples';

const { given } = specFor(mentor);
const { at, mentorAccredited, mentorRegistered, occurrence, otherId, participantId } = example;
const { accreditMentor, declareRelation, lapseAccreditations, registerMentor, revokeAccreditation, setCapacity, transferMentor } = example;
const { accreditationLapsed, accreditationRevoked, capacitySet, mentorTransferred, relationDeclared } = example;

const stateAfter = (...facts: Parameters<typeof given>): RegisteredMentor => {
  const state = fold(mentor, facts);
  if (state.status === 'unregistered') throw new Error('Nobody is registered');
  return state;
};

describe('registering a mentor', () => {
  it('records the centre and whether the mentor is paid', () => given().when(registerMentor).then(mentorRegistered));

  it('flags what is recorded more than a week late', () => {
    const late = { type: 'MentorRegistered' as const, data: { ...mentorRegistered.data, late: true as const } };
    given()
      .when({ ...registerMentor, occurrence: occurrence(registerMentor.occurrence.occurredAt, { now: at('2019-05-20T09:00+07:00') }) })
      .then(late);
    expect(stateAfter(late)).toMatchObject({ late: true });
    expect(stateAfter(mentorRegistered)).not.toHaveProperty('late');
  });

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

  it('holds from the moment of the certificate, for two years', () => {
    const accredited = stateAfter(mentorRegistered, mentorAccredited);
    expect(accredited).toStrictEqual(example.accreditedMentor);
    expect(isAccreditedAt(accredited, at('2019-06-21T16:59:59.999+07:00'))).toBe(false);
    expect(isAccreditedAt(accredited, at('2019-06-21T17:00+07:00'))).toBe(true);
    expect(isAccreditedAt(accredited, at('2021-06-20T23:59:59.999+07:00'))).toBe(true);
    expect(isAccreditedAt(accredited, at('2021-06-21T00:00+07:00'))).toBe(false);
  });
});

describe('revoking an accreditation', () => {
  it('records from when on the certificate counts for nothing', () =>
    given(mentorRegistered, mentorAccredited).when(revokeAccreditation).then(accreditationRevoked));

  it('bars from then on, not before', () => {
    const revoked = stateAfter(mentorRegistered, mentorAccredited, accreditationRevoked);
    expect(isAccreditedAt(revoked, at('2020-02-01T09:59:59.999+07:00'))).toBe(true);
    expect(isAccreditedAt(revoked, at('2020-02-01T10:00+07:00'))).toBe(false);
  });

  it('comes to the same when it is told of before the certificate', () => {
    given(mentorRegistered).when(revokeAccreditation).then(accreditationRevoked);
    given(mentorRegistered, accreditationRevoked).when(accreditMentor).then(mentorAccredited);
    expect(stateAfter(mentorRegistered, accreditationRevoked, mentorAccredited)).toStrictEqual(
      stateAfter(mentorRegistered, mentorAccredited, accreditationRevoked),
    );
  });

  it('leaves another certificate as it is', () => {
    const second = { ...mentorAccredited, data: { ...mentorAccredited.data, certificateId: otherId } };
    const state = stateAfter(mentorRegistered, mentorAccredited, second, accreditationRevoked);
    expect(isAccreditedAt(state, at('2020-02-01T10:00+07:00'))).toBe(true);
  });

  it('has no effect for one who never registered', () => given().when(revokeAccreditation).thenNothing());

  it('stays quiet the second time', () =>
    given(mentorRegistered, mentorAccredited, accreditationRevoked)
      .when({ ...revokeAccreditation, occurredAt: at('2020-03-01T10:00+07:00') })
      .thenNothing());
});

describe('an accreditation that runs out', () => {
  const accredited = [mentorRegistered, mentorAccredited];

  it('is recorded at the moment its two years were over', () =>
    given(...accredited)
      .when({ ...lapseAccreditations, by: at('2022-01-01T00:00+07:00') })
      .then(accreditationLapsed));

  it('is not recorded before', () =>
    given(...accredited)
      .when({ ...lapseAccreditations, by: at('2021-06-20T23:59:59.999+07:00') })
      .thenNothing());

  it('is recorded once', () =>
    given(...accredited, accreditationLapsed)
      .when(lapseAccreditations)
      .thenNothing());

  it('is not recorded of one that was revoked before', () =>
    given(...accredited, accreditationRevoked)
      .when(lapseAccreditations)
      .thenNothing());

  it('has no effect for one who never registered', () => given().when(lapseAccreditations).thenNothing());
});

describe('setting a mentor’s capacity', () => {
  it('records how many she may have', () => given(mentorRegistered).when(setCapacity).then(capacitySet));

  it('takes 1 to 200', () => {
    for (const capacity of [1, 200]) {
      given(mentorRegistered)
        .when({ ...setCapacity, capacity })
        .then({ type: 'MentorCapacitySet', data: { ...capacitySet.data, capacity } });
    }
    for (const capacity of [0, 201, 7.5]) {
      given(mentorRegistered)
        .when({ ...setCapacity, capacity })
        .thenRefuses('MENTOR_CAPACITY');
    }
  });

  it('is refused of nobody', () => given().when(setCapacity).thenRefuses('MENTOR_NOT_FOUND'));

  it('is refused when dated before she registered', () =>
    given(mentorRegistered)
      .when({ ...setCapacity, occurrence: occurrence(at('2019-05-02T08:59+07:00')) })
      .thenRefuses('BEFORE_REGISTRATION'));

  it('stays quiet when it is so already: 20 until it is set', () => {
    given(mentorRegistered)
      .when({ ...setCapacity, capacity: 20 })
      .thenNothing();
    given(mentorRegistered, capacitySet).when(setCapacity).thenNothing();
  });

  it('leaves room for one more below it, and for none at it or above', () => {
    const room = (inForce: number) => mentorHasCapacity(stateAfter(mentorRegistered, capacitySet), inForce);
    expect([room(0), room(24), room(25), room(26)]).toStrictEqual([true, true, false, false]);
  });
});

describe('moving a mentor', () => {
  const back = { ...transferMentor, toDistrictCode: example.tebet };

  it('records from which centre to which', () => given(mentorRegistered).when(transferMentor).then(mentorTransferred));

  it('is refused when it would come before her latest move', () =>
    given(mentorRegistered, mentorTransferred)
      .when({ ...back, occurrence: occurrence(at('2020-01-05T09:59:59.999+07:00')) })
      .thenRefuses('OCCURRED_BEFORE_LATEST'));

  it('may happen at the very moment of the latest', () =>
    given(mentorRegistered, mentorTransferred)
      .when(back)
      .then({
        type: 'MentorTransferred',
        data: { ...mentorTransferred.data, fromDistrictCode: example.cakung, toDistrictCode: example.tebet },
      }));

  it('is refused when dated before she registered', () =>
    given(mentorRegistered)
      .when({ ...transferMentor, occurrence: occurrence(at('2019-05-02T08:59+07:00')) })
      .thenRefuses('BEFORE_REGISTRATION'));

  it('is refused of nobody', () => given().when(transferMentor).thenRefuses('MENTOR_NOT_FOUND'));

  it('stays quiet when she is there already', () => {
    given(mentorRegistered).when(back).thenNothing();
    given(mentorRegistered, mentorTransferred).when(transferMentor).thenNothing();
  });
});

describe('declaring a relation', () => {
  it('records whose family or business it is', () => given(mentorRegistered).when(declareRelation).then(relationDeclared));

  it('records another kind beside it', () =>
    given(mentorRegistered, relationDeclared)
      .when({ ...declareRelation, kind: 'business' })
      .then({ type: 'MentorRelationDeclared', data: { ...relationDeclared.data, kind: 'business' } }));

  it('holds for that participant alone', () => {
    const state = stateAfter(mentorRegistered, relationDeclared);
    expect([isRelatedTo(state, participantId), isRelatedTo(state, otherId)]).toStrictEqual([true, false]);
  });

  it('is refused for a participant no fact has told of', () =>
    given(mentorRegistered)
      .when({ ...declareRelation, life: [] })
      .thenRefuses('PARTICIPANT_UNKNOWN'));

  it('is refused of nobody', () => given().when(declareRelation).thenRefuses('MENTOR_NOT_FOUND'));

  it('stays quiet the second time', () => given(mentorRegistered, relationDeclared).when(declareRelation).thenNothing());
});
