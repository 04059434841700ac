import fc from 'fast-check';
import { determined, equations } from '../../testing/attacker';
import type { Branches, Published } from '../../testing/attacker';
import { Bounds } from '../../testing/bounds';
import { isFirstQuarter, later, population } from '../../testing/populations';
import { columns, DEPARTED, placeOf, publishedColumns } from './columns';
import type { Row } from './columns';
import { hierarchyOf, programmeHierarchy } from './hierarchy';
import type { Hierarchy } from './hierarchy';
import type { Cut } from './mask';
import { suppressed } from './suppression';

const branches: Branches = [
  ['a', ['a1', 'a2', 'a3']],
  ['b', ['b1', 'b2']],
  ['c', ['c1']],
];
const smallTree = hierarchyOf(branches);
const seed = fc.nat({ max: 1_000_000 });

function published({ rows, mask }: Cut, { scopes }: Hierarchy): Published {
  const rowOf = (scope: number) =>
    Object.fromEntries(columns.map((column, place) => [column, mask.hides(scope, place) ? null : (rows[scope]?.[place] ?? 0)]));
  return Object.fromEntries(scopes.map((name, scope) => [name, rowOf(scope)]));
}

function branchesOf({ scopes, children }: Hierarchy): Branches {
  const names = (places: readonly number[] | undefined) => (places ?? []).map((place) => scopes[place] as string);
  return (children[0] ?? []).map((child) => [scopes[child] as string, names(children[child])]);
}

const isFew = (count: number): boolean => count !== 0 && Math.abs(count) < 5;
const names = ({ mask }: Cut, { scopes }: Hierarchy): readonly string[] =>
  mask.cells().map(([scope, column]) => `${scopes[scope]} ${columns[column]}`);

/** Hidden cells that are told by what is shown; and who left, where they are few. */
function told(cut: Cut, hierarchy: Hierarchy): readonly string[] {
  const few = hierarchy.scopes.filter((_, scope) => isFew(cut.rows[scope]?.[placeOf(DEPARTED)] ?? 0));
  return determined(equations(published(cut, hierarchy), branchesOf(hierarchy), isFirstQuarter(cut.rows))).filter((cell) => {
    const [scope = '', column = ''] = cell.split(' ');
    return column !== DEPARTED || few.includes(scope);
  });
}

/** Rows of a small tree with these counts at its centres, added up. */
function rowsOf(counts: Readonly<Record<string, Readonly<Record<string, number>>>>): readonly Row[] {
  return smallTree.scopes.map((_, scope) =>
    columns.map((column) =>
      (smallTree.leaves[scope] ?? []).reduce((sum, leaf) => sum + (counts[smallTree.scopes[leaf] as string]?.[column] ?? 0), 0),
    ),
  );
}

describe('what an agency may see', () => {
  it('is everything where nobody is few: nothing at all is nobody’s', () => {
    const all = Object.fromEntries(publishedColumns.map((column) => [column, 5]));
    const people = { ...all, registered: 30, active: 15, withdrawn: 15, 'activeMonths.0': 0 };
    expect(names(suppressed(smallTree, rowsOf({ a1: people, a2: people, b2: people, c1: people })), smallTree)).toEqual([]);
    expect(names(suppressed(smallTree, rowsOf({})), smallTree)).toEqual([]);
  });

  it('leaves out one to four, and the smallest of its kind beside them', () => {
    const rows = rowsOf({
      a1: { attendances: 4 },
      a2: { attendances: 90 },
      a3: { attendances: 30 },
      b1: { attendances: 0 },
      c1: { attendances: 7 },
    });
    const hidden = names(suppressed(smallTree, rows), smallTree);
    expect(hidden).toContain('a1 attendances');
    expect(hidden).toHaveLength(2);
  });

  it('leaves out the regency too where it has nobody else', () => {
    const rows = rowsOf({ a1: { withdrawals: 9 }, b1: { withdrawals: 2 }, c1: { withdrawals: 8 } });
    expect(names(suppressed(smallTree, rows), smallTree)).toEqual(['a withdrawals', 'a1 withdrawals', 'b withdrawals', 'b1 withdrawals']);
  });

  it('leaves out what few people did, however often', () => {
    const rows = rowsOf({
      a1: { sessionsLogged: 40, 'activeMonths.2': 2, 'activeMonths.0': 50, active: 52, registered: 52, 'classes.N': 52 },
    });
    expect(names(suppressed(smallTree, rows), smallTree)).toContain('a1 sessionsLogged');
  });

  it('leaves out of the first quarter, beside registrations, who is registered: it is the same people', () => {
    const newcomers = (count: number) => ({
      registrations: count,
      registered: count,
      active: count,
      'activeMonths.0': count,
      'classes.N': count,
    });
    const { mask } = suppressed(smallTree, rowsOf({ a1: newcomers(3), a2: newcomers(20), b1: newcomers(40), c1: newcomers(60) }));
    const hidden = (column: string) => smallTree.scopes.filter((_, scope) => mask.hides(scope, placeOf(column)));
    expect(hidden('registrations')).toContain('a1');
    expect(hidden('registered')).toEqual(hidden('registrations'));
  });

  it('never tells a hidden cell to one who solves for it', () =>
    fc.assert(
      fc.property(seed, (each) => expect(told(suppressed(smallTree, population(smallTree, each)), smallTree)).toEqual([])),
      {
        numRuns: 20,
      },
    ));

  it('never tells one of the whole programme', () =>
    fc.assert(
      fc.property(seed, (each) => {
        const cut = suppressed(programmeHierarchy, population(programmeHierarchy, each));
        expect(told(cut, programmeHierarchy)).toEqual([]);
        expect(
          cut.rows.flatMap((row, scope) => publishedColumns.filter((_, at) => isFew(row[at] ?? 0) && !cut.mask.hides(scope, at))),
        ).toEqual([]);
      }),
      { numRuns: 3 },
    ));

  it('leaves every hidden cell a range of five or more', () =>
    fc.assert(
      fc.property(seed, (each) => {
        const cut = suppressed(smallTree, population(smallTree, each, 40));
        const shown = new Bounds(published(cut, smallTree), branches, isFirstQuarter(cut.rows));
        const narrow = names(cut, smallTree).flatMap((cell) => {
          const [least, most] = shown.of(cell);
          return most - least < 5 - 1e-6 ? [{ cell, least, most }] : [];
        });
        expect(narrow).toEqual([]);
      }),
      { numRuns: 5 },
    ));
});

describe('what an agency may see of a restatement', () => {
  const restated = (each: number): readonly [Cut, Cut] => {
    const rows = population(smallTree, each);
    const sealed = suppressed(smallTree, rows);
    return [sealed, suppressed(smallTree, later(smallTree, rows, each + 1), [sealed])];
  };

  it('is the same as of the seal where nothing changed', () => {
    const sealed = suppressed(smallTree, population(smallTree, 7));
    expect(names(suppressed(smallTree, sealed.rows, [sealed]), smallTree)).toEqual(names(sealed, smallTree));
  });

  it('never differs by one to four from the seal, in a cell or in what is left of a sum', () =>
    fc.assert(
      fc.property(seed, (each) => {
        const [sealed, now] = restated(each);
        expect(told(now, smallTree)).toEqual([]);
        const difference = (scope: number, column: number): number =>
          (now.rows[scope]?.[column] ?? 0) - (sealed.rows[scope]?.[column] ?? 0);
        publishedColumns.forEach((_, column) => {
          const isShown = (scope: number): boolean => !now.mask.hides(scope, column);
          smallTree.scopes.forEach((__, scope) => {
            if (isShown(scope))
              expect({ few: isFew(difference(scope, column)), shown: sealed.mask.hides(scope, column) }).toEqual({
                few: false,
                shown: false,
              });
          });
          smallTree.children.forEach((children, scope) => {
            const left = [scope].filter(isShown).reduce((sum, at) => sum + difference(at, column), 0);
            expect(isFew(children.filter(isShown).reduce((sum, child) => sum - difference(child, column), left))).toBe(false);
          });
        });
      }),
      { numRuns: 20 },
    ));

  it('shows a difference of five or more', () => {
    const sealed = suppressed(smallTree, rowsOf({ a1: { attendances: 20 }, b1: { attendances: 50 } }));
    const now = suppressed(smallTree, rowsOf({ a1: { attendances: 25 }, b1: { attendances: 50 } }), [sealed]);
    expect(names(now, smallTree)).toEqual([]);
  });

  it('hides a difference of one, up to the programme', () => {
    const sealed = suppressed(smallTree, rowsOf({ a1: { attendances: 20 }, b1: { attendances: 50 } }));
    const now = suppressed(smallTree, rowsOf({ a1: { attendances: 21 }, b1: { attendances: 50 } }), [sealed]);
    expect(names(now, smallTree)).toEqual(['programme attendances', 'a attendances', 'a1 attendances']);
  });
});
