import { specFor } from '@okoce/testing';
import {
  at,
  consented,
  happened,
  month,
  officerId,
  on,
  participantId,
  registered,
  reportFiled,
  reportVerified,
  withdrawn,
} from './examples';
import { participant } from './participant';
import type { FileMonthlyReport, RecordLegacyStep, RecordLicence, VerifyMonthlyReport } from './participant.commands';
import type { LegacyStepRecorded, LicenceRecorded } from './participant.events';

const { given } = specFor(participant);
const enrolled = [registered, consented] as const;

describe('recording a licence', () => {
  const record: RecordLicence = {
    type: 'RecordLicence',
    participantId,
    occurrence: happened('2020-02-03T02:00:00.000Z'),
    licenceId: '0190a1b2-0000-8000-8000-00000000000a',
    kind: 'NIB',
    issuedOn: on('2020-02-03'),
  };
  const recorded: LicenceRecorded = {
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
  it('records kind and day, never the number', () =>
    given(...enrolled)
      .when(record)
      .then(recorded));
  it('records one issued before she registered', () =>
    given(...enrolled)
      .when({ ...record, issuedOn: on('2019-11-30') })
      .then({ ...recorded, data: { ...recorded.data, issuedOn: on('2019-11-30') } }));
  it('does nothing for the same number and day', () =>
    given(...enrolled, recorded)
      .when(record)
      .thenNothing());
  it('is refused for the same number with another day', () =>
    given(...enrolled, recorded)
      .when({ ...record, issuedOn: on('2020-01-31') })
      .thenRefuses('LICENCE_ALREADY_RECORDED'));
  it('is refused for an issue after the day of recording', () =>
    given(...enrolled)
      .when({ ...record, issuedOn: on('2020-02-04') })
      .thenRefuses('ISSUED_AFTER_RECORDING'));
  it('is refused before the registration', () =>
    given(...enrolled)
      .when({ ...record, occurrence: happened('2020-01-07T02:00:00.000Z') })
      .thenRefuses('BEFORE_REGISTRATION'));
});

describe('filing a monthly report', () => {
  const file: FileMonthlyReport = {
    type: 'FileMonthlyReport',
    participantId,
    occurrence: happened('2020-02-05T02:00:00.000Z', { role: 'participant' }),
    month: month('2020-01'),
    receivedOn: undefined,
    workers: 2,
    filingId: reportFiled.data.filingId,
    filedBy: participantId,
  };
  const byOfficer = { ...file, occurrence: happened('2020-02-05T02:00:00.000Z'), filedBy: officerId };
  it('records month, day received and workers, never rupiah', () =>
    given(...enrolled)
      .when(file)
      .then(reportFiled));
  it('does nothing for the same report again', () =>
    given(...enrolled, reportFiled)
      .when({ ...file, occurrence: happened('2020-02-08T02:00:00.000Z') })
      .thenNothing());
  it('is refused for another report of a month already filed', () =>
    given(...enrolled, reportFiled)
      .when({ ...file, filingId: '0190a1b2-0000-8000-8000-0000000000f2' })
      .thenRefuses('REPORT_ALREADY_FILED'));
  it('is refused for the same report with another day of receipt', () =>
    given(...enrolled, reportFiled)
      .when({ ...byOfficer, receivedOn: on('2020-02-04') })
      .thenRefuses('REPORT_ALREADY_FILED'));
  it('counts for the centre also after she withdrew', () =>
    given(...enrolled, withdrawn)
      .when({ ...file, occurrence: happened('2020-02-12T02:00:00.000Z') })
      .then({ ...reportFiled, data: { ...reportFiled.data, occurredAt: at('2020-02-12T02:00:00.000Z'), receivedOn: on('2020-02-12') } }));
  it('lets staff date the receipt back seven days', () =>
    given(...enrolled)
      .when({ ...byOfficer, month: month('2020-01'), receivedOn: on('2020-01-29') })
      .then({ ...reportFiled, data: { ...reportFiled.data, receivedOn: on('2020-01-29'), filedBy: officerId } }));
  it('lets nobody date the receipt back eight days', () =>
    given(...enrolled)
      .when({ ...byOfficer, receivedOn: on('2020-01-28') })
      .thenRefuses('RECEIVED_TOO_EARLY'));
  it('does not let the participant date the receipt back', () =>
    given(...enrolled)
      .when({ ...file, receivedOn: on('2020-02-04') })
      .thenRefuses('RECEIVED_TOO_EARLY'));
  it('is refused for a receipt on a day yet to come', () =>
    given(...enrolled)
      .when({ ...byOfficer, receivedOn: on('2020-02-06') })
      .thenRefuses('RECEIVED_IN_FUTURE'));
  it('is refused for a month that has not begun', () =>
    given(...enrolled)
      .when({ ...file, month: month('2020-03') })
      .thenRefuses('MONTH_NOT_BEGUN'));
});

describe('verifying a monthly report', () => {
  const verify: VerifyMonthlyReport = {
    type: 'VerifyMonthlyReport',
    participantId,
    occurrence: happened('2020-02-06T02:00:00.000Z'),
    month: month('2020-01'),
    verifiedBy: officerId,
  };
  it('records the verification with the day the report was received', () =>
    given(...enrolled, reportFiled)
      .when(verify)
      .then(reportVerified));
  it('does nothing the second time', () =>
    given(...enrolled, reportFiled, reportVerified)
      .when(verify)
      .thenNothing());
  it('is refused to the one who filed it', () =>
    given(...enrolled, { ...reportFiled, data: { ...reportFiled.data, filedBy: officerId } })
      .when(verify)
      .thenRefuses('FILER_MAY_NOT_VERIFY'));
  it('is refused for a month without a report', () =>
    given(...enrolled)
      .when(verify)
      .thenRefuses('REPORT_NOT_FILED'));
  it('is refused before the report was filed', () =>
    given(...enrolled, reportFiled)
      .when({ ...verify, occurrence: happened('2020-02-05T01:00:00.000Z') })
      .thenRefuses('VERIFIED_BEFORE_FILED'));
});

describe('recording a step of the legacy register', () => {
  const record: RecordLegacyStep = {
    type: 'RecordLegacyStep',
    participantId,
    occurrence: happened('2020-01-07T17:00:00.000Z', { channel: 'import', role: 'admin', now: at('2026-01-01T00:00:00.000Z') }),
    step: 'P2',
    achievedOn: on('2020-01-08'),
    hasReference: true,
    recordId: '0190a1b2-0000-8000-8000-0000000000b1',
  };
  const recorded: LegacyStepRecorded = {
    type: 'LegacyStepRecorded',
    data: {
      occurredAt: at('2020-01-07T17:00:00.000Z'),
      participantId,
      step: 'P2',
      achievedOn: on('2020-01-08'),
      hasReference: true,
      recordId: '0190a1b2-0000-8000-8000-0000000000b1',
    },
  };
  it('records step and day, never the reference', () =>
    given(...enrolled)
      .when(record)
      .then(recorded));
  it('does nothing for the same line again', () =>
    given(...enrolled, recorded)
      .when(record)
      .thenNothing());
  it('is refused for the same step with other content', () =>
    given(...enrolled, recorded)
      .when({ ...record, recordId: '0190a1b2-0000-8000-8000-0000000000b2' })
      .thenRefuses('DUPLICATE_STEP'));
  it('is refused for a day before the registration', () =>
    given(...enrolled)
      .when({ ...record, achievedOn: on('2020-01-07') })
      .thenRefuses('STEP_BEFORE_REGISTRATION'));
});
