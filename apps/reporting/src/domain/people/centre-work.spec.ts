import type { Quarter } from '@okoce/domain';
import { workOut } from '../assessment/assessment';
import { firstRuleSet } from '../assessment/rule-sets';
import { assigned, ended, held, leave, meeting, scheduled, workFacts } from '../due/examples';
import type { ToldWork } from '../due/examples';
import { CAKUNG, TEBET, on, registered, report, transferred, wib } from '../examples';
import { ParticipantWork } from '../work/participant-work';
import { centreWorkOf, centreWorkTotal } from './centre-work';

const Q1 = '2020-Q1' as Quarter;
const since: readonly ToldWork[] = [registered(wib('2020-01-02')), assigned(wib('2020-01-02'))];
const none = { expected: 0, done: 0 };

function work(facts: readonly ToldWork[], centre = TEBET) {
  const worked = workOut(ParticipantWork.of(workFacts(...facts)), Q1, firstRuleSet);
  if (!worked) throw new Error('She was registered');
  return centreWorkOf(worked, centre);
}

describe('what was expected of one person, and done', () => {
  it('is three months and a goal of whoever had a mentor', () => {
    expect(work(since)).toEqual({
      people: 1,
      sessions: none,
      seats: none,
      reports: { expected: 3, done: 0 },
      goals: { expected: 1, done: 0 },
      actions: none,
      activeMonths: { expected: 3, done: 0 },
    });
  });

  it('is nothing of whoever had no mentor in the quarter, or was with another centre on its last day', () => {
    expect(work([registered(wib('2020-01-02'))])).toBeUndefined();
    expect(work([registered(wib('2019-01-02')), assigned(wib('2019-01-02')), ended(wib('2019-12-31'))])).toBeUndefined();
    expect(work([...since, transferred(wib('2020-03-31'))])).toBeUndefined();
    expect(work([...since, transferred(wib('2020-03-31'))], CAKUNG)).toMatchObject({ people: 1 });
  });

  it('counts the sessions scheduled, whoever called them off, by their start as last set', () => {
    const sessions: readonly ToldWork[] = [
      scheduled(wib('2020-01-20'), 'held'),
      ...held(wib('2020-01-20'), 'held'),
      scheduled(wib('2020-02-20'), 'off'),
      meeting('SessionCancelled', wib('2020-02-19'), wib('2020-02-20'), { sessionId: 'off', cancelledBy: 'mentor' }),
      scheduled(wib('2020-03-20'), 'moved'),
      meeting('SessionRescheduled', wib('2020-03-19'), wib('2020-04-02'), { sessionId: 'moved' }),
      // Nobody had expected it.
      ...held(wib('2020-02-01'), 'unplanned'),
      scheduled(wib('2020-03-25'), 'disputed'),
      ...held(wib('2020-03-25'), 'disputed'),
      meeting('SessionDisputed', wib('2020-03-26'), wib('2020-03-25'), { sessionId: 'disputed' }),
    ];
    expect(work([...since, ...sessions])?.sessions).toEqual({ expected: 3, done: 1 });
  });

  it('counts seats reserved and those checked in', () => {
    const seat = (seatId: string, day: string) => ({
      seatId,
      trainingEventId: `event-${seatId}`,
      startsAt: wib(day),
      occurredAt: wib(day),
    });
    const seats: readonly ToldWork[] = [
      ['SeatReserved', seat('came', '2020-01-20')],
      ['CheckedIn', { ...seat('came', '2020-01-20'), attendanceId: 'attendance' }],
      ['SeatReserved', seat('missed', '2020-02-20')],
      ['SeatMissed', seat('missed', '2020-02-20')],
      ['SeatReserved', seat('later', '2020-04-20')],
    ];
    expect(work([...since, ...seats])?.seats).toEqual({ expected: 2, done: 1 });
  });

  it('expects months and reports by the days she was there, and counts no other months', () => {
    const facts = [...since, leave('2020-01-10', '2020-02-25'), ...report('2020-02', '2020-03-05'), ...report('2020-03', '2020-04-05')];
    expect(work(facts)).toMatchObject({ reports: { expected: 1, done: 1 }, activeMonths: { expected: 1, done: 1 } });
  });

  it('counts goals in time, and actions closed', () => {
    const goal = { goalId: 'goal', quarter: Q1, step: 'P5' as const, mentorId: 'budi' };
    const action = (actionId: string) => ({ actionId, goalId: 'goal', dueOn: on('2020-03-10') });
    const facts: readonly ToldWork[] = [
      ['QuarterGoalSet', { ...goal, occurredAt: wib('2020-01-10') }],
      ['QuarterGoalAgreed', { ...goal, occurredAt: wib('2020-01-12') }],
      ['ActionAgreed', { ...action('one'), occurredAt: wib('2020-01-20') }],
      ['ActionClosed', { ...action('one'), occurredAt: wib('2020-03-01'), withEvidence: true }],
      ['ActionAgreed', { ...action('other'), occurredAt: wib('2020-01-20') }],
    ];
    expect(work([...since, ...facts])).toMatchObject({ goals: { expected: 1, done: 1 }, actions: { expected: 2, done: 1 } });
  });
});

it('the centre’s work is the sum of its people’s, and of nobody nothing', () => {
  const one = work([...since, ...report('2020-02', '2020-03-05')]);
  const other = work(since);
  if (!one || !other) throw new Error('Both had a mentor');
  expect(centreWorkTotal([one, other])).toMatchObject({ people: 2, reports: { expected: 6, done: 1 }, goals: { expected: 2, done: 0 } });
  expect(centreWorkTotal([])).toMatchObject({ people: 0, sessions: none });
});
