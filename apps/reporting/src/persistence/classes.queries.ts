import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import { lastDayOf } from '@okoce/domain';
import type { GivenClass } from '../domain/assessment/given-classes';
import type { AssessedClass } from '../domain/assessment/rule-set';
import type { DecidedClasses } from '../domain/review/decided-classes';
import type { Statement } from '../domain/seal/statement';
import { residence } from './entries.table';
import { isoMoment, query } from './sql';
import type { Queryable } from './sql';

export interface ClassesAt {
  readonly centre: DistrictCode;
  readonly class: GivenClass;
  readonly people: number;
}

/** Those who are to be assessed again are left out. */
export const settled = 'NOT EXISTS (SELECT FROM people_to_assess AS waiting WHERE waiting.participant_id = classes.participant_id)';

/** By centre and class, without those who are to be assessed again. @param prefix what the codes of the centres begin with */
export async function classesNow(on: Queryable, prefix: string, quarter: Quarter): Promise<readonly ClassesAt[]> {
  const text = `SELECT centre, class, sum(people)::bigint AS people FROM (
      SELECT centre, class, people FROM class_sums WHERE quarter = $1 AND starts_with(centre, $2)
      UNION ALL SELECT classes.centre, classes.class, -1 FROM people_to_assess JOIN classes USING (participant_id)
        WHERE classes.quarter = $1 AND starts_with(classes.centre, $2)
    ) AS counted GROUP BY centre, class`;
  return (await query<ClassesAt & Record<string, unknown>>(on, 'classes-now', text, [quarter, prefix])).rows;
}

/**
 * Of these people alone, by centre and class: what the sums have of them.
 * @param unchangedSince leaves out those of whom something was recorded since; null: nobody
 */
export async function classesAmong(
  on: Queryable,
  quarter: Quarter,
  participantIds: readonly string[],
  unchangedSince: Instant | null,
): Promise<readonly ClassesAt[]> {
  const text = `SELECT centre, class, count(*) AS people FROM classes JOIN assessed_people AS person USING (participant_id)
    WHERE quarter = $1 AND participant_id = ANY($2::uuid[]) AND person.last_recorded_at <= coalesce($3::timestamptz, 'infinity') AND ${settled}
    GROUP BY centre, class`;
  return (await query<ClassesAt & Record<string, unknown>>(on, 'classes-among', text, [quarter, participantIds, unchangedSince])).rows;
}

/** By centre and class, without these people. */
export async function classesWithout(
  on: Queryable,
  prefix: string,
  quarter: Quarter,
  participantIds: readonly string[],
): Promise<readonly ClassesAt[]> {
  const text = `SELECT centre, class, sum(people)::bigint AS people FROM (
      SELECT centre, class, people FROM class_sums WHERE quarter = $1 AND starts_with(centre, $2)
      UNION ALL SELECT centre, class, -1 FROM classes WHERE participant_id = ANY($3::uuid[]) AND quarter = $1 AND starts_with(centre, $2)
    ) AS counted GROUP BY centre, class`;
  return (await query<ClassesAt & Record<string, unknown>>(on, 'classes-without', text, [quarter, prefix, participantIds])).rows;
}

/** The same of those of whom nothing was recorded since a moment: looks through all of the quarter. */
export async function classesUnchangedSince(
  on: Queryable,
  prefix: string,
  quarter: Quarter,
  moment: Instant,
): Promise<readonly ClassesAt[]> {
  const text = `SELECT centre, class, count(*) AS people FROM classes JOIN assessed_people AS person USING (participant_id)
    WHERE quarter = $1 AND starts_with(centre, $2) AND person.last_recorded_at <= $3::timestamptz AND ${settled} GROUP BY centre, class`;
  return (await query<ClassesAt & Record<string, unknown>>(on, 'classes-unchanged', text, [quarter, prefix, moment])).rows;
}

/** Those of whom something was recorded since a moment, and those to be assessed again. */
export async function reachedSince(on: Queryable, moment: Instant, limit: number): Promise<readonly string[]> {
  const text = `SELECT participant_id AS id FROM assessed_people WHERE last_recorded_at > $1::timestamptz
    UNION SELECT participant_id FROM people_to_assess LIMIT $2::int`;
  return (await query<{ id: string }>(on, 'reached-since', text, [moment, limit])).rows.map(({ id }) => id);
}

/**
 * Those of whom something was recorded both by a moment and since, and those to be assessed again: their classes as of the moment are not kept.
 * @param centres leaves out those who were never with one of them; null: all
 */
export async function changedSince(
  on: Queryable,
  centres: readonly DistrictCode[] | null,
  moment: Instant,
  limit: number,
): Promise<readonly string[]> {
  const changed = `SELECT participant_id FROM assessed_people WHERE last_recorded_at > $1::timestamptz AND first_recorded_at <= $1::timestamptz
    UNION SELECT participant_id FROM people_to_assess`;
  if (centres === null) {
    const { rows } = await query<{ id: string }>(
      on,
      'changed-since',
      `SELECT participant_id AS id FROM (${changed}) AS changed LIMIT $2::int`,
      [moment, limit],
    );
    return rows.map(({ id }) => id);
  }
  const text = `SELECT participant_id AS id FROM (${changed}) AS changed WHERE participant_id IN (
      SELECT subject_id FROM entries WHERE measure IN ('registrations', 'transfersIn', 'transfersOut') AND centre = ANY($3::text[])
    ) LIMIT $2::int`;
  return (await query<{ id: string }>(on, 'changed-since-at', text, [moment, limit, centres])).rows.map(({ id }) => id);
}

/** The statement of a quarter that holds what was recorded by a moment, and nothing else. */
export async function statedAsOf(
  on: Queryable,
  quarter: Quarter,
  moment: Instant,
): Promise<Pick<Statement, 'quarter' | 'restatement' | 'cutOff' | 'figures'> | undefined> {
  const text = `SELECT quarter, restatement::bigint AS restatement, ${isoMoment('cut_off')} AS "cutOff", figures::json AS figures FROM seals
    WHERE quarter = $1 AND cut_off = $2::timestamptz + interval '1 millisecond' ORDER BY restatement LIMIT 1`;
  type Row = Pick<Statement, 'quarter' | 'restatement' | 'cutOff' | 'figures'>;
  return (await query<Row & Record<string, unknown>>(on, 'stated-as-of', text, [quarter, moment])).rows[0];
}

/** Those who may have a class in one of these quarters, by whatever rules, and those to be assessed again; by id. */
export async function mayHaveClass(on: Queryable, quarters: readonly Quarter[]): Promise<readonly string[]> {
  const text = `SELECT participant_id AS id FROM assessed_people WHERE supplied_quarters IS NULL OR supplied_quarters && $1::text[]
    UNION SELECT participant_id FROM people_to_assess ORDER BY 1`;
  return (await query<{ id: string }>(on, 'may-have-class', text, [quarters])).rows.map(({ id }) => id);
}

export interface ClassedResident {
  readonly id: string;
  /** The class a mix counts, as last assessed. */
  readonly class: AssessedClass;
}

/** Which of a centre's people. */
export interface ResidentsAsked {
  readonly centre: DistrictCode;
  readonly quarter: Quarter;
  /** Leaves out those in another class; null: all. */
  readonly class: AssessedClass | null;
  readonly after: string;
  readonly limit: number;
}

/** The next people, by id, who were with a centre at the end of a quarter, withdrawn ones included, each with her class. */
export async function residentsByClass(
  on: Queryable,
  { centre, quarter, class: wanted, after, limit }: ResidentsAsked,
  decided: DecidedClasses,
): Promise<readonly ClassedResident[]> {
  const text = `SELECT resident.subject_id AS id, counted.class FROM (${residence('centre = $1 AND day <= $2 AND subject_id > $3')}) AS resident
    LEFT JOIN classes ON classes.participant_id = resident.subject_id AND classes.quarter = $4
    LEFT JOIN unnest($5::uuid[], $6::text[]) AS decided (id, class) ON decided.id = resident.subject_id
    CROSS JOIN LATERAL (SELECT coalesce(decided.class, classes.class, 'N') AS class) AS counted
    WHERE $7::text IS NULL OR counted.class = $7 ORDER BY resident.subject_id LIMIT $8`;
  const values = [centre, lastDayOf(quarter), after, quarter, [...decided.keys()], [...decided.values()], wanted, limit];
  return (await query<ClassedResident & Record<string, unknown>>(on, 'residents-by-class', text, values)).rows;
}
