import { assertNever } from '@okoce/domain';
import * as contracts from '@okoce/event-contracts';
import type { StoredFact } from '@okoce/event-sourcing';
import type { Publication } from '@okoce/platform';
import type { TrainingEventFact } from '../domain/training-event.events';

/** A private fact as others read it. Title, partner and venue stay here: free text is nobody's contract. */
export function publishTrainingEventFact(stored: StoredFact): Publication {
  const fact = stored as unknown as TrainingEventFact;
  switch (fact.type) {
    case 'TrainingEventScheduled': {
      const { occurredAt, trainingEventId, kind, districtCode, startsAt, endsAt, capacity } = fact.data;
      const data = { occurredAt, trainingEventId, kind, districtCode, startsAt, endsAt, capacity };
      return publication(contracts.TrainingEventScheduledV1, data);
    }
    case 'RegistrationOpened': {
      const { occurredAt, trainingEventId, kind } = fact.data;
      return publication(contracts.RegistrationOpenedV1, { occurredAt, trainingEventId, kind });
    }
    case 'SeatReserved': {
      const { occurredAt, trainingEventId, kind, seatId, holderKind, holderId, startsAt } = fact.data;
      return publication(contracts.SeatReservedV1, { occurredAt, trainingEventId, kind, seatId, holderKind, holderId, startsAt });
    }
    case 'CheckedIn': {
      const { occurredAt, trainingEventId, kind, attendanceId, holderKind, holderId, seatId } = fact.data;
      return publication(contracts.CheckedInV1, { occurredAt, trainingEventId, kind, attendanceId, holderKind, holderId, seatId });
    }
    case 'CheckedOut': {
      const { occurredAt, trainingEventId, kind, attendanceId, holderKind, holderId, seatId, checkedInAt } = fact.data;
      const data = { occurredAt, trainingEventId, kind, attendanceId, holderKind, holderId, seatId, checkedInAt };
      return publication(contracts.CheckedOutV1, data);
    }
    case 'TrainingEventCompleted': {
      const { occurredAt, trainingEventId, kind } = fact.data;
      return publication(contracts.TrainingEventCompletedV1, { occurredAt, trainingEventId, kind });
    }
    case 'CertificateIssued': {
      const { occurredAt, certificateId, trainingEventId, kind, attendanceId, holderKind, holderId, checkedOutAt } = fact.data;
      const data = { occurredAt, certificateId, trainingEventId, kind, attendanceId, holderKind, holderId, checkedOutAt };
      return publication(contracts.CertificateIssuedV1, data);
    }
    default:
      return assertNever(fact);
  }
}

function publication<Data extends contracts.ContractData>(contract: contracts.ContractClass<Data>, data: Data): Publication {
  return { type: contract.type, data: { ...data } };
}
