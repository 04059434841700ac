import { specFor } from '@okoce/testing';
import {
  at,
  consented,
  documentHash,
  happened,
  month,
  participantId,
  registered,
  reportCorrected,
  reportFiled,
  reportVerified,
  reportWithdrawn,
} from './examples';
import { participant } from './participant';
import type { CorrectMonthlyReport, WithdrawMonthlyReport } from './participant.commands';

const { given } = specFor(participant);
const enrolled = [registered, consented] as const;

describe('correcting a monthly report', () => {
  const correct: CorrectMonthlyReport = {
    type: 'CorrectMonthlyReport',
    participantId,
    occurrence: happened('2020-02-07T02:00:00.000Z', { role: 'participant' }),
    month: month('2020-01'),
    workers: 3,
    filingId: reportCorrected.data.filingId,
    correctedBy: participantId,
    documentHash: undefined,
  };
  it('records the new content, and keeps the filing day', () =>
    given(...enrolled, reportFiled)
      .when(correct)
      .then(reportCorrected));
  it('records it of a verified report, too', () =>
    given(...enrolled, reportFiled, reportVerified)
      .when(correct)
      .then(reportCorrected));
  it('records a document by its hash', () =>
    given(...enrolled, reportFiled)
      .when({ ...correct, documentHash })
      .then({ ...reportCorrected, data: { ...reportCorrected.data, documentHash } }));
  it('does nothing for the content that stands', () =>
    given(...enrolled, reportFiled)
      .when({ ...correct, filingId: reportFiled.data.filingId, workers: 2 })
      .thenNothing());
  it('does nothing the second time, with the document left out or named again', () => {
    const corrected = { ...reportCorrected, data: { ...reportCorrected.data, documentHash } };
    given(...enrolled, reportFiled, corrected)
      .when(correct)
      .thenNothing();
    given(...enrolled, reportFiled, corrected)
      .when({ ...correct, documentHash })
      .thenNothing();
  });
  it('may happen at the very moment of the filing', () =>
    given(...enrolled, reportFiled)
      .when({ ...correct, occurrence: happened('2020-02-05T02:00:00.000Z') })
      .then({ ...reportCorrected, data: { ...reportCorrected.data, occurredAt: at('2020-02-05T02:00:00.000Z') } }));
  it('is refused before the report was filed', () =>
    given(...enrolled, reportFiled)
      .when({ ...correct, occurrence: happened('2020-02-05T01:59:59.999Z') })
      .thenRefuses('REPORT_FILED_LATER'));
  it('is refused before the latest correction', () =>
    given(...enrolled, reportFiled, reportCorrected)
      .when({ ...correct, filingId: '0190a1b2-0000-8000-8000-0000000000f3', occurrence: happened('2020-02-06T02:00:00.000Z') })
      .thenRefuses('REPORT_FILED_LATER'));
  it('is refused for a month without a report', () =>
    given(...enrolled)
      .when(correct)
      .thenRefuses('REPORT_NOT_FILED'));
  it('is refused once the report was withdrawn', () =>
    given(...enrolled, reportFiled, reportWithdrawn)
      .when({ ...correct, occurrence: happened('2020-02-09T02:00:00.000Z') })
      .thenRefuses('REPORT_WITHDRAWN'));
});

describe('withdrawing a monthly report', () => {
  const withdraw: WithdrawMonthlyReport = {
    type: 'WithdrawMonthlyReport',
    participantId,
    occurrence: happened('2020-02-08T02:00:00.000Z'),
    month: month('2020-01'),
    withdrawnBy: participantId,
  };
  it('records it with the filing day, verified or not', () => {
    given(...enrolled, reportFiled)
      .when(withdraw)
      .then(reportWithdrawn);
    given(...enrolled, reportFiled, reportVerified)
      .when(withdraw)
      .then(reportWithdrawn);
  });
  it('does nothing the second time', () =>
    given(...enrolled, reportFiled, reportWithdrawn)
      .when(withdraw)
      .thenNothing());
  it('records it of the month filed anew', () =>
    given(...enrolled, reportFiled, reportWithdrawn, reportFiled)
      .when(withdraw)
      .then(reportWithdrawn));
  it('is refused before the report was filed or last corrected', () =>
    given(...enrolled, reportFiled, reportCorrected)
      .when({ ...withdraw, occurrence: happened('2020-02-07T01:59:59.999Z') })
      .thenRefuses('REPORT_FILED_LATER'));
  it('is refused for a month without a report', () =>
    given(...enrolled)
      .when(withdraw)
      .thenRefuses('REPORT_NOT_FILED'));
});
