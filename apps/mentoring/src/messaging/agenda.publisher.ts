import { assertNever } from '@okoce/domain';
import * as contracts from '@okoce/event-contracts';
import type { Publication } from '@okoce/platform';
import type { AgendaFact } from '../domain/agenda.events';
import type { StepEvidenceFact } from '../domain/step-evidence.events';

/** A proposal is between the two: others learn of an action once it is agreed. */
export function publicationOfAgenda(fact: AgendaFact | StepEvidenceFact): Publication | undefined {
  switch (fact.type) {
    case 'QuarterGoalSet':
      return contracts.contractOf(contracts.QuarterGoalSetV1, fact.data);
    case 'QuarterGoalAgreed':
      return contracts.contractOf(contracts.QuarterGoalAgreedV1, fact.data);
    case 'ActionProposed':
      return undefined;
    case 'ActionAgreed':
      return contracts.contractOf(contracts.ActionAgreedV1, fact.data);
    case 'ActionDropped':
      return contracts.contractOf(contracts.ActionDroppedV1, fact.data);
    case 'ActionClosed':
      return contracts.contractOf(contracts.ActionClosedV1, fact.data);
    case 'StepEvidenceSubmitted':
      return contracts.contractOf(contracts.StepEvidenceSubmittedV1, fact.data);
    case 'StepEvidenceVerified':
      return contracts.contractOf(contracts.StepEvidenceVerifiedV1, fact.data);
    case 'StepEvidenceRejected':
      return contracts.contractOf(contracts.StepEvidenceRejectedV1, fact.data);
    case 'StepEvidenceRevoked':
      return contracts.contractOf(contracts.StepEvidenceRevokedV1, fact.data);
    default:
      return assertNever(fact);
  }
}
