import { assertNever } from '@okoce/domain';
import type { Decider, Happened, Instant, Uuid } from '@okoce/domain';
import { agreePlan, assignMentor, endMentorship } from './mentorship-course';
import { confirmSession, logSession, scheduleSession } from './mentorship-sessions';
import type { MentorshipCommand } from './mentorship.commands';
import type { CancelledBy, MentorshipFact, Parties, SessionTimes } from './mentorship.events';
import { refuse } from './refusals';

interface Booked extends SessionTimes {
  readonly sessionId: Uuid;
  readonly slotId: Uuid | null;
}
/** What was held is what was logged, whatever had been scheduled. */
export interface Held extends SessionTimes {
  readonly noteId: Uuid | null;
}
export type Session =
  | (Booked & { readonly status: 'scheduled' })
  | (Booked & { readonly status: 'cancelled'; readonly cancelledBy: CancelledBy; readonly cancelledAt: Instant })
  | (Booked & { readonly status: 'logged' | 'confirmed'; readonly held: Held });

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
  readonly sessions: ReadonlyMap<Uuid, Session>;
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
      case 'ScheduleSession':
        return scheduleSession(command, state);
      case 'LogSession':
        return logSession(command, state);
      case 'ConfirmSession':
        return confirmSession(command, state);
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
        const { planId, occurredAt } = fact.data;
        return { ...state, plan: { planId, agreedAt: occurredAt } };
      }
      case 'MentorshipEnded':
        return { ...state, status: 'ended', endedAt: fact.data.occurredAt };
      case 'SessionScheduled': {
        const { sessionId, slotId, startsAt, minutes } = fact.data;
        return withSession(state, { status: 'scheduled', sessionId, slotId, startsAt, minutes });
      }
      case 'SessionCancelled': {
        const { sessionId, startsAt, minutes, cancelledBy, occurredAt } = fact.data;
        return changeSession(state, sessionId, ({ slotId }) => {
          return { status: 'cancelled', sessionId, slotId, startsAt, minutes, cancelledBy, cancelledAt: occurredAt };
        });
      }
      case 'SessionLogged': {
        const { sessionId, startsAt, minutes, noteId } = fact.data;
        return changeSession(state, sessionId, (session) => ({ ...session, status: 'logged', held: { startsAt, minutes, noteId } }));
      }
      case 'SessionConfirmed':
        return changeSession(state, fact.data.sessionId, (session) =>
          session.status === 'logged' ? { ...session, status: 'confirmed' } : session,
        );
      default:
        return assertNever(fact);
    }
  },
};

function assigned({ occurredAt, mentorshipId, mentorId, participantId }: Happened & Parties): InForce {
  const parties = { mentorshipId, mentorId, participantId };
  return { status: 'in_force', parties, assignedAt: occurredAt, plan: null, sessions: new Map() };
}

function withSession(state: Begun, session: Session): Begun {
  return { ...state, sessions: new Map(state.sessions).set(session.sessionId, session) };
}

function changeSession(state: Begun, sessionId: Uuid, change: (session: Session) => Session): Begun {
  const session = state.sessions.get(sessionId);
  return session ? withSession(state, change(session)) : state;
}
