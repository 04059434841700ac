import { fold, type LifeFact } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { accreditation } from './accreditation';
import { mentorship } from './mentorship';
import { wasInForceAt } from './mentorship-course';
import * as example from './mentoring.examples';
import type { MentorshipEnded } from './mentorship.events';
import type { SessionCancelled } from './session.events';

const { given } = specFor(mentorship);
const { agreePlan, assign, at, endMentorship, mentorshipEnded, occurrence, otherId, planWasAgreed, registered } = example;
const { wasAssigned, wasBooked, wasConfirmed, wasLogged, withdrawn } = example;

const endedAt = (text: string): MentorshipEnded => ({ type: 'MentorshipEnded', data: { ...mentorshipEnded.data, occurredAt: at(text) } });
const calledOffAt = (text: string): SessionCancelled => ({
  type: 'SessionCancelled',
  data: { ...wasBooked.data, occurredAt: at(text), cancelledBy: 'centre' },
});
const withdrew = (text: string): LifeFact => ({ ...withdrawn, occurredAt: at(text) });

describe('assigning a mentor', () => {
  it('records the mentorship', () => given().when(assign).then(wasAssigned));

  it('is refused to a mentor who is not accredited', () =>
    given()
      .when({ ...assign, mentor: { ...example.accreditedMentor, accreditations: [] } })
      .thenRefuses('MENTOR_NOT_ACCREDITED'));

  it('is decided by what her accreditation was when it happened', () => {
    const life = [{ ...registered, occurredAt: at('2019-05-02T00:00+07:00') }];
    const assignAt = (text: string) => ({ ...assign, life, occurrence: occurrence(at(text)) });
    const fact = (text: string) => ({ ...wasAssigned, data: { ...wasAssigned.data, occurredAt: at(text) } });
    given().when(assignAt('2019-06-21T16:59+07:00')).thenRefuses('MENTOR_NOT_ACCREDITED');
    given().when(assignAt('2019-06-21T17:00+07:00')).then(fact('2019-06-21T17:00+07:00'));
    given().when(assignAt('2021-06-20T23:59:59.999+07:00')).then(fact('2021-06-20T23:59:59.999+07:00'));
    given().when(assignAt('2021-06-21T00:00+07:00')).thenRefuses('MENTOR_NOT_ACCREDITED');
  });

  it('is refused for a participant who had withdrawn', () =>
    given()
      .when({ ...assign, life: [registered, withdrawn] })
      .thenRefuses('PARTICIPANT_WITHDRAWN'));

  it('is decided by what was so when it happened: she withdrew two days later, and it ended with that', () => {
    const life = [
      registered,
      withdrew('2020-01-12T10:00+07:00'),
      { ...registered, kind: 'returned', occurredAt: at('2020-01-13T10:00+07:00') },
    ];
    given()
      .when({ ...assign, life: life as LifeFact[] })
      .then(wasAssigned, endedAt('2020-01-12T10:00+07:00'));
    given()
      .when({ ...assign, life: [...life, withdrew('2020-01-14T10:00+07:00')] as LifeFact[] })
      .then(wasAssigned, endedAt('2020-01-12T10:00+07:00'));
  });

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

  it('is refused for her own family or business, whenever that was declared', () =>
    given()
      .when({ ...assign, mentor: { ...example.accreditedMentor, relations: [{ participantId: example.participantId, kind: 'business' }] } })
      .thenRefuses('MENTOR_RELATED'));

  it('is refused to a mentor who has as many as she may have now, whenever it happened', () => {
    given()
      .when({ ...assign, inForce: 19 })
      .then(wasAssigned);
    given()
      .when({ ...assign, inForce: 20 })
      .thenRefuses('MENTOR_AT_CAPACITY');
    given()
      .when({ ...assign, inForce: 5, mentor: { ...example.accreditedMentor, capacity: 3 } })
      .thenRefuses('MENTOR_AT_CAPACITY');
  });

  it('is refused on the mentorship of other people', () =>
    given(wasAssigned)
      .when({ ...assign, participantId: otherId })
      .thenRefuses('MENTORSHIP_OF_OTHERS'));

  it('stays quiet when the two are together already, whatever has become of them since', () => {
    given(wasAssigned)
      .when({ ...assign, life: [registered, withdrawn], inForce: 20 })
      .thenNothing();
    given(wasAssigned, mentorshipEnded).when(assign).thenNothing();
  });
});

describe('agreeing on a plan', () => {
  it('records that there is one', () => given(wasAssigned).when(agreePlan).then(planWasAgreed));

  it('records a renewed one', () =>
    given(wasAssigned, planWasAgreed)
      .when({ ...agreePlan, planId: otherId })
      .then({ type: 'PlanAgreed', data: { ...planWasAgreed.data, planId: otherId } }));

  it('is refused without a mentorship', () => given().when(agreePlan).thenRefuses('MENTORSHIP_NOT_FOUND'));

  it('is refused when dated before the mentorship or from its end on', () => {
    given(wasAssigned)
      .when({ ...agreePlan, occurrence: occurrence(at('2020-01-10T09:59+07:00')) })
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE');
    given(wasAssigned, mentorshipEnded)
      .when({ ...agreePlan, occurrence: occurrence(mentorshipEnded.data.occurredAt) })
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE');
  });

  it('is still recorded of before the end', () => given(wasAssigned, mentorshipEnded).when(agreePlan).then(planWasAgreed));

  it('stays quiet when the same plan is agreed again', () => given(wasAssigned, planWasAgreed).when(agreePlan).thenNothing());
});

describe('ending a mentorship', () => {
  it('records when', () => given(wasAssigned).when(endMentorship).then(mentorshipEnded));

  it('calls off, by the centre, what was still to begin', () =>
    given(wasAssigned, wasBooked).when(endMentorship).then(mentorshipEnded, calledOffAt('2020-01-15T10:00+07:00')));

  it('calls off a session that begins at the very moment, and none that began before', () => {
    const endAt = (text: string) => ({ ...endMentorship, occurrence: occurrence(at(text)) });
    given(wasAssigned, wasBooked)
      .when(endAt('2020-01-20T09:00+07:00'))
      .then(endedAt('2020-01-20T09:00+07:00'), calledOffAt('2020-01-20T09:00+07:00'));
    given(wasAssigned, wasBooked).when(endAt('2020-01-20T09:00:00.001+07:00')).then(endedAt('2020-01-20T09:00:00.001+07:00'));
  });

  it('leaves what was held as it is', () =>
    given(wasAssigned, wasBooked, wasLogged, wasConfirmed).when(endMentorship).then(mentorshipEnded));

  it('is refused when dated before the mentorship', () =>
    given(wasAssigned)
      .when({ ...endMentorship, occurrence: occurrence(at('2020-01-10T09:59+07:00')) })
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE'));

  it('is refused without a mentorship', () => given().when(endMentorship).thenRefuses('MENTORSHIP_NOT_FOUND'));

  it('stays quiet when it has ended', () =>
    given(wasAssigned, mentorshipEnded)
      .when({ ...endMentorship, occurrence: occurrence(at('2020-01-12T10:00+07:00')) })
      .thenNothing());

  it('leaves it in force up to, and without, the moment of the end', () => {
    const state = fold(mentorship, [wasAssigned, mentorshipEnded]);
    if (state.status === 'unassigned') throw new Error('It began');
    const moments = ['2020-01-10T09:59:59.999+07:00', '2020-01-10T10:00+07:00', '2020-01-15T09:59:59.999+07:00', '2020-01-15T10:00+07:00'];
    expect(moments.map((moment) => wasInForceAt(at(moment), state))).toStrictEqual([false, true, true, false]);
  });
});

describe('the mentorship of someone who withdrew', () => {
  const endOf = (text: string, ...since: LifeFact[]) => {
    const life = [registered, withdrew(text), ...since];
    return { type: 'EndMentorshipOfWithdrawn' as const, mentorshipId: example.mentorshipId, withdrawnAt: at(text), life };
  };
  const returned: LifeFact = { kind: 'returned', occurredAt: at('2020-01-09T12:00+07:00'), districtCode: example.tebet };

  it('ends with it, and what was to come is called off', () =>
    given(wasAssigned, wasBooked)
      .when(endOf('2020-01-16T10:00+07:00'))
      .then(endedAt('2020-01-16T10:00+07:00'), calledOffAt('2020-01-16T10:00+07:00')));

  it('ends as it began, where it was made after she had left and before that was known', () =>
    given(wasAssigned).when(endOf('2020-01-09T10:00+07:00')).then(endedAt('2020-01-10T10:00+07:00')));

  it('goes on where she had returned before it began', () =>
    given(wasAssigned).when(endOf('2020-01-09T10:00+07:00', returned)).thenNothing());

  it('stays ended where it had ended before', () =>
    given(wasAssigned, mentorshipEnded).when(endOf('2020-01-16T10:00+07:00')).thenNothing());

  it('ended earlier than was known, and what was to come between is called off', () =>
    given(wasAssigned, wasBooked, endedAt('2020-01-25T10:00+07:00'))
      .when(endOf('2020-01-16T10:00+07:00'))
      .then(endedAt('2020-01-16T10:00+07:00'), calledOffAt('2020-01-16T10:00+07:00')));

  it('stays as it is when the same is told again', () =>
    given(wasAssigned, wasBooked, endedAt('2020-01-16T10:00+07:00'), calledOffAt('2020-01-16T10:00+07:00'))
      .when(endOf('2020-01-16T10:00+07:00'))
      .thenNothing());
});

describe('the mentorship of a mentor without a valid accreditation', () => {
  const revoked = accreditation(example.certificateId, at('2019-06-21T17:00+07:00'), at('2020-02-01T10:00+07:00'));
  const mentor = { ...example.accreditedMentor, accreditations: [revoked] };
  const { mentorshipId } = example;
  const endBy = (text: string) => ({ type: 'EndMentorshipOfUnaccredited' as const, mentorshipId, mentor, by: at(text) });

  it('ends after 14 days', () => given(wasAssigned).when(endBy('2020-03-01T00:00+07:00')).then(endedAt('2020-02-15T10:00+07:00')));

  it('goes on until then', () => given(wasAssigned).when(endBy('2020-02-15T00:00+07:00')).thenNothing());

  it('goes on when there is another certificate', () =>
    given(wasAssigned)
      .when({ ...endBy('2020-03-01T00:00+07:00'), mentor: example.accreditedMentor })
      .thenNothing());

  it('stays ended where it had ended before', () =>
    given(wasAssigned, mentorshipEnded).when(endBy('2020-03-01T00:00+07:00')).thenNothing());
});

describe('the mentorship of a mentor and her own family or business', () => {
  const { mentorshipId } = example;
  const declaredAt = (text: string) => ({ type: 'EndMentorshipOfRelated' as const, mentorshipId, declared: { occurredAt: at(text) } });

  it('ends when that is declared', () =>
    given(wasAssigned, wasBooked)
      .when(declaredAt('2020-01-16T10:00+07:00'))
      .then(endedAt('2020-01-16T10:00+07:00'), calledOffAt('2020-01-16T10:00+07:00')));

  it('ends as it began, where it is declared of a moment before', () =>
    given(wasAssigned).when(declaredAt('2020-01-05T10:00+07:00')).then(endedAt('2020-01-10T10:00+07:00')));

  it('stays ended', () => given(wasAssigned, mentorshipEnded).when(declaredAt('2020-01-16T10:00+07:00')).thenNothing());
});
