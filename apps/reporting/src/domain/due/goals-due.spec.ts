import type { Quarter } from '@okoce/domain';
import { registered, returned, wib, withdrawn } from '../examples';
import { dueOf, leave } from './examples';
import type { ToldWork } from './examples';

const since = registered(wib('2019-12-01'));
const goal = (day: string, quarter = '2020-Q1') =>
  ['QuarterGoalSet', { occurredAt: wib(day), goalId: 'goal', quarter: quarter as Quarter, step: 'P4' }] as const;
const missing = (day: string, ...facts: readonly ToldWork[]) => dueOf(day, 'goal_missing', facts);

describe('a goal', () => {
  it('is missing after day 20 of the quarter', () => {
    expect(missing('2020-01-20', since)).toEqual([]);
    expect(missing('2020-01-21', since)).toEqual(['goal_missing 2020-Q1 2020-01-21']);
    expect(missing('2020-03-31', since)).toHaveLength(1);
    expect(missing('2020-04-20', since)).toEqual([]);
  });

  it('is there from the day it is set, and for its own quarter', () => {
    expect(missing('2020-01-24', since, goal('2020-01-25'))).toHaveLength(1);
    expect(missing('2020-01-25', since, goal('2020-01-25'))).toEqual([]);
    expect(missing('2020-01-25', since, goal('2020-01-02', '2019-Q4'))).toHaveLength(1);
  });

  it('is missing since the latest registration or return, if that is later', () => {
    expect(missing('2020-03-20', registered(wib('2020-03-02')))).toEqual(['goal_missing 2020-Q1 2020-03-02']);
    expect(missing('2020-03-20', since, withdrawn(wib('2020-01-05')), returned(wib('2020-02-02')))).toEqual([
      'goal_missing 2020-Q1 2020-02-02',
    ]);
  });

  it('is not asked of who is on leave or has withdrawn', () => {
    expect(missing('2020-02-15', since, leave('2020-02-10', '2020-02-20'))).toEqual([]);
    expect(missing('2020-02-21', since, leave('2020-02-10', '2020-02-20'))).toHaveLength(1);
    expect(missing('2020-02-15', since, withdrawn(wib('2020-02-15')))).toEqual([]);
  });
});
