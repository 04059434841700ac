import { parseTopics, systemTopics } from './topics';

it('reads the four topics of the system, each with its partitions and how long records are kept', () => {
  const retentionMs = 400 * 24 * 60 * 60 * 1000;
  const names = ['enrolment', 'mentoring', 'training-events', 'reporting'];
  expect(systemTopics()).toEqual(names.map((name) => ({ topic: `okoce.${name}.v1`, partitions: 6, retentionMs })));
});

it.each(['', 'topics: []', 'topics: [{name: a}]\nretentionMs: 1', 'topics: [{name: a, partitions: 0}]\nretentionMs: 1'])(
  'refuses what does not say all: %j',
  (text) => {
    expect(() => parseTopics(text)).toThrow('topics.yaml');
  },
);
