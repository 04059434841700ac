import type { Migration } from '@okoce/platform';

/** The index behind `entriesOfRuns`: the entries of a figure, a page at a time. Those of one day are few and sorted when read, which keeps it small. */
export const indexFigures: Migration = {
  name: 'IndexFigures1764201700000',
  statements: () => [
    'CREATE INDEX entries_figures_idx ON entries (centre, measure, day)',
    `COMMENT ON INDEX entries_figures_idx IS 'From a figure to its entries'`,
  ],
};
