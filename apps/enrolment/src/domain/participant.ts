import { assertNever } from '@okoce/domain';
import type { Decider, DistrictCode, Instant } from '@okoce/domain';
import { receiveSessionConfirmation } from './participant-confirmations';
import { declareLeave, endLeave, leavesAfter } from './participant-leaves';
import type { Leaves } from './participant-leaves';
import { recordLegacyStep } from './participant-legacy-steps';
import { lapseLicence, licencesAfter, recordLicence } from './participant-licences';
import type { Licences } from './participant-licences';
import { receiveParticipant, registerParticipant, returnParticipant, transferParticipant, withdrawParticipant } from './participant-life';
import { linkLogin } from './participant-login';
import { correctMonthlyReport, fileMonthlyReport, reportsAfter, verifyMonthlyReport, withdrawMonthlyReport } from './participant-reports';
import type { MonthlyReports } from './participant-reports';
import type { ParticipantCommand } from './participant.commands';
import type {
  LegacyStep,
  ParticipantFact,
  ParticipantRegistered,
  ParticipantReturned,
  ParticipantTransferred,
  ParticipantWithdrawn,
  WithdrawalCategory,
} from './participant.events';
import { refuse } from './refusals';

interface History {
  readonly registration: ParticipantRegistered['data'];
  /** Her centre, or the last one while she has withdrawn. */
  readonly districtCode: DistrictCode;
  /** When the latest fact of her enrolment's life (leaves too) happened: the next one cannot be earlier. */
  readonly latestLifeAt: Instant;
  readonly leaves: Leaves;
  readonly licences: Licences;
  readonly reports: MonthlyReports;
  /** The id of each step's line of the legacy register. */
  readonly legacySteps: ReadonlyMap<LegacyStep, string>;
  readonly loginId: string | null;
  /** Null while she cannot sign in: her sessions are then confirmed by code. */
  readonly loginLinkedAt: Instant | null;
  /** By code. */
  readonly confirmedSessions: ReadonlySet<string>;
  /** Her registration, a later fact of her enrolment's life or her login was recorded late; a leave tells it of itself. */
  readonly late: boolean;
}

export interface Unregistered {
  readonly status: 'unregistered';
}
export interface Enrolled extends History {
  readonly status: 'enrolled';
}
export interface Withdrawn extends History {
  readonly status: 'withdrawn';
  readonly category: WithdrawalCategory;
}
export type Registered = Enrolled | Withdrawn;
export type Participant = Unregistered | Registered;

export const participant: Decider<Participant, ParticipantCommand, ParticipantFact> = {
  initialState: { status: 'unregistered' },

  decide(command, state) {
    if (command.type === 'RegisterParticipant') return registerParticipant(command, state);
    if (state.status === 'unregistered') throw refuse('PARTICIPANT_NOT_FOUND');
    switch (command.type) {
      case 'TransferParticipant':
        return transferParticipant(command, state);
      case 'WithdrawParticipant':
        return withdrawParticipant(command, state);
      case 'ReturnParticipant':
        return returnParticipant(command, state);
      case 'ReceiveParticipant':
        return receiveParticipant(command, state);
      case 'DeclareLeave':
        return declareLeave(command, state);
      case 'EndLeave':
        return endLeave(command, state);
      case 'RecordLicence':
        return recordLicence(command, state);
      case 'LapseLicence':
        return lapseLicence(command, state);
      case 'FileMonthlyReport':
        return fileMonthlyReport(command, state);
      case 'CorrectMonthlyReport':
        return correctMonthlyReport(command, state);
      case 'VerifyMonthlyReport':
        return verifyMonthlyReport(command, state);
      case 'WithdrawMonthlyReport':
        return withdrawMonthlyReport(command, state);
      case 'RecordLegacyStep':
        return recordLegacyStep(command, state);
      case 'LinkLogin':
        return linkLogin(command, state);
      case 'ReceiveSessionConfirmation':
        return receiveSessionConfirmation(command, state);
      default:
        return assertNever(command);
    }
  },

  evolve(state, fact) {
    if (fact.type === 'ParticipantRegistered') return registered(fact);
    // A stream begins with its registration: the store appends it with the expected version `none`.
    if (state.status === 'unregistered') return state;
    switch (fact.type) {
      case 'ConsentGranted':
        return state;
      case 'ParticipantTransferred':
        return { ...lived(state, fact), districtCode: fact.data.toDistrictCode };
      case 'ParticipantWithdrawn':
        return {
          ...lived(state, fact),
          status: 'withdrawn',
          category: fact.data.category,
          leaves: leavesAfter(state.leaves, fact),
        };
      case 'ParticipantReturned':
        return { ...lived(state, fact), status: 'enrolled' };
      case 'LeaveDeclared':
      case 'LeaveEnded':
        return { ...state, latestLifeAt: fact.data.occurredAt, leaves: leavesAfter(state.leaves, fact) };
      case 'LicenceRecorded':
      case 'LicenceLapsed':
        return { ...state, licences: licencesAfter(state.licences, fact) };
      case 'MonthlyReportFiled':
      case 'MonthlyReportCorrected':
      case 'MonthlyReportVerified':
      case 'MonthlyReportWithdrawn':
        return { ...state, reports: reportsAfter(state.reports, fact) };
      case 'LegacyStepRecorded':
        return { ...state, legacySteps: new Map(state.legacySteps).set(fact.data.step, fact.data.recordId) };
      case 'LoginLinked':
        return { ...state, loginId: fact.data.loginId, loginLinkedAt: fact.data.occurredAt, late: fact.data.late ?? state.late };
      case 'SessionConfirmationReceived':
        return { ...state, confirmedSessions: new Set(state.confirmedSessions).add(fact.data.sessionId) };
      default:
        return assertNever(fact);
    }
  },
};

function registered({ data }: ParticipantRegistered): Enrolled {
  return {
    status: 'enrolled',
    registration: data,
    districtCode: data.districtCode,
    latestLifeAt: data.occurredAt,
    leaves: new Map(),
    licences: new Map(),
    reports: new Map(),
    legacySteps: new Map(),
    loginId: null,
    loginLinkedAt: null,
    confirmedSessions: new Set(),
    late: data.late ?? false,
  };
}

function lived(state: Registered, { data }: ParticipantTransferred | ParticipantWithdrawn | ParticipantReturned): Registered {
  return { ...state, latestLifeAt: data.occurredAt, late: data.late ?? state.late };
}
