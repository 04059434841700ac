import type { CalendarDate, DistrictCode, Happened, Month, Step, SubdistrictCode } from '@okoce/domain';

/** Private facts of a participant's stream. No personal data: numbers, rupiah and references are in the vault, under the ids named here. */
interface HappenedToHer extends Happened {
  readonly participantId: string;
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly data: HappenedToHer & Readonly<Data>;
}

export type RegistrationChannel = 'officer' | 'import' | 'self';
export type WithdrawalCategory = 'moved' | 'work' | 'health' | 'lost_interest' | 'deceased' | 'other';
export const withdrawalCategories: readonly WithdrawalCategory[] = ['moved', 'work', 'health', 'lost_interest', 'deceased', 'other'];
/** Illness, birth, a disaster, the season of a trade: no commitment is expected of her on those days. */
export type LeaveCategory = 'maternity' | 'illness' | 'disaster' | 'season' | 'other';
export const leaveCategories: readonly LeaveCategory[] = ['maternity', 'illness', 'disaster', 'season', 'other'];
export type LicenceKind = 'NIB';
export type LegacyStep = Exclude<Step, 'P1'>;

export type ParticipantRegistered = Fact<
  'ParticipantRegistered',
  {
    districtCode: DistrictCode;
    subdistrictCode: SubdistrictCode | null;
    channel: RegistrationChannel;
    /** Only the NIK's form was checked; a civil-registry adapter could say more. */
    identityCheck: 'format_ok';
  }
>;
export type ConsentGranted = Fact<'ConsentGranted', { purpose: string; grantedOn: CalendarDate; textVersion: string; channel: string }>;
export type ParticipantTransferred = Fact<'ParticipantTransferred', { fromDistrictCode: DistrictCode; toDistrictCode: DistrictCode }>;
export type ParticipantWithdrawn = Fact<'ParticipantWithdrawn', { districtCode: DistrictCode; category: WithdrawalCategory }>;
export type ParticipantReturned = Fact<'ParticipantReturned', { districtCode: DistrictCode }>;
/** Both days are of the leave. */
export type LeaveDeclared = Fact<'LeaveDeclared', { leaveId: string; from: CalendarDate; to: CalendarDate; category: LeaveCategory }>;
/** `on` is the first day back. */
export type LeaveEnded = Fact<'LeaveEnded', { leaveId: string; on: CalendarDate }>;
export type LicenceRecorded = Fact<
  'LicenceRecorded',
  {
    /** Derived from the number by a keyed digest, so that the same licence is known again without its number. */
    licenceId: string;
    kind: LicenceKind;
    issuedOn: CalendarDate;
    validUntil: CalendarDate | null;
  }
>;
/** `on` is the first day it is no longer valid. */
export type LicenceLapsed = Fact<'LicenceLapsed', { licenceId: string; kind: LicenceKind; on: CalendarDate }>;
export type MonthlyReportFiled = Fact<
  'MonthlyReportFiled',
  {
    month: Month;
    receivedOn: CalendarDate;
    workers: number;
    /** Derived from the content by a keyed digest: the same report again has the same id. */
    filingId: string;
    filedBy: string;
    /** SHA-256 of the paper it came on, when there was one. */
    documentHash?: string;
  }
>;
export type MonthlyReportVerified = Fact<'MonthlyReportVerified', { month: Month; receivedOn: CalendarDate; verifiedBy: string }>;
export type MonthlyReportCorrected = Fact<
  'MonthlyReportCorrected',
  {
    month: Month;
    /** Of the filing: a correction keeps it. */
    receivedOn: CalendarDate;
    workers: number;
    /** Of the content as corrected. */
    filingId: string;
    correctedBy: string;
    /** Left out: the document of before stays. */
    documentHash?: string;
  }
>;
export type MonthlyReportWithdrawn = Fact<'MonthlyReportWithdrawn', { month: Month; receivedOn: CalendarDate; withdrawnBy: string }>;
export type LegacyStepRecorded = Fact<
  'LegacyStepRecorded',
  {
    step: LegacyStep;
    achievedOn: CalendarDate;
    hasReference: boolean;
    /** Derived from day and reference by a keyed digest: the same line of the register again has the same id. */
    recordId: string;
  }
>;
/** The issuer's subject is in the vault: she can sign in from then on, and confirms sessions herself. */
export type LoginLinked = Fact<
  'LoginLinked',
  {
    /** Derived from the subject by a keyed digest: the same subject again has the same id. */
    loginId: string;
  }
>;

/** Her one-time code came back right. */
export type SessionConfirmationReceived = Fact<'SessionConfirmationReceived', { sessionId: string }>;

export type ParticipantFact =
  | ParticipantRegistered
  | ConsentGranted
  | ParticipantTransferred
  | ParticipantWithdrawn
  | ParticipantReturned
  | LeaveDeclared
  | LeaveEnded
  | LicenceRecorded
  | LicenceLapsed
  | MonthlyReportFiled
  | MonthlyReportCorrected
  | MonthlyReportVerified
  | MonthlyReportWithdrawn
  | LegacyStepRecorded
  | LoginLinked
  | SessionConfirmationReceived;
