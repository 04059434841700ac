import { assertPublishable } from '@okoce/event-contracts';
import type { StoredFact } from '@okoce/event-sourcing';
import { participantId, wasObjected, wasReviewed, wasSealed } from '../domain/review/assessment-case.examples';
import { publishReportingFact } from './reporting.publisher';

it.each([wasSealed, wasObjected, wasReviewed])('$type is its contract, closed, and keyed by her', (fact) => {
  const published = publishReportingFact({ ...fact, data: { ...fact.data, late: true } } as unknown as StoredFact);
  expect(published).toMatchObject({ type: `okoce.reporting.${fact.type}.v1`, subject: participantId });
  expect(() => assertPublishable(published?.type ?? '', published?.data ?? {})).not.toThrow();
});
