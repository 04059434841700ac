import { districts } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import { ClassCounts, levelFigures } from './level-figures';
import { participantAssessed, quarterRestated, quarterSealed } from './seal-facts';
import type { Stated } from './seal-facts';
import { quarterFigureTerms } from '../figure-terms';

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

it('a restatement is told with its differences, a fact for each centre and in parts where many facts are behind', () => {
  const factsBehind = Array.from({ length: 501 }, (_, at) => ({ factId: `fact-${at}`, reason: 'recordedLate' as const }));
  const figures = [{ figure: 'registrations', before: 1, after: 2 }];
  const restated = { ...statement, restatement: 2 };
  const facts = quarterRestated(restated, 'cd', 'ef', [{ centre: '31.74.01' as DistrictCode, figures, facts: factsBehind }], AT);
  const made = { occurredAt: AT, quarter: '2027-Q1', restatement: 2 };
  const part = { ...made, scope: '31.74.01', parts: 2 };
  expect(facts).toEqual([
    { type: 'QuarterRestated', data: { ...made, previousRoot: 'cd', merkleRoot: statement.root, differencesHash: 'ef' } },
    { type: 'QuarterDifferencesPublished', data: { ...part, part: 1, differences: figures, facts: factsBehind.slice(0, 500) } },
    { type: 'QuarterDifferencesPublished', data: { ...part, part: 2, differences: [], facts: factsBehind.slice(500) } },
  ]);
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
