import type { DistrictCode, Instant, LifeFact, Occurrence, Uuid } from '@okoce/domain';
import type {
  AccreditMentor,
  DeclareMentorRelation,
  LapseAccreditations,
  RegisterMentor,
  RevokeAccreditation,
  SetMentorCapacity,
  TransferMentor,
} from './mentor.commands';
import type {
  MentorAccreditationLapsed,
  MentorAccreditationRevoked,
  MentorAccredited,
  MentorCapacitySet,
  MentorRegistered,
  MentorRelationDeclared,
  MentorTransferred,
} from './mentor.events';
import type { RegisteredMentor } from './mentor';
import type { AgreePlan, AssignMentor, EndMentorship } from './mentorship.commands';
import type { MentorAssigned, MentorshipEnded, PlanAgreed } from './mentorship.events';
import type * as commands from './session.commands';
import type * as facts from './session.events';

/** A mentor and a participant of Tebet in the first quarter of 2020: what the specs of this folder speak of. */
export const tebet = '31.74.01' as DistrictCode;
export const cakung = '31.75.06' as DistrictCode;
export const mentorId = '0197a000-0000-7000-8000-000000000201' as Uuid;
export const participantId = '0197a000-0000-7000-8000-000000000101' as Uuid;
export const certificateId = '0197a000-0000-7000-8000-000000000301' as Uuid;
export const mentorshipId = '0197a000-0000-7000-8000-000000000401' as Uuid;
export const planId = '0197a000-0000-7000-8000-000000000501' as Uuid;
export const sessionId = '0197a000-0000-7000-8000-000000000601' as Uuid;
export const noteId = '0197a000-0000-7000-8000-000000000701' as Uuid;
export const otherId = '0197a000-0000-7000-8000-000000000999' as Uuid;

export const at = (text: string): Instant => new Date(text).toISOString() as Instant;
export const occurrence = (occurredAt: Instant, more: Partial<Occurrence> = {}): Occurrence => ({
  occurredAt,
  now: occurredAt,
  channel: 'live',
  role: 'mentor',
  ...more,
});

const joining = at('2019-05-02T09:00+07:00');
const certifying = at('2019-06-21T17:00+07:00');
const assigning = at('2020-01-10T10:00+07:00');
const planning = at('2020-01-11T10:00+07:00');
const startsAt = at('2020-01-20T09:00+07:00');
const logging = at('2020-01-20T10:05+07:00');
const confirming = at('2020-01-21T08:00+07:00');
const ending = at('2020-01-15T10:00+07:00');
const mentorMoving = at('2020-01-05T10:00+07:00');
const revoking = at('2020-02-01T10:00+07:00');
/** Two years after the certificate. */
const lapsing = at('2021-06-21T00:00+07:00');

export const registered: LifeFact = { kind: 'registered', occurredAt: at('2019-08-01T00:00+07:00'), districtCode: tebet };
export const withdrawn: LifeFact = { kind: 'withdrawn', occurredAt: at('2020-01-09T10:00+07:00'), districtCode: tebet };

export const registerMentor: RegisterMentor = {
  type: 'RegisterMentor',
  mentorId,
  districtCode: tebet,
  engagement: 'paid',
  occurrence: occurrence(joining),
};
export const accreditMentor: AccreditMentor = { type: 'AccreditMentor', mentorId, certificateId, occurredAt: certifying };
export const mentorRegistered: MentorRegistered = {
  type: 'MentorRegistered',
  data: { occurredAt: joining, mentorId, districtCode: tebet, engagement: 'paid' },
};
export const mentorAccredited: MentorAccredited = { type: 'MentorAccredited', data: { occurredAt: certifying, mentorId, certificateId } };
export const accreditedMentor: RegisteredMentor = {
  status: 'registered',
  mentorId,
  districtCode: tebet,
  engagement: 'paid',
  movedAt: joining,
  registeredAt: joining,
  capacity: 20,
  accreditations: [{ certificateId, from: certifying, until: lapsing, lapsed: false }],
  revocations: new Map(),
  relations: [],
};

export const transferMentor: TransferMentor = {
  type: 'TransferMentor',
  mentorId,
  toDistrictCode: cakung,
  occurrence: occurrence(mentorMoving),
};
export const setCapacity: SetMentorCapacity = { type: 'SetMentorCapacity', mentorId, capacity: 25, occurrence: occurrence(mentorMoving) };
export const declareRelation: DeclareMentorRelation = {
  type: 'DeclareMentorRelation',
  mentorId,
  participantId,
  life: [registered],
  kind: 'family',
  occurrence: occurrence(mentorMoving),
};
export const revokeAccreditation: RevokeAccreditation = { type: 'RevokeAccreditation', mentorId, certificateId, occurredAt: revoking };
export const lapseAccreditations: LapseAccreditations = { type: 'LapseAccreditations', mentorId, by: lapsing };
export const mentorTransferred: MentorTransferred = {
  type: 'MentorTransferred',
  data: { occurredAt: mentorMoving, mentorId, fromDistrictCode: tebet, toDistrictCode: cakung },
};
export const capacitySet: MentorCapacitySet = { type: 'MentorCapacitySet', data: { occurredAt: mentorMoving, mentorId, capacity: 25 } };
export const relationDeclared: MentorRelationDeclared = {
  type: 'MentorRelationDeclared',
  data: { occurredAt: mentorMoving, mentorId, participantId, kind: 'family' },
};
export const accreditationRevoked: MentorAccreditationRevoked = {
  type: 'MentorAccreditationRevoked',
  data: { occurredAt: revoking, mentorId, certificateId },
};
export const accreditationLapsed: MentorAccreditationLapsed = {
  type: 'MentorAccreditationLapsed',
  data: { occurredAt: lapsing, mentorId, certificateId },
};

export const assign: AssignMentor = {
  type: 'AssignMentor',
  mentorshipId,
  mentorId,
  mentor: accreditedMentor,
  participantId,
  life: [registered],
  inForce: 0,
  occurrence: occurrence(assigning),
};
export const endMentorship: EndMentorship = { type: 'EndMentorship', mentorshipId, occurrence: occurrence(ending) };
export const agreePlan: AgreePlan = { type: 'AgreePlan', mentorshipId, planId, occurrence: occurrence(planning) };
export const schedule: commands.ScheduleSession = {
  type: 'ScheduleSession',
  mentorshipId,
  sessionId,
  startsAt,
  minutes: 60,
  occurrence: occurrence(planning),
};
export const log: commands.LogSession = {
  type: 'LogSession',
  mentorshipId,
  sessionId,
  minutes: 45,
  noteId,
  occurrence: occurrence(logging),
};
export const confirm: commands.ConfirmSession = { type: 'ConfirmSession', mentorshipId, sessionId, occurrence: occurrence(confirming) };

const parties = { mentorshipId, mentorId, participantId };
export const wasAssigned: MentorAssigned = { type: 'MentorAssigned', data: { occurredAt: assigning, ...parties } };
export const mentorshipEnded: MentorshipEnded = { type: 'MentorshipEnded', data: { occurredAt: ending, ...parties } };
export const planWasAgreed: PlanAgreed = { type: 'PlanAgreed', data: { occurredAt: planning, ...parties, planId } };
export const wasBooked: facts.SessionScheduled = {
  type: 'SessionScheduled',
  data: { occurredAt: planning, ...parties, sessionId, startsAt, minutes: 60, slotId: null },
};
export const wasLogged: facts.SessionLogged = {
  type: 'SessionLogged',
  data: { occurredAt: logging, ...parties, sessionId, startsAt, minutes: 45, slotId: null, noteId },
};
export const wasConfirmed: facts.SessionConfirmed = {
  type: 'SessionConfirmed',
  data: { occurredAt: confirming, ...parties, sessionId, startsAt, minutes: 45, slotId: null, confirmedBy: 'participant' },
};
