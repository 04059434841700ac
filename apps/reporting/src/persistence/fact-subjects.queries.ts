import type { Instant } from '@okoce/domain';
import type { SubjectKind } from '../domain/facts';
import { query } from './sql';
import type { Queryable } from './sql';

/** Somebody whom a fact is about. */
export interface FactSubject {
  readonly factId: string;
  readonly subjectId: string;
  readonly subjectKind: SubjectKind;
}

/** Whom facts are about: those consumed that were recorded from a moment on and before another, and decisions on classes. */
export async function subjectsOfFacts(
  on: Queryable,
  factIds: readonly string[],
  since: Instant,
  before: Instant,
): Promise<readonly FactSubject[]> {
  const text = `SELECT fact_id AS "factId", subject_id AS "subjectId", subject_kind AS "subjectKind" FROM archive
      WHERE recorded_at >= $2::timestamptz AND recorded_at < $3::timestamptz AND fact_id = ANY($1::uuid[]) AND subject_kind IN ('participant', 'mentor')
    UNION ALL SELECT fact_id, (data ->> 'participantId')::uuid, 'participant' FROM events
      WHERE type = 'AssessmentReviewed' AND fact_id = ANY($1::uuid[])`;
  return (await query<FactSubject & Record<string, unknown>>(on, 'subjects-of-facts', text, [factIds, since, before])).rows;
}
