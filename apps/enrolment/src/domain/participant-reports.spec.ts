import { specFor } from '@okoce/testing';
import {
  at,
  consented,
  documentHash,
  happened,
  month,
  officerId,
  on,
  participantId,
  registered,
  reportCorrected,
  reportFiled,
  reportVerified,
  reportWithdrawn,
  withdrawn,
} from './examples';
import { participant } from './participant';
import type { FileMonthlyReport, VerifyMonthlyReport } from './participant.commands';

const { given } = specFor(participant);
const enrolled = [registered, consented] as const;

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
    documentHash: undefined,
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
  it('lets staff date the receipt back seven days, with the document', () =>
    given(...enrolled)
      .when({ ...byOfficer, occurrence: happened('2020-02-07T16:59:59.999Z'), receivedOn: on('2020-01-31'), documentHash })
      .then({
        ...reportFiled,
        data: {
          ...reportFiled.data,
          occurredAt: at('2020-02-07T16:59:59.999Z'),
          receivedOn: on('2020-01-31'),
          filedBy: officerId,
          documentHash,
        },
      }));
  it('lets nobody date the receipt back without the document', () =>
    given(...enrolled)
      .when({ ...byOfficer, receivedOn: on('2020-02-04') })
      .thenRefuses('RECEIPT_NEEDS_DOCUMENT'));
  it('lets nobody date the receipt back eight days', () =>
    given(...enrolled)
      .when({ ...byOfficer, receivedOn: on('2020-01-31'), occurrence: happened('2020-02-07T17:00:00.000Z'), documentHash })
      .thenRefuses('RECEIVED_TOO_EARLY'));
  it('does not let the participant date the receipt back', () =>
    given(...enrolled)
      .when({ ...file, receivedOn: on('2020-02-04'), documentHash })
      .thenRefuses('RECEIVED_TOO_EARLY'));
  it('is refused for a receipt on a day yet to come', () =>
    given(...enrolled)
      .when({ ...byOfficer, receivedOn: on('2020-02-06') })
      .thenRefuses('RECEIVED_IN_FUTURE'));
  it('is refused for a month that has not begun', () =>
    given(...enrolled)
      .when({ ...file, month: month('2020-03') })
      .thenRefuses('MONTH_NOT_BEGUN'));
  it('is taken from 00:00 in Jakarta of the month’s last day on', () =>
    given(...enrolled)
      .when({ ...file, occurrence: happened('2020-01-30T17:00:00.000Z', { role: 'participant' }) })
      .then({ ...reportFiled, data: { ...reportFiled.data, occurredAt: at('2020-01-30T17:00:00.000Z'), receivedOn: on('2020-01-31') } }));
  it('is refused a moment before the month’s last day', () =>
    given(...enrolled)
      .when({ ...file, occurrence: happened('2020-01-30T16:59:59.999Z', { role: 'participant' }) })
      .thenRefuses('MONTH_NOT_ENDED'));
  it('is refused for a receipt before the month’s last day, though it is told afterwards', () =>
    given(...enrolled)
      .when({ ...byOfficer, occurrence: happened('2020-02-02T02:00:00.000Z'), receivedOn: on('2020-01-30'), documentHash })
      .thenRefuses('MONTH_NOT_ENDED'));
  it('is flagged when it is told more than seven days late', () =>
    given(...enrolled)
      .when({ ...byOfficer, occurrence: happened('2020-02-05T02:00:00.000Z', { now: at('2020-02-12T02:00:00.001Z') }) })
      .then({ ...reportFiled, data: { ...reportFiled.data, filedBy: officerId, late: true } }));
  it('does nothing for the same as the corrected report', () =>
    given(...enrolled, reportFiled, reportCorrected)
      .when({ ...file, workers: 3, filingId: reportCorrected.data.filingId })
      .thenNothing());
  it('is refused for what was filed before the correction', () =>
    given(...enrolled, reportFiled, reportCorrected)
      .when(file)
      .thenRefuses('REPORT_ALREADY_FILED'));
  it('records the month anew once its report was withdrawn', () =>
    given(...enrolled, reportFiled, reportWithdrawn)
      .when({ ...file, occurrence: happened('2020-02-08T02:00:00.000Z') })
      .then({ ...reportFiled, data: { ...reportFiled.data, occurredAt: at('2020-02-08T02:00:00.000Z'), receivedOn: on('2020-02-08') } }));
  it('is refused anew for a moment before its report was withdrawn', () =>
    given(...enrolled, reportFiled, reportWithdrawn)
      .when({ ...file, occurrence: happened('2020-02-08T01:59:59.999Z') })
      .thenRefuses('REPORT_ALREADY_FILED'));
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
  it('is refused to anyone who corrected it, though another filed it', () =>
    given(...enrolled, reportFiled, { ...reportCorrected, data: { ...reportCorrected.data, correctedBy: officerId } })
      .when({ ...verify, occurrence: happened('2020-02-08T02:00:00.000Z') })
      .thenRefuses('FILER_MAY_NOT_VERIFY'));
  it('is refused to the one who filed it, though another corrected it', () =>
    given(...enrolled, { ...reportFiled, data: { ...reportFiled.data, filedBy: officerId } }, reportCorrected)
      .when({ ...verify, occurrence: happened('2020-02-08T02:00:00.000Z') })
      .thenRefuses('FILER_MAY_NOT_VERIFY'));
  it('records it again after a correction', () =>
    given(...enrolled, reportFiled, reportVerified, reportCorrected)
      .when({ ...verify, occurrence: happened('2020-02-08T02:00:00.000Z') })
      .then({ ...reportVerified, data: { ...reportVerified.data, occurredAt: at('2020-02-08T02:00:00.000Z') } }));
  it('is refused before the correction', () =>
    given(...enrolled, reportFiled, reportCorrected)
      .when(verify)
      .thenRefuses('VERIFIED_BEFORE_FILED'));
  it('is refused once the report was withdrawn', () =>
    given(...enrolled, reportFiled, reportWithdrawn)
      .when({ ...verify, occurrence: happened('2020-02-09T02:00:00.000Z') })
      .thenRefuses('REPORT_WITHDRAWN'));
  it('is refused for a month without a report', () =>
    given(...enrolled)
      .when(verify)
      .thenRefuses('REPORT_NOT_FILED'));
  it('is refused before the report was filed', () =>
    given(...enrolled, reportFiled)
      .when({ ...verify, occurrence: happened('2020-02-05T01:00:00.000Z') })
      .thenRefuses('VERIFIED_BEFORE_FILED'));
});
