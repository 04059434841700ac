import type { CalendarDate, DistrictCode, Instant, Month, Occurrence, SubdistrictCode } from '@okoce/domain';

import type { RegisterParticipant } from './participant.commands';
import type {
  ConsentGranted,
  LeaveDeclared,
  LicenceRecorded,
  MonthlyReportCorrected,
  MonthlyReportFiled,
  MonthlyReportVerified,
  MonthlyReportWithdrawn,
  ParticipantRegistered,
  ParticipantReturned,
  ParticipantTransferred,
  ParticipantWithdrawn,
} from './participant.events';

// Fixed people, places and moments for the specs of this service.
export const tebet = '31.74.01' as DistrictCode;
export const cakung = '31.75.06' as DistrictCode;
export const tebetTimur = '31.74.01.1001' as SubdistrictCode;
export const participantId = '0190a1b2-0000-7000-8000-000000000001';
export const officerId = 'officer-tebet';
export const launch = '2017-12-14' as CalendarDate;

export const at = (instant: string): Instant => instant as Instant;
export const on = (day: string): CalendarDate => day as CalendarDate;
export const month = (text: string): Month => text as Month;

/** Recorded by an officer on the moment it happened. */
export function happened(occurredAt: string, more: Partial<Occurrence> = {}): Occurrence {
  return { occurredAt: at(occurredAt), now: at(occurredAt), channel: 'live', role: 'officer', ...more };
}

export const register: RegisterParticipant = {
  type: 'RegisterParticipant',
  participantId,
  occurrence: happened('2020-01-08T03:00:00.000Z'),
  districtCode: tebet,
  subdistrictCode: tebetTimur,
  channel: 'officer',
  birthDate: on('1990-05-17'),
  consent: { purpose: 'programme', grantedOn: on('2020-01-08'), textVersion: '2020-1', channel: 'officer' },
  centreOpenedOn: launch,
};

export const registered: ParticipantRegistered = {
  type: 'ParticipantRegistered',
  data: {
    occurredAt: at('2020-01-08T03:00:00.000Z'),
    participantId,
    districtCode: tebet,
    subdistrictCode: tebetTimur,
    channel: 'officer',
    identityCheck: 'format_ok',
  },
};
export const consented: ConsentGranted = {
  type: 'ConsentGranted',
  data: {
    occurredAt: at('2020-01-08T03:00:00.000Z'),
    participantId,
    purpose: 'programme',
    grantedOn: on('2020-01-08'),
    textVersion: '2020-1',
    channel: 'officer',
  },
};
export const transferred: ParticipantTransferred = {
  type: 'ParticipantTransferred',
  data: { occurredAt: at('2020-02-01T02:00:00.000Z'), participantId, fromDistrictCode: tebet, toDistrictCode: cakung },
};
export const withdrawn: ParticipantWithdrawn = {
  type: 'ParticipantWithdrawn',
  data: { occurredAt: at('2020-02-10T02:00:00.000Z'), participantId, districtCode: tebet, category: 'moved' },
};
export const returned: ParticipantReturned = {
  type: 'ParticipantReturned',
  data: { occurredAt: at('2020-03-01T02:00:00.000Z'), participantId, districtCode: tebet },
};
export const reportFiled: MonthlyReportFiled = {
  type: 'MonthlyReportFiled',
  data: {
    occurredAt: at('2020-02-05T02:00:00.000Z'),
    participantId,
    month: month('2020-01'),
    receivedOn: on('2020-02-05'),
    workers: 2,
    filingId: '0190a1b2-0000-8000-8000-0000000000f1',
    filedBy: participantId,
  },
};
export const reportVerified: MonthlyReportVerified = {
  type: 'MonthlyReportVerified',
  data: {
    occurredAt: at('2020-02-06T02:00:00.000Z'),
    participantId,
    month: month('2020-01'),
    receivedOn: on('2020-02-05'),
    verifiedBy: officerId,
  },
};
/** SHA-256 of a paper. */
export const documentHash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const reportCorrected: MonthlyReportCorrected = {
  type: 'MonthlyReportCorrected',
  data: {
    occurredAt: at('2020-02-07T02:00:00.000Z'),
    participantId,
    month: month('2020-01'),
    receivedOn: on('2020-02-05'),
    workers: 3,
    filingId: '0190a1b2-0000-8000-8000-0000000000f2',
    correctedBy: participantId,
  },
};
export const reportWithdrawn: MonthlyReportWithdrawn = {
  type: 'MonthlyReportWithdrawn',
  data: {
    occurredAt: at('2020-02-08T02:00:00.000Z'),
    participantId,
    month: month('2020-01'),
    receivedOn: on('2020-02-05'),
    withdrawnBy: participantId,
  },
};
export const licenceRecorded: LicenceRecorded = {
  type: 'LicenceRecorded',
  data: {
    occurredAt: at('2020-02-03T02:00:00.000Z'),
    participantId,
    licenceId: '0190a1b2-0000-8000-8000-00000000000a',
    kind: 'NIB',
    issuedOn: on('2020-02-03'),
    validUntil: null,
  },
};
export const leaveDeclared: LeaveDeclared = {
  type: 'LeaveDeclared',
  data: {
    occurredAt: at('2020-02-03T02:00:00.000Z'),
    participantId,
    leaveId: '0190a1b2-0000-7000-8000-0000000000c1',
    from: on('2020-02-05'),
    to: on('2020-02-18'),
    category: 'illness',
  },
};
