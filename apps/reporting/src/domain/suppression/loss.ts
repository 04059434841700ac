import { columns, publishedColumns } from './columns';
import type { Hierarchy } from './hierarchy';

/** By the number of scopes above: the programme, a regency, a centre. */
const ofLevel = [200, 15, 1];
const ofColumn = columns.map((column, place) => {
  if (place >= publishedColumns.length) return 0;
  return column === 'registered' || column === 'active' ? 4 : 1;
});

/** How much is lost to readers when a cell is hidden. */
export function lossOf({ upwards }: Hierarchy, scope: number, column: number): number {
  return (ofLevel[(upwards[scope]?.length ?? 1) - 1] ?? 1) * (ofColumn[column] ?? 1);
}
