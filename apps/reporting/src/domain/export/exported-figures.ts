import { districts } from '@okoce/domain';
import type { ClassMix } from '../assessment/class-mix';
import type { QuarterFigures } from '../figures';
import type { LevelFigures } from '../seal/level-figures';
import { publishedColumns, rowOf } from '../suppression/columns';
import type { Row } from '../suppression/columns';
import { figuresOf } from '../suppression/cuts';
import { programmeHierarchy } from '../suppression/hierarchy';
import type { Cut } from '../suppression/mask';
import type { ExportedCount, ExportedFigures } from './document';

const { scopes } = programmeHierarchy;

/** As a statement has them. */
export function statedFigures(figures: LevelFigures): ExportedFigures {
  return exported((scope) => rowOf(figuresOf(figures, scope)));
}

/** As an agency may see them. */
export function cutFigures({ rows, mask }: Cut): ExportedFigures {
  return exported((_, place) => (rows[place] ?? []).map((count, column) => (mask.hides(place, column) ? 'hidden' : count)));
}

type CentreFigures = QuarterFigures & { readonly scope: string; readonly classes: ClassMix | null };

/** As all centres have them at one moment; a regency and the programme are their sums. Classes that cannot be told are nothing, and not 0. */
export function currentFigures(centres: readonly CentreFigures[]): ExportedFigures {
  const rows = new Map(centres.map(({ scope, classes, ...figures }) => [scope, rowOf({ ...figures, classes: classes ?? noClasses })]));
  const areTold = centres.every(({ classes }) => classes !== null);
  return exported((scope) => {
    const parts = districts.filter(({ code, regencyCode }) => scope === 'programme' || scope === code || scope === regencyCode);
    const sum = parts.reduce<Row | undefined>((row, { code }) => added(row, rows.get(code) ?? []), undefined) ?? [];
    return publishedColumns.map((column, place) => (!areTold && column.startsWith('classes.') ? null : (sum[place] ?? 0)));
  });
}

const noClasses: ClassMix = { N: 0, E: 0, A: 0, B: 0, C: 0, D: 0 };

function added(row: Row | undefined, more: Row): Row {
  return row === undefined ? more : row.map((count, place) => count + (more[place] ?? 0));
}

function exported(rowAt: (scope: string, place: number) => readonly ExportedCount[]): ExportedFigures {
  return new Map(
    scopes.map((scope, place) => {
      const row = rowAt(scope, place);
      return [scope, new Map(publishedColumns.map((column, at) => [column, row[at] ?? null]))];
    }),
  );
}
