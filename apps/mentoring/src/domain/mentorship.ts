import { assertNever } from '@okoce/domain';
import type { Decider, Happened, Instant, Uuid } from '@okoce/domain';
import { confirmSession, confirmSessionByCode, disputeSession, logSession, retractSession } from './held-sessions';
import { agreePlan, assignMentor, endMentorship, endOfRelated, endOfUnaccredited, endOfWithdrawn } from './mentorship-course';
import { cancelSession, missSession, rescheduleSession, scheduleSession } from './mentorship-sessions';
import type { MentorshipCommand } from './mentorship.commands';
import type { MentorshipFact, Parties } from './mentorship.events';
import { refuse } from './refusals';
import { sessionsAfter, type Sessions } from './session';
import { bookSlot, offerSlot, slotsAfter, type Slots } from './slots';

export interface Plan {
  readonly planId: Uuid;
  readonly agreedAt: Instant;
}

export interface Unassigned {
  readonly status: 'unassigned';
}
interface Course {
  readonly parties: Parties;
  readonly assignedAt: Instant;
  /** The one agreed last. */
  readonly plan: Plan | null;
  /** Also of an ended one: what began before the end is still logged, confirmed and disputed. */
  readonly sessions: Sessions;
  readonly slots: Slots;
  /** Its beginning, plan or end was recorded more than 7 days late. */
  readonly late?: true;
}
export interface InForce extends Course {
  readonly status: 'in_force';
}
/** In force from the assignment up to `endedAt`, the moment of the end itself excluded. */
export interface Ended extends Course {
  readonly status: 'ended';
  readonly endedAt: Instant;
}
/** One that began, whether or not it has ended. */
export type Begun = InForce | Ended;
export type Mentorship = Unassigned | Begun;

export const mentorship: Decider<Mentorship, MentorshipCommand, MentorshipFact> = {
  initialState: { status: 'unassigned' },

  decide(command, state) {
    if (command.type === 'AssignMentor') return assignMentor(command, state);
    if (state.status === 'unassigned') throw refuse('MENTORSHIP_NOT_FOUND');
    switch (command.type) {
      case 'AgreePlan':
        return agreePlan(command, state);
      case 'EndMentorship':
        return endMentorship(command, state);
      case 'EndMentorshipOfWithdrawn':
        return endOfWithdrawn(command, state);
      case 'EndMentorshipOfUnaccredited':
        return endOfUnaccredited(command, state);
      case 'EndMentorshipOfRelated':
        return endOfRelated(command, state);
      case 'OfferSlot':
        return offerSlot(command, state);
      case 'BookSlot':
        return bookSlot(command, state);
      case 'ScheduleSession':
        return scheduleSession(command, state);
      case 'RescheduleSession':
        return rescheduleSession(command, state);
      case 'CancelSession':
        return cancelSession(command, state);
      case 'MissSession':
        return missSession(command, state);
      case 'LogSession':
        return logSession(command, state);
      case 'ConfirmSession':
        return confirmSession(command, state);
      case 'ConfirmSessionByCode':
        return confirmSessionByCode(command, state);
      case 'DisputeSession':
        return disputeSession(command, state);
      case 'RetractSession':
        return retractSession(command, state);
      default:
        return assertNever(command);
    }
  },

  evolve(state, fact) {
    if (fact.type === 'MentorAssigned') return assigned(fact.data);
    // A stream begins with the assignment: nothing else is ever decided before it.
    if (state.status === 'unassigned') return state;
    switch (fact.type) {
      case 'PlanAgreed': {
        const { planId, occurredAt, late } = fact.data;
        return { ...state, plan: { planId, agreedAt: occurredAt }, ...(late && { late }) };
      }
      case 'MentorshipEnded': {
        const { occurredAt, late } = fact.data;
        return { ...state, status: 'ended', endedAt: occurredAt, ...(late && { late }) };
      }
      case 'SlotOffered':
        return { ...state, slots: slotsAfter(state.slots, fact) };
      case 'SessionScheduled':
      case 'SessionRescheduled':
      case 'SessionCancelled':
      case 'SessionMissed':
      case 'SessionLogged':
      case 'SessionConfirmed':
      case 'SessionDisputed':
      case 'SessionRetracted':
        return { ...state, sessions: sessionsAfter(state.sessions, fact) };
      default:
        return assertNever(fact);
    }
  },
};

function assigned({ occurredAt, late, mentorshipId, mentorId, participantId }: Happened & Parties): InForce {
  const parties = { mentorshipId, mentorId, participantId };
  return { status: 'in_force', parties, assignedAt: occurredAt, plan: null, sessions: new Map(), slots: new Map(), ...(late && { late }) };
}
