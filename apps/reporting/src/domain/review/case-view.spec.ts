import type { Instant } from '@okoce/domain';
import { caseView } from './case-view';
import type { CaseAct } from './case-view';

const moment = (day: number): Instant => `2020-04-${day}T03:00:00.000Z` as Instant;
const objected: CaseAct = { version: 2, act: 'objected', ruleClass: 'D', decidedClass: null, occurredAt: moment(23) };
const reviewed: CaseAct = { version: 3, act: 'reviewed', ruleClass: 'D', decidedClass: 'B', occurredAt: moment(27) };

describe('how a case stands', () => {
  it('is open until it is decided', () => {
    expect(caseView([], 'D')).toStrictEqual({ state: 'none', decidedClass: null, objectedAt: null, reviewedAt: null, flagged: false });
    expect(caseView([objected], 'C')).toMatchObject({ state: 'objected', decidedClass: null, objectedAt: moment(23), flagged: false });
  });

  it('is flagged when the rules give another class than the one decided on, be it the decided one', () => {
    expect(caseView([objected, reviewed], 'D')).toMatchObject({ state: 'reviewed', decidedClass: 'B', flagged: false });
    expect(caseView([objected, reviewed], 'B')).toMatchObject({ state: 'reviewed', decidedClass: 'B', flagged: true });
  });

  it('keeps what was decided while she objects again', () => {
    const again = { ...objected, version: 4, ruleClass: 'C', occurredAt: moment(29) } as const;
    const expected = { state: 'objected', decidedClass: 'B', objectedAt: moment(29), reviewedAt: moment(27), flagged: false };
    expect(caseView([objected, reviewed, again], 'C')).toStrictEqual(expected);
  });
});
