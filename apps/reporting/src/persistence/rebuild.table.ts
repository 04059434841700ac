import type { ClientBase } from 'pg';
import { query } from './sql';
import { sumsOf } from './sums.table';

/** How many rows of a table a rebuild does not have, and how many it has that the table lacks. */
export interface Difference {
  readonly table: RebuiltTable;
  readonly onlyLive: number;
  readonly onlyRebuilt: number;
}

export const rebuiltTables = ['entries', 'day_sums', 'quarter_sums', 'recorded_sums', 'classes', 'class_sums', 'assessed_people'] as const;
export type RebuiltTable = (typeof rebuiltTables)[number];

export async function clearRebuilt(client: ClientBase): Promise<void> {
  await query(client, 'clear-rebuilt', `TRUNCATE ${rebuiltTables.map((table) => `rebuilt_${table}`).join(', ')}`, []);
}

/** Takes what is rebuilt of people out, to write it again. */
export async function deleteRebuiltOf(client: ClientBase, subjectIds: readonly string[]): Promise<void> {
  await query(client, 'delete-rebuilt', 'DELETE FROM rebuilt_entries WHERE subject_id = ANY($1::uuid[])', [subjectIds]);
  for (const table of ['rebuilt_classes', 'rebuilt_assessed_people']) {
    await query(client, `delete-${table}`, `DELETE FROM ${table} WHERE participant_id = ANY($1::uuid[])`, [subjectIds]);
  }
}

export async function sumRebuilt(client: ClientBase): Promise<void> {
  for (const [table, made] of Object.entries(sumsOf('rebuilt_entries')))
    await query(client, `sum-${table}`, `INSERT INTO rebuilt_${table} ${made}`, []);
  const classes = `INSERT INTO rebuilt_class_sums (quarter, centre, class, people)
    SELECT quarter, centre, class, count(*) FROM rebuilt_classes GROUP BY quarter, centre, class`;
  await query(client, 'sum-classes', classes, []);
}

export async function differences(client: ClientBase): Promise<readonly Difference[]> {
  const counted = rebuiltTables.map(
    (table) => `SELECT '${table}' AS table,
      (SELECT count(*) FROM (TABLE ${table} EXCEPT ALL TABLE rebuilt_${table}) AS live) AS "onlyLive",
      (SELECT count(*) FROM (TABLE rebuilt_${table} EXCEPT ALL TABLE ${table}) AS rebuilt) AS "onlyRebuilt"`,
  );
  return (await query<Difference & Record<string, unknown>>(client, 'differences', counted.join(' UNION ALL '), [])).rows;
}

/** Puts the rebuilt rows in the place of the live ones: readers see the one or the other whole. */
export async function swapIn(client: ClientBase): Promise<void> {
  for (const table of rebuiltTables) {
    await query(client, `empty-${table}`, `DELETE FROM ${table}`, []);
    await query(client, `fill-${table}`, `INSERT INTO ${table} TABLE rebuilt_${table}`, []);
  }
}
