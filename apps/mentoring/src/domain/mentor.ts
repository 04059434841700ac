import { assertNever, happenedAt } from '@okoce/domain';
import type { Decider, DistrictCode, Instant, Uuid } from '@okoce/domain';
import type { AccreditMentor, MentorCommand, RegisterMentor } from './mentor.commands';
import type { Engagement, MentorFact } from './mentor.events';
import { refuse } from './refusals';

export interface Accreditation {
  readonly certificateId: Uuid;
  readonly from: Instant;
}

export interface UnregisteredMentor {
  readonly status: 'unregistered';
}
export interface RegisteredMentor {
  readonly status: 'registered';
  readonly mentorId: Uuid;
  readonly districtCode: DistrictCode;
  readonly engagement: Engagement;
  readonly registeredAt: Instant;
  readonly accreditations: readonly Accreditation[];
}
export type Mentor = UnregisteredMentor | RegisteredMentor;

export const mentor: Decider<Mentor, MentorCommand, MentorFact> = {
  initialState: { status: 'unregistered' },

  decide(command, state) {
    switch (command.type) {
      case 'RegisterMentor':
        return registerMentor(command, state);
      case 'AccreditMentor':
        return accreditMentor(command, state);
      default:
        return assertNever(command);
    }
  },

  evolve(state, fact) {
    switch (fact.type) {
      case 'MentorRegistered': {
        const { mentorId, districtCode, engagement, occurredAt } = fact.data;
        return { status: 'registered', mentorId, districtCode, engagement, registeredAt: occurredAt, accreditations: [] };
      }
      case 'MentorAccredited': {
        if (state.status === 'unregistered') return state;
        const { certificateId, occurredAt } = fact.data;
        return { ...state, accreditations: [...state.accreditations, { certificateId, from: occurredAt }] };
      }
      default:
        return assertNever(fact);
    }
  },
};

function registerMentor({ mentorId, districtCode, engagement, occurrence }: RegisterMentor, state: Mentor): readonly MentorFact[] {
  if (state.status === 'registered') {
    if (state.districtCode === districtCode && state.engagement === engagement) return [];
    throw refuse('MENTOR_ALREADY_REGISTERED');
  }
  return [{ type: 'MentorRegistered', data: { ...happenedAt(occurrence), mentorId, districtCode, engagement } }];
}

/** A certificate of someone who never registered here has no effect; the same certificate accredits once. */
function accreditMentor({ mentorId, certificateId, occurredAt }: AccreditMentor, state: Mentor): readonly MentorFact[] {
  if (state.status === 'unregistered') return [];
  if (state.accreditations.some((accreditation) => accreditation.certificateId === certificateId)) return [];
  return [{ type: 'MentorAccredited', data: { occurredAt, mentorId, certificateId } }];
}

export function isAccreditedAt(state: RegisteredMentor, instant: Instant): boolean {
  return state.accreditations.some(({ from }) => from <= instant);
}
