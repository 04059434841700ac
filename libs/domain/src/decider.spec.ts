import { RuleViolation, assertNever, fold } from '.';
import type { Decider } from '.';

type Fact = { type: 'Added'; amount: number };
const counter: Decider<number, { add: number }, Fact> = {
  initialState: 0,
  decide: ({ add }) => (add === 0 ? [] : [{ type: 'Added', amount: add }]),
  evolve: (state, fact) => state + fact.amount,
};

it('a state is the fold of its facts', () => {
  expect(fold(counter, [])).toBe(0);
  expect(fold(counter, [...counter.decide({ add: 2 }, 0), ...counter.decide({ add: 0 }, 2), ...counter.decide({ add: 5 }, 2)])).toBe(7);
});

it('a case that the types exclude stops the run, named', () => expect(() => assertNever('stranger' as never)).toThrow('"stranger"'));

it('a refusal carries its code and what a person reads, in two languages', () => {
  const refusal = new RuleViolation('NO_SEAT', { id: 'Kursi habis.', en: 'No seat left.' }, { capacity: 40 });
  expect(refusal).toBeInstanceOf(Error);
  expect([refusal.name, refusal.message, refusal.code, refusal.sentence.id, refusal.details]).toEqual([
    'RuleViolation',
    'NO_SEAT: No seat left.',
    'NO_SEAT',
    'Kursi habis.',
    { capacity: 40 },
  ]);
});
