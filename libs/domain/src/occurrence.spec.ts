import { RuleViolation, assertOccurrence } from '.';
import type { ToldOccurrence } from '.';

const now = '2020-03-31T17:00:00.000Z';
const live: ToldOccurrence = { occurredAt: now, now, channel: 'live', role: 'mentor' };
const told = (changes: Partial<ToldOccurrence>): unknown => {
  try {
    return assertOccurrence({ ...live, ...changes });
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
};

describe('when a command may be dated', () => {
  it('now, in any notation', () => {
    expect(told({})).toEqual({ late: false });
    expect(told({ occurredAt: '2020-04-01T00:00+07:00' })).toEqual({ late: false });
  });

  it('up to five minutes ahead, whatever the channel', () => {
    expect(told({ occurredAt: '2020-03-31T17:05:00.000Z' })).toEqual({ late: false });
    expect(told({ occurredAt: '2020-03-31T17:05:00.001Z' })).toBe('OCCURRED_IN_FUTURE');
    expect(told({ occurredAt: '2020-03-31T17:05:00.001Z', channel: 'import' })).toBe('OCCURRED_IN_FUTURE');
  });

  it('not before the registration, whatever the channel', () => {
    const notBefore = '2020-03-31T16:00:00.000Z';
    expect(told({ occurredAt: notBefore, notBefore })).toEqual({ late: false });
    expect(told({ occurredAt: '2020-03-31T15:59:59.999Z', notBefore })).toBe('BEFORE_REGISTRATION');
    expect(told({ occurredAt: '2020-03-31T15:59:59.999Z', notBefore, channel: 'sample' })).toBe('BEFORE_REGISTRATION');
  });

  it('more than seven days back is flagged', () => {
    expect(told({ occurredAt: '2020-03-24T17:00:00.000Z' })).toEqual({ late: false });
    expect(told({ occurredAt: '2020-03-24T16:59:59.999Z' })).toEqual({ late: true });
  });

  it('more than thirty days back needs an officer or admin, and a reason', () => {
    const occurredAt = '2020-03-01T16:59:59.999Z';
    expect(told({ occurredAt: '2020-03-01T17:00:00.000Z' })).toEqual({ late: true });
    expect(told({ occurredAt })).toBe('TOO_LATE');
    expect(told({ occurredAt, reason: 'paper form found' })).toBe('TOO_LATE');
    expect(told({ occurredAt, role: 'officer' })).toBe('TOO_LATE');
    expect(told({ occurredAt, role: 'officer', reason: ' ' })).toBe('TOO_LATE');
    expect(told({ occurredAt, role: 'officer', reason: 'paper form found' })).toEqual({ late: true });
    expect(told({ occurredAt, role: 'admin', reason: 'paper form found' })).toEqual({ late: true });
  });

  it('imports and the sample go back as far as they need, unflagged', () => {
    expect(told({ occurredAt: '2018-01-22T17:00:00Z', channel: 'import' })).toEqual({ late: false });
    expect(told({ occurredAt: '2018-01-22T17:00:00Z', channel: 'sample' })).toEqual({ late: false });
  });

  it('at a moment: anything else is a mistake of the caller', () => expect(() => told({ occurredAt: 'yesterday' })).toThrow(RangeError));
});
