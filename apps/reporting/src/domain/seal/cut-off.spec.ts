import { RuleViolation } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { cutOffOf, regularCutOff } from './cut-off';
import type { Sealing } from './cut-off';

const at = (text: string): Instant => text as Instant;
const complete = (completeTo: Instant | null, mentoring = completeTo) => [
  { source: 'enrolment', completeTo },
  { source: 'mentoring', completeTo: mentoring },
];
const sealing: Sealing = {
  quarter: '2027-Q1' as Quarter,
  baseline: false,
  now: at('2027-04-21T02:00:00.000Z'),
  sources: complete(at('2027-04-21T01:59:00.000Z')),
  firstRecordedAt: at('2026-03-01T00:00:00.000Z'),
};

/** What it is refused with. */
function refusal(change: Partial<Sealing>): object {
  try {
    return { cutOff: cutOffOf({ ...sealing, ...change }) };
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return { code: error.code, ...error.details };
  }
}

describe('the cut-off of a seal', () => {
  it.each([
    ['2027-Q1', '2027-04-20T17:00:00.000Z'],
    ['2026-Q4', '2027-01-20T17:00:00.000Z'],
    ['2020-Q2', '2020-07-20T17:00:00.000Z'],
  ])('of %s is 00:00 WIB of the 21st day after its end', (quarter, cutOff) => {
    expect(regularCutOff(quarter as Quarter)).toBe(cutOff);
  });

  it('is the quarter’s, once it has passed and every source is complete up to it', () => {
    expect(cutOffOf(sealing)).toBe('2027-04-20T17:00:00.000Z');
    expect(cutOffOf({ ...sealing, now: at('2027-04-20T17:00:00.000Z'), sources: complete(at('2027-04-20T17:00:00.000Z')) })).toBe(
      '2027-04-20T17:00:00.000Z',
    );
  });

  it('refuses before it has passed', () => {
    expect(refusal({ now: at('2027-04-20T16:59:59.999Z') })).toEqual({
      code: 'CUT_OFF_AHEAD',
      quarter: '2027-Q1',
      cutOff: '2027-04-20T17:00:00.000Z',
    });
  });

  it('refuses while a source is behind, and names it', () => {
    const late = at('2027-04-20T16:59:59.999Z');
    expect(refusal({ sources: complete(at('2027-04-21T00:00:00.000Z'), late) })).toEqual({
      code: 'SOURCE_BEHIND',
      cutOff: '2027-04-20T17:00:00.000Z',
      behind: [{ source: 'mentoring', completeTo: late }],
    });
    expect(refusal({ sources: complete(null) })).toMatchObject({ code: 'SOURCE_BEHIND', behind: complete(null) });
  });

  describe('of a quarter that ended before the system went live', () => {
    const before = { quarter: '2025-Q4' as Quarter };

    it('is the moment of sealing', () => {
      expect(refusal({ ...before, baseline: true })).toEqual({ cutOff: '2027-04-21T01:59:00.000Z' });
    });
    it('is not before a moment that was asked for', () => {
      const baseline = { ...before, baseline: true };
      expect(refusal({ ...baseline, notBefore: at('2027-04-21T01:59:00.000Z') })).toEqual({ cutOff: '2027-04-21T01:59:00.000Z' });
      expect(refusal({ ...baseline, notBefore: at('2027-04-21T01:59:00.001Z') })).toMatchObject({ code: 'SOURCE_BEHIND' });
    });
    it('is never earlier for a moment that was asked for: a source that is behind is not sealed past', () => {
      const behind = complete(at('2027-04-21T01:59:00.000Z'), at('2027-04-21T01:57:59.999Z'));
      const asked = { ...before, baseline: true, sources: behind, notBefore: at('2000-01-01T00:00:00.000Z') };
      expect(refusal(asked)).toEqual({
        code: 'SOURCE_BEHIND',
        cutOff: '2027-04-21T01:58:00.000Z',
        behind: [{ source: 'mentoring', completeTo: '2027-04-21T01:57:59.999Z' }],
      });
    });
    it('is asked for as a baseline only', () => {
      expect(refusal(before)).toEqual({ code: 'BASELINE_REQUIRED', quarter: '2025-Q4' });
    });
    it('refuses while a source has said nothing for two minutes', () => {
      expect(refusal({ ...before, baseline: true, sources: complete(at('2027-04-21T01:57:59.999Z')) })).toMatchObject({
        code: 'SOURCE_BEHIND',
      });
    });
  });

  it('refuses a baseline of a quarter in which the system was live, or of one with nothing recorded', () => {
    expect(refusal({ baseline: true })).toEqual({ code: 'BASELINE_TOO_NEW', quarter: '2027-Q1' });
    expect(refusal({ baseline: true, quarter: '2026-Q1' as Quarter })).toEqual({ code: 'BASELINE_TOO_NEW', quarter: '2026-Q1' });
    expect(refusal({ baseline: true, firstRecordedAt: undefined })).toEqual({ code: 'BASELINE_TOO_NEW', quarter: '2027-Q1' });
  });
});
