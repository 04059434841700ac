import { lastDayOf, startOfDay } from '@okoce/domain';
import type { Quarter, Uuid } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { agenda } from './agenda';
import * as example from './agenda.examples';
import type { QuarterGoalSet } from './agenda.events';
import { at, occurrence, otherId, registered, withdrawn } from './mentoring.examples';

const { given } = specFor(agenda);
const { agreeGoal, formerMentorId, goalWasAgreed, herMentor, setGoal, standing, wasSet } = example;

const setFor = (quarter: string, occurredAt: string) => ({
  ...setGoal,
  quarter: quarter as Quarter,
  occurrence: occurrence(at(occurredAt)),
});
const alsoSet = (step: QuarterGoalSet['data']['step'], n: number): QuarterGoalSet => ({
  type: 'QuarterGoalSet',
  data: { ...wasSet.data, step, goalId: `0197a000-0000-7000-8000-00000000080${n}` as Uuid },
});

describe('setting a goal for a quarter', () => {
  it('records the step, and who was her mentor then', () => given().when(setGoal).then(wasSet));

  it('names no mentor where she had none', () =>
    given()
      .when({ ...setGoal, standing: { ...standing, mentorships: [] } })
      .then({ type: 'QuarterGoalSet', data: { ...wasSet.data, mentorId: null } }));

  it('names the mentor who sets it, else the one assigned last', () => {
    const both = [...standing.mentorships, { mentorId: otherId, from: at('2020-01-11T10:00+07:00'), until: null }];
    const among = { ...setGoal, standing: { ...standing, mentorships: both } };
    given()
      .when({ ...among, speaker: herMentor })
      .then(wasSet);
    given()
      .when(among)
      .then({ type: 'QuarterGoalSet', data: { ...wasSet.data, mentorId: otherId } });
  });

  it('flags what is recorded more than a week late', () =>
    given()
      .when({ ...setGoal, occurrence: occurrence(setGoal.occurrence.occurredAt, { now: at('2020-01-19T10:00:00.001+07:00') }) })
      .then({ type: 'QuarterGoalSet', data: { ...wasSet.data, late: true } }));

  it('is for the quarter that is running in Jakarta, or the next one', () => {
    for (const [quarter, moment] of [
      ['2020-Q1', '2020-03-31T23:59:59.999+07:00'],
      ['2020-Q2', '2020-03-31T23:59:59.999+07:00'],
      ['2020-Q2', '2020-04-01T00:00+07:00'],
      ['2020-Q3', '2020-04-01T00:00+07:00'],
    ] as const) {
      given()
        .when(setFor(quarter, moment))
        .then({ type: 'QuarterGoalSet', data: { ...wasSet.data, quarter: quarter as Quarter, occurredAt: at(moment) } });
    }
  });

  it('is refused for a quarter that was over in Jakarta', () =>
    given().when(setFor('2020-Q1', '2020-03-31T17:00:00.000Z')).thenRefuses('GOAL_QUARTER_OVER'));

  it('is refused for a quarter beyond the next one', () =>
    given().when(setFor('2020-Q3', '2020-03-31T16:59:59.999Z')).thenRefuses('GOAL_QUARTER_TOO_FAR'));

  it('is refused when she has three for that quarter; another quarter has its own three', () => {
    const three = [wasSet, alsoSet('P5', 2), alsoSet('P6', 3)];
    given(...three)
      .when({ ...setGoal, step: 'P7' })
      .thenRefuses('TOO_MANY_GOALS');
    given(...three)
      .when({ ...setGoal, quarter: '2020-Q2' as Quarter })
      .then({ type: 'QuarterGoalSet', data: { ...wasSet.data, quarter: '2020-Q2' as Quarter } });
  });

  it('is refused for one nobody has told of, one who had withdrawn, and before the registration', () => {
    const thatOf = (life: typeof standing.life) => ({ ...setGoal, standing: { ...standing, life } });
    given().when(thatOf([])).thenRefuses('PARTICIPANT_UNKNOWN');
    given()
      .when(thatOf([registered, withdrawn]))
      .thenRefuses('PARTICIPANT_WITHDRAWN');
    given()
      .when(thatOf([{ ...registered, occurredAt: at('2020-01-12T10:00:00.001+07:00') }]))
      .thenRefuses('BEFORE_REGISTRATION');
  });

  it('is decided by what was so when it happened: she withdrew the day after', () =>
    given()
      .when({
        ...setGoal,
        standing: { ...standing, life: [registered, { ...withdrawn, occurredAt: at('2020-01-13T00:00+07:00') }] },
      })
      .then(wasSet));

  it('is refused to a mentor who was not hers at that moment', () => {
    const formerly = { ...setGoal, speaker: { by: 'mentor', mentorId: formerMentorId } } as const;
    given().when(formerly).thenRefuses('NOT_HER_MENTOR');
    const moment = at('2020-01-10T09:59:59.999+07:00');
    given()
      .when({ ...formerly, occurrence: occurrence(moment) })
      .then({ type: 'QuarterGoalSet', data: { ...wasSet.data, occurredAt: moment, mentorId: formerMentorId } });
  });

  it('stays quiet when she has that goal, even after the quarter', () => {
    given(wasSet)
      .when({ ...setGoal, goalId: otherId })
      .thenNothing();
    given(wasSet)
      .when({ ...setGoal, goalId: otherId, occurrence: occurrence(startOfDay(lastDayOf('2020-Q2' as Quarter))) })
      .thenNothing();
  });
});

describe('agreeing to a goal', () => {
  it('records which mentor did', () => given(wasSet).when(agreeGoal).then(goalWasAgreed));

  it('is for the mentor she has then, whoever was there when it was set', () =>
    given({ type: 'QuarterGoalSet', data: { ...wasSet.data, mentorId: null } })
      .when(agreeGoal)
      .then(goalWasAgreed));

  it('is refused to a mentor who is hers no more', () =>
    given(wasSet)
      .when({ ...agreeGoal, speaker: { by: 'mentor', mentorId: formerMentorId } })
      .thenRefuses('NOT_HER_MENTOR'));

  it('is refused when dated before it was set', () =>
    given(wasSet)
      .when({ ...agreeGoal, occurrence: occurrence(at('2020-01-12T09:59:59.999+07:00')) })
      .thenRefuses('GOAL_NOT_SET'));

  it('is refused for a goal nobody set', () => given().when(agreeGoal).thenRefuses('GOAL_NOT_FOUND'));

  it('stays quiet when a mentor agreed already', () => {
    given(wasSet, goalWasAgreed).when(agreeGoal).thenNothing();
    given(wasSet, goalWasAgreed)
      .when({ ...agreeGoal, speaker: { by: 'mentor', mentorId: otherId } })
      .thenNothing();
  });
});
