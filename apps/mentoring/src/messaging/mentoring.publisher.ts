import { assertNever } from '@okoce/domain';
import * as contracts from '@okoce/event-contracts';
import type { StoredFact } from '@okoce/event-sourcing';
import type { Publication } from '@okoce/platform';
import type { AgendaFact } from '../domain/agenda.events';
import type { MentorFact } from '../domain/mentor.events';
import type { MentorshipFact } from '../domain/mentorship.events';
import type { StepEvidenceFact } from '../domain/step-evidence.events';
import { publicationOfAgenda } from './agenda.publisher';

/** A private fact as others read it, by the fields of its contract: the ids of plans and notes stay here. */
export function publishMentoringFact(stored: StoredFact): Publication | undefined {
  // The store keeps what this service's deciders made.
  const fact = stored as unknown as MentorFact | MentorshipFact | AgendaFact | StepEvidenceFact;
  switch (fact.type) {
    case 'MentorRegistered':
      return contracts.contractOf(contracts.MentorRegisteredV1, fact.data);
    case 'MentorTransferred':
      return contracts.contractOf(contracts.MentorTransferredV1, fact.data);
    case 'MentorCapacitySet':
      return contracts.contractOf(contracts.MentorCapacitySetV1, fact.data);
    case 'MentorRelationDeclared':
      // Whose family somebody is stays here.
      return undefined;
    case 'MentorAccreditationRevoked':
      return contracts.contractOf(contracts.MentorAccreditationRevokedV1, fact.data);
    case 'MentorAccreditationLapsed':
      return contracts.contractOf(contracts.MentorAccreditationLapsedV1, fact.data);
    case 'MentorAccredited':
      return contracts.contractOf(contracts.MentorAccreditedV1, fact.data);
    case 'MentorAssigned':
      return contracts.contractOf(contracts.MentorAssignedV1, fact.data);
    case 'MentorshipEnded':
      return contracts.contractOf(contracts.MentorshipEndedV1, fact.data);
    case 'PlanAgreed':
      return contracts.contractOf(contracts.PlanAgreedV1, fact.data);
    case 'SlotOffered':
      return contracts.contractOf(contracts.SlotOfferedV1, fact.data);
    case 'SessionScheduled':
      return contracts.contractOf(contracts.SessionScheduledV1, fact.data);
    case 'SessionRescheduled':
      return contracts.contractOf(contracts.SessionRescheduledV1, fact.data);
    case 'SessionCancelled':
      return contracts.contractOf(contracts.SessionCancelledV1, fact.data);
    case 'SessionMissed':
      return contracts.contractOf(contracts.SessionMissedV1, fact.data);
    case 'SessionLogged':
      return contracts.contractOf(contracts.SessionLoggedV1, fact.data);
    case 'SessionConfirmed':
      return contracts.contractOf(contracts.SessionConfirmedV1, fact.data);
    case 'SessionDisputed':
      return contracts.contractOf(contracts.SessionDisputedV1, fact.data);
    case 'SessionRetracted':
      return contracts.contractOf(contracts.SessionRetractedV1, fact.data);
    case 'QuarterGoalSet':
    case 'QuarterGoalAgreed':
    case 'ActionProposed':
    case 'ActionAgreed':
    case 'ActionDropped':
    case 'ActionClosed':
    case 'StepEvidenceSubmitted':
    case 'StepEvidenceVerified':
    case 'StepEvidenceRejected':
    case 'StepEvidenceRevoked':
      return publicationOfAgenda(fact);
    default:
      return assertNever(fact);
  }
}
