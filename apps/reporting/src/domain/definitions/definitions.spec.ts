import { publishedFigures } from '@okoce/domain';
import type { CalendarDate, Quarter } from '@okoce/domain';
import { quarterTerms } from '../figure-terms';
import { DEFINITIONS_VERSION } from '../seal/level-figures';
import { figuresOf } from './counting';
import { allDefinitions, definitionsFor } from './definitions';
import { DefinitionsRefused, readDefinitions } from './definitions-reader';
import document from './documents/2017-Q4.json';
import schema from './documents/definitions.schema.json';
import { meantBy, publishedBy } from './published';
import { changedAt, fitting } from '../../testing/documents';
import type { Path } from '../../testing/documents';

const fits = fitting(schema);

/** The first version with one value changed; undefined takes it away. */
const changed = (path: Path, value: unknown): unknown => changedAt(document, path, value);

function faultsOf(candidate: unknown): readonly string[] {
  try {
    readDefinitions(candidate);
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionsRefused)) throw error;
    return error.faults.map(({ place, sentence }) => `${place} ${sentence.en}`);
  }
}

describe('the definitions', () => {
  const { definitions } = readDefinitions(document);

  it('are those of the programme, each of what its name says', () => {
    const said = ({ who }: (typeof definitions)[number]): string =>
      who.map((clause) => clause.map((one) => Object.values(one).join(' ')).join(' or ')).join(' and ');
    expect(definitions.map((definition) => `${definition.name}: ${said(definition)}`)).toEqual([
      'registered: everReached P1',
      'active: enrolledAtDaysEnd',
      'reached: activeMonthsInQuarter 1',
      'trained: everReached P2',
      'mentored: everReached P3',
      'licensed: everReached P4',
      'formed: everReached P2 and everReached P4',
      'marketed: everReached P5',
      'reporting: everReached P6',
      'funded: everReached P7',
    ]);
  });

  it('fit their schema', () => expect(fits(document)).toBe(true));

  it('count what the progress towards the goal counts under the same names', () => {
    const byName = new Map(definitions.map((definition) => [definition.name, definition]));
    for (const [name, terms] of Object.entries(quarterTerms.target)) {
      const definition = byName.get(name);
      expect({ name, terms: definition && figuresOf(definition)?.flatMap((figure) => figure.terms) }).toEqual({ name, terms });
    }
  });

  it('say the version that seals keep, for every quarter from 2017-Q4 on', () => {
    expect(allDefinitions.map(({ version }) => version)).toEqual(['2017-Q4']);
    expect(DEFINITIONS_VERSION).toBe('2017-Q4');
    const inForce = (quarter: string) => definitionsFor(quarter as Quarter)?.version;
    expect(['2017-Q3', '2017-Q4', '2031-Q2'].map(inForce)).toEqual([undefined, '2017-Q4', '2017-Q4']);
  });

  it('know what each published measure means', () =>
    expect(publishedFigures.map(({ measure }) => meantBy(measure, definitions)?.name)).not.toContain(undefined));

  it('have no number at nobody’s hand said to be used, and each in one sentence', () => {
    const unused = definitions.filter(({ publishedAs }) => publishedAs.length === 0);
    for (const { usedBy } of unused) expect(usedBy.en).toMatch(/^Nobody has published it yet/);
    for (const { counts } of definitions) expect([counts.id, counts.en].every((text) => /^[^.]+\.$/.test(text))).toBe(true);
  });
});

describe('the published figures beside a day', () => {
  const shown = (day: string) => publishedBy(day as CalendarDate).map(({ asOf, value }) => `${asOf} ${value}`);

  it('are those of the latest day up to it, two of one day side by side', () => {
    expect(shown('2018-02-15')).toEqual(['2018-02-15 6905', '2018-02-15 9468']);
    expect(shown('2018-07-15')).toEqual(shown('2018-02-15'));
    expect(shown('2021-10-27')).toHaveLength(7);
    expect(shown('2026-11-29')).toEqual(['2021-11-15 283343']);
    expect(shown('2018-01-21')).toEqual([]);
  });
});

describe('definitions that are refused', () => {
  const first = ['definitions', 0] as const;
  const formed = ['definitions', 6] as const;
  const someone = (document as { definitions: object[] }).definitions[3];

  it.each<readonly [string, Path, unknown, string]>([
    [
      'an unknown step',
      [...first, 'who', 'all', 0, 'everReached'],
      'P8',
      '/definitions/0/who/all/0/everReached It has to be one of P1, P2',
    ],
    ['an unknown condition', [...first, 'who', 'all', 0], { everPaid: true }, '/definitions/0/who/all/0/everPaid An unknown name'],
    ['two conditions in one', [...first, 'who', 'all', 0], { everReached: 'P1', enrolledAtDaysEnd: true }, 'enrolledAtDaysEnd An unknown'],
    ['nobody to be enrolled', ['definitions', 1, 'who', 'all', 0, 'enrolledAtDaysEnd'], false, '/enrolledAtDaysEnd Only true.'],
    [
      'four months of a quarter',
      ['definitions', 2, 'who', 'all', 0, 'activeMonthsInQuarter', 'atLeast'],
      4,
      '/atLeast It has to be an integer within 1..3',
    ],
    [
      'no month at all',
      ['definitions', 2, 'who', 'all', 0, 'activeMonthsInQuarter', 'atLeast'],
      0,
      '/atLeast It has to be an integer within 1..3',
    ],
    ['nothing asked', [...first, 'who', 'all'], [], '/definitions/0/who/all The list is empty.'],
    [
      'a choice of one',
      [...formed, 'who', 'all', 0],
      { any: [{ everReached: 'P2' }] },
      '/definitions/6/who/all/0/any It has to be two or more.',
    ],
    ['a name that is a sentence', [...first, 'name'], 'all people', '/definitions/0/name It has to be one word'],
    ['a sentence in one language', [...first, 'counts', 'id'], undefined, '/definitions/0/counts/id It is missing.'],
    ['no word of who used it', [...first, 'usedBy'], undefined, '/definitions/0/usedBy It is missing.'],
    ['no quarter', ['from'], '2017', '/from It has to be a quarter'],
    ['no definition', ['definitions'], [], '/definitions The list is empty.'],
    ['an unknown name', [...first, 'colour'], 'green', '/definitions/0/colour An unknown name.'],
  ])('%s, by their schema too', (_, path, value, fault) => {
    expect(faultsOf(changed(path, value)).join('\n')).toContain(fault);
    expect(fits(changed(path, value))).toBe(false);
  });

  it.each<readonly [string, Path, unknown, string]>([
    ['a name twice', [...formed, 'name'], 'trained', '/definitions/6/name It stands above already.'],
    [
      'other words for the same people',
      [...formed, 'who'],
      { all: [{ everReached: 'P4' }] },
      '/definitions/6/who It stands above already.',
    ],
    [
      'the same people in another order',
      ['definitions', 10],
      { ...someone, name: 'shaped', publishedAs: [], who: { all: [{ everReached: 'P4' }, { everReached: 'P2' }] } },
      '/definitions/10/who It stands above already.',
    ],
    ['a condition twice', [...formed, 'who', 'all', 1, 'everReached'], 'P2', '/definitions/6/who/all/1 It stands above already.'],
    ['what everyone meets', [...formed, 'who', 'all', 1, 'everReached'], 'P1', '/definitions/6/who/all/1 Everyone meets it.'],
    [
      'a choice that everyone meets',
      [...formed, 'who', 'all', 1],
      { any: [{ everReached: 'P1' }, { everReached: 'P4' }] },
      '/definitions/6/who/all/1 Everyone meets it.',
    ],
    [
      'a published measure that two mean',
      [...formed, 'publishedAs'],
      ['registered'],
      '/definitions/6/publishedAs/0 It stands above already.',
    ],
  ])('%s', (_, path, value, fault) => expect(faultsOf(changed(path, value))).toContain(fault));

  it.each([null, 'A', [], {}])('%j, with all that is missing', (candidate) => expect(faultsOf(candidate).length).toBeGreaterThan(1));
});
