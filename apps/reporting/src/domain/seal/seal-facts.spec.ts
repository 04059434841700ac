import { districts } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import { ClassCounts, levelFigures } from './level-figures';
import { participantAssessed, quarterRestated, quarterSealed } from './seal-facts';
import type { Stated } from './seal-facts';
import type { CentreDifference } from './statement';
import { quarterFigureTerms } from '../figure-terms';

const [TEBET, CAKUNG] = ['31.74.01', '31.75.06'] as [DistrictCode, DistrictCode];
const AT = '2027-04-21T01:00:00.000Z' as Instant;
const statement: Stated = {
  quarter: '2027-Q1' as Quarter,
  restatement: 0,
  baseline: false,
  cutOff: '2027-04-20T17:00:00.000Z' as Instant,
  completeTo: AT,
  ruleSet: '2017-Q4',
  definitions: '2017-Q4',
  root: 'ab'.repeat(32),
  entries: 5_000_000,
  consistency: [],
  figures: levelFigures(new Map(), new ClassCounts()),
};

it('a sealed quarter is told with its figures, without the progress towards the goal', () => {
  const sealed = quarterSealed(statement, AT);
  const { target: _target, ...programme } = statement.figures.programme;
  expect(sealed).toMatchObject({
    type: 'QuarterSealed',
    data: { occurredAt: AT, quarter: '2027-Q1', merkleRoot: statement.root, entries: 5_000_000, figures: { programme } },
  });
  expect(JSON.stringify(sealed)).not.toContain('target');
});

it('even a programme of hundreds of thousands in every figure of every centre fits in a record of the log', () => {
  const measures = new Set([...quarterFigureTerms.values()].flatMap((terms) => terms.map(({ measure }) => measure)));
  const sums = new Map([...measures].map((measure) => [measure, 123_456]));
  const figures = levelFigures(new Map(districts.map(({ code }) => [code, { inQuarter: sums, toDate: sums }])), new ClassCounts());
  expect(Buffer.byteLength(JSON.stringify(quarterSealed({ ...statement, figures }, AT)))).toBeLessThan(60 * 1024);
});

describe('a restatement', () => {
  const restated = { ...statement, restatement: 2 };
  const made = { occurredAt: AT, quarter: '2027-Q1', restatement: 2 };
  const figureNames = [...quarterFigureTerms.keys()];
  const idOf = (at: number): string => `0190b0a0-0001-7000-8000-${String(at).padStart(12, '0')}`;
  const told = (...differences: CentreDifference[]) => quarterRestated(restated, 'cd', 'ef', differences, AT);

  it('is told with its differences, a fact for each centre', () => {
    const figures = [{ figure: 'registrations', before: 1, after: 2 }];
    const facts = [{ factId: idOf(1), reason: 'recordedLate' as const, figures: ['registrations'] }];
    const part = { ...made, part: 1, parts: 1 };
    expect(told({ centre: TEBET, figures, facts }, { centre: CAKUNG, figures: [], facts: [] })).toEqual([
      { type: 'QuarterRestated', data: { ...made, previousRoot: 'cd', merkleRoot: statement.root, differencesHash: 'ef' } },
      { type: 'QuarterDifferencesPublished', data: { ...part, scope: TEBET, differences: figures, facts } },
      { type: 'QuarterDifferencesPublished', data: { ...part, scope: CAKUNG, differences: [], facts: [] } },
    ]);
  });

  it.each([
    ['every figure', figureNames],
    ['one figure', figureNames.slice(0, 1)],
    ['no figure', []],
  ])('is told in parts that fit in a record of the log where thousands of facts are behind %s', (_, behind) => {
    const figures = figureNames.map((figure) => ({ figure, before: 123_456, after: 654_321 }));
    const facts = Array.from({ length: 5_000 }, (__, at) => ({ factId: idOf(at), reason: 'recordedLate' as const, figures: behind }));
    const parts = told({ centre: TEBET, figures, facts }).flatMap((fact) =>
      fact.type === 'QuarterDifferencesPublished' ? [fact.data] : [],
    );
    expect(parts.flatMap((part) => part.facts)).toEqual(facts);
    expect(parts.flatMap((part) => part.differences)).toEqual(figures);
    expect(parts[0]?.differences).toEqual(figures);
    expect(parts.map(({ part, parts: all }) => [part, all])).toEqual(parts.map((__, at) => [at + 1, parts.length]));
    // A record has two KiB for the envelope and more, and no part is cut without need.
    const sizes = parts.map((data) => Buffer.byteLength(JSON.stringify(data)));
    expect(Math.max(...sizes)).toBeLessThan(50 * 1024);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(40 * 1024);
  });
});

it('a participant’s class is told with the centre she was with', () => {
  const person = { participantId: 'p', centre: '31.74.01' as DistrictCode, assessment: { class: 'B' as const, ruleSet: '2017-Q4' } };
  expect(participantAssessed({ ...statement, restatement: 1 }, person, AT)).toEqual({
    type: 'ParticipantAssessed',
    data: {
      occurredAt: AT,
      quarter: '2027-Q1',
      participantId: 'p',
      districtCode: '31.74.01',
      class: 'B',
      ruleSetVersion: '2017-Q4',
      label: 'restated',
      restatement: 1,
    },
  });
});
