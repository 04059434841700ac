import { columns, placeOf } from '../domain/suppression/columns';
import type { Row } from '../domain/suppression/columns';
import type { Hierarchy } from '../domain/suppression/hierarchy';
import { chance } from './batches';

type Chance = () => number;

const classes = ['A', 'B', 'C', 'D', 'E', 'N'];
const sizes = [0, 0, 2, 4, 7, 15, 40, 300];

/** Rows of a programme of made-up people, so that all that holds of people holds of the counts. */
export function population(hierarchy: Hierarchy, seed: number, atMost = 300): readonly Row[] {
  const next = chance(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const centres = new Map((hierarchy.leaves[0] ?? []).map((leaf) => [leaf, new Array<number>(columns.length).fill(0)]));
  for (const row of centres.values()) {
    const people = Math.min(pick(sizes), atMost);
    const usual = { class: pick(classes), share: next(), stepShare: next() * next() };
    for (let person = 0; person < people; person += 1) addPerson(row, next, pick, usual);
    if (people > 0) row[placeOf('activeMentors')] = Math.floor(next() * 8);
  }
  const rows = [...centres.values()];
  for (let transfer = Math.floor(next() * 12); transfer > 0 && rows.length > 1; transfer -= 1) {
    const count = 1 + Math.floor(next() * 6);
    add(pick(rows), 'transfersIn', count);
    add(pick(rows), 'transfersOut', count);
  }
  return summed(hierarchy, centres);
}

/** Some more people at some centres: what a restatement may bring. */
export function later(hierarchy: Hierarchy, rows: readonly Row[], seed: number): readonly Row[] {
  const next = chance(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const centres = new Map((hierarchy.leaves[0] ?? []).map((leaf) => [leaf, [...(rows[leaf] ?? [])]]));
  for (const row of centres.values()) {
    const people = pick([0, 0, 0, 1, 2, 6, 9]);
    for (let person = 0; person < people; person += 1) addPerson(row, next, pick, { class: pick(classes), share: 0.5, stepShare: 0.2 });
  }
  return summed(hierarchy, centres);
}

function addPerson(
  row: number[],
  next: Chance,
  pick: <T>(values: readonly T[]) => T,
  usual: { readonly class: string; readonly share: number; readonly stepShare: number },
): void {
  const isActive = next() < 0.93;
  const hasLeft = !isActive && next() < 0.3;
  add(row, 'registered');
  add(row, isActive ? 'active' : 'withdrawn');
  if (next() < 0.1) add(row, 'registrations');
  if (hasLeft) add(row, 'departed');
  if (hasLeft) add(row, 'withdrawals');
  if (isActive || hasLeft) add(row, `activeMonths.${pick(['0', '0', '0', '1', '2', '3'])}`);
  add(row, `classes.${next() < usual.share ? usual.class : pick(classes)}`);
  for (const step of ['P2', 'P3', 'P4', 'P5', 'P6', 'P7']) {
    if (next() > usual.stepShare) continue;
    add(row, `steps.${step}.cumulative`);
    if (next() < 0.2) add(row, `steps.${step}.newlyReached`);
    if (next() < 0.6) add(row, `steps.${step}.verified`);
  }
  if (next() < 0.3) add(row, 'sessionsLogged', 2);
  if (next() < 0.2) add(row, 'sessionsLogged');
  if (next() < 0.2) add(row, 'attendances');
}

function add(row: number[], column: string, count = 1): void {
  const place = placeOf(column);
  row[place] = (row[place] ?? 0) + count;
}

function summed({ scopes, leaves }: Hierarchy, centres: ReadonlyMap<number, readonly number[]>): readonly Row[] {
  return scopes.map((_, scope) =>
    columns.map((__, column) => (leaves[scope] ?? []).reduce((sum, leaf) => sum + (centres.get(leaf)?.[column] ?? 0), 0)),
  );
}
