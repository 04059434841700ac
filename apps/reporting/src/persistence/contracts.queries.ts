import type { Instant } from '@okoce/domain';
import { RULE_SETS } from '../domain/rule-sets/adoption';
import { isoMoment, query } from './sql';
import type { Queryable } from './sql';

/** A contract's place in the canonical order. */
export interface ContractPlace {
  readonly recordedAt: Instant;
  readonly source: string;
  readonly position: number;
}

export interface PlacedContract extends ContractPlace {
  readonly factId: string;
  readonly type: string;
  /** JSON with the contract's `data`. */
  readonly record: string;
}

const BEFORE_ALL: ContractPlace = { recordedAt: '-infinity' as Instant, source: '', position: 0 };

/** What is archived under several people is there once; what people decided here, on classes and on the rules, stands beside what was consumed. */
const contracts = `WITH consumed AS (
    SELECT DISTINCT ON (recorded_at, source, position) recorded_at, source, position, fact_id, type, record FROM archive
    WHERE (recorded_at, source, position) > ($1::timestamptz, $2::text, $3::bigint) AND recorded_at <= $4::timestamptz
    ORDER BY recorded_at, source, position LIMIT $5::int
  ), decided AS (
    SELECT recorded_at, 'reporting' AS source, position, fact_id, 'okoce.reporting.' || type || '.v' || type_version AS type,
      json_build_object('data', data)::text AS record FROM events
    WHERE type = 'AssessmentReviewed' AND recorded_at >= $1::timestamptz AND recorded_at <= $4::timestamptz
      AND (recorded_at, 'reporting' COLLATE "C", position) > ($1::timestamptz, $2::text, $3::bigint)
    ORDER BY recorded_at, position LIMIT $5::int
  ), adopted AS (
    SELECT recorded_at, 'reporting' AS source, position, fact_id, 'okoce.reporting.' || type || '.v' || type_version AS type,
      json_build_object('data', data)::text AS record FROM events
    WHERE stream_id = '${RULE_SETS}' AND recorded_at <= $4::timestamptz
      AND (recorded_at, 'reporting' COLLATE "C", position) > ($1::timestamptz, $2::text, $3::bigint)
    ORDER BY recorded_at, position LIMIT $5::int
  )
  SELECT ${isoMoment('recorded_at')} AS "recordedAt", source, position, fact_id AS "factId", type, record
  FROM (SELECT * FROM consumed UNION ALL SELECT * FROM decided UNION ALL SELECT * FROM adopted) AS found
  ORDER BY recorded_at, source COLLATE "C", position LIMIT $5::int`;

/** The next contracts in the canonical order. @param until leaves out what was recorded later; null: none */
export async function contractsAfter(
  on: Queryable,
  after: ContractPlace | null,
  until: Instant | null,
  limit: number,
): Promise<readonly PlacedContract[]> {
  const { recordedAt, source, position } = after ?? BEFORE_ALL;
  const values = [recordedAt, source, position, until ?? 'infinity', limit];
  return (await query<PlacedContract & Record<string, unknown>>(on, 'contracts-after', contracts, values)).rows;
}
