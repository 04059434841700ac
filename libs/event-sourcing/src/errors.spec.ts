import { backOff, isRollback, isTransient, isUnavailable } from './errors';

const withCode = (code: string) => Object.assign(new Error('message'), { code });

describe('isTransient', () => {
  it.each([
    '08006',
    '40001',
    '40P01',
    '42P01',
    '53300',
    '55P03',
    '57P01',
    '57014',
    '58030',
    'XX000',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
  ])('%s may pass by itself', (code) => expect(isTransient(withCode(code))).toBe(true));

  it.each(['22P02', '23505', '23514', '25P02', 'P0001', 'ERR_INVALID_ARG_TYPE', ''])("%s is the record's own fault", (code) => {
    expect(isTransient(withCode(code))).toBe(false);
  });

  it('knows what pg says without a code', () => {
    expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isTransient(new TypeError('x is not a function'))).toBe(false);
    expect(isTransient('text')).toBe(false);
  });

  it('looks into what an error wraps', () => {
    expect(isTransient(new Error('wrapped', { cause: withCode('40001') }))).toBe(true);
    expect(isTransient(Object.assign(new Error('of an ORM'), { driverError: withCode('57P01') }))).toBe(true);
  });
});

describe('isUnavailable', () => {
  it.each(['08006', '53300', '57P01', 'ECONNRESET'])('%s: the database is not there', (code) => {
    expect(isUnavailable(withCode(code))).toBe(true);
    expect(isUnavailable(new Error('wrapped', { cause: withCode(code) }))).toBe(true);
  });

  it.each(['40001', '42501', '57014', 'XX000', '23505', 'ERR_INVALID_ARG_TYPE'])('%s: it answered', (code) => {
    expect(isUnavailable(withCode(code))).toBe(false);
  });

  it('knows what pg says of a client whose session was lost', () => {
    expect(isUnavailable(new Error('Client has encountered a connection error and is not queryable'))).toBe(true);
  });
});

it('isRollback is a deadlock or a serialisation failure', () => {
  expect(['40001', '40P01', '57P01', ''].map((code) => isRollback(withCode(code)))).toEqual([true, true, false, false]);
});

describe('backOff', () => {
  it('grows, stays within its bounds, and is never the same for all', () => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const wait = backOff(attempt, 100, 30_000);
      expect(wait).toBeGreaterThanOrEqual(50);
      expect(wait).toBeLessThanOrEqual(30_000);
    }
    expect(backOff(8, 100, 30_000)).toBeGreaterThan(backOff(0, 100, 30_000));
    expect(new Set(Array.from({ length: 10 }, () => backOff(5))).size).toBeGreaterThan(1);
  });
});
