import { fold } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { assessmentCase } from './assessment-case';
import * as example from './assessment-case.examples';

const { at, mentorId, object, occurrence, participantId, review, wasObjected, wasReviewed, wasSealed } = example;
const { given } = specFor(assessmentCase);

const later = occurrence(at('2020-05-10T09:00+07:00'));
const objectedAgain = { ...wasObjected, data: { ...wasObjected.data, occurredAt: later.occurredAt, ruleClass: 'C' as const } };

describe('objecting to a class', () => {
  it('records the rules’ class and who speaks, whatever was stated of it', () => {
    given().when(object).then(wasObjected);
    given(wasSealed).when(object).then(wasObjected);
    given(wasSealed)
      .when({ ...object, by: 'centre' })
      .then({ ...wasObjected, data: { ...wasObjected.data, by: 'centre' } });
  });

  it('is for quarters that have ended in Jakarta', () => {
    const lastMoment = at('2020-03-31T23:59:59.999+07:00');
    const dated = (occurredAt: typeof lastMoment) => ({ ...object, occurrence: occurrence(occurredAt, { now: object.occurrence.now }) });
    given().when(dated(lastMoment)).thenRefuses('QUARTER_RUNNING');
    const ended = at('2020-04-01T00:00+07:00');
    given()
      .when({ ...object, occurrence: occurrence(ended) })
      .then({ ...wasObjected, data: { ...wasObjected.data, occurredAt: ended } });
  });

  it('is for those who were registered by then', () =>
    given()
      .when({ ...object, ruleClass: null })
      .thenRefuses('NOT_ASSESSED_THEN'));

  it('is flagged when it is told late, and limited as all dating back is', () => {
    const { occurredAt } = object.occurrence;
    const told = (now: string, more = {}) => ({
      ...object,
      occurrence: occurrence(occurredAt, { now: at(now), role: 'participant', ...more }),
    });
    given()
      .when(told('2020-05-02T10:00+07:00'))
      .then({ ...wasObjected, data: { occurredAt, late: true, ...withoutMoment(wasObjected.data) } });
    given().when(told('2020-06-02T10:00+07:00')).thenRefuses('TOO_LATE');
    given().when(told('2020-04-23T09:54+07:00')).thenRefuses('OCCURRED_IN_FUTURE');
  });

  it('stays quiet while one waits', () =>
    given(wasObjected)
      .when({ ...object, occurrence: later })
      .thenNothing());

  it('is refused once it was decided, unless new facts changed the rules’ class since', () => {
    given(wasObjected, wasReviewed)
      .when({ ...object, occurrence: later })
      .thenRefuses('ALREADY_REVIEWED');
    given(wasObjected, wasReviewed)
      .when({ ...object, ruleClass: 'C', occurrence: later })
      .then(objectedAgain);
  });

  it('again is not dated before the decision', () =>
    given(wasObjected, wasReviewed)
      .when({ ...object, ruleClass: 'C' })
      .thenRefuses('BEFORE_OBJECTION'));
});

describe('deciding', () => {
  it('records both classes and who decided', () => given(wasSealed, wasObjected).when(review).then(wasReviewed));

  it('may confirm the rules’ class', () =>
    given(wasObjected)
      .when({ ...review, decidedClass: 'D' })
      .then({ ...wasReviewed, data: { ...wasReviewed.data, decidedClass: 'D' } }));

  it('is refused to her mentor of then or now, and to herself', () => {
    const by = (more: object) => ({ ...review, reviewer: { ...review.reviewer, ...more } });
    for (const facts of [[], [wasObjected], [wasObjected, wasReviewed]]) {
      given(...facts)
        .when(by({ mentorId }))
        .thenRefuses('OWN_MENTOR_MAY_NOT_REVIEW');
      given(...facts)
        .when(by({ participantId }))
        .thenRefuses('OWN_ASSESSMENT');
    }
    given(wasObjected)
      .when(by({ mentorId: '0197a000-0000-7000-8000-000000000202', participantId: '0197a000-0000-7000-8000-000000000102' }))
      .then(wasReviewed);
  });

  it('is refused where nobody objected, where there is no class, and before the objection', () => {
    given(wasSealed).when(review).thenRefuses('NOT_OBJECTED');
    given(wasObjected)
      .when({ ...review, ruleClass: null })
      .thenRefuses('NOT_ASSESSED_THEN');
    given(wasObjected)
      .when({ ...review, occurrence: occurrence(at('2020-04-23T09:59:59.999+07:00')) })
      .thenRefuses('BEFORE_OBJECTION');
  });

  it('stays quiet when it was decided so, and is refused otherwise', () => {
    given(wasObjected, wasReviewed)
      .when({ ...review, occurrence: later })
      .thenNothing();
    given(wasObjected, wasReviewed)
      .when({ ...review, decidedClass: 'A', occurrence: later })
      .thenRefuses('ALREADY_REVIEWED');
  });

  it('is open again once new facts have changed the rules’ class, also to the same', () => {
    const data = { ...wasReviewed.data, occurredAt: later.occurredAt, ruleClass: 'C' as const };
    const again = { ...review, ruleClass: 'C' as const, occurrence: later };
    given(wasObjected, wasReviewed)
      .when(again)
      .then({ ...wasReviewed, data });
    given(wasObjected, wasReviewed, objectedAgain)
      .when(again)
      .then({ ...wasReviewed, data });
  });
});

describe('what stands', () => {
  it('is the last decision, while she objects again and whatever a statement says', () => {
    const decision = { ruleClass: 'D', decidedClass: 'B', at: wasReviewed.data.occurredAt };
    expect(fold(assessmentCase, [wasObjected, wasReviewed, wasSealed])).toStrictEqual({ status: 'reviewed', decision });
    expect(fold(assessmentCase, [wasObjected, wasReviewed, objectedAgain])).toStrictEqual({
      status: 'objected',
      at: later.occurredAt,
      decision,
    });
  });
});

function withoutMoment({ occurredAt: _moment, ...data }: typeof wasObjected.data): Omit<typeof wasObjected.data, 'occurredAt'> {
  return data;
}
