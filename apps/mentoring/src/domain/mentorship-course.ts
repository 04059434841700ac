import { enrolmentAt, happenedAt, type Happened, type Instant, type Occurrence } from '@okoce/domain';
import { isAccreditedAt } from './mentor';
import type { Begun, Mentorship } from './mentorship';
import type { AgreePlan, AssignMentor, EndMentorship } from './mentorship.commands';
import type { MentorshipEnded, MentorshipFact, Parties, SessionCancelled } from './mentorship.events';
import { refuse } from './refusals';

export function assignMentor(command: AssignMentor, state: Mentorship): readonly MentorshipFact[] {
  const { mentorshipId, mentorId, participantId, mentor, life, occurrence } = command;
  if (state.status !== 'unassigned') {
    if (state.parties.mentorId === mentorId && state.parties.participantId === participantId) return [];
    throw refuse('MENTORSHIP_OF_OTHERS');
  }
  if (mentor.status === 'unregistered') throw refuse('MENTOR_UNKNOWN');
  const registration = life[0];
  if (!registration) throw refuse('PARTICIPANT_UNKNOWN');
  const notBefore = registration.occurredAt > mentor.registeredAt ? registration.occurredAt : mentor.registeredAt;
  const happened = happenedAt(occurrence, notBefore);
  if (enrolmentAt(life, happened.occurredAt).status === 'withdrawn') throw refuse('PARTICIPANT_WITHDRAWN');
  if (!isAccreditedAt(mentor, happened.occurredAt)) throw refuse('MENTOR_NOT_ACCREDITED');
  return [{ type: 'MentorAssigned', data: { ...happened, mentorshipId, mentorId, participantId } }];
}

/** A plan may be renewed; the same plan is agreed once. */
export function agreePlan({ planId, occurrence }: AgreePlan, state: Begun): readonly MentorshipFact[] {
  if (state.plan?.planId === planId) return [];
  return [{ type: 'PlanAgreed', data: { ...happenedInForce(occurrence, state), planId } }];
}

export function endMentorship({ occurrence }: EndMentorship, state: Begun): readonly MentorshipFact[] {
  if (state.status === 'ended') return [];
  return endedAt(happenedInForce(occurrence, state), state);
}

/** An end, with what it calls off. */
function endedAt(happened: Happened, state: Begun): readonly (MentorshipEnded | SessionCancelled)[] {
  return [{ type: 'MentorshipEnded', data: { ...happened, ...state.parties } }, ...sessionsCalledOffBy(happened, state)];
}

/** The centre calls off what is still scheduled to start at or after the end: nobody is there to hold it. */
export function sessionsCalledOffBy({ occurredAt, ...late }: Happened, { parties, sessions }: Begun): readonly SessionCancelled[] {
  return [...sessions.values()].flatMap((session): SessionCancelled[] => {
    if (session.status !== 'scheduled' || session.startsAt < occurredAt) return [];
    const { sessionId, startsAt, minutes, slotId } = session;
    const data = { occurredAt, ...late, ...parties, sessionId, startsAt, minutes, slotId, cancelledBy: 'centre' as const };
    return [{ type: 'SessionCancelled', data }];
  });
}

/** In force from the assignment up to, and without, the moment of its end. */
export function wasInForceAt(instant: Instant, state: Begun): boolean {
  return state.assignedAt <= instant && (state.status === 'in_force' || instant < state.endedAt);
}

/** What is dated when the mentorship was in force: a plan, an appointment. */
export function happenedInForce(occurrence: Occurrence, state: Begun): Happened & Parties {
  const happened = happenedAt(occurrence);
  if (!wasInForceAt(happened.occurredAt, state)) throw refuse('MENTORSHIP_NOT_IN_FORCE', inForceDetails(state));
  return { ...happened, ...state.parties };
}

/** What may come after the end too, as it is about a session of before it: nothing is dated before the mentor was assigned. */
export function happenedSinceAssigned(occurrence: Occurrence, state: Begun): Happened & Parties {
  const happened = happenedAt(occurrence);
  if (happened.occurredAt < state.assignedAt) throw refuse('MENTORSHIP_NOT_IN_FORCE', inForceDetails(state));
  return { ...happened, ...state.parties };
}

function inForceDetails(state: Begun): Readonly<Record<string, unknown>> {
  return { assignedAt: state.assignedAt, ...(state.status === 'ended' && { endedAt: state.endedAt }) };
}
