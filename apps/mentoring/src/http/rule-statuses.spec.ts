import { assertOccurrence, RuleViolation } from '@okoce/domain';
import { refusals } from '../domain/refusals';
import { ruleStatuses } from './rule-statuses';

const now = '2020-03-01T00:00:00.000Z';
const occurrenceCodes = [
  { occurredAt: '2020-03-01T01:00:00.000Z' },
  { occurredAt: '2020-02-01T00:00:00.000Z', notBefore: '2020-02-02T00:00:00.000Z' },
  { occurredAt: '2020-01-01T00:00:00.000Z' },
].map((occurrence) => {
  try {
    assertOccurrence({ now, channel: 'live', role: 'officer', ...occurrence });
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
  }
  throw new Error(`Not refused: ${occurrence.occurredAt}`);
});

describe('the statuses of refusals', () => {
  it('name every code that a rule of this service refuses with', () =>
    expect(Object.keys(ruleStatuses).sort()).toStrictEqual([...Object.keys(refusals), ...occurrenceCodes].sort()));
});
