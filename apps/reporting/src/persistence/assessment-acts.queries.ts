import type { CalendarDate, DistrictCode, Instant, Quarter } from '@okoce/domain';
import { AssessmentReviewedV1 } from '@okoce/event-contracts';
import type { FactReference } from '../application/contracts';
import type { AssessedClass } from '../domain/assessment/rule-set';
import { residence } from './entries.table';
import { isoMoment, query } from './sql';
import type { Queryable } from './sql';

/** A case that waits for a person. */
export interface OpenCase {
  readonly quarter: Quarter;
  readonly participantId: string;
  /** Where she is now. */
  readonly districtCode: DistrictCode;
  readonly state: 'objected' | 'reviewed';
  readonly ruleClass: AssessedClass;
  readonly decidedClass: AssessedClass | null;
  readonly objectedAt: Instant;
  readonly reviewedAt: Instant | null;
  readonly flagged: boolean;
}

/**
 * Cases without a decision, and those decided on a class that the rules no longer give, the longest waiting first. Rule classes are those last
 * worked out: of somebody whom something has just reached a second old.
 * @param centres where they are now; null: anywhere
 */
export async function openCases(
  on: Queryable,
  quarter: Quarter | null,
  centres: readonly DistrictCode[] | null,
  limit: number,
): Promise<readonly OpenCase[]> {
  const text = `WITH last AS (
      SELECT DISTINCT ON (quarter, participant_id) quarter, participant_id, act, rule_class FROM assessment_acts
      WHERE $1::text IS NULL OR quarter = $1 ORDER BY quarter, participant_id, version DESC
    ), waiting AS (
      SELECT last.*, coalesce(classes.class, 'N') AS class_now FROM last LEFT JOIN classes USING (quarter, participant_id)
      WHERE act = 'objected' OR coalesce(classes.class, 'N') <> rule_class
    ), told AS (
      SELECT waiting.*, objected.occurred_at AS objected_at, reviewed.occurred_at AS reviewed_at, reviewed.decided_class, home.centre
      FROM waiting
      JOIN LATERAL (SELECT occurred_at FROM assessment_acts AS acts WHERE acts.act = 'objected'
        AND (acts.quarter, acts.participant_id) = (waiting.quarter, waiting.participant_id) ORDER BY version DESC LIMIT 1) AS objected ON true
      LEFT JOIN LATERAL (SELECT occurred_at, decided_class FROM assessment_acts AS acts WHERE acts.act = 'reviewed'
        AND (acts.quarter, acts.participant_id) = (waiting.quarter, waiting.participant_id) ORDER BY version DESC LIMIT 1) AS reviewed ON true
      JOIN LATERAL (${residence('subject_id = waiting.participant_id')} LIMIT 1) AS home ON true
    )
    SELECT quarter, participant_id AS "participantId", centre AS "districtCode", act AS state, class_now AS "ruleClass",
      decided_class AS "decidedClass", ${isoMoment('objected_at')} AS "objectedAt", ${isoMoment('reviewed_at')} AS "reviewedAt"
    FROM told WHERE $2::text[] IS NULL OR centre = ANY($2)
    ORDER BY objected_at, quarter, participant_id LIMIT $3::int`;
  const { rows } = await query<Omit<OpenCase, 'flagged'> & Record<string, unknown>>(on, 'open-cases', text, [quarter, centres, limit]);
  return rows.map((row) => ({ ...row, flagged: row.state === 'reviewed' }));
}

/** With which centre these people are at the end of a day, as known at a moment; null: now. */
export async function centresOf(
  on: Queryable,
  participantIds: readonly string[],
  day: CalendarDate,
  asOf: Instant | null,
): Promise<ReadonlyMap<string, DistrictCode>> {
  const text = residence(`subject_id = ANY($1::uuid[]) AND day <= $2 AND recorded_at <= coalesce($3::timestamptz, 'infinity')`);
  const { rows } = await query<{ subject_id: string; centre: DistrictCode }>(on, 'centres-of', text, [participantIds, day, asOf]);
  return new Map(rows.map(({ subject_id: id, centre }) => [id, centre]));
}

/** Every decision ever recorded of a quarter, by its fact. */
export async function decisionsOf(on: Queryable, quarter: Quarter): Promise<ReadonlySet<string>> {
  const text = `SELECT fact_id FROM assessment_acts WHERE quarter = $1 AND act = 'reviewed'`;
  return new Set((await query<{ fact_id: string }>(on, 'decisions-of', text, [quarter])).rows.map(({ fact_id: id }) => id));
}

/** The decisions of a quarter that count from one moment on and before another, each as the fact that it was recorded as, in their order. */
export async function decisionFacts(
  on: Queryable,
  quarter: Quarter,
  from: Instant,
  to: Instant,
): Promise<readonly { readonly participantId: string; readonly fact: FactReference }[]> {
  const text = `SELECT acts.participant_id AS "participantId", acts.fact_id AS id, ${isoMoment('acts.occurred_at')} AS "occurredAt",
      stream_id AS "streamId", stream_version::bigint AS version
    FROM assessment_acts AS acts JOIN events USING (fact_id)
    WHERE acts.quarter = $1 AND act = 'reviewed' AND counts_from >= $2 AND counts_from < $3 ORDER BY counts_from, acts.version`;
  type Row = { readonly participantId: string } & Pick<FactReference, 'id' | 'occurredAt' | 'streamId' | 'version'>;
  const { rows } = await query<Row & Record<string, unknown>>(on, 'decision-facts', text, [quarter, from, to]);
  return rows.map(({ participantId, ...fact }) => ({
    participantId,
    fact: { ...fact, type: AssessmentReviewedV1.type, source: 'reporting' },
  }));
}
