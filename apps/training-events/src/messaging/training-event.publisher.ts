import { assertNever } from '@okoce/domain';
import * as contracts from '@okoce/event-contracts';
import type { StoredFact } from '@okoce/event-sourcing';
import type { Publication } from '@okoce/platform';
import type { TrainingEventFact } from '../domain/training-event.events';

/** A private fact as others read it, by the fields of its contract: title, partner and venue stay here, free text is nobody's contract. */
export function publishTrainingEventFact(stored: StoredFact): Publication {
  // The store keeps what this service's decider made.
  const fact = stored as unknown as TrainingEventFact;
  switch (fact.type) {
    case 'TrainingEventScheduled':
      return contracts.contractOf(contracts.TrainingEventScheduledV1, fact.data);
    case 'RegistrationOpened':
      return contracts.contractOf(contracts.RegistrationOpenedV1, fact.data);
    case 'TrainingEventRescheduled':
      return contracts.contractOf(contracts.TrainingEventRescheduledV1, fact.data);
    case 'TrainingEventCancelled':
      return contracts.contractOf(contracts.TrainingEventCancelledV1, fact.data);
    case 'SeatReserved':
      return contracts.contractOf(contracts.SeatReservedV1, fact.data);
    case 'SeatRescheduled':
      return contracts.contractOf(contracts.SeatRescheduledV1, fact.data);
    case 'SeatReleased':
      return contracts.contractOf(contracts.SeatReleasedV1, fact.data);
    case 'SeatMissed':
      return contracts.contractOf(contracts.SeatMissedV1, fact.data);
    case 'CheckedIn':
      return contracts.contractOf(contracts.CheckedInV1, fact.data);
    case 'CheckedOut':
      return contracts.contractOf(contracts.CheckedOutV1, fact.data);
    case 'TrainingEventCompleted':
      return contracts.contractOf(contracts.TrainingEventCompletedV1, fact.data);
    case 'CertificateIssued':
      return contracts.contractOf(contracts.CertificateIssuedV1, fact.data);
    case 'CertificateRevoked':
      return contracts.contractOf(contracts.CertificateRevokedV1, fact.data);
    default:
      return assertNever(fact);
  }
}
