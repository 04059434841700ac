import { labelOf } from './label';

it.each([
  [0, 'sealed'],
  [1, 'restated-1'],
  [12, 'restated-12'],
])('statement %i of a quarter is called %s', (restatement, label) => {
  expect(labelOf({ restatement })).toBe(label);
});
