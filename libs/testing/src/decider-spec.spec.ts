import { RuleViolation } from '@okoce/domain';
import type { Decider } from '@okoce/domain';
import { specFor } from './decider-spec';

type Fact = { type: 'Lit' | 'PutOut' };
const lamp: Decider<boolean, 'light' | 'break', Fact> = {
  initialState: false,
  decide: (command, lit) => {
    if (command === 'break') throw new RuleViolation('UNBREAKABLE', { id: 'Tidak dapat.', en: 'It cannot.' });
    return lit ? [] : [{ type: 'Lit' }];
  },
  evolve: (_lit, fact) => {
    if (fact.type === 'PutOut') throw new TypeError('evolve does not know PutOut');
    return true;
  },
};
const spec = specFor(lamp);

it('agrees with what is decided', () => {
  spec.given().when('light').then({ type: 'Lit' });
  spec.given({ type: 'Lit' }).when('light').thenNothing();
  spec.given().when('break').thenRefuses('UNBREAKABLE');
});

it('disagrees with anything else', () => {
  expect(() => spec.given().when('light').thenNothing()).toThrow();
  expect(() => spec.given().when('light').then({ type: 'PutOut' })).toThrow();
  expect(() => spec.given({ type: 'Lit' }).when('light').then({ type: 'Lit' })).toThrow();
  expect(() => spec.given().when('break').thenRefuses('OTHER')).toThrow();
  expect(() => spec.given().when('light').thenRefuses('UNBREAKABLE')).toThrow(/no refusal/);
  expect(() => spec.given().when('break').thenNothing()).toThrow(RuleViolation);
});

it('finds a fact that the state cannot take in', () => {
  const careless = specFor<boolean, 'light', Fact>({ ...lamp, decide: () => [{ type: 'PutOut' }] });
  expect(() => careless.given().when('light').then({ type: 'PutOut' })).toThrow('evolve does not know PutOut');
});

it('a bug is no refusal', () => {
  const broken = specFor<boolean, 'light', Fact>({
    ...lamp,
    decide: () => {
      throw new TypeError('a bug');
    },
  });
  expect(() => broken.given().when('light').thenRefuses('UNBREAKABLE')).toThrow('a bug');
});
