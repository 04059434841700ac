import { Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import { serviceNames, topics } from '@okoce/event-contracts';
import { PARTITIONS } from '@okoce/platform';
import { partitionMarks } from '../persistence/completeness.table';
import type { SourceMark } from '../domain/seal/cut-off';
import type { Queryable } from '../persistence/sql';

/** What reporting reads. */
export const consumedTopics = [topics.enrolment, topics.mentoring, topics['training-events']] as const;

/** Up to when everything that the sources recorded is in the ledger. */
@Injectable()
export class Completeness {
  /** The least of the marks of all partitions; null while one of them has never had any. */
  async completeTo(on: Queryable): Promise<Instant | null> {
    const marks = await partitionMarks(on);
    if (marks.length < consumedTopics.length * PARTITIONS) return null;
    return marks.reduce<Instant | null>((least, { completeTo }) => (least === null || completeTo < least ? completeTo : least), null);
  }

  /** The same of each source; null of one that lacks a mark. */
  async bySource(on: Queryable): Promise<readonly SourceMark[]> {
    const marks = await partitionMarks(on);
    return serviceNames
      .filter((source) => consumedTopics.some((topic) => topic === topics[source]))
      .map((source) => {
        const own = marks.filter(({ topic }) => topic === topics[source]).map(({ completeTo }) => completeTo);
        return { source, completeTo: own.length < PARTITIONS ? null : (own.sort()[0] ?? null) };
      });
  }
}
