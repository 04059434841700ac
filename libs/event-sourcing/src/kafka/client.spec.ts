import { RETRY } from './client';

it('leaves no retry setting to kafkajs, whose own ones differ under NODE_ENV=test', () => {
  const defaults: unknown = jest.requireActual('kafkajs/src/retry/defaults');
  const underTest: unknown = jest.requireActual('kafkajs/src/retry/defaults.test');
  expect(underTest).not.toEqual(defaults);
  expect(Object.keys(RETRY).sort()).toEqual(Object.keys(defaults as object).sort());
});
