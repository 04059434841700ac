import { assertOccurrence, RuleViolation } from '@okoce/domain';

const now = '2020-03-01T00:00:00.000Z';

/** The codes with which the domain's rule of occurrence refuses, found by breaking it: every service that uses it has a status for each. */
export const occurrenceCodes: readonly string[] = [
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
