import type { Admin } from 'kafkajs';
import type { NewTopic, TopicDescription } from '../event-log';

export async function describeTopics(admin: Admin, topics: readonly string[]): Promise<readonly TopicDescription[]> {
  // Asked for by name, one that is missing would fail the whole question.
  const { topics: all } = await admin.fetchTopicMetadata();
  return all.filter(({ name }) => topics.includes(name)).map(({ name, partitions }) => ({ topic: name, partitions: partitions.length }));
}

export async function makeTopics(admin: Admin, topics: readonly NewTopic[]): Promise<void> {
  const names = topics.map(({ topic }) => topic);
  const there = new Set((await describeTopics(admin, names)).map(({ topic }) => topic));
  const missing = topics.filter(({ topic }) => !there.has(topic));
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: true,
    topics: missing.map(({ topic, partitions, retentionMs }) => ({
      topic,
      numPartitions: partitions,
      configEntries: retentionMs === undefined ? [] : [{ name: 'retention.ms', value: String(retentionMs) }],
    })),
  });
}

/** Refuses with a sentence for each topic that is missing: without it kafkajs would try again for long, and say little. */
export async function requireTopics(admin: Admin, topics: readonly string[]): Promise<readonly TopicDescription[]> {
  const found = await describeTopics(admin, topics);
  const missing = topics.filter((name) => found.every(({ topic }) => topic !== name));
  if (missing.length > 0) throw new Error(missing.map((topic) => `Topic ${topic} is missing.`).join('\n'));
  return found;
}
