import { columns, placeOf } from '../domain/suppression/columns';
import type { Row } from '../domain/suppression/columns';
import type { Hierarchy } from '../domain/suppression/hierarchy';
import { chance } from './batches';

type Chance = () => number;

const classes = ['A', 'B', 'C', 'D', 'E', 'N'];
/** By the number of active months, as the rules have it. */
const classesWith: Readonly<Record<string, readonly string[]>> = {
  0: ['E', 'N'],
  1: ['C', 'D', 'N'],
  2: ['A', 'B', 'C', 'D', 'N'],
  3: ['A', 'B', 'C', 'D', 'N'],
};
const sizes = [0, 0, 2, 4, 7, 15, 40, 300];

interface Made {
  readonly next: Chance;
  readonly pick: <T>(values: readonly T[]) => T;
  /** Nobody was there before the quarter. */
  readonly isFirst: boolean;
}

function making(seed: number, isFirst: (next: Chance) => boolean): Made {
  const next = chance(seed);
  return { next, pick: (values) => values[Math.floor(next() * values.length)] as (typeof values)[number], isFirst: isFirst(next) };
}

/** Whether everybody came in this quarter: then it is, to whoever reads it, the first of all. */
export function isFirstQuarter(rows: readonly Row[]): boolean {
  return rows[0]?.[placeOf('registered')] === rows[0]?.[placeOf('registrations')];
}

/** Rows of a programme of made-up people, so that all that holds of people holds of the counts; every third has its first quarter. */
export function population(hierarchy: Hierarchy, seed: number, atMost = 300): readonly Row[] {
  const made = making(seed, (next) => next() < 1 / 3);
  const { next, pick } = made;
  const centres = new Map((hierarchy.leaves[0] ?? []).map((leaf) => [leaf, new Array<number>(columns.length).fill(0)]));
  const rows = [...centres.values()];
  for (const row of rows) {
    const people = Math.min(pick(sizes), atMost);
    const usual = { class: pick(classes), share: next(), stepShare: next() * next(), moves: pick([0, 0.01, 0.1]) };
    for (let person = 0; person < people; person += 1) addPerson(row, next() < usual.moves ? pick(rows) : row, made, usual);
    row[placeOf('activeMentors')] = Math.floor(next() * Math.min(8, 1 + (row[placeOf('sessionsConfirmed')] ?? 0)));
  }
  return summed(hierarchy, centres);
}

/** Some more people at some centres: what a restatement may bring. */
export function later(hierarchy: Hierarchy, rows: readonly Row[], seed: number): readonly Row[] {
  const made = making(seed, () => isFirstQuarter(rows));
  const { pick } = made;
  const centres = new Map((hierarchy.leaves[0] ?? []).map((leaf) => [leaf, [...(rows[leaf] ?? [])]]));
  for (const row of centres.values()) {
    const people = pick([0, 0, 0, 1, 2, 6, 9]);
    for (let person = 0; person < people; person += 1) addPerson(row, row, made, { class: pick(classes), share: 0.5, stepShare: 0.2 });
  }
  return summed(hierarchy, centres);
}

/** @param from where she was before, if she was transferred in the quarter */
function addPerson(
  row: number[],
  from: number[],
  { next, pick, isFirst }: Made,
  usual: { readonly class: string; readonly share: number; readonly stepShare: number },
): void {
  const isActive = next() < 0.93;
  const hasLeft = !isActive && (isFirst || from !== row || next() < 0.3);
  add(row, 'registered');
  add(row, isActive ? 'active' : 'withdrawn');
  if (isFirst || next() < 0.1) add(from, 'registrations');
  if (from !== row) {
    add(from, 'transfersOut');
    add(row, 'transfersIn');
  }
  if (hasLeft) add(row, 'departed');
  if (hasLeft) add(row, 'withdrawals');
  if (isActive && next() < 0.03) {
    add(row, 'withdrawals');
    add(row, 'returns');
  }
  const months = isActive || hasLeft ? pick(['0', '0', '0', '1', '2', '3']) : undefined;
  if (months !== undefined) add(row, `activeMonths.${months}`);
  const possible = months === undefined ? ['N'] : (classesWith[months] ?? []);
  add(row, `classes.${possible.includes(usual.class) && next() < usual.share ? usual.class : pick(possible)}`);
  for (const step of ['P2', 'P3', 'P4', 'P5', 'P6', 'P7']) {
    if (next() > usual.stepShare) continue;
    add(row, `steps.${step}.cumulative`);
    if (isFirst || next() < 0.2) add(row, `steps.${step}.newlyReached`);
    if (next() < 0.6) add(row, `steps.${step}.verified`);
  }
  if (next() < 0.3) add(row, 'sessionsLogged', 2);
  if (next() < 0.2) {
    add(row, 'sessionsLogged');
    add(row, 'sessionsConfirmed');
  }
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
