import type { EventLog, TopicDescription } from './event-log';
import { assertTopics } from './topics';

const logWith = (topics: readonly TopicDescription[]) => ({ describe: async () => topics }) as Pick<EventLog, 'describe'>;

describe('assertTopics', () => {
  const expected = [
    { topic: 'okoce.a.v1', partitions: 6 },
    { topic: 'okoce.b.v1', partitions: 6 },
  ];

  it('is content with topics as they should be', async () => {
    await expect(assertTopics(logWith(expected), expected)).resolves.toBeUndefined();
  });

  it('has a sentence for each that is missing or has other partitions', async () => {
    const found = [{ topic: 'okoce.a.v1', partitions: 3 }];
    await expect(assertTopics(logWith(found), expected)).rejects.toThrow(
      'Topic okoce.a.v1 has 3 partitions instead of 6: that re-keys it.\nTopic okoce.b.v1 is missing: create it with 6 partitions.',
    );
  });
});
