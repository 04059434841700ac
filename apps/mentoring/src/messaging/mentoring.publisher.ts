import { assertNever } from '@okoce/domain';
import * as contracts from '@okoce/event-contracts';
import type { StoredFact } from '@okoce/event-sourcing';
import type { Publication } from '@okoce/platform';
import type { MentorFact } from '../domain/mentor.events';
import type { MentorshipFact, SessionTimes, Parties } from '../domain/mentorship.events';

/** A private fact as others read it; the ids of plans and notes stay here. */
export function publishMentoringFact(stored: StoredFact): Publication {
  const fact = stored as unknown as MentorFact | MentorshipFact;
  switch (fact.type) {
    case 'MentorRegistered': {
      const { occurredAt, mentorId, districtCode, engagement } = fact.data;
      return publication(contracts.MentorRegisteredV1, { occurredAt, mentorId, districtCode, engagement });
    }
    case 'MentorAccredited': {
      const { occurredAt, mentorId, certificateId } = fact.data;
      return publication(contracts.MentorAccreditedV1, { occurredAt, mentorId, certificateId });
    }
    case 'MentorAssigned':
      return publication(contracts.MentorAssignedV1, partiesOf(fact.data));
    case 'PlanAgreed':
      return publication(contracts.PlanAgreedV1, partiesOf(fact.data));
    case 'SessionScheduled':
      return publication(contracts.SessionScheduledV1, sessionOf(fact.data));
    case 'SessionLogged':
      return publication(contracts.SessionLoggedV1, sessionOf(fact.data));
    case 'SessionConfirmed':
      return publication(contracts.SessionConfirmedV1, { ...sessionOf(fact.data), confirmedBy: fact.data.confirmedBy });
    default:
      return assertNever(fact);
  }
}

type OfMentorship = Parties & { readonly occurredAt: string };
type OfSession = OfMentorship & SessionTimes & { readonly sessionId: string; readonly slotId: string | null };

function partiesOf({ occurredAt, mentorshipId, mentorId, participantId }: OfMentorship) {
  return { occurredAt, mentorshipId, mentorId, participantId };
}

function sessionOf({ sessionId, startsAt, minutes, slotId, ...rest }: OfSession) {
  return { ...partiesOf(rest), sessionId, startsAt, minutes, slotId };
}

function publication<Data extends contracts.ContractData>(contract: contracts.ContractClass<Data>, data: Data): Publication {
  return { type: contract.type, data: { ...data } };
}
