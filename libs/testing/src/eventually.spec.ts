import { eventually } from './eventually';

it('answers what the check answers, once it holds', async () => {
  const answers = [false, null, 'here'] as const;
  let asked = 0;
  await expect(eventually(() => answers[asked++] ?? null, 'the answer')).resolves.toBe('here');
  expect(asked).toBe(3);
});

it('an assertion may fail until it holds', async () => {
  let n = 0;
  await eventually(async () => expect(++n).toBe(3), 'the third time');
  expect(n).toBe(3);
});

it('zero, an empty text and nothing at all are answers', async () => {
  await expect(
    Promise.all([eventually(() => 0, 'zero'), eventually(() => '', 'text'), eventually(() => undefined, 'no throw')]),
  ).resolves.toEqual([0, '', undefined]);
});

it('says what it waited for, and why in vain', async () => {
  const waiting = eventually(() => Promise.reject(new Error('not yet')), 'the relay to catch up', { timeoutMs: 20 });
  await expect(waiting).rejects.toThrow('Waited 20 ms for: the relay to catch up');
  await expect(waiting).rejects.toHaveProperty('cause.message', 'not yet');
});
