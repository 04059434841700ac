import type { Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { AssessedClass } from '../domain/assessment/rule-set';
import type { CaseAct } from '../domain/review/case-view';
import type { DecidedClasses } from '../domain/review/decided-classes';
import { isoMoment, query } from './sql';
import type { Queryable } from './sql';

/** The fact by which a person's class was decided. */
export interface DecidedFact {
  readonly participantId: string;
  readonly decidedClass: AssessedClass;
  readonly factId: string;
}

/**
 * Held to the end of the transaction, taken before anything in it is read or recorded: an act is recorded before a statement is made or after it,
 * never meanwhile.
 */
export async function lockForAct(client: ClientBase): Promise<void> {
  await client.query('LOCK TABLE statement_order IN ROW EXCLUSIVE MODE');
}

/** The same for a statement, as part of what begins its transaction: the lock takes no snapshot, so what was recorded while it waited is seen. */
export const LOCK_FOR_STATEMENT = 'LOCK TABLE statement_order IN SHARE MODE';

/** Keeps a fact of the stream of a person and quarter, in the transaction that records it. */
export async function insertAct(client: ClientBase, streamId: string, version: number): Promise<void> {
  const text = `INSERT INTO assessment_acts
      (quarter, participant_id, version, act, rule_class, decided_class, fact_id, occurred_at, recorded_at, counts_from)
    SELECT data ->> 'quarter', (data ->> 'participantId')::uuid, stream_version,
      CASE type WHEN 'AssessmentReviewed' THEN 'reviewed' ELSE 'objected' END, data ->> 'ruleClass', data ->> 'decidedClass', fact_id,
      (data ->> 'occurredAt')::timestamptz, recorded_at,
      greatest(recorded_at, (SELECT max(cut_off) FROM seals WHERE seals.quarter = data ->> 'quarter'))
    FROM events WHERE stream_id = $1 AND stream_version = $2 AND type IN ('AssessmentObjected', 'AssessmentReviewed')`;
  await query(client, 'insert-act', text, [streamId, version]);
}

/** Of one case, in order. @param before those that count before a moment; null: all */
export async function actsOf(on: Queryable, quarter: Quarter, participantId: string, before: Instant | null): Promise<readonly CaseAct[]> {
  const text = `SELECT version::bigint AS version, act, rule_class AS "ruleClass", decided_class AS "decidedClass",
      ${isoMoment('occurred_at')} AS "occurredAt"
    FROM assessment_acts WHERE quarter = $1 AND participant_id = $2 AND counts_from < coalesce($3::timestamptz, 'infinity') ORDER BY version`;
  return (await query<CaseAct & Record<string, unknown>>(on, 'acts-of', text, [quarter, participantId, before])).rows;
}

/** The last decision of each case of a quarter that counts before a moment, by participant; null: of all. */
export async function decisionsBefore(on: Queryable, quarter: Quarter, before: Instant | null): Promise<readonly DecidedFact[]> {
  const text = `SELECT DISTINCT ON (participant_id) participant_id AS "participantId", decided_class AS "decidedClass", fact_id AS "factId"
    FROM assessment_acts WHERE quarter = $1 AND act = 'reviewed' AND counts_from < coalesce($2::timestamptz, 'infinity')
    ORDER BY participant_id, version DESC`;
  return (await query<DecidedFact & Record<string, unknown>>(on, 'decisions-before', text, [quarter, before])).rows;
}

/** The same of one person, by quarter. */
export async function decisionsOn(
  on: Queryable,
  participantId: string,
  before: Instant | null,
): Promise<ReadonlyMap<Quarter, AssessedClass>> {
  const text = `SELECT DISTINCT ON (quarter) quarter, decided_class AS "decidedClass" FROM assessment_acts
    WHERE participant_id = $1 AND act = 'reviewed' AND counts_from < coalesce($2::timestamptz, 'infinity') ORDER BY quarter, version DESC`;
  interface Row extends Record<string, unknown> {
    readonly quarter: Quarter;
    readonly decidedClass: AssessedClass;
  }
  return new Map((await query<Row>(on, 'decisions-on', text, [participantId, before])).rows.map((row) => [row.quarter, row.decidedClass]));
}

/**
 * The same from the facts themselves, whatever became of the rows made of them: for a verification. When one counts from is in its row alone;
 * of one that lacks it, from when it was recorded.
 */
export async function recordedDecisionsBefore(on: Queryable, quarter: Quarter, before: Instant): Promise<readonly DecidedFact[]> {
  const text = `SELECT DISTINCT ON (stream_id) data ->> 'participantId' AS "participantId", data ->> 'decidedClass' AS "decidedClass",
      events.fact_id AS "factId"
    FROM events LEFT JOIN assessment_acts AS kept ON kept.fact_id = events.fact_id AND kept.quarter = $1
    WHERE type = 'AssessmentReviewed' AND data ->> 'quarter' = $1 AND coalesce(kept.counts_from, events.recorded_at) < $2::timestamptz
    ORDER BY stream_id, stream_version DESC`;
  return (await query<DecidedFact & Record<string, unknown>>(on, 'recorded-decisions-before', text, [quarter, before])).rows;
}

export function decidedClasses(decisions: readonly DecidedFact[]): DecidedClasses {
  return new Map(decisions.map(({ participantId, decidedClass }) => [participantId, decidedClass]));
}
