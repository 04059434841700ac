import { registered, wib } from '../examples';
import { dueOf, meeting, scheduled } from './examples';

const since = registered(wib('2020-01-08'));

describe('sessions to log', () => {
  const evening = wib('2020-03-20', '23:00');

  it('are those that ended by the end of the day, to the midnight in Jakarta', () => {
    expect(dueOf('2020-03-19', 'session_to_log', [since, scheduled(evening)])).toEqual([]);
    expect(dueOf('2020-03-20', 'session_to_log', [since, scheduled(evening)])).toEqual(['session_to_log session 2020-03-20T17:00:00.000Z']);
    const late = scheduled(wib('2020-03-20', '23:01'));
    expect(dueOf('2020-03-20', 'session_to_log', [since, late])).toEqual([]);
    expect(dueOf('2020-03-21', 'session_to_log', [since, late])).toHaveLength(1);
  });

  it('go by the start as last set', () => {
    const moved = meeting('SessionRescheduled', wib('2020-03-18'), wib('2020-03-25'));
    expect(dueOf('2020-03-20', 'session_to_log', [since, scheduled(evening), moved])).toEqual([]);
    expect(dueOf('2020-03-25', 'session_to_log', [since, scheduled(evening), moved])).toHaveLength(1);
  });

  it.each([
    ['logged', meeting('SessionLogged', wib('2020-03-21'), evening)],
    ['missed', meeting('SessionMissed', wib('2020-03-21'), evening, { missedBy: 'participant' })],
    ['called off', meeting('SessionCancelled', wib('2020-03-21'), evening, { cancelledBy: 'mentor' })],
  ])('leave the list on the day they are %s, as known now', (_what, fact) => {
    expect(dueOf('2020-03-20', 'session_to_log', [since, scheduled(evening), fact])).toHaveLength(1);
    expect(dueOf('2020-03-21', 'session_to_log', [since, scheduled(evening), fact])).toEqual([]);
  });

  it('are not those whose log was taken back: that is final', () => {
    const logged = meeting('SessionLogged', wib('2020-03-21'), evening);
    const retracted = meeting('SessionRetracted', wib('2020-03-22'), evening);
    expect(dueOf('2020-03-23', 'session_to', [since, scheduled(evening), logged, retracted])).toEqual([]);
  });
});

describe('sessions to confirm', () => {
  const start = wib('2020-03-18');
  const logged = meeting('SessionLogged', wib('2020-03-19'), start);

  it('are logged, from that moment on', () => {
    expect(dueOf('2020-03-18', 'session_to_confirm', [since, scheduled(start), logged])).toEqual([]);
    expect(dueOf('2020-03-19', 'session_to_confirm', [since, scheduled(start), logged])).toEqual([
      'session_to_confirm session 2020-03-19T05:00:00.000Z',
    ]);
  });

  it.each(['SessionConfirmed', 'SessionDisputed', 'SessionRetracted'] as const)('leave the list by %s', (name) => {
    const answer = meeting(name, wib('2020-03-20'), start);
    expect(dueOf('2020-03-19', 'session_to_confirm', [since, logged, answer])).toHaveLength(1);
    expect(dueOf('2020-03-20', 'session_to_confirm', [since, logged, answer])).toEqual([]);
  });
});
