import { assertNever } from '@okoce/domain';
import {
  CentreOpenedV1,
  ConsentGrantedV1,
  LegacyStepRecordedV1,
  LicenceRecordedV1,
  MonthlyReportFiledV1,
  MonthlyReportVerifiedV1,
  ParticipantRegisteredV1,
  ParticipantReturnedV1,
  ParticipantTransferredV1,
  ParticipantWithdrawnV1,
} from '@okoce/event-contracts';
import type { Publication } from '@okoce/platform';
import type { CentreFact } from '../domain/centre.events';
import type { ParticipantFact } from '../domain/participant.events';

/**
 * A private fact as its contract: what only this service needs (who filed, what is late, ids derived from content) stays here.
 * The store holds what this service's deciders made.
 */
export function publish(stored: { readonly type: string; readonly data: object }): Publication {
  return publicationOf(stored as CentreFact | ParticipantFact);
}

export function publicationOf(fact: CentreFact | ParticipantFact): Publication {
  const { data } = fact;
  const { occurredAt } = data;
  const happened = { occurredAt, ...('participantId' in data && { participantId: data.participantId }) };
  switch (fact.type) {
    case 'CentreOpened': {
      const { districtCode, openedOn } = fact.data;
      return { type: CentreOpenedV1.type, data: { occurredAt, districtCode, openedOn } };
    }
    case 'ParticipantRegistered': {
      const { districtCode, subdistrictCode, channel } = fact.data;
      return { type: ParticipantRegisteredV1.type, data: { ...happened, districtCode, subdistrictCode, channel } };
    }
    case 'ConsentGranted': {
      const { purpose, grantedOn, textVersion, channel } = fact.data;
      return { type: ConsentGrantedV1.type, data: { ...happened, purpose, grantedOn, textVersion, channel } };
    }
    case 'ParticipantTransferred': {
      const { fromDistrictCode, toDistrictCode } = fact.data;
      return { type: ParticipantTransferredV1.type, data: { ...happened, fromDistrictCode, toDistrictCode } };
    }
    case 'ParticipantWithdrawn': {
      const { districtCode, category } = fact.data;
      return { type: ParticipantWithdrawnV1.type, data: { ...happened, districtCode, category } };
    }
    case 'ParticipantReturned':
      return { type: ParticipantReturnedV1.type, data: { ...happened, districtCode: fact.data.districtCode } };
    case 'LicenceRecorded': {
      const { licenceId, kind, issuedOn, validUntil } = fact.data;
      return { type: LicenceRecordedV1.type, data: { ...happened, licenceId, kind, issuedOn, validUntil } };
    }
    case 'MonthlyReportFiled': {
      const { month, receivedOn, workers } = fact.data;
      return { type: MonthlyReportFiledV1.type, data: { ...happened, month, receivedOn, workers } };
    }
    case 'MonthlyReportVerified': {
      const { month, receivedOn } = fact.data;
      return { type: MonthlyReportVerifiedV1.type, data: { ...happened, month, receivedOn } };
    }
    case 'LegacyStepRecorded': {
      const { step, achievedOn } = fact.data;
      return { type: LegacyStepRecordedV1.type, data: { ...happened, step, achievedOn } };
    }
    default:
      return assertNever(fact);
  }
}
