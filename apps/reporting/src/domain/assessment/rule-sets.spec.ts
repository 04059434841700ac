import type { Quarter } from '@okoce/domain';
import type { Rule } from './rule-set';
import { readRuleSet } from './rule-set-reader';
import { firstRuleSet, ruleSetFor } from './rule-sets';
import document from './rule-sets/2017-Q4.json';
import schema from './rule-sets/rule-set.schema.json';
import { changedAt, fitting } from '../../testing/documents';
import type { Path } from '../../testing/documents';
import { faultsOf } from '../../testing/rule-set-faults';

const fits = fitting(schema);

/** The first rule set with one value changed; undefined takes it away. */
const changed = (path: Path, value: unknown): unknown => changedAt(document, path, value);

const spoken = (rule: Rule): string =>
  rule
    .map((clause) =>
      clause.map(({ indicator, operator, threshold }) => `${indicator} ${operator} ${JSON.stringify(threshold)}`).join(' or '),
    )
    .join('; ');

describe('the first rule set', () => {
  it('says what DOMAIN.md says, in its order', () => {
    expect(firstRuleSet.assessable.map(({ reason, unless }) => `${reason} unless ${spoken(unless)}`)).toEqual([
      'too_short unless assessableDays atLeast 45',
      'no_mentor unless mentorshipDays atLeast 1',
      'too_few_slots unless sessionsHeld atLeast 1 or slotsOffered atLeast 2',
    ]);
    const goalAndWork = 'F1 is true; F2 atLeast {"numerator":3,"denominator":5} or F3 is true';
    expect(firstRuleSet.classes.map(({ class: name, when }) => `${name}: ${spoken(when)}`)).toEqual([
      'E: C1 atMost 0',
      `A: expectedMonths atLeast 2; silentMonths atMost 0; C2 atLeast {"numerator":3,"denominator":4}; C3 atLeast {"of":"expectedMonths","plus":-1}; ${goalAndWork}; V atLeast {"numerator":1,"denominator":2}`,
      'B: C1 atLeast 2; C2 atLeast {"numerator":3,"denominator":5}; C4 atMost 45',
      `C: ${goalAndWork}`,
      'D: ',
    ]);
    expect(firstRuleSet.index).toEqual({ C1: [0, 6, 13, 20], C2: 8, C3: 4, F1: 8, F2: 16, F3: 16, V: 20 });
  });

  it('fits its schema', () => expect(fits(document)).toBe(true));

  it('holds for every quarter from 2017-Q4 on, until another takes effect', () => {
    const next = { ...firstRuleSet, version: 'next', from: '2027-Q1' as Quarter };
    const inForce = (quarter: string) => ruleSetFor(quarter as Quarter, [next, firstRuleSet])?.version;
    expect(['2017-Q3', '2017-Q4', '2026-Q4', '2027-Q1', '2031-Q2'].map(inForce)).toEqual([undefined, '2017-Q4', '2017-Q4', 'next', 'next']);
  });
});

describe('a rule set that is refused', () => {
  it.each<readonly [string, Path, unknown, string]>([
    ['an unknown indicator', ['classes', 2, 'when', 'all', 0, 'indicator'], 'C9', '/classes/2/when/all/0/indicator It has to be one of'],
    ['a ratio over nothing', ['classes', 1, 'when', 'all', 2, 'atLeast'], '3/0', '/classes/1/when/all/2/atLeast It has to be a ratio'],
    ['a decimal', ['classes', 1, 'when', 'all', 2, 'atLeast'], 0.75, '/classes/1/when/all/2/atLeast It has to be a ratio'],
    [
      'a count where a share is asked',
      ['classes', 1, 'when', 'all', 2, 'atLeast'],
      1,
      '/classes/1/when/all/2/atLeast It has to be a ratio',
    ],
    [
      'four months of a quarter',
      ['classes', 2, 'when', 'all', 0, 'atLeast'],
      4,
      '/classes/2/when/all/0/atLeast It has to be an integer within 0..3',
    ],
    [
      'a count of another count',
      ['classes', 2, 'when', 'all', 0, 'atLeast'],
      { of: 'C3', plus: 0 },
      '/classes/2/when/all/0/atLeast/of It has',
    ],
    [
      'days beside months',
      ['classes', 2, 'when', 'all', 2, 'atMost'],
      { of: 'expectedMonths', plus: 0 },
      '/classes/2/when/all/2/atMost Only what counts months',
    ],
    ['no comparison at all', ['classes', 2, 'when', 'all', 2], { indicator: 'C4' }, '/classes/2/when/all/2/atLeast It is missing'],
    [
      'two comparisons in one',
      ['classes', 2, 'when', 'all', 2],
      { indicator: 'C4', atMost: 45, atLeast: 1 },
      '/classes/2/when/all/2/atMost An unknown name',
    ],
    ['an unknown name', ['classes', 2, 'colour'], 'green', '/classes/2/colour An unknown name'],
    ['an unknown class', ['classes', 2, 'class'], 'F', '/classes/2/class It has to be one of A, B, C, D, E'],
    ['an empty choice', ['classes', 3, 'when', 'all', 1, 'any'], [], '/classes/3/when/all/1/any The list is empty'],
    ['a yes that is a word', ['classes', 3, 'when', 'all', 0, 'is'], 'yes', '/classes/3/when/all/0/is It has to be true or false'],
    ['no quarter', ['from'], '2017', '/from It has to be a quarter'],
    ['a version that is no word', ['version'], 'lebih ketat', '/version It has to be a word'],
    ['a version that is an address', ['version'], 'schema', '/version It has to be a word'],
    ['no definitions', ['definitions'], undefined, '/definitions It is missing'],
    ['a half hour’s notice', ['definitions', 'noticeHours'], 0.5, '/definitions/noticeHours It has to be an integer'],
  ])('%s, by its schema too', (_, path, value, fault) => {
    expect(faultsOf(changed(path, value)).join('\n')).toContain(fault);
    expect(fits(changed(path, value))).toBe(false);
  });

  it.each<readonly [string, Path, unknown, string]>([
    [
      'more than the whole',
      ['classes', 1, 'when', 'all', 2, 'atLeast'],
      '5/4',
      '/classes/1/when/all/2/atLeast It has to be a ratio of integers from 0/1 to 1/1, such as "3/4".',
    ],
    ['a class twice', ['classes', 2, 'class'], 'A', '/classes/2/class It stands there already.'],
    ['weights that are not 100', ['index', 'F1', 'whenMet'], 9, '/index The weights add up to 101, not 100.'],
    ['a class against itself', ['classes', 2, 'when', 'all', 2], { indicator: 'C1', atMost: 1 }, '/classes/2 B can never match anybody.'],
    ['a class before which another always matches', ['classes', 1, 'when', 'all'], [], '/classes/2 B can never match anybody.'],
    [
      'a class whose people have another before it',
      ['classes', 2, 'when', 'all'],
      [{ indicator: 'C1', atMost: 0 }],
      '/classes/2 B can never match anybody.',
    ],
    [
      'months that cannot be',
      ['classes', 2, 'when', 'all', 1],
      { indicator: 'silentMonths', atLeast: 2 },
      '/classes/2 B can never match anybody.',
    ],
    [
      'a silence longer than the days there are',
      ['classes', 2, 'when', 'all'],
      [
        { indicator: 'assessableDays', atMost: 50 },
        { indicator: 'C4', atLeast: 51 },
      ],
      '/classes/2 B can never match anybody.',
    ],
    [
      'a silence that leaves no day for the touches there are',
      ['classes', 2, 'when', 'all'],
      [
        { indicator: 'C1', atLeast: 3 },
        { indicator: 'C4', atLeast: 90 },
      ],
      '/classes/2 B can never match anybody.',
    ],
    [
      'days enough, and no month that has its share of them',
      ['classes', 2, 'when', 'all'],
      [{ indicator: 'expectedMonths', atMost: 0 }],
      '/classes/2 B can never match anybody.',
    ],
    [
      'a silent month, and no silence as long',
      ['classes', 2, 'when', 'all'],
      [
        { indicator: 'silentMonths', atLeast: 1 },
        { indicator: 'C4', atMost: 14 },
      ],
      '/classes/2 B can never match anybody.',
    ],
    [
      'nobody left to assess',
      ['assessable', 1, 'unless', 'all', 0],
      { indicator: 'mentorshipDays', atLeast: 0 },
      '/assessable/1 no_mentor can never match anybody.',
    ],
    [
      'somebody without a mentor',
      ['assessable', 1, 'unless'],
      {
        any: [
          { indicator: 'mentorshipDays', atLeast: 1 },
          { indicator: 'sessionsHeld', atLeast: 5 },
        ],
      },
      '/assessable Somebody without a mentor would be assessed: what the centre failed to supply is never charged to her.',
    ],
    [
      'somebody without a session or a slot',
      ['assessable', 2, 'unless', 'any', 0],
      { indicator: 'C1', atLeast: 1 },
      '/assessable Somebody without a session and without a slot would be assessed: what the centre failed to supply is never charged to her.',
    ],
    ['somebody without a class', ['classes', 4, 'when', 'all'], [{ indicator: 'F1', is: false }], '/classes Somebody may match no class.'],
  ])('%s', (_, path, value, fault) => expect(faultsOf(changed(path, value))).toContain(fault));

  it.each([null, 'A', [], {}])('%j, with all that is missing', (candidate) => expect(faultsOf(candidate).length).toBeGreaterThan(1));
});

it('another rule set may well be one', () => {
  expect(readRuleSet(changed(['classes', 1, 'when', 'all', 2, 'atLeast'], '4/5')).classes[1]?.when[2]).toEqual([
    { indicator: 'C2', operator: 'atLeast', threshold: { numerator: 4, denominator: 5 } },
  ]);
});

describe('rules with many ways to be met', () => {
  const oneOf = (...any: readonly object[]): object => ({ any });
  const waysToBeGood = (share: string, count: number): readonly object[] => [
    oneOf({ indicator: 'C2', atLeast: share }, { indicator: 'V', atLeast: share }, { indicator: 'F2', atLeast: share }),
    oneOf({ indicator: 'C4', atMost: 40 - count }, { indicator: 'sessionsHeld', atLeast: count }, { indicator: 'C3', atLeast: 3 }),
    oneOf(...['slotsOffered', 'assessableDays', 'mentorshipDays'].map((indicator) => ({ indicator, atLeast: 60 + count }))),
  ];
  const withClasses = (best: readonly object[], next: readonly object[]): unknown => {
    const candidate = changed(['classes', 1, 'when', 'all'], best) as typeof document;
    candidate.classes[2] = { class: 'B', when: { all: next } } as never;
    return candidate;
  };

  it('are read while somebody waits, those included that the ways of another class leave nobody', () => {
    expect(faultsOf(withClasses(waysToBeGood('4/5', 5), waysToBeGood('3/5', 3)))).toEqual([]);
    expect(faultsOf(withClasses(waysToBeGood('3/5', 3), waysToBeGood('4/5', 5)))).toEqual(['/classes/2 B can never match anybody.']);
  });
});
