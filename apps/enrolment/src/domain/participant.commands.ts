import type { CalendarDate, DistrictCode, Instant, Month, Occurrence, SubdistrictCode } from '@okoce/domain';
import type { LeaveCategory, LegacyStep, LicenceKind, RegistrationChannel, WithdrawalCategory } from './participant.events';

interface Command<Type extends string> {
  readonly type: Type;
  readonly participantId: string;
  readonly occurrence: Occurrence;
}

export interface Consent {
  readonly purpose: string;
  readonly grantedOn: CalendarDate;
  readonly textVersion: string;
  readonly channel: string;
}

export interface RegisterParticipant extends Command<'RegisterParticipant'> {
  readonly districtCode: DistrictCode;
  readonly subdistrictCode: SubdistrictCode | null;
  readonly channel: RegistrationChannel;
  readonly birthDate: CalendarDate;
  readonly consent: Consent;
  /** Undefined: the centre was never opened. */
  readonly centreOpenedOn: CalendarDate | undefined;
}

export interface TransferParticipant extends Command<'TransferParticipant'> {
  readonly toDistrictCode: DistrictCode;
  readonly centreOpenedOn: CalendarDate | undefined;
}

export interface WithdrawParticipant extends Command<'WithdrawParticipant'> {
  readonly category: WithdrawalCategory;
}

export type ReturnParticipant = Command<'ReturnParticipant'>;

/** A person presents herself at a centre, which may be another than the one she left. */
export interface ReceiveParticipant extends Command<'ReceiveParticipant'> {
  readonly districtCode: DistrictCode;
  readonly centreOpenedOn: CalendarDate | undefined;
}

export interface DeclareLeave extends Command<'DeclareLeave'> {
  readonly leaveId: string;
  readonly from: CalendarDate;
  /** The last day of the leave. */
  readonly to: CalendarDate;
  readonly category: LeaveCategory;
}

export interface EndLeave extends Command<'EndLeave'> {
  readonly leaveId: string;
  /** The first day back. */
  readonly on: CalendarDate;
}

export interface RecordLicence extends Command<'RecordLicence'> {
  readonly licenceId: string;
  readonly kind: LicenceKind;
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate | null;
}

export interface LapseLicence extends Command<'LapseLicence'> {
  readonly licenceId: string;
  /** The first day it is no longer valid. */
  readonly on: CalendarDate;
}

export interface FileMonthlyReport extends Command<'FileMonthlyReport'> {
  readonly month: Month;
  /** The day of `occurredAt` if undefined. */
  readonly receivedOn: CalendarDate | undefined;
  readonly workers: number;
  readonly filingId: string;
  readonly filedBy: string;
  readonly documentHash: string | undefined;
}

export interface CorrectMonthlyReport extends Command<'CorrectMonthlyReport'> {
  readonly month: Month;
  readonly workers: number;
  readonly filingId: string;
  readonly correctedBy: string;
  /** The document of before stays if undefined. */
  readonly documentHash: string | undefined;
}

export interface WithdrawMonthlyReport extends Command<'WithdrawMonthlyReport'> {
  readonly month: Month;
  readonly withdrawnBy: string;
}

export interface VerifyMonthlyReport extends Command<'VerifyMonthlyReport'> {
  readonly month: Month;
  readonly verifiedBy: string;
}

export interface RecordLegacyStep extends Command<'RecordLegacyStep'> {
  readonly step: LegacyStep;
  readonly achievedOn: CalendarDate;
  readonly hasReference: boolean;
  readonly recordId: string;
}

export interface LinkLogin extends Command<'LinkLogin'> {
  readonly loginId: string;
}

/** Her one-time code has been checked. */
export interface ReceiveSessionConfirmation extends Command<'ReceiveSessionConfirmation'> {
  readonly sessionId: string;
  /** As the mentor logged it. */
  readonly sessionEndsAt: Instant;
}

export type ParticipantCommand =
  | RegisterParticipant
  | TransferParticipant
  | WithdrawParticipant
  | ReturnParticipant
  | ReceiveParticipant
  | DeclareLeave
  | EndLeave
  | RecordLicence
  | LapseLicence
  | FileMonthlyReport
  | CorrectMonthlyReport
  | VerifyMonthlyReport
  | WithdrawMonthlyReport
  | RecordLegacyStep
  | LinkLogin
  | ReceiveSessionConfirmation;
