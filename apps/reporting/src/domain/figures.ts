import { dayTerms, isTerms, quarterTerms } from './figure-terms';
import type { Terms } from './figure-terms';
import type { Sums } from './measures';

/** The programme's aim, in entrepreneurs: set, and not counted. */
const GOAL = 200_000;

/** A table of terms with the figures in their place. */
type Counted<Tree> = { readonly [Part in keyof Tree]: Tree[Part] extends Terms ? number : Counted<Tree[Part]> };
type QuarterCounts = Counted<typeof quarterTerms>;

/** A quarter's flows, and its stocks at the end; the order of the fields is that of the published answer. */
export type QuarterFigures = Omit<QuarterCounts, 'target'> & {
  readonly target: { readonly goal: number } & QuarterCounts['target'];
};
export type DayFigures = Counted<typeof dayTerms>;

/** Sums over the days of the quarter, and over all days up to its last or up to the day. */
export interface SumsOfDays {
  readonly inQuarter: Sums;
  readonly toDate: Sums;
}

export function quarterFigures(sums: SumsOfDays): QuarterFigures {
  const { target, ...counts } = counted(quarterTerms, sums);
  return { ...counts, target: { goal: GOAL, ...target } };
}

export function dayFigures(sums: SumsOfDays): DayFigures {
  return counted(dayTerms, sums);
}

/** The figure that these terms make. */
export function figureOf(terms: Terms, sums: SumsOfDays): number {
  return terms.reduce((figure, { measure, days, sign }) => figure + sign * (sums[days].get(measure) ?? 0), 0);
}

type Tree = Terms | { readonly [part: string]: Tree };

function counted<Table extends { readonly [part: string]: Tree }>(table: Table, sums: SumsOfDays): Counted<Table> {
  const parts = Object.entries(table).map(([part, tree]) => [part, isTerms(tree) ? figureOf(tree, sums) : counted(tree, sums)]);
  return Object.fromEntries(parts) as Counted<Table>;
}
