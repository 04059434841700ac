import type { DistrictCode, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { AssessedClass } from '../domain/assessment/rule-set';
import type { CentreDifference, SealedAssessment, Statement } from '../domain/seal/statement';
import { isoMoment, query } from './sql';
import type { Queryable } from './sql';

const columns = `quarter, restatement::bigint AS restatement, baseline::text AS baseline, ${isoMoment('cut_off')} AS "cutOff",
  ${isoMoment('complete_to')} AS "completeTo", rule_set AS "ruleSet", definitions, root, entries,
  to_json(consistency) AS consistency, figures::json AS figures, ${isoMoment('sealed_at')} AS "sealedAt"`;
type Row = Omit<Statement, 'baseline'> & { readonly baseline: string } & Record<string, unknown>;

/** All of a quarter, the seal first. */
export async function statementsOf(on: Queryable, quarter: Quarter): Promise<readonly Statement[]> {
  const text = `SELECT ${columns} FROM seals WHERE quarter = $1 ORDER BY restatement`;
  return (await query<Row>(on, 'statements-of', text, [quarter])).rows.map((row) => ({ ...row, baseline: row.baseline === 'true' }));
}

/** The sealed quarters, ascending. */
export async function sealedQuarters(on: Queryable): Promise<readonly Quarter[]> {
  const text = 'SELECT quarter FROM seals WHERE restatement = 0 ORDER BY quarter';
  return (await query<{ quarter: Quarter }>(on, 'sealed-quarters', text, [])).rows.map(({ quarter }) => quarter);
}

export async function insertStatement(client: ClientBase, statement: Omit<Statement, 'sealedAt'>, sealedBy: string): Promise<void> {
  const text = `INSERT INTO seals (quarter, restatement, baseline, cut_off, complete_to, rule_set, definitions, root, entries, consistency, figures,
    sealed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;
  const { quarter, restatement, baseline, cutOff, completeTo, ruleSet, definitions, root, entries, consistency, figures } = statement;
  await query(client, 'insert-seal', text, [
    ...[quarter, restatement, baseline, cutOff, completeTo, ruleSet, definitions, root, entries],
    ...[consistency, JSON.stringify(figures), sealedBy],
  ]);
}

/** An assessment as it is kept. */
export interface AssessmentRow {
  readonly participantId: string;
  readonly centre: DistrictCode;
  readonly class: AssessedClass;
  readonly json: string;
}

export async function insertAssessments(
  client: ClientBase,
  { quarter, restatement }: Pick<Statement, 'quarter' | 'restatement'>,
  assessments: readonly AssessmentRow[],
): Promise<void> {
  if (assessments.length === 0) return;
  const text = `INSERT INTO seal_assessments (quarter, restatement, participant_id, centre, class, assessment)
    SELECT $1, $2, made.* FROM unnest($3::uuid[], $4::text[], $5::text[], $6::jsonb[]) AS made`;
  await query(client, 'insert-seal-assessments', text, [
    ...[quarter, restatement],
    assessments.map(({ participantId }) => participantId),
    assessments.map(({ centre }) => centre),
    assessments.map((row) => row.class),
    assessments.map(({ json }) => json),
  ]);
}

/** An assessment as it was read, with the class beside it, which counts where people are counted by class. */
export interface StatedAssessment extends SealedAssessment {
  readonly class: AssessedClass;
}

/** Of these people, as the last statement up to a restatement has them. */
export async function assessmentsOf(
  on: Queryable,
  { quarter, restatement }: Pick<Statement, 'quarter' | 'restatement'>,
  participantIds: readonly string[],
): Promise<ReadonlyMap<string, StatedAssessment>> {
  const text = `SELECT DISTINCT ON (participant_id) participant_id AS "participantId", centre, class, assessment::json AS assessment
    FROM seal_assessments WHERE quarter = $1 AND restatement <= $2 AND participant_id = ANY($3::uuid[])
    ORDER BY participant_id, restatement DESC`;
  const values = [quarter, restatement, participantIds];
  const { rows } = await query<StatedAssessment & Record<string, unknown>>(on, 'seal-assessments-of', text, values);
  return new Map(rows.map((row) => [row.participantId, row]));
}

/** How many people have an assessment in the statements up to a restatement. */
export async function countAssessed(on: Queryable, { quarter, restatement }: Pick<Statement, 'quarter' | 'restatement'>): Promise<number> {
  const text = 'SELECT count(DISTINCT participant_id) AS people FROM seal_assessments WHERE quarter = $1 AND restatement <= $2';
  return (await query<{ people: number }>(on, 'count-assessed', text, [quarter, restatement])).rows[0]?.people ?? 0;
}

/** Rows of a quarter that belong to a statement which is not there. */
export async function countWithoutStatement(on: Queryable, quarter: Quarter): Promise<number> {
  const rowsOf = (table: string): string =>
    `(SELECT count(*) FROM ${table} WHERE quarter = $1 AND restatement NOT IN (SELECT restatement FROM seals WHERE quarter = $1))`;
  const text = `SELECT ${['seal_assessments', 'seal_differences', 'seal_not_assessed'].map(rowsOf).join(' + ')} AS rows`;
  return (await query<{ rows: number }>(on, 'count-without-statement', text, [quarter])).rows[0]?.rows ?? 0;
}

export async function insertDifferences(
  client: ClientBase,
  { quarter, restatement }: Pick<Statement, 'quarter' | 'restatement'>,
  differences: readonly CentreDifference[],
): Promise<void> {
  const text = `INSERT INTO seal_differences (quarter, restatement, centre, figures, facts)
    SELECT $1, $2, made.* FROM unnest($3::text[], $4::jsonb[], $5::jsonb[]) AS made`;
  await query(client, 'insert-seal-differences', text, [
    ...[quarter, restatement],
    differences.map(({ centre }) => centre),
    differences.map(({ figures }) => JSON.stringify(figures)),
    differences.map(({ facts }) => JSON.stringify(facts)),
  ]);
}

/** What a restatement changed, by centre. */
export async function differencesOf(on: Queryable, quarter: Quarter, restatement: number): Promise<readonly CentreDifference[]> {
  const text = `SELECT centre, figures::json AS figures, facts::json AS facts FROM seal_differences
    WHERE quarter = $1 AND restatement = $2 ORDER BY centre`;
  return (await query<CentreDifference & Record<string, unknown>>(on, 'seal-differences-of', text, [quarter, restatement])).rows;
}
