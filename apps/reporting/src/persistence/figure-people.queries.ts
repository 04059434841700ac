import type { CalendarDate, DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { AssessedClass, NotAssessableReason } from '../domain/assessment/rule-set';
import type { GivenClass } from '../domain/assessment/given-classes';
import type { Statement } from '../domain/seal/statement';
import { settled } from './classes.queries';
import { residence } from './entries.table';
import { BEFORE_ALL_IDS, query } from './sql';
import type { Queryable } from './sql';

/** People come centre by centre, and there by id. */
export interface PersonPlace {
  readonly centre: DistrictCode;
  readonly participantId: string;
}

export interface PeoplePage {
  /** What the codes of the centres begin with. */
  readonly prefix: string;
  readonly after: PersonPlace | null;
  readonly limit: number;
}

/** Someone as a statement has her. */
export interface StatedPerson extends PersonPlace {
  readonly class: AssessedClass;
  readonly reason: NotAssessableReason | null;
}

/** SQL for the place of someone, in a page of which these are the values. */
const inPage = (centre: string, id: string, from: number): string =>
  `${centre} >= $${from} AND ${centre} < $${from + 1} AND (${centre}, ${id}) > ($${from + 2}, $${from + 3}::uuid)`;

/** SQL for someone who is none of a list, which is hashed so: `<> ALL` would go through it for each. */
const noneOf = (id: string, list: number): string => `${id} NOT IN (SELECT unnest($${list}::uuid[]))`;

function valuesOf({ prefix, after }: PeoplePage): readonly string[] {
  // Codes are digits and dots.
  return [prefix, `${prefix}~`, after?.centre ?? '', after?.participantId ?? BEFORE_ALL_IDS];
}

/** Which people of a statement. */
export interface StatedAsked extends PeoplePage {
  readonly statement: Pick<Statement, 'quarter' | 'restatement'>;
  /** Their classes by the rules; of N the reasons. */
  readonly kinds: readonly (AssessedClass | NotAssessableReason)[];
  /** Leaves these out, whatever the rules say. */
  readonly without: readonly string[];
  /** These too, whatever the rules say. */
  readonly besides: readonly string[];
}

/** The next people whom the last statement up to a restatement has so. */
export async function statedPeople(on: Queryable, asked: StatedAsked): Promise<readonly StatedPerson[]> {
  const columns = `participant_id, centre, class, assessment ->> 'reason' AS reason`;
  const text = `WITH found AS (
      SELECT made.* FROM unnest($7::text[]) AS kind CROSS JOIN LATERAL (
        SELECT ${columns} FROM seal_assessments AS made
        WHERE quarter = $1 AND coalesce(assessment ->> 'reason', class) = kind AND restatement <= $2 AND ${inPage('centre', 'participant_id', 3)}
          AND ${noneOf('made.participant_id', 8)} AND (restatement = $2 OR NOT EXISTS (
            SELECT FROM seal_assessments AS later WHERE later.quarter = $1 AND later.participant_id = made.participant_id
              AND later.restatement > made.restatement AND later.restatement <= $2))
        ORDER BY centre, participant_id LIMIT $10::int
      ) AS made
      UNION ALL SELECT made.* FROM unnest($9::uuid[]) AS decided (id) CROSS JOIN LATERAL (
        SELECT ${columns} FROM seal_assessments
        WHERE quarter = $1 AND participant_id = decided.id AND restatement <= $2 ORDER BY restatement DESC LIMIT 1
      ) AS made WHERE ${inPage('made.centre', 'made.participant_id', 3)}
    ) SELECT participant_id AS "participantId", centre, class, reason FROM found ORDER BY centre, participant_id LIMIT $10::int`;
  const { statement, kinds, without, besides, limit } = asked;
  const values = [statement.quarter, statement.restatement, ...valuesOf(asked), kinds, without, besides, limit];
  return (await query<StatedPerson & Record<string, unknown>>(on, 'stated-people', text, values)).rows;
}

/** Whose classes the table tells. */
export interface TableAsked {
  readonly quarter: Quarter;
  /** Leaves these out. */
  readonly without: readonly string[];
  /** Leaves out those of whom something was recorded since; null: nobody. */
  readonly unchangedSince: Instant | null;
}

/** SQL for the classes that the table tells, those who are to be assessed again left out; the moment is `$1`. */
const toldClasses = (unchangedSince: Instant | null): string => {
  const unchanged =
    'EXISTS (SELECT FROM assessed_people AS person WHERE person.participant_id = classes.participant_id AND last_recorded_at <= $1::timestamptz)';
  return `classes WHERE ${settled} AND ${unchangedSince === null ? '$1::timestamptz IS NULL' : unchanged}`;
};

/** The next people in a class. */
export async function classPeople(
  on: Queryable,
  { quarter, without, unchangedSince, ...page }: TableAsked & PeoplePage,
  given: GivenClass,
): Promise<readonly PersonPlace[]> {
  const text = `SELECT participant_id AS "participantId", centre FROM ${toldClasses(unchangedSince)}
      AND quarter = $2 AND class = $3 AND ${noneOf('participant_id', 4)} AND ${inPage('centre', 'participant_id', 5)}
    ORDER BY centre, participant_id LIMIT $9::int`;
  const values = [unchangedSince, quarter, given, without, ...valuesOf(page), page.limit];
  const name = unchangedSince === null ? 'class-people' : 'class-people-unchanged';
  return (await query<PersonPlace & Record<string, unknown>>(on, name, text, values)).rows;
}

/** Which people of a centre. */
export interface ClasslessAsked extends TableAsked {
  readonly centre: DistrictCode;
  readonly lastDay: CalendarDate;
  /** Only what was recorded by then; null: all. */
  readonly asOf: Instant | null;
  /** Of those whom the table does not tell of, the ones with a class. */
  readonly classed: readonly string[];
  readonly after: string;
  readonly limit: number;
}

/** The next people, by id, who were with a centre at the end of a day and have no class. */
export async function classlessPeople(on: Queryable, asked: ClasslessAsked): Promise<readonly string[]> {
  const { quarter, without, unchangedSince, centre, lastDay, asOf, classed, after, limit } = asked;
  const residents = residence(`centre = $2 AND day <= $3 AND subject_id > $4 AND recorded_at <= coalesce($5::timestamptz, 'infinity')`);
  const text = `SELECT resident.subject_id AS id FROM (${residents}) AS resident
    WHERE ${noneOf('resident.subject_id', 6)} AND NOT EXISTS (
      SELECT FROM ${toldClasses(unchangedSince)} AND quarter = $7 AND participant_id = resident.subject_id
        AND ${noneOf('classes.participant_id', 8)})
    ORDER BY resident.subject_id LIMIT $9::int`;
  const values = [unchangedSince, centre, lastDay, after, asOf, classed, quarter, without, limit];
  const name = unchangedSince === null ? 'classless-people' : 'classless-people-unchanged';
  return (await query<{ id: string }>(on, name, text, values)).rows.map(({ id }) => id);
}
