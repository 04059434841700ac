import { assertNever, happenedAt } from '@okoce/domain';
import type { Decider, DistrictCode, Happened, Instant, Occurrence, Uuid } from '@okoce/domain';
import { accreditation, isValidAt, lapsedBy, type Accreditation } from './accreditation';
import type {
  AccreditMentor,
  DeclareMentorRelation,
  LapseAccreditations,
  MentorCommand,
  RegisterMentor,
  RevokeAccreditation,
  SetMentorCapacity,
  TransferMentor,
} from './mentor.commands';
import type { Engagement, MentorFact, RelationKind } from './mentor.events';
import { refuse } from './refusals';

export const DEFAULT_CAPACITY = 20;
export const SMALLEST_CAPACITY = 1;
export const LARGEST_CAPACITY = 200;

export interface Relation {
  readonly participantId: Uuid;
  readonly kind: RelationKind;
}

export interface UnregisteredMentor {
  readonly status: 'unregistered';
}
export interface RegisteredMentor {
  readonly status: 'registered';
  readonly mentorId: Uuid;
  /** The centre she is with now. */
  readonly districtCode: DistrictCode;
  /** When she came to that centre: the next move cannot be earlier. */
  readonly movedAt: Instant;
  readonly engagement: Engagement;
  readonly registeredAt: Instant;
  readonly capacity: number;
  readonly accreditations: readonly Accreditation[];
  /** When certificates were revoked, also such as were never told of. */
  readonly revocations: ReadonlyMap<Uuid, Instant>;
  /** People she may never be the mentor of. */
  readonly relations: readonly Relation[];
  /** Something of her was recorded more than 7 days late. */
  readonly late?: true;
}
export type Mentor = UnregisteredMentor | RegisteredMentor;

export const mentor: Decider<Mentor, MentorCommand, MentorFact> = {
  initialState: { status: 'unregistered' },

  decide(command, state) {
    if (command.type === 'RegisterMentor') return registerMentor(command, state);
    // Facts of other services may name someone who never registered here: they have no effect.
    if (state.status === 'unregistered') {
      if ('occurrence' in command) throw refuse('MENTOR_NOT_FOUND');
      return [];
    }
    switch (command.type) {
      case 'TransferMentor':
        return transferMentor(command, state);
      case 'SetMentorCapacity':
        return setMentorCapacity(command, state);
      case 'DeclareMentorRelation':
        return declareMentorRelation(command, state);
      case 'AccreditMentor':
        return accreditMentor(command, state);
      case 'RevokeAccreditation':
        return revokeAccreditation(command, state);
      case 'LapseAccreditations':
        return lapseAccreditations(command, state);
      default:
        return assertNever(command);
    }
  },

  evolve(state, fact) {
    if (fact.type === 'MentorRegistered') return registered(fact.data);
    if (state.status === 'unregistered') return state;
    return { ...changed(state, fact), ...((state.late || fact.data.late) && { late: true as const }) };
  },
};

function registered(data: Happened & Pick<RegisterMentor, 'mentorId' | 'districtCode' | 'engagement'>): RegisteredMentor {
  const { mentorId, districtCode, engagement, occurredAt, late } = data;
  return {
    status: 'registered',
    mentorId,
    districtCode,
    movedAt: occurredAt,
    engagement,
    registeredAt: occurredAt,
    capacity: DEFAULT_CAPACITY,
    accreditations: [],
    revocations: new Map(),
    relations: [],
    ...(late && { late }),
  };
}

function changed(state: RegisteredMentor, fact: Exclude<MentorFact, { type: 'MentorRegistered' }>): RegisteredMentor {
  switch (fact.type) {
    case 'MentorTransferred':
      return { ...state, districtCode: fact.data.toDistrictCode, movedAt: fact.data.occurredAt };
    case 'MentorCapacitySet':
      return { ...state, capacity: fact.data.capacity };
    case 'MentorRelationDeclared': {
      const { participantId, kind } = fact.data;
      return { ...state, relations: [...state.relations, { participantId, kind }] };
    }
    case 'MentorAccredited': {
      const { certificateId, occurredAt } = fact.data;
      const accredited = accreditation(certificateId, occurredAt, state.revocations.get(certificateId));
      return { ...state, accreditations: [...state.accreditations, accredited] };
    }
    case 'MentorAccreditationRevoked': {
      const { certificateId, occurredAt } = fact.data;
      const revocations = new Map(state.revocations).set(certificateId, occurredAt);
      return withAccreditation({ ...state, revocations }, certificateId, ({ from, lapsed }) => {
        return { ...accreditation(certificateId, from, occurredAt), lapsed };
      });
    }
    case 'MentorAccreditationLapsed':
      return withAccreditation(state, fact.data.certificateId, (accredited) => ({ ...accredited, lapsed: true }));
    default:
      return assertNever(fact);
  }
}

function withAccreditation(state: RegisteredMentor, id: Uuid, change: (one: Accreditation) => Accreditation): RegisteredMentor {
  return { ...state, accreditations: state.accreditations.map((one) => (one.certificateId === id ? change(one) : one)) };
}

function registerMentor({ mentorId, districtCode, engagement, occurrence }: RegisterMentor, state: Mentor): readonly MentorFact[] {
  if (state.status === 'registered') {
    if (state.districtCode === districtCode && state.engagement === engagement) return [];
    throw refuse('MENTOR_ALREADY_REGISTERED');
  }
  return [{ type: 'MentorRegistered', data: { ...happenedAt(occurrence), mentorId, districtCode, engagement } }];
}

/** A mentor's moves never go backwards: which centre her sessions counted for is settled. */
function transferMentor({ toDistrictCode, occurrence }: TransferMentor, state: RegisteredMentor): readonly MentorFact[] {
  const { mentorId, districtCode: fromDistrictCode, movedAt } = state;
  if (fromDistrictCode === toDistrictCode) return [];
  const happened = happenedSinceRegistered(occurrence, state);
  if (happened.occurredAt < movedAt) throw refuse('OCCURRED_BEFORE_LATEST', { latest: movedAt });
  return [{ type: 'MentorTransferred', data: { ...happened, mentorId, fromDistrictCode, toDistrictCode } }];
}

/** Below what she has already, it only bars new ones. */
function setMentorCapacity({ capacity, occurrence }: SetMentorCapacity, state: RegisteredMentor): readonly MentorFact[] {
  if (!Number.isInteger(capacity) || capacity < SMALLEST_CAPACITY || capacity > LARGEST_CAPACITY) {
    throw refuse('MENTOR_CAPACITY', { atLeast: SMALLEST_CAPACITY, atMost: LARGEST_CAPACITY });
  }
  if (state.capacity === capacity) return [];
  return [{ type: 'MentorCapacitySet', data: { ...happenedSinceRegistered(occurrence, state), mentorId: state.mentorId, capacity } }];
}

function declareMentorRelation(command: DeclareMentorRelation, state: RegisteredMentor): readonly MentorFact[] {
  const { participantId, life, kind, occurrence } = command;
  if (state.relations.some((relation) => relation.participantId === participantId && relation.kind === kind)) return [];
  if (life.length === 0) throw refuse('PARTICIPANT_UNKNOWN');
  const { mentorId } = state;
  return [{ type: 'MentorRelationDeclared', data: { ...happenedSinceRegistered(occurrence, state), mentorId, participantId, kind } }];
}

/** The same certificate accredits once. */
function accreditMentor({ certificateId, occurredAt }: AccreditMentor, state: RegisteredMentor): readonly MentorFact[] {
  if (state.accreditations.some((accredited) => accredited.certificateId === certificateId)) return [];
  return [{ type: 'MentorAccredited', data: { occurredAt, mentorId: state.mentorId, certificateId } }];
}

/** Also of a certificate not told of yet: when it is, it comes revoked. */
function revokeAccreditation({ certificateId, occurredAt }: RevokeAccreditation, state: RegisteredMentor): readonly MentorFact[] {
  if (state.revocations.has(certificateId)) return [];
  return [{ type: 'MentorAccreditationRevoked', data: { occurredAt, mentorId: state.mentorId, certificateId } }];
}

function lapseAccreditations({ by }: LapseAccreditations, { mentorId, accreditations }: RegisteredMentor): readonly MentorFact[] {
  return lapsedBy(accreditations, by).map(({ certificateId, until }) => {
    return { type: 'MentorAccreditationLapsed', data: { occurredAt: until, mentorId, certificateId } };
  });
}

function happenedSinceRegistered(occurrence: Occurrence, { registeredAt }: RegisteredMentor): Happened {
  return happenedAt(occurrence, registeredAt);
}

/** By any certificate, as known now. */
export function isAccreditedAt({ accreditations }: RegisteredMentor, instant: Instant): boolean {
  return accreditations.some((accredited) => isValidAt(accredited, instant));
}

/** Nobody is the mentor of her own family or business. */
export function isRelatedTo({ relations }: RegisteredMentor, participantId: Uuid): boolean {
  return relations.some((relation) => relation.participantId === participantId);
}

/** Whether one more may be put with her, who has so many mentorships in force. */
export function mentorHasCapacity({ capacity }: RegisteredMentor, inForce: number): boolean {
  return inForce < capacity;
}
