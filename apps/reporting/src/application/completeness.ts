import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import { topics } from '@okoce/event-contracts';
import type { EventLog } from '@okoce/event-sourcing';
import { EVENT_LOG } from '@okoce/platform';
import { partitionMarks } from '../persistence/completeness.table';
import type { Queryable } from '../persistence/sql';

/** What reporting reads. */
export const consumedTopics = [topics.enrolment, topics.mentoring, topics['training-events']] as const;

/** Up to when everything that the sources recorded is in the ledger. */
@Injectable()
export class Completeness {
  private expected: Promise<ReadonlySet<string>> | undefined;

  constructor(@Inject(EVENT_LOG) private readonly log: Pick<EventLog, 'describe'>) {}

  /** The least of the marks of all partitions; null while one of them has never had any. */
  async completeTo(on: Queryable): Promise<Instant | null> {
    const expected = await this.partitions();
    const marks = (await partitionMarks(on)).filter(({ topic, partition }) => expected.has(keyOf(topic, partition)));
    if (marks.length < expected.size) return null;
    return marks.reduce<Instant | null>((least, { completeTo }) => (least === null || completeTo < least ? completeTo : least), null);
  }

  /** How many partitions a topic has is for ever, so it is asked once. */
  private partitions(): Promise<ReadonlySet<string>> {
    this.expected ??= this.describe().catch((error: unknown) => {
      this.expected = undefined;
      throw error;
    });
    return this.expected;
  }

  private async describe(): Promise<ReadonlySet<string>> {
    const described = await this.log.describe(consumedTopics);
    return new Set(described.flatMap(({ topic, partitions }) => Array.from({ length: partitions }, (_, index) => keyOf(topic, index))));
  }
}

function keyOf(topic: string, partition: number): string {
  return `${topic}/${partition}`;
}
