import { addDays } from '@okoce/domain';
import { on, registered, wib } from '../examples';
import { ParticipantWork } from '../work/participant-work';
import { dayOn } from './day';
import { BUDI, SITI, assigned, dueOf, ended, leave, workFacts } from './examples';
import type { ToldWork } from './examples';
import { participantDue } from './participant-due';

const since = registered(wib('2020-01-01'));
const itemsOf = (day: string, ...facts: readonly ToldWork[]) =>
  participantDue(SITI, ParticipantWork.of(workFacts(since, ...facts)), new Map(), dayOn(on(day)));

describe('a person', () => {
  it('is dormant from 180 days of silence on: in the lists of silence, reports and goals', () => {
    const [before, from] = [addDays(on('2020-01-01'), 178), addDays(on('2020-01-01'), 179)];
    expect(itemsOf(before).map(({ kind, dormant }) => `${kind} ${dormant}`)).toEqual([
      'report_late false',
      'report_late false',
      'goal_missing false',
      'silent_45 false',
    ]);
    expect(itemsOf(from).every(({ dormant }) => dormant)).toBe(true);
  });

  it('has the mentor of the mentorship in force that began last', () => {
    const earlier = assigned(wib('2020-01-05'), { mentorshipId: 'm1', mentorId: 'ani' });
    const later = assigned(wib('2020-01-06'), { mentorshipId: 'm2' });
    const mentorsOf = (...facts: readonly ToldWork[]) => new Set(itemsOf('2020-02-14', ...facts).map(({ mentorId }) => mentorId));
    expect(mentorsOf()).toEqual(new Set([null]));
    expect(mentorsOf(earlier, later)).toEqual(new Set([BUDI]));
    expect(mentorsOf(later, earlier)).toEqual(new Set([BUDI]));
    expect(mentorsOf(earlier, later, ended(wib('2020-02-01'), { mentorshipId: 'm2' }))).toEqual(new Set(['ani']));
  });

  it('is back from a leave on the earliest day that was said', () => {
    const back = (day: string) => ['LeaveEnded', { occurredAt: wib('2020-02-01'), leaveId: 'leave-2020-01-11', on: on(day) }] as const;
    const away = leave('2020-01-11', '2020-02-10');
    expect(dueOf('2020-02-04', 'silent', [since, away, back('2020-01-25'), back('2020-02-02')])).toEqual(['silent_21 siti 2020-01-01']);
    expect(dueOf('2020-02-03', 'silent', [since, away, back('2020-01-25'), back('2020-02-02')])).toEqual([]);
  });

  it('has done by a day what happened in its last millisecond', () => {
    const action = { actionId: 'action', dueOn: on('2020-01-20') } as const;
    const last = new Date(Date.parse(wib('2020-01-16', '00:00')) - 1).toISOString() as ReturnType<typeof wib>;
    expect(dueOf('2020-01-14', 'action', [since, ['ActionAgreed', { ...action, occurredAt: last }]])).toEqual([]);
    expect(dueOf('2020-01-15', 'action', [since, ['ActionAgreed', { ...action, occurredAt: last }]])).toHaveLength(1);
  });
});
