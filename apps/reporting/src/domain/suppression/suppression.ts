import { Alternatives, FEWEST } from './alternatives';
import {
  actColumns,
  columns,
  DEPARTED,
  parts,
  placeOf,
  publishedColumns,
  reachedColumns,
  restOf,
  rowRelations,
  transfers,
} from './columns';
import type { Row } from './columns';
import { ROOT } from './hierarchy';
import type { Hierarchy } from './hierarchy';
import { lossOf } from './loss';
import { Mask } from './mask';
import type { Cut } from './mask';

/** Raised when other cells would be hidden of the same figures: two cuts of one statement must never be laid side by side. */
export const SUPPRESSION_VERSION = 2;

/** Cells that add up to nothing, with their signs. */
type Relation = readonly (readonly [scope: number, column: number, sign: number])[];

/**
 * What an agency may see of a table, whose earlier cuts it may have seen. Hidden are counts of one to four; counts whose difference to an earlier
 * cut is one to four, or which an earlier cut hid; and what else must be, that none of them can be told from what is shown. Nothing, 0, is shown:
 * it is nobody's; but it may be among what else is hidden, so hidden does not mean that somebody is there.
 */
export function suppressed(hierarchy: Hierarchy, rows: readonly Row[], earlier: readonly Cut[] = []): Cut {
  const mask = new Mask(rows.length);
  rows.forEach((row, scope) => {
    publishedColumns.forEach((_, column) => {
      if (isSmall(row, column) || differsLittle(row, scope, column, earlier)) mask.hide(scope, column);
    });
  });
  const alternatives = new Alternatives(hierarchy, rows, mask);
  const departed = placeOf(DEPARTED);
  const few = rows.flatMap((row, scope) => (isFew(row[departed] ?? 0) ? [[scope, departed] as const] : []));
  const relations = relationsOf(hierarchy, rows[ROOT] ?? []);
  const isDone = new Set<string>();
  for (let found = [...few, ...mask.cells()]; found.length > 0;) {
    earlier.forEach((cut) => hideUnitedDifferences(hierarchy, relations, rows, cut, mask));
    for (const [scope, column] of found) {
      alternatives.protect(scope, column);
      isDone.add(`${scope} ${column}`);
    }
    found = mask.cells().filter(([scope, column]) => !isDone.has(`${scope} ${column}`));
  }
  return { rows, mask };
}

function isFew(number: number): boolean {
  return number !== 0 && Math.abs(number) < FEWEST;
}

/** What few people did is few people's, however often they did it. */
function isSmall(row: Row, column: number): boolean {
  const count = row[column] ?? 0;
  if (count === 0 || isFew(count)) return count !== 0;
  return actColumns.includes(column) && isFew(reachedColumns.reduce((sum, reached) => sum + (row[reached] ?? 0), 0));
}

function differsLittle(row: Row, scope: number, column: number, earlier: readonly Cut[]): boolean {
  return earlier.some((cut) => cut.mask.hides(scope, column) || isFew((row[column] ?? 0) - (cut.rows[scope]?.[column] ?? 0)));
}

function relationsOf(hierarchy: Hierarchy, programme: Row): readonly Relation[] {
  const [into, outOf] = transfers;
  const sums = hierarchy.children.flatMap((children, scope): readonly Relation[] =>
    children.length === 0
      ? []
      : columns.map((_, column) => [[scope, column, 1] as const, ...children.map((child) => [child, column, -1] as const)]),
  );
  // Where nobody was there before, what came makes up what is there.
  const beginnings = parts
    .filter((part) => part.isBeginning && restOf(part, programme) === 0)
    .map(({ part, whole }) => [...whole.map((column) => [column, 1] as const), ...part.map((column) => [column, -1] as const)]);
  const inRows = hierarchy.scopes.flatMap((_, scope) =>
    [...rowRelations, ...beginnings].map((cells) => cells.map(([column, sign]) => [scope, column, sign] as const)),
  );
  return [
    ...sums,
    ...inRows,
    [
      [0, into, 1],
      [0, outOf, -1],
    ],
  ];
}

/**
 * Cells that are hidden together in a relation are known together: their difference to an earlier cut is what the others leave of it. Where that is
 * small, more of what changed is hidden with them; when all of it is, nothing is left to be told.
 */
function hideUnitedDifferences(hierarchy: Hierarchy, relations: readonly Relation[], rows: readonly Row[], cut: Cut, mask: Mask): void {
  for (let isChanging = true; isChanging;) {
    isChanging = false;
    for (const relation of relations) {
      const shown = relation.flatMap(([scope, column, sign]) => {
        const difference = (rows[scope]?.[column] ?? 0) - (cut.rows[scope]?.[column] ?? 0);
        if (difference === 0 || mask.hides(scope, column)) return [];
        return [{ scope, column, difference: sign * difference, loss: lossOf(hierarchy, scope, column) }];
      });
      if (!isFew(shown.reduce((sum, { difference }) => sum + difference, 0))) continue;
      const [least] = shown.sort((one, other) => one.loss - other.loss || Math.abs(one.difference) - Math.abs(other.difference));
      if (least) mask.hide(least.scope, least.column);
      isChanging = true;
    }
  }
}
