import type { StateTable } from '@okoce/domain';
import * as example from './examples';
import { at, cakung, happened, launch, month, officerId, on, participantId } from './examples';
import { participant } from './participant';
import type { Participant } from './participant';
import type { ParticipantCommand } from './participant.commands';
import type { ParticipantFact } from './participant.events';

const { registered, consented, leaveDeclared, licenceRecorded, reportFiled, reportVerified, reportCorrected, reportWithdrawn } = example;
const enrolled = [registered, consented];
const withdrawn: ParticipantFact = {
  ...example.withdrawn,
  data: { ...example.withdrawn.data, occurredAt: at('2020-02-12T02:00:00.000Z') },
};
const returned: ParticipantFact = { ...example.returned, data: { ...example.returned.data, occurredAt: at('2020-02-13T02:00:00.000Z') } };
const { leaveId } = leaveDeclared.data;
const { licenceId } = licenceRecorded.data;
const loginId = '0190a1b2-0000-8000-8000-0000000000d1';
const sessionId = '0190a1b2-0000-7000-8000-0000000000e1';
const leaveEnded: ParticipantFact = {
  type: 'LeaveEnded',
  data: { occurredAt: at('2020-02-10T02:00:00.000Z'), participantId, leaveId, on: on('2020-02-10') },
};
const licenceLapsed: ParticipantFact = {
  type: 'LicenceLapsed',
  data: { occurredAt: at('2020-02-10T02:00:00.000Z'), participantId, licenceId, kind: 'NIB', on: on('2020-02-10') },
};

/** Each command is of the same moment, after all that is in a situation. */
const shared = { participantId, occurrence: happened('2020-02-14T02:00:00.000Z') };
const reported = { ...shared, month: month('2020-01'), workers: 2, documentHash: undefined };

export const participantStates: StateTable<Participant, ParticipantCommand, ParticipantFact> = {
  name: 'participant',
  title: 'A participant: her enrolment, one leave, one licence, the report of one month, and her login',
  decider: participant,
  situations: {
    'not registered': [],
    enrolled,
    'on leave': [...enrolled, leaveDeclared],
    'leave ended': [...enrolled, leaveDeclared, leaveEnded],
    withdrawn: [...enrolled, leaveDeclared, withdrawn],
    returned: [...enrolled, leaveDeclared, withdrawn, returned],
    'licence recorded': [...enrolled, licenceRecorded],
    'licence lapsed': [...enrolled, licenceRecorded, licenceLapsed],
    'report filed': [...enrolled, reportFiled],
    'report verified': [...enrolled, reportFiled, reportVerified],
    'report corrected': [...enrolled, reportFiled, reportVerified, reportCorrected],
    'report withdrawn': [...enrolled, reportFiled, reportWithdrawn],
    'with a login': [...enrolled, { type: 'LoginLinked', data: { occurredAt: at('2020-02-11T02:00:00.000Z'), participantId, loginId } }],
  },
  commands: {
    register: example.register,
    'transfer to another centre': { type: 'TransferParticipant', ...shared, toDistrictCode: cakung, centreOpenedOn: launch },
    withdraw: { type: 'WithdrawParticipant', ...shared, category: 'moved' },
    'withdraw for another reason': { type: 'WithdrawParticipant', ...shared, category: 'health' },
    return: { type: 'ReturnParticipant', ...shared },
    'return at another centre': { type: 'ReceiveParticipant', ...shared, districtCode: cakung, centreOpenedOn: launch },
    'declare the leave': { type: 'DeclareLeave', ...shared, leaveId, from: on('2020-02-05'), to: on('2020-02-18'), category: 'illness' },
    'end the leave': { type: 'EndLeave', ...shared, leaveId, on: on('2020-02-14') },
    'record the licence': { type: 'RecordLicence', ...shared, licenceId, kind: 'NIB', issuedOn: on('2020-02-03'), validUntil: null },
    'record the lapse of the licence': { type: 'LapseLicence', ...shared, licenceId, on: on('2020-02-14') },
    'file the report': {
      ...{ type: 'FileMonthlyReport', ...reported, receivedOn: undefined },
      ...{ filingId: reportFiled.data.filingId, filedBy: participantId },
    },
    'correct the report': {
      ...{ type: 'CorrectMonthlyReport', ...reported },
      ...{ filingId: '0190a1b2-0000-8000-8000-0000000000f3', correctedBy: participantId },
    },
    'the filer verifies the report': { type: 'VerifyMonthlyReport', ...shared, month: reported.month, verifiedBy: participantId },
    'an officer verifies the report': { type: 'VerifyMonthlyReport', ...shared, month: reported.month, verifiedBy: officerId },
    'withdraw the report': { type: 'WithdrawMonthlyReport', ...shared, month: reported.month, withdrawnBy: participantId },
    'record a step of the old register': {
      ...{ type: 'RecordLegacyStep', ...shared, step: 'P2', achievedOn: on('2020-02-14'), hasReference: false },
      ...{ recordId: '0190a1b2-0000-8000-8000-0000000000b1' },
    },
    'link the login': { type: 'LinkLogin', ...shared, loginId },
    'link another login': { type: 'LinkLogin', ...shared, loginId: '0190a1b2-0000-8000-8000-0000000000d2' },
    'confirm a session by code': {
      type: 'ReceiveSessionConfirmation',
      ...shared,
      sessionId,
      sessionEndsAt: at('2020-02-11T03:45:00.000Z'),
    },
  },
};
