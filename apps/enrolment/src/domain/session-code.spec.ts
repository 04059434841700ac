import { RuleViolation } from '@okoce/domain';
import { at } from './examples';
import { assertMayTry, expiryOf, isTooOldForCode } from './session-code';
import type { SessionCode } from './session-code';

const code: SessionCode = { status: 'awaited', expiresAt: at('2020-02-18T03:45:00.000Z'), wrongTries: 0 };
const valid = at('2020-02-18T03:44:59.999Z');
const past = at('2020-02-18T03:45:00.000Z');

function refusalOf(more: Partial<SessionCode>, now = valid): string | undefined {
  try {
    assertMayTry({ ...code, ...more }, now);
    return undefined;
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
}

describe('a session’s code', () => {
  it('is valid for seven days, to the millisecond', () => {
    expect(expiryOf(at('2020-02-11T03:45:00.000Z'))).toBe('2020-02-18T03:45:00.000Z');
    expect([refusalOf({}), refusalOf({}, past)]).toEqual([undefined, 'CODE_LAPSED']);
  });
  it('may be tried after four wrong ones, and not after five', () =>
    expect([refusalOf({ wrongTries: 4 }), refusalOf({ wrongTries: 5 })]).toEqual([undefined, 'CODE_LOCKED']));
  it('that was right may come again while it is valid', () =>
    expect([refusalOf({ status: 'confirmed' }), refusalOf({ status: 'confirmed' }, past)]).toEqual([undefined, 'SESSION_NOT_AWAITING']));
  it('is never looked at once it is closed or has lapsed', () =>
    expect([refusalOf({ status: 'closed', wrongTries: 5 }), refusalOf({ status: 'lapsed' })]).toEqual([
      'SESSION_NOT_AWAITING',
      'CODE_LAPSED',
    ]));
  it('is not made for a session whose seven days are over', () =>
    expect([isTooOldForCode(at('2020-02-11T03:45:00.000Z'), valid), isTooOldForCode(at('2020-02-11T03:45:00.000Z'), past)]).toEqual([
      false,
      true,
    ]));
});
