import document from './rule-sets/2017-Q4.json';
import schema from './rule-sets/rule-set.schema.json';
import { changedAt, fitting } from '../../testing/documents';
import { faultsOf } from '../../testing/rule-set-faults';

const fits = fitting(schema);
const B = 2;

const whenB = (all: readonly object[]): unknown => changedAt(document, ['classes', B, 'when', 'all'], all);
const inAll = (rule: readonly object[]): unknown =>
  [0, 1, B, 3].reduce<unknown>((changed, index) => changedAt(changed, ['classes', index, 'when', 'all'], rule), document);
const many = (count: number, one: (index: number) => object): object[] => Array.from({ length: count }, (_, index) => one(index));

/** For each box of a grid over shares a clause that everybody outside of it meets: together nobody does, which only trying each box tells. */
function boxes(sides: number, indicators: readonly string[]): readonly object[] {
  const at = (place: number): string => `${place}/${2 * sides}`;
  const outside = (indicator: string, side: number): object[] => [
    ...(side > 0 ? [{ indicator, atMost: at(2 * side - 1) }] : []),
    ...(side < sides - 1 ? [{ indicator, atLeast: at(2 * side + 2) }] : []),
  ];
  const found = indicators.reduce<object[][]>(
    (clauses, indicator) =>
      clauses.flatMap((clause) => many(sides, (side) => outside(indicator, side)).map((more) => [...clause, ...(more as object[])])),
    [[]],
  );
  return found.filter((any) => any.length > 0).map((any) => ({ any }));
}

const share = (index: number): string => `${index + 1}/${index + 307}`;
const days = (index: number): object => ({
  indicator: index % 2 === 0 ? 'C4' : 'assessableDays',
  [index % 3 === 0 ? 'atLeast' : 'atMost']: 3 + 2 * index,
});
const shares = ['C2', 'F2', 'V'];

/** CPU, as the machine may be busy with something else. */
function milliseconds(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('a rule set that is too much to look through', () => {
  it.each<readonly [string, unknown]>([
    ...[3, 4, 5, 6, 9].map((sides) => [`${sides ** 3} boxes of three shares`, whenB(boxes(sides, shares))] as const),
    ...[5, 6].map((sides) => [`${sides ** 2} boxes of two shares`, whenB(boxes(sides, ['C2', 'F2']))] as const),
    ['boxes before every class', inAll(boxes(3, shares))],
    ['all of very many', whenB(many(3_000, (index) => ({ indicator: 'V', atLeast: share(index) })))],
    ['any of very many', whenB([{ any: many(3_000, (index) => ({ indicator: 'V', atLeast: share(index) })) }])],
    ['very many of many days', whenB(many(40, (index) => ({ any: many(20, (other) => days(index + other)) })))],
    [
      'very many classes',
      changedAt(
        document,
        ['classes'],
        many(9_000, () => document.classes[B] as object),
      ),
    ],
    [
      'very many reasons',
      changedAt(
        document,
        ['assessable'],
        many(9_000, () => document.assessable[0] as object),
      ),
    ],
    ['very many unknown names', Object.fromEntries(many(30_000, (index) => ({ index })).map((value, index) => [`n${index}`, value]))],
    [
      'very many empty lists',
      changedAt(
        document,
        ['classes', B, 'when', 'all'],
        many(20_000, () => []),
      ),
    ],
  ])('%s: it is refused before anybody else has waited long', (_, candidate) => {
    let faults: readonly string[] = [];
    expect(milliseconds(() => (faults = faultsOf(candidate)))).toBeLessThan(750);
    expect(faults).not.toEqual([]);
  });

  it('names the rule at which it was too much', () => {
    expect(faultsOf(whenB(boxes(3, shares)))).toEqual([
      '/classes/2 The conditions up to here, with those before, are too intricate to tell who can match.',
    ]);
  });

  it('is looked through as long as it is not: of a few boxes nobody is found', () => {
    expect(faultsOf(whenB(boxes(2, shares)))).toEqual(['/classes/2 B can never match anybody.']);
    expect(faultsOf(whenB(boxes(4, ['C2', 'V'])))).toEqual(['/classes/2 B can never match anybody.']);
  });

  it.each<readonly [string, unknown, string, unknown]>([
    [
      'all of 41',
      whenB(many(41, () => ({ indicator: 'C1', atLeast: 2 }))),
      '/classes/2/when/all It may have 40 at most.',
      whenB(many(40, () => ({ indicator: 'C1', atLeast: 2 }))),
    ],
    [
      'any of 21',
      whenB([{ any: many(21, (index) => ({ indicator: 'C4', atMost: 20 + index })) }]),
      '/classes/2/when/all/0/any It may have 20 at most.',
      whenB([{ any: many(20, (index) => ({ indicator: 'C4', atMost: 20 + index })) }]),
    ],
  ])('%s, by its schema too; one less is read', (_, long, fault, shorter) => {
    expect(faultsOf(long)).toEqual([fault]);
    expect(fits(long)).toBe(false);
    expect(faultsOf(shorter)).toEqual([]);
    expect(fits(shorter)).toBe(true);
  });

  it('more than 200 comparisons in all', () => {
    // Of the first rule set 16 are in other classes and reasons.
    const candidate = (count: number): unknown =>
      whenB(many(count / 6, (index) => ({ any: many(6, (other) => ({ indicator: 'C4', atMost: 10 + index + other })) })));
    expect(faultsOf(candidate(180))).toEqual([]);
    expect(faultsOf(candidate(186))).toEqual([' It may have 200 comparisons at most in all.']);
  });
});
