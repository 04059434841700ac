import { assertNever } from '@okoce/domain';
import {
  CentreOpenedV1,
  ConsentGrantedV1,
  LeaveDeclaredV1,
  LeaveEndedV1,
  LegacyStepRecordedV1,
  LicenceLapsedV1,
  LicenceRecordedV1,
  MonthlyReportCorrectedV1,
  MonthlyReportFiledV1,
  MonthlyReportVerifiedV1,
  MonthlyReportWithdrawnV1,
  ParticipantRegisteredV1,
  ParticipantReturnedV1,
  ParticipantTransferredV1,
  ParticipantWithdrawnV1,
  SessionConfirmationReceivedV1,
  contractOf,
} from '@okoce/event-contracts';
import type { Publication } from '@okoce/platform';
import type { CentreFact } from '../domain/centre.events';
import type { ParticipantFact } from '../domain/participant.events';

/**
 * A private fact as its contract: what only this service needs (who filed, what is late, ids derived from content) stays here.
 * The store holds what this service's deciders made.
 */
export function publish(stored: { readonly type: string; readonly data: object }): Publication | undefined {
  return publicationOf(stored as CentreFact | ParticipantFact);
}

export function publicationOf(fact: CentreFact | ParticipantFact): Publication | undefined {
  switch (fact.type) {
    case 'CentreOpened':
      return contractOf(CentreOpenedV1, fact.data);
    case 'ParticipantRegistered':
      return contractOf(ParticipantRegisteredV1, fact.data);
    case 'ConsentGranted':
      return contractOf(ConsentGrantedV1, fact.data);
    case 'ParticipantTransferred':
      return contractOf(ParticipantTransferredV1, fact.data);
    case 'ParticipantWithdrawn':
      return contractOf(ParticipantWithdrawnV1, fact.data);
    case 'ParticipantReturned':
      return contractOf(ParticipantReturnedV1, fact.data);
    case 'LeaveDeclared':
      return contractOf(LeaveDeclaredV1, fact.data);
    case 'LeaveEnded':
      return contractOf(LeaveEndedV1, fact.data);
    case 'LicenceRecorded':
      return contractOf(LicenceRecordedV1, fact.data);
    case 'LicenceLapsed':
      return contractOf(LicenceLapsedV1, fact.data);
    case 'MonthlyReportFiled':
      return contractOf(MonthlyReportFiledV1, fact.data);
    case 'MonthlyReportCorrected':
      return contractOf(MonthlyReportCorrectedV1, fact.data);
    case 'MonthlyReportVerified':
      return contractOf(MonthlyReportVerifiedV1, fact.data);
    case 'MonthlyReportWithdrawn':
      return contractOf(MonthlyReportWithdrawnV1, fact.data);
    case 'LegacyStepRecorded':
      return contractOf(LegacyStepRecordedV1, fact.data);
    case 'SessionConfirmationReceived':
      return contractOf(SessionConfirmationReceivedV1, fact.data);
    case 'LoginLinked':
      // How she signs in concerns nobody outside.
      return undefined;
    default:
      return assertNever(fact);
  }
}
