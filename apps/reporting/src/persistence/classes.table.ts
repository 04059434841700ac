import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { ClassGiven, GivenClass } from '../domain/assessment/given-classes';
import { query } from './sql';
import type { Queryable } from './sql';

/** Someone who ever had a mentor, as assessed. */
export interface AssessedPerson {
  readonly participantId: string;
  /** Of the facts that the assessment is of. */
  readonly firstRecordedAt: Instant;
  readonly lastRecordedAt: Instant;
  /** In no other quarter can she have a class, by whatever rules. */
  readonly suppliedQuarters: readonly Quarter[];
  readonly classes: readonly ClassGiven[];
}

/** People of a centre in a class in a quarter. */
interface ClassSum {
  readonly quarter: Quarter;
  readonly centre: DistrictCode;
  readonly class: GivenClass;
  people: number;
}

type Row = ClassGiven & { readonly participantId: string };

/** Held to the end of the transaction: whoever writes classes does so alone. False when somebody else holds it. */
export async function tryLockClasses(client: ClientBase): Promise<boolean> {
  const text = `SELECT pg_try_advisory_xact_lock(hashtext('okoce reporting classes'))::text AS locked`;
  return (await query<{ locked: string }>(client, 'try-lock-classes', text, [])).rows[0]?.locked === 'true';
}

/** The same, when it is free. */
export async function lockClasses(client: ClientBase): Promise<void> {
  await query(client, 'lock-classes', `SELECT pg_advisory_xact_lock(hashtext('okoce reporting classes'))`, []);
}

/** SQL for those who may have a class in a quarter from `$1` on. */
export const peopleSuppliedFrom = `SELECT participant_id FROM assessed_people
  WHERE supplied_quarters IS NULL OR EXISTS (SELECT FROM unnest(supplied_quarters) AS supplied WHERE supplied >= $1 COLLATE "C")`;

export async function suppliedFrom(on: Queryable, quarter: Quarter): Promise<readonly string[]> {
  const text = `SELECT participant_id AS id FROM (${peopleSuppliedFrom}) AS supplied`;
  return (await query<{ id: string }>(on, 'supplied-from', text, [quarter])).rows.map(({ id }) => id);
}

/** Puts these people's classes in the place of what is there, and brings the sums up to it. */
export async function writeClasses(client: ClientBase, people: readonly AssessedPerson[]): Promise<void> {
  if (people.length === 0) return;
  const before = await rowsOf(
    client,
    people.map(({ participantId }) => participantId),
  );
  const now = people.flatMap(rowsFor);
  const [had, has] = [new Set(before.map(textOf)), new Set(now.map(textOf))];
  const removed = before.filter((row) => !has.has(textOf(row)));
  const added = now.filter((row) => !had.has(textOf(row)));
  await deleteRows(client, removed);
  await insertRows(client, added, 'classes');
  await addToSums(client, removed, added);
  await insertPeople(client, people, 'assessed_people');
}

/** The same beside the live tables, where they have none yet; the sums are made when all are there. */
export async function insertRebuiltClasses(client: ClientBase, people: readonly AssessedPerson[]): Promise<void> {
  await insertRows(client, people.flatMap(rowsFor), 'rebuilt_classes');
  await insertPeople(client, people, 'rebuilt_assessed_people');
}

function rowsFor({ participantId, classes }: AssessedPerson): readonly Row[] {
  return classes.map((given) => ({ participantId, ...given }));
}

function textOf({ participantId, quarter, centre, class: given }: Row): string {
  return `${participantId} ${quarter} ${centre} ${given}`;
}

async function rowsOf(on: Queryable, participantIds: readonly string[]): Promise<readonly Row[]> {
  const text = `SELECT participant_id AS "participantId", quarter, centre, class FROM classes WHERE participant_id = ANY($1::uuid[])`;
  return (await query<Row & Record<string, unknown>>(on, 'classes-of', text, [participantIds])).rows;
}

async function deleteRows(client: ClientBase, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const text = `DELETE FROM classes USING unnest($1::uuid[], $2::text[]) AS gone (participant_id, quarter)
    WHERE classes.participant_id = gone.participant_id AND classes.quarter = gone.quarter`;
  await query(client, 'delete-classes', text, [rows.map(({ participantId }) => participantId), rows.map(({ quarter }) => quarter)]);
}

async function insertRows(client: ClientBase, rows: readonly Row[], table: 'classes' | 'rebuilt_classes'): Promise<void> {
  if (rows.length === 0) return;
  const text = `INSERT INTO ${table} (participant_id, quarter, centre, class)
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[])`;
  await query(client, `insert-${table}`, text, [
    rows.map(({ participantId }) => participantId),
    rows.map(({ quarter }) => quarter),
    rows.map(({ centre }) => centre),
    rows.map((row) => row.class),
  ]);
}

const latest = `ON CONFLICT (participant_id)
  DO UPDATE SET first_recorded_at = excluded.first_recorded_at, last_recorded_at = excluded.last_recorded_at,
    supplied_quarters = excluded.supplied_quarters`;

async function insertPeople(
  client: ClientBase,
  people: readonly AssessedPerson[],
  table: 'assessed_people' | 'rebuilt_assessed_people',
): Promise<void> {
  // An array of arrays would have to be a rectangle.
  const text = `INSERT INTO ${table} (participant_id, first_recorded_at, last_recorded_at, supplied_quarters)
    SELECT id, first, last, string_to_array(supplied, ' ')
    FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::text[]) AS person (id, first, last, supplied)
    ${table === 'assessed_people' ? latest : ''}`;
  await query(client, `insert-${table}`, text, [
    people.map(({ participantId }) => participantId),
    people.map(({ firstRecordedAt }) => firstRecordedAt),
    people.map(({ lastRecordedAt }) => lastRecordedAt),
    people.map(({ suppliedQuarters }) => suppliedQuarters.join(' ')),
  ]);
}

async function addToSums(client: ClientBase, removed: readonly Row[], added: readonly Row[]): Promise<void> {
  const sums = new Map<string, ClassSum>();
  const add = ({ quarter, centre, class: given }: Row, people: 1 | -1): void => {
    const key = `${quarter} ${centre} ${given}`;
    const sum = sums.get(key) ?? { quarter, centre, class: given, people: 0 };
    sum.people += people;
    sums.set(key, sum);
  };
  removed.forEach((row) => add(row, -1));
  added.forEach((row) => add(row, 1));
  const changed = [...sums.values()].filter(({ people }) => people !== 0);
  if (changed.length === 0) return;
  const keys = [changed.map(({ quarter }) => quarter), changed.map(({ centre }) => centre), changed.map((sum) => sum.class)];
  // What is there already grows first: to insert a negative number is refused before it is seen to be an update.
  const grow = `UPDATE class_sums AS sums SET people = sums.people + change.people
    FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) AS change (quarter, centre, class, people)
    WHERE (sums.quarter, sums.centre, sums.class) = (change.quarter, change.centre, change.class)`;
  const begin = `INSERT INTO class_sums (quarter, centre, class, people)
    SELECT change.* FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) AS change (quarter, centre, class, people)
    WHERE NOT EXISTS (SELECT FROM class_sums AS sums WHERE (sums.quarter, sums.centre, sums.class) = (change.quarter, change.centre, change.class))`;
  const clear = `DELETE FROM class_sums AS sums USING unnest($1::text[], $2::text[], $3::text[]) AS change (quarter, centre, class)
    WHERE sums.people = 0 AND (sums.quarter, sums.centre, sums.class) = (change.quarter, change.centre, change.class)`;
  const values = [...keys, changed.map(({ people }) => people)];
  await query(client, 'grow-class-sums', grow, values);
  await query(client, 'begin-class-sums', begin, values);
  await query(client, 'clear-class-sums', clear, keys);
}
