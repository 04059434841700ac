import { equations } from './attacker';
import type { Branches, Published } from './attacker';

const steps = ['P2', 'P3', 'P4', 'P5', 'P6', 'P7'];
type Whole = readonly [part: readonly string[], whole: readonly string[]];
const months = ['1', '2', '3'].map((number) => `activeMonths.${number}`);

/** What is among what, in every scope: by DOMAIN.md sections 6 and 7, and as long as no person decided another class. */
const wholes: readonly Whole[] = [
  [['sessionsConfirmed'], ['sessionsLogged']],
  ...steps.flatMap((step): readonly Whole[] => [
    [[`steps.${step}.newlyReached`], [`steps.${step}.cumulative`]],
    [[`steps.${step}.verified`], [`steps.${step}.cumulative`]],
    [[`steps.${step}.cumulative`], ['registered']],
  ]),
  // What was there when the quarter began is not less than nothing: registered, enrolled, withdrawn.
  [
    ['registrations', 'transfersIn'],
    ['registered', 'transfersOut'],
  ],
  [
    ['registrations', 'returns', 'transfersIn'],
    ['active', 'withdrawals', 'transfersOut'],
  ],
  [['withdrawals'], ['withdrawn', 'returns']],
  [['departed'], ['withdrawn']],
  [['departed'], ['withdrawals']],
  // E is who has no active month and was assessed; A and B take two at least, C and D one.
  [['classes.E'], ['activeMonths.0']],
  [
    ['classes.A', 'classes.B'],
    ['activeMonths.2', 'activeMonths.3'],
  ],
  [['A', 'B', 'C', 'D'].map((name) => `classes.${name}`), months],
];
/** A mentor is counted where she is at the end, and not where her people are. */
const wholesOfProgramme: readonly Whole[] = [[['activeMentors'], ['sessionsConfirmed']]];

interface Row {
  readonly terms: ReadonlyMap<string, number>;
  readonly rest: number;
}

interface Solved {
  readonly cells: readonly string[];
  readonly table: readonly (readonly number[])[];
  readonly basis: readonly number[];
}

/** How far hidden cells can be told by whoever reckons with sums, with parts of wholes, and with counts not being negative. */
export class Bounds {
  private readonly rows: readonly Row[];
  private readonly solved = new Map<string, Solved>();

  constructor(published: Published, branches: Branches, isFirst = false) {
    this.rows = allRows(published, branches, isFirst);
  }

  /** The least and the most that a cell can be. */
  of(cell: string): readonly [number, number] {
    const { cells, table, basis } = this.solved.get(cell) ?? this.solve(cell);
    const greatest = (sign: 1 | -1): number => {
      const goal = new Array<number>((table[0]?.length ?? 1) - 1).fill(0);
      goal[cells.indexOf(cell)] = sign;
      return improve(
        table.map((line) => [...line]),
        [...basis],
        goal,
        cells.length,
      );
    };
    return [0 - greatest(-1), greatest(1)];
  }

  /** What hangs together with a cell, with some solution to start from. */
  private solve(cell: string): Solved {
    const rows = connected(this.rows, cell);
    const cells = [...new Set(rows.flatMap(({ terms }) => [...terms.keys()]))];
    const width = cells.length + rows.length;
    const basis = rows.map((_, row) => cells.length + row);
    const table = rows.map(({ terms, rest }, row) => {
      const turned = rest < 0 ? -1 : 1;
      const line = new Array<number>(width + 1).fill(0);
      cells.forEach((each, column) => (line[column] = turned * (terms.get(each) ?? 0)));
      line[cells.length + row] = 1;
      line[width] = turned * rest;
      return line;
    });
    const artificial = Array.from({ length: width }, (_, column) => (column < cells.length ? 0 : -1));
    improve(table, basis, artificial, width);
    const solved = { cells, table, basis };
    for (const each of cells) this.solved.set(each, solved);
    return solved;
  }
}

function allRows(published: Published, branches: Branches, isFirst: boolean): readonly Row[] {
  const sums = equations(published, branches, isFirst).map(({ unknown, rest }) => ({
    terms: new Map([...unknown].map(([key, sign]) => [key, Number(sign)])),
    rest: Number(rest),
  }));
  const rests = Object.keys(published).flatMap((scope) =>
    (scope === 'programme' ? [...wholes, ...wholesOfProgramme] : wholes).flatMap(([part, whole]): readonly Row[] => {
      const terms = new Map<string, number>();
      let rest = 0;
      for (const [columns, sign] of [[part, 1] as const, [whole, -1] as const]) {
        for (const column of columns) {
          const count = published[scope]?.[column] ?? null;
          if (count === null) terms.set(`${scope} ${column}`, sign);
          else rest -= sign * count;
        }
      }
      return terms.size === 0 ? [] : [{ terms: terms.set(`${scope} ${String(whole)} without ${String(part)}`, 1), rest }];
    }),
  );
  return [...sums, ...rests];
}

function connected(rows: readonly Row[], cell: string): readonly Row[] {
  const reached = new Set([cell]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const { terms } of rows) if ([...terms.keys()].some((key) => reached.has(key))) for (const key of terms.keys()) reached.add(key);
  }
  return rows.filter(({ terms }) => [...terms.keys()].some((key) => reached.has(key)));
}

const NOTHING = 1e-9;

/**
 * The simplex method, by Bland’s rule: the greatest of a goal; infinity where nothing bounds it.
 * @param usable so many columns, from the first, may come in: what is artificial may not
 */
function improve(table: number[][], basis: number[], goal: readonly number[], usable: number): number {
  const last = goal.length;
  // What a column brings beyond what it displaces; at the end, less the goal so far.
  let gains = [...goal, 0];
  table.forEach((line, row) => {
    const worth = goal[basis[row] ?? 0] ?? 0;
    if (worth !== 0) gains = gains.map((gain, column) => gain - worth * (line[column] ?? 0));
  });
  for (;;) {
    const entering = gains.findIndex((gain, column) => column < usable && gain > 1e-7);
    if (entering < 0) return -(gains[last] ?? 0);
    const leaving = leavingRow(table, basis, entering, last, usable);
    if (leaving === undefined) return Number.POSITIVE_INFINITY;
    pivot(table, leaving, entering);
    basis[leaving] = entering;
    const gained = gains[entering] ?? 0;
    gains = gains.map((gain, column) => gain - gained * (table[leaving]?.[column] ?? 0));
    gains[entering] = 0;
  }
}

function leavingRow(
  table: readonly number[][],
  basis: readonly number[],
  entering: number,
  last: number,
  usable: number,
): number | undefined {
  let best: { readonly row: number; readonly ratio: number } | undefined;
  table.forEach((line, row) => {
    const by = line[entering] ?? 0;
    // An artificial one at nothing gives way to either sign.
    const isIdle = (basis[row] ?? 0) >= usable && Math.abs(line[last] ?? 0) < NOTHING && Math.abs(by) > NOTHING;
    if (by <= NOTHING && !isIdle) return;
    const ratio = isIdle ? 0 : (line[last] ?? 0) / by;
    const isBefore = !best || ratio < best.ratio - NOTHING || (ratio < best.ratio + NOTHING && (basis[row] ?? 0) < (basis[best.row] ?? 0));
    if (isBefore) best = { row, ratio };
  });
  return best?.row;
}

function pivot(table: number[][], row: number, column: number): void {
  const line = table[row] as number[];
  const by = line[column] ?? 1;
  table[row] = line.map((value) => value / by);
  table.forEach((other, place) => {
    const times = other[column] ?? 0;
    if (place === row || times === 0) return;
    const of = table[row] ?? [];
    for (let at = 0; at < other.length; at += 1) other[at] = (other[at] ?? 0) - times * (of[at] ?? 0);
  });
}
