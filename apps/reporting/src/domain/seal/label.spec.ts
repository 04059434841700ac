import { labelOf, restatementOf } from './label';

it.each([
  [0, 'sealed'],
  [1, 'restated-1'],
  [12, 'restated-12'],
])('statement %i of a quarter is called %s', (restatement, label) => {
  expect(labelOf({ restatement })).toBe(label);
  expect(restatementOf(label)).toBe(restatement);
});

it.each(['current', 'restated-0', 'restated-', 'restated-01', 'restated-1234567', 'Sealed', ''])('no statement is called "%s"', (label) => {
  expect(restatementOf(label)).toBeUndefined();
});
