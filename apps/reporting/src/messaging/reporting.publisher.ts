import { assertNever } from '@okoce/domain';
import * as contracts from '@okoce/event-contracts';
import type { StoredFact } from '@okoce/event-sourcing';
import type { Publication } from '@okoce/platform';
import type { DefinitionPublished } from '../domain/definitions/definition-fact';
import type { CaseFact } from '../domain/review/assessment-case.events';
import type { RuleSetAdopted } from '../domain/rule-sets/adoption';
import type { SealFact } from '../domain/seal/seal-facts';

/** What reporting recorded, as others read it; a person's class is keyed by her. */
export function publishReportingFact(stored: StoredFact): Publication | undefined {
  // The store keeps what this service made.
  const fact = stored as unknown as SealFact | DefinitionPublished | CaseFact | RuleSetAdopted;
  switch (fact.type) {
    case 'QuarterSealed':
      return contracts.contractOf(contracts.QuarterSealedV1, fact.data);
    case 'QuarterRestated':
      return contracts.contractOf(contracts.QuarterRestatedV1, fact.data);
    case 'QuarterDifferencesPublished':
      return contracts.contractOf(contracts.QuarterDifferencesPublishedV1, fact.data);
    case 'ParticipantAssessed':
      return { ...contracts.contractOf(contracts.ParticipantAssessedV1, fact.data), subject: fact.data.participantId };
    case 'DefinitionPublished':
      return contracts.contractOf(contracts.DefinitionPublishedV1, fact.data);
    case 'AssessmentObjected':
      return { ...contracts.contractOf(contracts.AssessmentObjectedV1, fact.data), subject: fact.data.participantId };
    case 'AssessmentReviewed':
      return { ...contracts.contractOf(contracts.AssessmentReviewedV1, fact.data), subject: fact.data.participantId };
    case 'RuleSetAdopted':
      return contracts.contractOf(contracts.RuleSetAdoptedV1, fact.data);
    default:
      return assertNever(fact);
  }
}
