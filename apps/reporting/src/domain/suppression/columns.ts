import { laterSteps } from '../measures';
import type { SealedFigures } from '../seal/level-figures';

const flows = [
  ...['registrations', 'withdrawals', 'returns', 'transfersIn', 'transfersOut'],
  ...['sessionsLogged', 'sessionsConfirmed', 'attendances', 'activeMentors'],
];
const stocks = ['registered', 'withdrawn', 'active'];
const stepParts = ['newlyReached', 'cumulative', 'verified'] as const;
const months = ['0', '1', '2', '3'].map((number) => `activeMonths.${number}`);
const classes = ['A', 'B', 'C', 'D', 'E', 'N'].map((name) => `classes.${name}`);

/**
 * The counts of a quarter by their place in the published answer, each once: P1 and the targets say again, under other names, what stands here
 * already (P1 newly reached is `registrations`, ever reached `registered`), and the goal is no count.
 */
export const publishedColumns: readonly string[] = [
  ...flows,
  ...stocks,
  ...laterSteps.flatMap((step) => stepParts.map((part) => `steps.${step}.${part}`)),
  ...months,
  ...classes,
];

/** Never published, but plain from what is: people enrolled on a day of the quarter, less those still enrolled on its last. */
export const DEPARTED = 'departed';
export const columns: readonly string[] = [...publishedColumns, DEPARTED];

const places = new Map(columns.map((column, place) => [column, place]));

/** @throws Error for what is no column. */
export function placeOf(column: string): number {
  const place = places.get(column);
  if (place === undefined) throw new Error(`${column} is no column`);
  return place;
}

export type Row = readonly number[];

/** The figures of a scope in the order of `columns`. */
export function rowOf(figures: SealedFigures): Row {
  const row = publishedColumns.map((column) => at(figures, column));
  const of = (column: string): number => row[placeOf(column)] ?? 0;
  return [...row, months.reduce((sum, month) => sum + of(month), 0) - of('active')];
}

function at(figures: object, path: string): number {
  const found = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], figures);
  return typeof found === 'number' ? found : 0;
}

/** Columns of one scope that add up to nothing, with their signs: what anyone who reads a row can reckon with. */
export const rowRelations: readonly (readonly (readonly [column: number, sign: number])[])[] = [
  [plus('registered'), minus('active'), minus('withdrawn')],
  [plus('registered'), ...classes.map(minus)],
  [plus('active'), plus(DEPARTED), ...months.map(minus)],
];

/** Who is transferred out of one centre is transferred into another: so many of the whole programme. */
export const transfers: readonly [number, number] = [placeOf('transfersIn'), placeOf('transfersOut')];

/** Counts of people or acts that are all among others, and so never more. */
export interface Part {
  readonly part: readonly number[];
  readonly whole: readonly number[];
  /** The rest is who, or what, was there when the quarter began: nobody in the first of all. */
  readonly isBeginning: boolean;
}

/** Who was registered when the quarter began. */
export const registeredBefore: Part = among(['registrations', 'transfersIn'], ['registered', 'transfersOut'], true);

/**
 * Whether one of them holds is looked up in the figures: the classes follow the active months by the rules of 2017-Q4 and as long as no person decided
 * otherwise. Where it does not hold, nobody who takes it for true learns anything.
 */
export const parts: readonly Part[] = [
  among(['sessionsConfirmed'], ['sessionsLogged']),
  among(['activeMentors'], ['sessionsConfirmed']),
  ...laterSteps.flatMap((step): readonly Part[] => {
    const [newly, ever, verified] = stepParts.map((part) => `steps.${step}.${part}`) as [string, string, string];
    return [among([newly], [ever], true), among([newly], [ever, 'transfersOut']), among([verified], [ever]), among([ever], ['registered'])];
  }),
  among(['registrations', 'returns', 'transfersIn'], ['active', 'withdrawals', 'transfersOut'], true),
  among(['withdrawals'], ['withdrawn', 'returns'], true),
  registeredBefore,
  among([DEPARTED], ['withdrawals']),
  among([DEPARTED], ['withdrawn']),
  among(['classes.E'], ['activeMonths.0']),
  among(['classes.A', 'classes.B'], ['activeMonths.2', 'activeMonths.3']),
  among(['classes.A', 'classes.B', 'classes.C', 'classes.D'], ['activeMonths.1', 'activeMonths.2', 'activeMonths.3']),
];

/** How many of the whole are not in the part. */
export function restOf({ part, whole }: Part, row: Row): number {
  let rest = 0;
  for (const column of whole) rest += row[column] ?? 0;
  for (const column of part) rest -= row[column] ?? 0;
  return rest;
}

/** What people did, counted in acts and not in people: these are few people's wherever few people were reached. */
export const actColumns: readonly number[] = ['sessionsLogged', 'sessionsConfirmed', 'attendances'].map(placeOf);
export const reachedColumns: readonly number[] = ['1', '2', '3'].map((number) => placeOf(`activeMonths.${number}`));

function plus(column: string): readonly [number, number] {
  return [placeOf(column), 1];
}

function minus(column: string): readonly [number, number] {
  return [placeOf(column), -1];
}

function among(part: readonly string[], whole: readonly string[], isBeginning = false): Part {
  return { part: part.map(placeOf), whole: whole.map(placeOf), isBeginning };
}
