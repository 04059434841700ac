import { assertNever } from '@okoce/domain';
import type { Decider, Happened, Instant, Uuid } from '@okoce/domain';
import { agreePlan, assignMentor } from './mentorship-course';
import { confirmSession, logSession, scheduleSession } from './mentorship-sessions';
import type { MentorshipCommand } from './mentorship.commands';
import type { MentorshipFact, Parties, SessionTimes } from './mentorship.events';
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
  (Booked & { readonly status: 'scheduled' }) | (Booked & { readonly status: 'logged' | 'confirmed'; readonly held: Held });

export interface Plan {
  readonly planId: Uuid;
  readonly agreedAt: Instant;
}

export interface Unassigned {
  readonly status: 'unassigned';
}
export interface InForce {
  readonly status: 'in_force';
  readonly parties: Parties;
  readonly assignedAt: Instant;
  /** The one agreed last. */
  readonly plan: Plan | null;
  readonly sessions: ReadonlyMap<Uuid, Session>;
}
export type Mentorship = Unassigned | InForce;

export const mentorship: Decider<Mentorship, MentorshipCommand, MentorshipFact> = {
  initialState: { status: 'unassigned' },

  decide(command, state) {
    if (command.type === 'AssignMentor') return assignMentor(command, state);
    if (state.status === 'unassigned') throw refuse('MENTORSHIP_NOT_FOUND');
    switch (command.type) {
      case 'AgreePlan':
        return agreePlan(command, state);
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
      case 'SessionScheduled': {
        const { sessionId, slotId, startsAt, minutes } = fact.data;
        return withSession(state, { status: 'scheduled', sessionId, slotId, startsAt, minutes });
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

function withSession(state: InForce, session: Session): InForce {
  return { ...state, sessions: new Map(state.sessions).set(session.sessionId, session) };
}

function changeSession(state: InForce, sessionId: Uuid, change: (session: Session) => Session): InForce {
  const session = state.sessions.get(sessionId);
  return session ? withSession(state, change(session)) : state;
}
