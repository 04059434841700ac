import { on, registered, wib, withdrawn } from '../examples';
import { dueOf } from './examples';
import type { ToldWork } from './examples';

const since = registered(wib('2020-01-08'));
const data = (day: string) => ({ occurredAt: wib(day), actionId: 'action', dueOn: on('2020-03-20') });
const agreed = ['ActionAgreed', data('2020-03-01')] as const;
const actions = (day: string, ...facts: readonly ToldWork[]) => dueOf(day, 'action', [since, agreed, ...facts]);

describe('an action', () => {
  it('is due in the week up to its day, and overdue after it', () => {
    expect(actions('2020-03-12')).toEqual([]);
    expect(actions('2020-03-13')).toEqual(['action_due action 2020-03-13']);
    expect(actions('2020-03-20')).toEqual(['action_due action 2020-03-13']);
    expect(actions('2020-03-21')).toEqual(['action_overdue action 2020-03-21']);
  });

  it('is done with when it is closed or dropped, from that day on', () => {
    const closed = ['ActionClosed', { ...data('2020-03-22'), withEvidence: false }] as const;
    expect(actions('2020-03-21', closed)).toHaveLength(1);
    expect(actions('2020-03-22', closed)).toEqual([]);
    expect(actions('2020-03-20', ['ActionDropped', data('2020-03-20')])).toEqual([]);
  });

  it('is not asked of who has withdrawn, nor known before both agreed', () => {
    expect(actions('2020-03-21', withdrawn(wib('2020-03-21')))).toEqual([]);
    expect(dueOf('2020-03-21', 'action', [since, ['ActionAgreed', data('2020-03-22')]])).toEqual([]);
  });
});
