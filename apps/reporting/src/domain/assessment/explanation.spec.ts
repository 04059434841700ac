import { addMilliseconds, dayOf } from '@okoce/domain';
import type { CalendarDate, Quarter } from '@okoce/domain';
import { assigned, ended, held, meeting, scheduled, workFacts } from '../due/examples';
import type { ToldWork } from '../due/examples';
import { on, registered, report, wib, withdrawn } from '../examples';
import { ParticipantWork } from '../work/participant-work';
import { explain, isDormant } from './explanation';
import type { ExplainedAssessment } from './explanation';
import { whys } from './item';
import { firstRuleSet } from './rule-sets';

const Q1 = '2020-Q1' as Quarter;
const since: readonly ToldWork[] = [registered(wib('2020-01-02')), assigned(wib('2020-01-02'))];

function explained(facts: readonly ToldWork[], day = '2020-12-31'): ExplainedAssessment {
  const explanation = explain(workFacts(...facts), Q1, firstRuleSet, on(day));
  if (!explanation) throw new Error('She was registered');
  return explanation;
}

const goal = (setOn: string, agreedOn?: string): readonly ToldWork[] => {
  const data = { goalId: 'goal', quarter: Q1, step: 'P5' as const, mentorId: 'budi' };
  const set = ['QuarterGoalSet', { ...data, occurredAt: wib(setOn) }] as const;
  return agreedOn === undefined ? [set] : [set, ['QuarterGoalAgreed', { ...data, occurredAt: wib(agreedOn) }]];
};
const action = (dueOn: string, closedOn?: string): readonly ToldWork[] => {
  const data = { actionId: `action-${dueOn}`, goalId: 'goal', dueOn: on(dueOn) };
  const agreed = ['ActionAgreed', { ...data, occurredAt: wib('2020-01-20') }] as const;
  return closedOn === undefined ? [agreed] : [agreed, ['ActionClosed', { ...data, occurredAt: wib(closedOn), withEvidence: true }]];
};
/** Scheduled and held. */
const kept = (day: string, more = {}): readonly ToldWork[] => [
  scheduled(wib(day), `session-${day}`),
  ...held(wib(day), `session-${day}`, more),
];

const items = ({ trace }: ExplainedAssessment, indicator: keyof ExplainedAssessment['trace']['indicators']) =>
  ['madeBy', 'leftOut'].flatMap((list) =>
    trace.indicators[indicator][list as 'madeBy' | 'leftOut'].map(
      ({ thing, day, as, why, facts }) => `${thing.id} ${day} ${as} ${why?.code ?? '-'}: ${facts.map(({ type }) => type).join(' ')}`,
    ),
  );
const nearest = ({ nearest: near }: ExplainedAssessment) => [near?.class, ...(near?.unmet ?? []).map(({ sentence }) => sentence.en)];

it('speaks of a contact as the glossary does', () =>
  expect(
    Object.values(whys)
      .map(({ id }) => id)
      .join(),
  ).not.toContain('sentuhan'));

describe('the trace', () => {
  it('tells nothing claimed from a claim that is not verified, though both count as 0', () => {
    const [logged] = held(wib('2020-01-20'), 's');
    expect(explained(since).trace.indicators.V.value).toBe('0/0');
    expect(explained([...since, ...(logged ? [logged] : [])]).trace.indicators.V.value).toBe('0/1');
  });

  it('tells each rule that was tried, in order, with each of its conditions', () => {
    const { class: name, trace } = explained([...since, ...kept('2020-01-20'), ...kept('2020-02-20')]);
    expect(name).toBe('B');
    expect(trace.rules.map(({ class: tried, reason, matched }) => [tried, reason, matched])).toEqual([
      ['N', 'too_short', false],
      ['N', 'no_mentor', false],
      ['N', 'too_few_slots', false],
      ['E', null, false],
      ['A', null, false],
      ['B', null, true],
    ]);
    expect(trace.rules[2]?.conditions).toEqual([
      {
        met: true,
        anyOf: [
          { indicator: 'sessionsHeld', operator: 'atLeast', threshold: 1, value: 2, met: true },
          { indicator: 'slotsOffered', operator: 'atLeast', threshold: 2, value: 2, met: true },
        ],
      },
    ]);
    expect(
      trace.rules[4]?.conditions.map(({ met, anyOf }) => [met, ...anyOf.map(({ value, threshold }) => `${value} ${threshold}`)]),
    ).toEqual([
      [true, '3 2'],
      [false, '1 0'],
      [true, '2/2 3/4'],
      [false, '0 2'],
      [false, 'false true'],
      [false, 'null 3/5', 'false true'],
      [true, '2/2 1/2'],
    ]);
  });

  it('ends with the reason why she is not assessed', () => {
    const { reason, trace } = explained([registered(wib('2020-01-02'))]);
    expect(reason).toBe('no_mentor');
    expect(trace.rules.map(({ reason: tried, matched }) => [tried, matched])).toEqual([
      ['too_short', false],
      ['no_mentor', true],
    ]);
  });

  it('names the facts that made an indicator, and those left out with why', () => {
    const facts: readonly ToldWork[] = [
      ...since,
      ...kept('2020-01-20'),
      ...kept('2020-01-21', { minutes: 29 }),
      scheduled(wib('2020-01-22'), 'moved'),
      meeting('SessionCancelled', wib('2020-01-21', '12:00'), wib('2020-01-22'), { sessionId: 'moved', cancelledBy: 'participant' }),
      scheduled(wib('2020-01-23'), 'late'),
      meeting('SessionCancelled', wib('2020-01-22', '12:01'), wib('2020-01-23'), { sessionId: 'late', cancelledBy: 'participant' }),
      ...report('2020-01', '2020-02-11'),
      withdrawn(wib('2020-03-20')),
      ...held(wib('2020-03-25'), 'after'),
    ];
    const assessment = explained(facts);
    expect(items(assessment, 'C1')).toEqual([
      'session-2020-01-20 2020-01-20 counted -: SessionScheduled SessionLogged SessionConfirmed',
      '2020-01 2020-02-11 counted -: MonthlyReportFiled MonthlyReportVerified',
      'session-2020-01-21 2020-01-21 left_out under_30_minutes: SessionScheduled SessionLogged SessionConfirmed',
      'after 2020-03-25 left_out not_enrolled: SessionLogged SessionConfirmed',
    ]);
    expect(items(assessment, 'C2')).toEqual([
      'session-2020-01-20 2020-01-20 kept -: SessionScheduled SessionLogged SessionConfirmed',
      'session-2020-01-21 2020-01-21 kept -: SessionScheduled SessionLogged SessionConfirmed',
      'late 2020-01-23 broken cancelled_by_participant: SessionScheduled SessionCancelled',
      'moved 2020-01-22 left_out cancelled_in_time: SessionScheduled SessionCancelled',
    ]);
    expect(items(assessment, 'C3')).toEqual(['2020-01 2020-02-11 left_out filed_late: MonthlyReportFiled MonthlyReportVerified']);
    expect(assessment.trace.indicators.C1.madeBy[0]?.facts[1]).toEqual({
      factId: 'fact-3',
      service: 'mentoring',
      type: 'SessionLogged',
      day: '2020-01-20',
      stream: null,
    });
  });

  it('says which touches reports show: the earlier of two at the same time, and two of a week, cut at the month’s end', () => {
    const assessment = explained([
      ...since,
      ...kept('2020-01-27'),
      ...held(addMilliseconds(wib('2020-01-27'), 60_000), 'meanwhile'),
      ...kept('2020-01-28'),
      ...kept('2020-01-30'),
      ...kept('2020-02-01'),
      ...kept('2020-02-04', { minutes: 29 }),
    ]);
    const { value, madeBy, leftOut } = assessment.trace.reportedTouches;
    expect(value).toBe(3);
    expect(madeBy.map(({ day }) => day)).toEqual(['2020-01-27', '2020-01-28', '2020-02-01']);
    expect(leftOut.map(({ thing, why }) => [thing.id, why?.code])).toEqual([
      ['meanwhile', 'overlaps'],
      ['session-2020-01-30', 'capped'],
      ['session-2020-02-04', 'under_30_minutes'],
    ]);
    // They count for everything else.
    expect(assessment.trace.indicators.V.value).toBe('5/5');
  });
});

describe('the nearest better class', () => {
  it('is the one with the fewest unmet conditions, and of as few the better', () => {
    const inactive = explained([...since, scheduled(wib('2020-01-20')), scheduled(wib('2020-02-20'), 'other')], '2020-02-25');
    expect([inactive.class, inactive.nearest?.class, inactive.nearest?.unmet.length]).toEqual(['E', 'D', 1]);
    // Then only the touch is missing of C, too.
    const withGoal = explained([
      ...since,
      scheduled(wib('2020-01-20')),
      scheduled(wib('2020-02-20'), 'other'),
      ...goal('2020-01-20', '2020-01-21'),
      ...action('2020-02-20', '2020-02-20'),
    ]);
    expect([withGoal.class, withGoal.nearest?.class, withGoal.nearest?.unmet.length]).toEqual(['E', 'C', 1]);
  });

  it('is none for the best, nor a class for who is not assessed', () => {
    const all = [
      ...since,
      ...kept('2020-01-20'),
      ...kept('2020-02-20'),
      ...kept('2020-03-20'),
      ...report('2020-01', '2020-02-05'),
      ...report('2020-02', '2020-03-05'),
    ];
    const best = explained([...all, ...goal('2020-01-20', '2020-01-21'), ...action('2020-02-20', '2020-02-20')]);
    expect([best.class, best.nearest]).toEqual(['A', null]);
    expect(nearest(explained([registered(wib('2020-01-02'))], '2020-02-01'))).toEqual([
      null,
      'The centre assigns a mentor by 2020-03-31.',
      'The mentor holds 1 session by 2020-03-31. Or: The mentor offers 2 more slots by 2020-03-31.',
    ]);
  });

  it('says what to do and by when while the quarter runs', () => {
    expect(nearest(explained([...since, ...kept('2020-01-20'), ...kept('2020-01-27')], '2020-01-28'))).toEqual([
      'B',
      'The participant needs a verified touch (a session of 30 minutes, a training, a monthly report) in 1 of 2020-02, 2020-03, the first by 2020-03-31.',
      'The participant needs a verified touch by 2020-03-13, and after it no more than 45 days without one.',
    ]);
  });

  it('counts what only waits to be confirmed, until the quarter is sealed', () => {
    const facts = [
      ...since,
      ...kept('2020-01-20'),
      scheduled(wib('2020-02-20'), 'waiting'),
      ...held(wib('2020-02-20'), 'waiting').slice(0, 1),
    ];
    const toConfirm =
      'Of what took place already (sessions, trainings, reports) 1 more has to be logged, confirmed or verified by 2020-04-20.';
    expect(nearest(explained(facts, '2020-04-20'))).toEqual(['B', toConfirm, toConfirm]);
    expect(nearest(explained(facts, '2020-04-21'))).toEqual([
      'B',
      'The quarter no longer allows it: touches were verified in 1 month, and have to be in 2.',
      'The quarter no longer allows it: 71 days without a verified touch, at most 45.',
    ]);
  });
});

describe('dormant', () => {
  const facts = [registered(wib('2019-10-01')), assigned(wib('2019-10-01'))];
  const slots = (...days: readonly string[]): readonly ToldWork[] => days.map((day) => scheduled(wib(day), `slot-${day}`));
  const dormantOn = (day: string, quarter: string, ...told: readonly ToldWork[]) =>
    isDormant(ParticipantWork.of(workFacts(...facts, ...told)), quarter as Quarter, on(day), () => firstRuleSet);
  const dormantIn = (quarter: string, ...told: readonly ToldWork[]) => dormantOn('2020-12-31', quarter, ...told);
  const autumn = slots('2019-10-10', '2019-10-20');
  const spring = slots('2020-04-10', '2020-04-20');

  it('is who was inactive in two assessed quarters together', () => {
    expect(dormantIn('2019-Q4', ...autumn)).toBe(false);
    expect(dormantIn('2020-Q1', ...autumn, ...slots('2020-01-10', '2020-01-20'))).toBe(true);
  });

  it('a quarter in which she was not assessed is skipped', () => {
    expect(dormantIn('2020-Q2', ...autumn, ...spring)).toBe(true);
    expect(dormantIn('2020-Q1', ...autumn)).toBe(false);
  });

  it('ends with any other class', () => {
    expect(dormantIn('2020-Q2', ...autumn, ...slots('2020-01-10', '2020-01-20'), ...spring, ...held(wib('2020-05-05'), 'back'))).toBe(
      false,
    );
  });

  it('ends with a class that a person decided', () => {
    const told = workFacts(...facts, ...autumn, ...slots('2020-01-10', '2020-01-20'));
    const dormant = (decided: 'D' | 'E' | 'N') =>
      isDormant(ParticipantWork.of(told), Q1, on('2020-12-31'), () => firstRuleSet, new Map([[Q1, decided]]));
    expect([dormant('D'), dormant('E'), dormant('N')]).toEqual([false, true, false]);
  });

  it('is nobody for a quarter that still runs', () => {
    const winter = slots('2020-01-10', '2020-01-20');
    expect(dormantOn('2020-03-31', '2020-Q1', ...autumn, ...winter)).toBe(false);
    expect(dormantOn('2020-04-01', '2020-Q1', ...autumn, ...winter)).toBe(true);
    expect(dormantOn('2020-04-11', '2020-Q2', ...autumn, ...winter, ...spring)).toBe(true);
    expect(dormantOn('2020-05-06', '2020-Q2', ...autumn, ...winter, ...spring, ...held(wib('2020-05-05'), 'back'))).toBe(false);
  });

  it('is nobody before the mentor', () => {
    expect(dormantIn('2020-Q1', ended(wib('2019-10-01')), ...autumn)).toBe(false);
  });
});

it('days are those of Jakarta', () => {
  const late = wib('2020-01-31', '23:59');
  const day: CalendarDate = dayOf(late);
  expect(items(explained([...since, ...held(late, 'late')]), 'C1')).toEqual([`late ${day} counted -: SessionLogged SessionConfirmed`]);
});
