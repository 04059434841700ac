import { fold } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { agenda } from './agenda';
import * as example from './agenda.examples';
import { at, occurrence, otherId, registered, withdrawn } from './mentoring.examples';

const { given } = specFor(agenda);
const { agree, close, drop, formerMentorId, herMentor, herself, propose, standing } = example;
const { wasAgreed, wasClosed, wasDropped, wasProposed, wasSet } = example;

const byMentor = (mentorId: typeof otherId) => ({ by: 'mentor', mentorId }) as const;
const closedWithout = { type: 'ActionClosed', data: { ...wasClosed.data, withEvidence: false, documentHash: null } } as const;
const OTHER_HASH = 'a'.repeat(64);
const dueDayEnds = at('2020-02-15T23:59:59.999+07:00');
const dueDayOver = at('2020-02-16T00:00+07:00');

describe('proposing an action', () => {
  it('records for whom, by when, and what is meant by an id alone', () => given(wasSet).when(propose).then(wasProposed));

  it('serves no goal, perhaps', () =>
    given()
      .when({ ...propose, goalId: null })
      .then({ type: 'ActionProposed', data: { ...wasProposed.data, goalId: null } }));

  it('may be due on the very day', () =>
    given(wasSet)
      .when({ ...propose, occurrence: occurrence(dueDayEnds) })
      .then({ type: 'ActionProposed', data: { ...wasProposed.data, occurredAt: dueDayEnds } }));

  it('is refused when that day was over in Jakarta', () =>
    given(wasSet)
      .when({ ...propose, occurrence: occurrence(dueDayOver) })
      .thenRefuses('ACTION_PAST_DUE'));

  it('is refused for a goal that is not hers, or was not set yet', () => {
    given(wasSet)
      .when({ ...propose, goalId: otherId })
      .thenRefuses('GOAL_NOT_HERS');
    given(wasSet)
      .when({ ...propose, occurrence: occurrence(at('2020-01-12T09:59:59.999+07:00')) })
      .thenRefuses('GOAL_NOT_SET');
  });

  it('is refused to a mentor who is not hers, for one unknown, and for one who had withdrawn', () => {
    given(wasSet)
      .when({ ...propose, speaker: byMentor(formerMentorId) })
      .thenRefuses('NOT_HER_MENTOR');
    given(wasSet)
      .when({ ...propose, standing: { ...standing, life: [] } })
      .thenRefuses('PARTICIPANT_UNKNOWN');
    given(wasSet)
      .when({ ...propose, standing: { ...standing, life: [registered, withdrawn] } })
      .thenRefuses('PARTICIPANT_WITHDRAWN');
  });

  it('stays quiet when the same stands there, whoever proposed it', () => {
    given(wasSet, wasProposed)
      .when({ ...propose, actionId: otherId })
      .thenNothing();
    given(wasSet, wasProposed, wasAgreed)
      .when({ ...propose, actionId: otherId, speaker: herself })
      .thenNothing();
  });

  it('is proposed anew after it was dropped', () =>
    given(wasSet, wasProposed, wasAgreed, wasDropped)
      .when({ ...propose, actionId: otherId })
      .then({ type: 'ActionProposed', data: { ...wasProposed.data, actionId: otherId } }));
});

describe('agreeing to an action', () => {
  const proposed = [wasSet, wasProposed];

  it('is done by the other side', () =>
    given(...proposed)
      .when(agree)
      .then(wasAgreed));

  it('is done by the mentor where the participant proposed', () =>
    given(wasSet, { type: 'ActionProposed', data: { ...wasProposed.data, ...herself } })
      .when({ ...agree, speaker: herMentor })
      .then({ type: 'ActionAgreed', data: { ...wasAgreed.data, ...herMentor } }));

  it('is refused to the side that proposed, also through another mentor', () => {
    given(...proposed)
      .when({ ...agree, speaker: herMentor })
      .thenRefuses('PROPOSER_MAY_NOT_AGREE');
    given(...proposed)
      .when({ ...agree, speaker: byMentor(otherId) })
      .thenRefuses('PROPOSER_MAY_NOT_AGREE');
  });

  it('is taken to the end of the due day in Jakarta, and refused after it', () => {
    given(...proposed)
      .when({ ...agree, occurrence: occurrence(dueDayEnds) })
      .then({ type: 'ActionAgreed', data: { ...wasAgreed.data, occurredAt: dueDayEnds } });
    given(...proposed)
      .when({ ...agree, occurrence: occurrence(dueDayOver) })
      .thenRefuses('ACTION_PAST_DUE');
  });

  it('is refused when dated before the proposal', () =>
    given(...proposed)
      .when({ ...agree, occurrence: occurrence(at('2020-01-20T09:59:59.999+07:00')) })
      .thenRefuses('ACTION_NOT_PROPOSED'));

  it('is refused to a mentor who is not hers, and for one who had withdrawn', () => {
    given(wasSet, { type: 'ActionProposed', data: { ...wasProposed.data, ...herself } })
      .when({ ...agree, speaker: byMentor(formerMentorId) })
      .thenRefuses('NOT_HER_MENTOR');
    given(...proposed)
      .when({ ...agree, standing: { ...standing, life: [registered, withdrawn] } })
      .thenRefuses('PARTICIPANT_WITHDRAWN');
  });

  it('is refused for an action nobody proposed', () => given(wasSet).when(agree).thenRefuses('ACTION_NOT_FOUND'));

  it('stays quiet when it was agreed, whatever became of it', () => {
    for (const since of [[], [wasDropped], [wasClosed]]) {
      given(...proposed, wasAgreed, ...since)
        .when(agree)
        .thenNothing();
    }
  });
});

describe('dropping an action', () => {
  const agreed = [wasSet, wasProposed, wasAgreed];

  it('records which mentor did', () =>
    given(...agreed)
      .when(drop)
      .then(wasDropped));

  it('is taken to the end of the due day in Jakarta, and refused after it', () => {
    given(...agreed)
      .when({ ...drop, occurrence: occurrence(dueDayEnds) })
      .then({ type: 'ActionDropped', data: { ...wasDropped.data, occurredAt: dueDayEnds } });
    given(...agreed)
      .when({ ...drop, occurrence: occurrence(dueDayOver) })
      .thenRefuses('ACTION_PAST_DUE');
  });

  it('is refused before it was agreed, and once it is closed', () => {
    given(wasSet, wasProposed).when(drop).thenRefuses('ACTION_NOT_AGREED');
    given(...agreed)
      .when({ ...drop, occurrence: occurrence(at('2020-01-21T07:59:59.999+07:00')) })
      .thenRefuses('ACTION_NOT_AGREED');
    for (const closed of [wasClosed, closedWithout]) {
      given(...agreed, closed)
        .when(drop)
        .thenRefuses('ACTION_ALREADY_CLOSED');
    }
  });

  it('is refused to a mentor who is not hers', () =>
    given(...agreed)
      .when({ ...drop, speaker: byMentor(formerMentorId) })
      .thenRefuses('NOT_HER_MENTOR'));

  it('is refused for an action nobody proposed', () => given(wasSet).when(drop).thenRefuses('ACTION_NOT_FOUND'));

  it('stays quiet the second time', () =>
    given(...agreed, wasDropped)
      .when({ ...drop, occurrence: occurrence(dueDayOver) })
      .thenNothing());
});

describe('closing an action', () => {
  const agreed = [wasSet, wasProposed, wasAgreed];

  it('records the evidence by its hash', () =>
    given(...agreed)
      .when(close)
      .then(wasClosed));

  it('may come without evidence, also from the mentor, also after the due day', () =>
    given(...agreed)
      .when({ ...close, documentHash: null, speaker: herMentor, occurrence: occurrence(dueDayOver) })
      .then({ type: 'ActionClosed', data: { ...closedWithout.data, ...herMentor, occurredAt: dueDayOver } }));

  it('takes evidence afterwards, once', () => {
    given(...agreed, closedWithout)
      .when(close)
      .then(wasClosed);
    given(...agreed, closedWithout, wasClosed)
      .when({ ...close, documentHash: OTHER_HASH })
      .thenRefuses('ACTION_ALREADY_CLOSED');
    expect(fold(agenda, [...agreed, closedWithout, wasClosed])).toStrictEqual(fold(agenda, [...agreed, wasClosed]));
  });

  it('is refused before it was agreed', () => {
    given(wasSet, wasProposed).when(close).thenRefuses('ACTION_NOT_AGREED');
    given(...agreed)
      .when({ ...close, occurrence: occurrence(at('2020-01-21T07:59:59.999+07:00')) })
      .thenRefuses('ACTION_NOT_AGREED');
  });

  it('is refused once it was dropped', () =>
    given(...agreed, wasDropped)
      .when(close)
      .thenRefuses('ACTION_DROPPED'));

  it('is refused to a mentor who is not hers', () =>
    given(...agreed)
      .when({ ...close, speaker: byMentor(formerMentorId) })
      .thenRefuses('NOT_HER_MENTOR'));

  it('is refused for an action nobody proposed', () => given(wasSet).when(close).thenRefuses('ACTION_NOT_FOUND'));

  it('stays quiet when it is closed with the same evidence, or no more is said', () => {
    given(...agreed, wasClosed)
      .when(close)
      .thenNothing();
    for (const closed of [wasClosed, closedWithout]) {
      given(...agreed, closed)
        .when({ ...close, documentHash: null })
        .thenNothing();
    }
  });
});
