import { Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import { topics } from '@okoce/event-contracts';
import { PARTITIONS } from '@okoce/platform';
import { partitionMarks } from '../persistence/completeness.table';
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
}
