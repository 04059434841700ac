import { PARTITIONS } from '@okoce/platform';
import { consumedTopics } from '../src/application/completeness';
import { consumedEnvelope } from '../src/testing/batches';
import type { Batch } from '../src/testing/batches';

const sources = ['enrolment', 'mentoring', 'training-events'] as const;

/** A source says up to when it has told all, on one partition. */
export function mark(topic: string, partition: number, offset: number, completeTo: string): Batch {
  const source = sources[consumedTopics.findIndex((consumed) => consumed === topic)] ?? 'enrolment';
  const type = `okoce.${source}.CompletenessDeclared.v1`;
  const data = { occurredAt: completeTo, completeTo };
  const id = '0190a000-0000-7000-8000-000000000000';
  return {
    topic,
    partition,
    records: [consumedEnvelope({ id, source, type, subject: source, time: completeTo, data }, partition, offset)],
  };
}

/** The same on every partition of every source, or of some. */
export function marks(offset: number, completeTo: string, topics: readonly string[] = consumedTopics): readonly Batch[] {
  return topics.flatMap((topic) => Array.from({ length: PARTITIONS }, (_, partition) => mark(topic, partition, offset, completeTo)));
}
