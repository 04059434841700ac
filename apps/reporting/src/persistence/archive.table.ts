import type { DistrictCode, Instant } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { Placed, SubjectKind } from '../domain/facts';
import type { PeopleRange } from './people-ranges.queries';
import { instantOf, isoMoment, pagesOf, query } from './sql';
import type { Queryable } from './sql';

/** One contract as one person's archive keeps it. */
export interface ArchivedContract extends Placed {
  readonly subjectId: string;
  readonly subjectKind: SubjectKind | 'none';
  readonly type: string;
  /** The log record's value as it came. */
  readonly record: string;
}

interface ArchiveRow {
  readonly subject_id: string;
  readonly fact_id: string;
  readonly subject_kind: ArchivedContract['subjectKind'];
  readonly type: string;
  readonly source: string;
  readonly position: number;
  readonly recorded_at: Instant;
  readonly record: string;
}

/** The same in the order of their columns, the moment as `instantOf` takes it. */
type ArchivedValues = readonly [
  subjectId: string,
  factId: string,
  subjectKind: ArchivedContract['subjectKind'],
  type: string,
  source: string,
  position: number,
  recordedAt: string,
  record: string,
];

const columns = `subject_id, fact_id, subject_kind, type, source, position, ${isoMoment('recorded_at')} AS recorded_at, record`;

/** Adds to the archive; what is there stays as it is. */
export async function archiveContracts(client: ClientBase, contracts: readonly ArchivedContract[]): Promise<void> {
  const text = `INSERT INTO archive (subject_id, fact_id, subject_kind, type, source, position, recorded_at, record)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::timestamptz[], $8::text[])
    ON CONFLICT DO NOTHING`;
  await query(client, 'archive', text, [
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

/** The contracts of these types that name these people, in no order. */
export async function archivedOf(
  on: Queryable,
  subjectIds: readonly string[],
  types: readonly string[],
): Promise<readonly ArchivedContract[]> {
  const text = `SELECT ${columns} FROM archive WHERE subject_id = ANY($1::uuid[]) AND type = ANY($2::text[])`;
  const { rows } = await query<ArchiveRow>(on, 'archived-of', text, [subjectIds, types]);
  return rows.map(archived);
}

/** Those of them that were recorded by a moment. */
export async function archivedBy(
  on: Queryable,
  subjectIds: readonly string[],
  types: readonly string[],
  moment: Instant,
): Promise<readonly ArchivedContract[]> {
  const text = `SELECT ${columns} FROM archive
    WHERE subject_id = ANY($1::uuid[]) AND type = ANY($2::text[]) AND recorded_at <= $3::timestamptz`;
  return (await query<ArchiveRow>(on, 'archived-by', text, [subjectIds, types, moment])).rows.map(archived);
}

/** The contracts of the people in a range, of each kind of people those of its types, whole persons at a time. In a transaction. */
export async function* archivedPeople(
  client: ClientBase,
  { after, upTo }: PeopleRange,
  types: Partial<Readonly<Record<SubjectKind, readonly string[]>>>,
): AsyncGenerator<readonly ArchivedContract[]> {
  const text = `SELECT subject_id, fact_id, subject_kind, type, source, position, recorded_at AT TIME ZONE 'UTC', record FROM archive
    WHERE subject_id > $1::uuid AND subject_id <= $2::uuid
      AND (subject_kind = 'participant' AND type = ANY($3::text[]) OR subject_kind = 'mentor' AND type = ANY($4::text[]))
    ORDER BY subject_id`;
  let rest: ArchivedContract[] = [];
  for await (const rows of pagesOf<ArchivedValues>(client, text, [after, upTo, types.participant ?? [], types.mentor ?? []])) {
    const contracts = rows.map(archivedAs);
    const last = contracts.at(-1)?.subjectId;
    // The last one's may go on on the next page.
    const whole = contracts.findIndex(({ subjectId }) => subjectId === last);
    if (rest[0]?.subjectId === last) {
      rest.push(...contracts);
      continue;
    }
    if (rest.length + whole > 0) yield [...rest, ...contracts.slice(0, whole)];
    rest = contracts.slice(whole);
  }
  if (rest.length > 0) yield rest;
}

/** Mentors who may have been with a centre at some time: those with a move that names it. */
export async function mentorsEverWith(on: Queryable, centre: DistrictCode): Promise<readonly string[]> {
  // The types as the partial index has them.
  const text = `SELECT DISTINCT subject_id FROM archive
    WHERE type IN ('okoce.mentoring.MentorRegistered.v1', 'okoce.mentoring.MentorTransferred.v1') AND strpos(record, $1) > 0`;
  return (await query<{ subject_id: string }>(on, 'mentors-ever-with', text, [`"${centre}"`])).rows.map((row) => row.subject_id);
}

/** Whom contracts applied since a moment name. */
export async function subjectsArchivedSince(on: Queryable, moment: string): Promise<readonly string[]> {
  const text = 'SELECT DISTINCT subject_id FROM archive WHERE archived_at >= $1';
  return (await query<{ subject_id: string }>(on, 'archived-since', text, [moment])).rows.map((row) => row.subject_id);
}

function archivedAs([subjectId, factId, subjectKind, type, source, position, recordedAt, record]: ArchivedValues): ArchivedContract {
  return { subjectId, factId, subjectKind, type, source, position, recordedAt: instantOf(recordedAt), record };
}

function archived(row: ArchiveRow): ArchivedContract {
  return {
    subjectId: row.subject_id,
    factId: row.fact_id,
    subjectKind: row.subject_kind,
    type: row.type,
    source: row.source,
    position: row.position,
    recordedAt: row.recorded_at,
    record: row.record,
  };
}
