import { CannotRun } from '../config';
import { objectionsPath } from './objections';
import { objectionsText } from './objections-text';

const open = {
  quarter: '2020-Q1',
  participantId: '27f74d01-c80d-5b9c-ac58-1dd2103c2628',
  districtCode: '31.74.01',
  ruleClass: 'D',
  decidedClass: null,
  objectedAt: '2020-04-22T18:00:00.000Z',
  flagged: false,
};

describe('objections at a terminal', () => {
  it('are a line each, with days in Jakarta', () =>
    expect(objectionsText({ cases: [open, { ...open, ruleClass: 'C', decidedClass: 'B', flagged: true }], more: true })).toBe(
      [
        '2020-Q1  27f74d01-c80d-5b9c-ac58-1dd2103c2628  Tebet: menurut aturan D; menunggu sejak 2020-04-23',
        '2020-Q1  27f74d01-c80d-5b9c-ac58-1dd2103c2628  Tebet: menurut aturan C, diputuskan B; perlu dilihat lagi',
        'Masih ada yang lain.',
        '',
      ].join('\n'),
    ));

  it('are said to be none', () => expect(objectionsText({ cases: [], more: false })).toBe('Tidak ada keberatan yang menunggu.\n'));

  it('are asked for by quarter and centre, which are checked first', () => {
    expect(objectionsPath({ quarter: '2020-Q1', centre: '31.74.01' })).toBe('/assessments/objections?quarter=2020-Q1&centre=31.74.01');
    expect(() => objectionsPath({ quarter: 'soon' })).toThrow(CannotRun);
    expect(() => objectionsPath({ centre: '31740' })).toThrow(CannotRun);
  });
});
