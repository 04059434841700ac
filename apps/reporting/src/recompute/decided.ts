import type { Quarter } from '@okoce/domain';
import { AssessmentReviewedV1 } from '@okoce/event-contracts';
import type { AssessedClass } from '../domain/assessment/rule-set';
import type { DecidedClasses } from '../domain/review/decided-classes';
import type { HistoryContract } from './history';

/** What people decided on classes of a quarter, as the contracts of reporting say: of one person the last. */
export function decidedIn(contracts: readonly HistoryContract[], quarter: Quarter): DecidedClasses {
  const reviews = contracts.filter(({ type, data }) => type === AssessmentReviewedV1.type && data['quarter'] === quarter);
  reviews.sort((a, b) => a.position - b.position);
  return new Map(reviews.map(({ data }) => [String(data['participantId']), data['decidedClass'] as AssessedClass]));
}
