import type { EventLog, TopicDescription } from './event-log';

/** Refuses with a sentence for every topic that is missing or has another number of partitions than expected. */
export async function assertTopics(log: Pick<EventLog, 'describe'>, expected: readonly TopicDescription[]): Promise<void> {
  const found = new Map((await log.describe(expected.map(({ topic }) => topic))).map(({ topic, partitions }) => [topic, partitions]));
  const problems = expected.flatMap(({ topic, partitions }) => {
    const actual = found.get(topic);
    if (actual === undefined) return [`Topic ${topic} is missing: create it with ${partitions} partitions.`];
    return actual === partitions ? [] : [`Topic ${topic} has ${actual} partitions instead of ${partitions}: that re-keys it.`];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
