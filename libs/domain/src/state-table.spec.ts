import { RuleViolation, stateTable } from '.';
import type { Decider } from '.';

type Fact = { readonly type: 'Opened' | 'Closed' };
const door: Decider<'shut' | 'open', 'open' | 'close' | 'break', Fact> = {
  initialState: 'shut',
  decide: (command, state) => {
    if (command === 'break') throw new TypeError('not a rule');
    if (command === 'close' && state === 'shut') throw new RuleViolation('NOT_OPEN', { id: 'Belum dibuka.', en: 'Not open.' });
    return command === 'open' ? (state === 'open' ? [] : [{ type: 'Opened' }]) : [{ type: 'Closed' }];
  },
  evolve: (_state, { type }) => (type === 'Opened' ? 'open' : 'shut'),
};
const situations = { new: [], opened: [{ type: 'Opened' }] } as const;

describe('a state table', () => {
  it('is what the decider answers to each command in each situation', () =>
    expect(stateTable({ name: 'door', title: 'A door', decider: door, situations, commands: { Open: 'open', Close: 'close' } })).toEqual({
      name: 'door',
      title: 'A door',
      situations: ['new', 'opened'],
      rows: [
        { command: 'Open', cells: [{ facts: ['Opened'] }, { facts: [] }] },
        { command: 'Close', cells: [{ refused: 'NOT_OPEN' }, { facts: ['Closed'] }] },
      ],
    }));

  it('takes only a refusal for an answer', () =>
    expect(() => stateTable({ name: 'door', title: 'A door', decider: door, situations, commands: { Break: 'break' } })).toThrow(
      'not a rule',
    ));
});
