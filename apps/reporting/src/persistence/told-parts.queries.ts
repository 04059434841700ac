import type { Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { PartToldOtherwise } from '../domain/seal/told-parts';
import { pagesOf } from './sql';

/** What this service told: its own facts, or what the log has of them. */
export type ToldTable = 'events' | 'logged_facts';

interface ToldOtherwise {
  /** As it was told; null where that says none. */
  readonly restatement: string | null;
  readonly part: PartToldOtherwise;
}

type Row = readonly [restatement: string | null, fact: PartToldOtherwise['fact'], of: string | null, fault: PartToldOtherwise['fault']];

const keptAssessments = `SELECT 'ParticipantAssessed' AS fact, restatement::text AS restatement, participant_id::text COLLATE "C" AS "of", true AS kept,
    jsonb_build_object('quarter', quarter, 'restatement', restatement, 'participantId', participant_id, 'districtCode', centre, 'class', class,
      'ruleSetVersion', assessment -> 'ruleSet', 'label', CASE restatement WHEN 0 THEN 'sealed' ELSE 'restated' END)::text AS said
  FROM seal_assessments WHERE quarter = $1`;

const toldAssessments = (table: ToldTable): string => `SELECT type, data ->> 'restatement', (data ->> 'participantId') COLLATE "C", false,
    (data - 'occurredAt')::text
  FROM ${table} WHERE type = 'ParticipantAssessed' AND data ->> 'quarter' = $1`;

/** What is in an array, without its brackets; null of an empty one. */
const inside = (array: string): string => `nullif(substr(${array}::text, 2, length(${array}::text) - 2), '')`;

const keptDifferences = `SELECT 'QuarterDifferencesPublished', restatement::text, centre COLLATE "C", true,
    concat(${inside('figures')}, ' ', ${inside('facts')})
  FROM seal_differences WHERE quarter = $1`;

/** One after the other however they were cut, if all parts are there, each once. */
const toldDifferences = (table: ToldTable): string => `SELECT 'QuarterDifferencesPublished', restatement, scope COLLATE "C", false,
    CASE WHEN bool_and(part = to_jsonb(place) AND parts = to_jsonb(number))
      THEN concat(string_agg(${inside('figures')}, ', ' ORDER BY place), ' ', string_agg(${inside('facts')}, ', ' ORDER BY place))
      ELSE 'not all its parts' END
  FROM (
    SELECT data ->> 'restatement' AS restatement, data ->> 'scope' AS scope, data -> 'part' AS part, data -> 'parts' AS parts,
      data -> 'differences' AS figures, data -> 'facts' AS facts, row_number() OVER (centre ORDER BY data -> 'part') AS place,
      count(*) OVER centre AS number
    FROM ${table} WHERE type = 'QuarterDifferencesPublished' AND data ->> 'quarter' = $1
    WINDOW centre AS (PARTITION BY data ->> 'restatement', data ->> 'scope')
  ) AS told GROUP BY restatement, scope`;

/** The parts of a quarter's statements of which is told otherwise than they stand, and what is told of none. In a transaction. */
export async function* partsToldOtherwise(client: ClientBase, quarter: Quarter, table: ToldTable): AsyncGenerator<ToldOtherwise> {
  const all = [keptAssessments, toldAssessments(table), keptDifferences, toldDifferences(table)].join(' UNION ALL ');
  const text = `SELECT restatement, fact, "of", CASE WHEN kept = 0 OR told > 1 THEN 'extra' WHEN told = 0 THEN 'missing' ELSE 'differing' END AS fault
    FROM (
      SELECT restatement, fact, "of", count(*) FILTER (WHERE kept) AS kept, count(*) FILTER (WHERE NOT kept) AS told, min(said) = max(said) AS same
      FROM (${all}) AS parts GROUP BY restatement, fact, "of"
    ) AS compared WHERE kept = 0 OR told <> 1 OR NOT same ORDER BY restatement, fact, "of"`;
  for await (const rows of pagesOf<Row>(client, text, [quarter])) {
    for (const [restatement, fact, of, fault] of rows) yield { restatement, part: { fact, of, fault } };
  }
}
