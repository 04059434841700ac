import { dayOf, findSubdistrict, happenedAt } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Happened } from '@okoce/domain';
import type { Participant, Registered } from './participant';
import type {
  ParticipantCommand,
  ReceiveParticipant,
  RegisterParticipant,
  ReturnParticipant,
  TransferParticipant,
  WithdrawParticipant,
} from './participant.commands';
import type { ConsentGranted, ParticipantFact, ParticipantRegistered } from './participant.events';
import { refuse } from './refusals';

/** The consent without which nobody is registered. */
export const REQUIRED_CONSENT = 'programme';

export function registerParticipant(command: RegisterParticipant, state: Participant): readonly ParticipantFact[] {
  if (state.status !== 'unregistered') {
    if (isSameRegistration(command, state)) return [];
    throw refuse('ALREADY_REGISTERED');
  }
  const happened = happenedAt(command.occurrence);
  const day = dayOf(happened.occurredAt);
  assertCentreOpen(command.centreOpenedOn, day);
  if (command.subdistrictCode !== null && !findSubdistrict(command.districtCode, command.subdistrictCode)) {
    throw refuse('SUBDISTRICT_NOT_IN_DISTRICT');
  }
  if (command.birthDate > day) throw refuse('BIRTH_AFTER_REGISTRATION');
  if (command.consent.purpose !== REQUIRED_CONSENT) throw refuse('CONSENT_REQUIRED');
  if (command.consent.grantedOn > day) throw refuse('CONSENT_AFTER_REGISTRATION');
  return registrationFacts(command, happened);
}

/** What a registration records, for the desk and for the import of a register alike. */
export function registrationFacts(
  command: Pick<RegisterParticipant, 'participantId' | 'districtCode' | 'subdistrictCode' | 'channel' | 'consent'>,
  when: Happened,
): readonly [ParticipantRegistered, ConsentGranted] {
  const { participantId, districtCode, subdistrictCode, channel, consent } = command;
  const happened = { ...when, participantId };
  return [
    { type: 'ParticipantRegistered', data: { ...happened, districtCode, subdistrictCode, channel, identityCheck: 'format_ok' } },
    { type: 'ConsentGranted', data: { ...happened, ...consent } },
  ];
}

export function transferParticipant(command: TransferParticipant, state: Registered): readonly ParticipantFact[] {
  const happened = assertNextInLife(command, state);
  if (state.status !== 'enrolled') throw refuse('NOT_ENROLLED');
  if (state.districtCode === command.toDistrictCode) return [];
  assertCentreOpen(command.centreOpenedOn, dayOf(happened.occurredAt));
  return [transferred(happened, state.districtCode, command.toDistrictCode)];
}

export function withdrawParticipant(command: WithdrawParticipant, state: Registered): readonly ParticipantFact[] {
  const happened = assertNextInLife(command, state);
  if (state.status === 'withdrawn') {
    if (state.category === command.category) return [];
    throw refuse('ALREADY_WITHDRAWN', { category: state.category });
  }
  return [{ type: 'ParticipantWithdrawn', data: { ...happened, districtCode: state.districtCode, category: command.category } }];
}

export function returnParticipant(command: ReturnParticipant, state: Registered): readonly ParticipantFact[] {
  const happened = assertNextInLife(command, state);
  return state.status === 'enrolled' ? [] : [returned(happened, state.districtCode)];
}

/** Return and, if she comes to another centre than the one she left, transfer: one act. */
export function receiveParticipant(command: ReceiveParticipant, state: Registered): readonly ParticipantFact[] {
  const happened = assertNextInLife(command, state);
  const moves = state.districtCode !== command.districtCode;
  if (state.status === 'enrolled') {
    if (moves) throw refuse('ENROLLED_ELSEWHERE');
    return [];
  }
  assertCentreOpen(command.centreOpenedOn, dayOf(happened.occurredAt));
  const back = returned(happened, state.districtCode);
  return moves ? [back, transferred(happened, state.districtCode, command.districtCode)] : [back];
}

type HappenedToHer = Pick<ParticipantRegistered['data'], 'occurredAt' | 'participantId' | 'late'>;

/** Anything recorded of a registered person: within the limits on dating back, and not before she registered. */
export function assertHappened(command: ParticipantCommand, state: Registered): HappenedToHer {
  const { occurrence, participantId } = command;
  return { ...happenedAt(occurrence, state.registration.occurredAt), participantId };
}

/** Facts of an enrolment's life never go backwards: the past is changed by a correction. */
export function assertNextInLife(command: ParticipantCommand, state: Registered): HappenedToHer {
  const happened = assertHappened(command, state);
  if (happened.occurredAt < state.latestLifeAt) throw refuse('OCCURRED_BEFORE_LATEST', { latest: state.latestLifeAt });
  return happened;
}

function assertCentreOpen(openedOn: CalendarDate | undefined, day: CalendarDate): void {
  if (openedOn === undefined || openedOn > day) throw refuse('CENTRE_NOT_OPEN');
}

function isSameRegistration(command: RegisterParticipant, { registration }: Registered): boolean {
  return (
    registration.occurredAt === command.occurrence.occurredAt &&
    registration.districtCode === command.districtCode &&
    registration.subdistrictCode === command.subdistrictCode
  );
}

function returned(happened: HappenedToHer, districtCode: DistrictCode): ParticipantFact {
  return { type: 'ParticipantReturned', data: { ...happened, districtCode } };
}

function transferred(happened: HappenedToHer, fromDistrictCode: DistrictCode, toDistrictCode: DistrictCode): ParticipantFact {
  return { type: 'ParticipantTransferred', data: { ...happened, fromDistrictCode, toDistrictCode } };
}
