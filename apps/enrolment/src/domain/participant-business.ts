import { addDays, dayOf, monthOf } from '@okoce/domain';
import type { CalendarDate } from '@okoce/domain';
import type { Registered } from './participant';
import { assertHappened } from './participant-life';
import type { FileMonthlyReport, RecordLegacyStep, RecordLicence, VerifyMonthlyReport } from './participant.commands';
import type { LegacyStepRecorded, ParticipantFact } from './participant.events';
import { refuse } from './refusals';

/** Staff may say, with evidence, that a report reached them up to so many days ago. */
export const RECEIVED_AT_MOST_DAYS_AGO = 7;

// Whether she is enrolled is not asked here: what is dated on a day when she was not still counts for the centre.

export function recordLicence(command: RecordLicence, state: Registered): readonly ParticipantFact[] {
  const happened = assertHappened(command, state);
  const { licenceId, kind, issuedOn } = command;
  if (issuedOn > dayOf(happened.occurredAt)) throw refuse('ISSUED_AFTER_RECORDING');
  const known = state.licences.get(licenceId);
  if (known) {
    if (known.issuedOn === issuedOn) return [];
    throw refuse('LICENCE_ALREADY_RECORDED', { issuedOn: known.issuedOn });
  }
  return [{ type: 'LicenceRecorded', data: { ...happened, licenceId, kind, issuedOn, validUntil: null } }];
}

export function fileMonthlyReport(command: FileMonthlyReport, state: Registered): readonly ParticipantFact[] {
  const { month, workers, filingId, filedBy } = command;
  const known = state.reports.get(month);
  if (known) {
    if (known.filingId === filingId && (command.receivedOn ?? known.receivedOn) === known.receivedOn) return [];
    throw refuse('REPORT_ALREADY_FILED', { month });
  }
  const happened = assertHappened(command, state);
  const receivedOn = dayReceived(command);
  return [{ type: 'MonthlyReportFiled', data: { ...happened, month, receivedOn, workers, filingId, filedBy } }];
}

function dayReceived({ month, receivedOn, occurrence }: FileMonthlyReport): CalendarDate {
  const day = dayOf(occurrence.occurredAt);
  const received = receivedOn ?? day;
  if (received > day) throw refuse('RECEIVED_IN_FUTURE');
  const earliest = occurrence.role === 'participant' ? day : addDays(day, -RECEIVED_AT_MOST_DAYS_AGO);
  if (received < earliest) throw refuse('RECEIVED_TOO_EARLY', { earliest });
  if (month > monthOf(received)) throw refuse('MONTH_NOT_BEGUN');
  return received;
}

export function verifyMonthlyReport(command: VerifyMonthlyReport, state: Registered): readonly ParticipantFact[] {
  const { month, verifiedBy } = command;
  const report = state.reports.get(month);
  if (!report) throw refuse('REPORT_NOT_FILED', { month });
  if (report.verified) return [];
  const happened = assertHappened(command, state);
  if (report.filedBy === verifiedBy) throw refuse('FILER_MAY_NOT_VERIFY');
  if (happened.occurredAt < report.filedAt) throw refuse('VERIFIED_BEFORE_FILED', { filedAt: report.filedAt });
  return [{ type: 'MonthlyReportVerified', data: { ...happened, month, receivedOn: report.receivedOn, verifiedBy } }];
}

export function recordLegacyStep(command: RecordLegacyStep, state: Registered): readonly ParticipantFact[] {
  if (command.achievedOn < dayOf(state.registration.occurredAt)) throw refuse('STEP_BEFORE_REGISTRATION');
  const known = state.legacySteps.get(command.step);
  if (known === undefined) return [legacyStepFact(command)];
  if (known === command.recordId) return [];
  throw refuse('DUPLICATE_STEP', { step: command.step });
}

/** A line of the legacy register: it happened at 00:00 WIB of its day, whenever it is recorded. */
export function legacyStepFact(command: RecordLegacyStep): LegacyStepRecorded {
  const { participantId, step, achievedOn, hasReference, recordId, occurrence } = command;
  return {
    type: 'LegacyStepRecorded',
    data: { occurredAt: occurrence.occurredAt, participantId, step, achievedOn, hasReference, recordId },
  };
}
