import type { Instant } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { ArchivedContract } from './archive.table';
import { BEFORE_ALL_IDS, isoMoment } from './sql';

/*
 * A table of one transaction alone, which holds what the log says; nothing here is prepared: the next transaction's table is another.
 */

export async function createLoggedContracts(client: ClientBase): Promise<void> {
  await client.query('CREATE TEMPORARY TABLE logged_contracts (LIKE archive, PRIMARY KEY (subject_id, fact_id)) ON COMMIT DROP');
}

/** What is there stays as it is: the log has a contract again where its sender was not sure. */
export async function insertLoggedContracts(client: ClientBase, contracts: readonly ArchivedContract[]): Promise<void> {
  if (contracts.length === 0) return;
  const text = `INSERT INTO logged_contracts (subject_id, fact_id, subject_kind, type, source, position, recorded_at, record, archived_at)
    SELECT made.*, now() FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::timestamptz[], $8::text[]) AS made
    ON CONFLICT DO NOTHING`;
  await client.query(text, [
    contracts.map(({ subjectId }) => subjectId),
    contracts.map(({ factId }) => factId),
    contracts.map(({ subjectKind }) => subjectKind),
    contracts.map(({ type }) => type),
    contracts.map(({ source }) => source),
    contracts.map(({ position }) => position),
    contracts.map(({ recordedAt }) => recordedAt),
    contracts.map(({ record }) => record),
  ]);
}

export interface LoggedCounts {
  readonly contracts: number;
  /** In the archive, and not in the log. */
  readonly missing: number;
}

/** How many contracts there are, and how many recorded before a moment are not. */
export async function countLogged(client: ClientBase, before: Instant): Promise<LoggedCounts> {
  await client.query('ANALYZE logged_contracts');
  const text = `SELECT (SELECT count(DISTINCT fact_id) FROM logged_contracts)::int AS contracts,
    (SELECT count(DISTINCT fact_id) FROM archive WHERE recorded_at < $1
      AND NOT EXISTS (SELECT FROM logged_contracts AS logged WHERE logged.subject_id = archive.subject_id AND logged.fact_id = archive.fact_id))::int AS missing`;
  const { rows } = await client.query<LoggedCounts>(text, [before]);
  return rows[0] ?? { contracts: 0, missing: 0 };
}

/** The contracts recorded before a moment, whole persons at a time. */
export async function* loggedPeople(client: ClientBase, before: Instant, people: number): AsyncGenerator<readonly ArchivedContract[]> {
  const text = `SELECT subject_id AS "subjectId", fact_id AS "factId", subject_kind AS "subjectKind", type, source, position::float8 AS position,
      ${isoMoment('recorded_at')} AS "recordedAt", record
    FROM logged_contracts WHERE recorded_at < $3 AND subject_id IN
      (SELECT DISTINCT subject_id FROM logged_contracts WHERE subject_id > $1 ORDER BY subject_id LIMIT $2) ORDER BY subject_id`;
  const next =
    'SELECT max(subject_id::text) AS last FROM (SELECT DISTINCT subject_id FROM logged_contracts WHERE subject_id > $1 ORDER BY subject_id LIMIT $2) AS page';
  for (let after: string | null = BEFORE_ALL_IDS; after !== null;) {
    const { rows } = await client.query<ArchivedContract>(text, [after, people, before]);
    if (rows.length > 0) yield rows;
    after = (await client.query<{ last: string | null }>(next, [after, people])).rows[0]?.last ?? null;
  }
}
