/** A count that is shown, or nothing where it is hidden, by scope and by column. */
export type Published = Readonly<Record<string, Readonly<Record<string, number | null>>>>;
export type Branches = readonly (readonly [string, readonly string[]])[];

/** What adds up to what: the unknown cells with their signs, and what the known ones leave. */
interface Equation {
  readonly unknown: Map<string, bigint>;
  rest: bigint;
}

const classes = ['A', 'B', 'C', 'D', 'E', 'N'].map((name) => `classes.${name}`);
const months = ['0', '1', '2', '3'].map((number) => `activeMonths.${number}`);

/**
 * Someone who has the published figures and knows what they count, written from DOMAIN.md and sharing nothing with what hides them: the programme is
 * the sum of its regencies, a regency of its centres; registered = active + withdrawn = all classes; the months add up to those active and those who left
 * meanwhile; the programme's transfers in and out are the same. Of the first quarter: nobody was there before it.
 */
export function equations(published: Published, branches: Branches, isFirst = false): readonly Equation[] {
  const found: Equation[] = [];
  const say = (terms: readonly (readonly [string, string, bigint])[]): void => {
    const equation: Equation = { unknown: new Map(), rest: 0n };
    for (const [scope, column, sign] of terms) {
      const count = published[scope]?.[column];
      if (typeof count === 'number') equation.rest -= sign * BigInt(count);
      else equation.unknown.set(`${scope} ${column}`, sign);
    }
    found.push(equation);
  };
  for (const column of Object.keys(published['programme'] ?? {})) {
    say([['programme', column, 1n], ...branches.map(([name]) => [name, column, -1n] as const)]);
    for (const [name, centres] of branches) say([[name, column, 1n], ...centres.map((centre) => [centre, column, -1n] as const)]);
  }
  for (const scope of Object.keys(published)) {
    const of = (names: readonly string[], sign: bigint) => names.map((name) => [scope, name, sign] as const);
    say([...of(['registered'], 1n), ...of(['active', 'withdrawn'], -1n)]);
    say([...of(['registered'], 1n), ...of(classes, -1n)]);
    say([...of(['active', 'departed'], 1n), ...of(months, -1n)]);
    if (!isFirst) continue;
    say([...of(['registered', 'transfersOut'], 1n), ...of(['registrations', 'transfersIn'], -1n)]);
    say([...of(['withdrawn', 'returns'], 1n), ...of(['withdrawals'], -1n)]);
  }
  if (isFirst) {
    for (const step of ['P2', 'P3', 'P4', 'P5', 'P6', 'P7']) {
      say([
        ['programme', `steps.${step}.cumulative`, 1n],
        ['programme', `steps.${step}.newlyReached`, -1n],
      ]);
    }
  }
  say([
    ['programme', 'transfersIn', 1n],
    ['programme', 'transfersOut', -1n],
  ]);
  return found.filter(({ unknown }) => unknown.size > 0);
}

/** The hidden cells that have one value alone in every solution: by Gauss and Jordan, over exact fractions. */
export function determined(given: readonly Equation[]): readonly string[] {
  const solved = new Map<string, Map<string, bigint>>();
  for (const { unknown } of given) {
    let row = new Map(unknown);
    for (const [pivot, by] of solved) row = without(row, pivot, by);
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    for (const [other, its] of solved) solved.set(other, without(its, pivot, row));
    solved.set(pivot, row);
  }
  return [...solved].flatMap(([pivot, row]) => (row.size === 1 ? [pivot] : []));
}

/** A multiple of a row less one of another, so that a column falls out; divided by what all its numbers share. */
function without(row: Map<string, bigint>, pivot: string, by: Map<string, bigint>): Map<string, bigint> {
  const [own, its] = [row.get(pivot) ?? 0n, by.get(pivot) ?? 0n];
  if (own === 0n) return row;
  const left = new Map<string, bigint>();
  for (const key of new Set([...row.keys(), ...by.keys()])) {
    const value = (row.get(key) ?? 0n) * its - (by.get(key) ?? 0n) * own;
    if (value !== 0n) left.set(key, value);
  }
  const shared = [...left.values()].reduce(commonDivisor, 0n);
  if (shared > 1n) for (const [key, value] of left) left.set(key, value / shared);
  return left;
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
