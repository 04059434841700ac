import { topics, type ServiceName } from '@okoce/event-contracts';
import type { TopicDescription } from '@okoce/event-sourcing';

/** Of every topic, for ever: another number would re-key it. Kept equal to infra/kafka/topics.yaml by a test. */
export const PARTITIONS = 6;

/** What a service needs to find in the log: the topic it publishes to, and those it reads. */
export function expectedTopics(service: ServiceName, publishes: boolean, consumes: readonly string[]): readonly TopicDescription[] {
  const names = new Set([...(publishes ? [topics[service]] : []), ...consumes]);
  return [...names].map((topic) => ({ topic, partitions: PARTITIONS }));
}
