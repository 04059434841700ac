import { happenedAt, type Happened, type Instant, type Occurrence, type Uuid } from '@okoce/domain';
import type { Begun } from './mentorship';
import { happenedInForce, happenedSinceAssigned, inForceDetails, sessionsCalledOffBy } from './mentorship-course';
import type { MentorshipFact } from './mentorship.events';
import { refuse } from './refusals';
import { isHeld, sessionsAfter, takesPlace, type ScheduledSession, type Session } from './session';
import type { CancelSession, MissSession, RescheduleSession, ScheduleSession, Speaker } from './session.commands';
import type { CancelledBy, MissedBy, SessionRescheduled, SessionScheduled, SessionTimes } from './session.events';

export const SHORTEST_SESSION_MINUTES = 5;
export const LONGEST_SESSION_MINUTES = 480;

/** A mentor may say it of both; nobody says of another what only she or the centre can know. */
const mayCancelFor: Readonly<Record<Speaker, readonly CancelledBy[]>> = {
  participant: ['participant'],
  mentor: ['mentor', 'participant'],
  staff: ['participant', 'mentor', 'centre'],
};
const maySayMissed: Readonly<Record<Speaker, readonly MissedBy[]>> = {
  participant: ['mentor'],
  mentor: ['participant', 'mentor'],
  staff: ['participant', 'mentor'],
};

export function scheduleSession(command: ScheduleSession, state: Begun): readonly MentorshipFact[] {
  const { sessionId, startsAt, minutes, occurrence } = command;
  if (sessionAt({ startsAt, minutes }, state)) return [];
  assertLength(minutes);
  const happened = { ...happenedInForce(occurrence, state), ...latenessOf(startsAt, occurrence) };
  return appointment({ type: 'SessionScheduled', data: { ...happened, sessionId, startsAt, minutes, slotId: null } }, state);
}

/** Only ahead, and only what has not begun: what came to nothing is missed or cancelled. */
export function rescheduleSession({ startsAt, occurrence, ...command }: RescheduleSession, state: Begun): readonly MentorshipFact[] {
  const session = stillScheduled(requireSession(command.sessionId, state));
  if (session.startsAt === startsAt) return [];
  const { sessionId, minutes, slotId } = session;
  const happened = happenedInForce(occurrence, state);
  assertSince(session, happened.occurredAt);
  if (happened.occurredAt >= session.startsAt) throw refuse('SESSION_STARTED', { startsAt: session.startsAt });
  assertAhead(startsAt, happened.occurredAt);
  return appointment({ type: 'SessionRescheduled', data: { ...happened, sessionId, startsAt, minutes, slotId } }, state);
}

export function cancelSession({ cancelledBy, saidBy, occurrence, ...command }: CancelSession, state: Begun): readonly MentorshipFact[] {
  if (!mayCancelFor[saidBy].includes(cancelledBy)) throw refuse('NOT_YOURS_TO_SAY');
  const session = requireSession(command.sessionId, state);
  if (session.status === 'cancelled' && session.cancelledBy === cancelledBy) return [];
  const { sessionId, startsAt, minutes, slotId } = stillScheduled(session);
  const happened = { ...happenedSinceAssigned(occurrence, state), ...latenessOf(startsAt, occurrence) };
  assertSince(session, happened.occurredAt);
  return [{ type: 'SessionCancelled', data: { ...happened, sessionId, startsAt, minutes, slotId, cancelledBy } }];
}

export function missSession({ missedBy, saidBy, occurrence, ...command }: MissSession, state: Begun): readonly MentorshipFact[] {
  if (!maySayMissed[saidBy].includes(missedBy)) throw refuse('NOT_YOURS_TO_SAY');
  const session = requireSession(command.sessionId, state);
  if (session.status === 'missed' && session.missedBy === missedBy) return [];
  const { sessionId, startsAt, minutes, slotId } = stillScheduled(session);
  const happened = { ...happenedSinceAssigned(occurrence, state), ...latenessOf(startsAt, occurrence) };
  assertSince(session, happened.occurredAt);
  if (happened.occurredAt < startsAt) throw refuse('SESSION_NOT_STARTED', { startsAt });
  return [{ type: 'SessionMissed', data: { ...happened, sessionId, startsAt, minutes, slotId, missedBy } }];
}

/** The session of this mentorship that is set for exactly then. */
export function sessionAt({ startsAt, minutes }: SessionTimes, state: Begun): Session | undefined {
  return [...state.sessions.values()].find(
    (session) => takesPlace(session) && session.startsAt === startsAt && session.minutes === minutes,
  );
}

export function requireSession(sessionId: Uuid, state: Begun): Session {
  const session = state.sessions.get(sessionId);
  if (!session) throw refuse('SESSION_NOT_FOUND');
  return session;
}

/** Logged, missed and cancelled are ends: whichever came first stays. */
export function stillScheduled(session: Session): ScheduledSession {
  if (session.status === 'scheduled') return session;
  throw isHeld(session) ? refuse(session.status === 'retracted' ? 'SESSION_RETRACTED' : 'SESSION_LOGGED') : calledOff(session);
}

export function calledOff(session: Extract<Session, { status: 'cancelled' | 'missed' }>) {
  if (session.status === 'cancelled') return refuse('SESSION_CANCELLED', { cancelledBy: session.cancelledBy });
  return refuse('SESSION_MISSED', { missedBy: session.missedBy });
}

export function assertLength(minutes: number): void {
  if (minutes < SHORTEST_SESSION_MINUTES || minutes > LONGEST_SESSION_MINUTES) {
    throw refuse('SESSION_LENGTH', { atLeast: SHORTEST_SESSION_MINUTES, atMost: LONGEST_SESSION_MINUTES });
  }
}

export function assertAhead(startsAt: Instant, instant: Instant): void {
  if (startsAt <= instant) throw refuse('START_NOT_AHEAD', { startsAt });
}

/**
 * The limits on dating back hold for the session too, not only for what is said of it: what is dated today may tell of an old session.
 * @throws RuleViolation TOO_LATE
 */
export function latenessOf(moment: Instant, occurrence: Occurrence): Pick<Happened, 'late'> {
  if (moment >= occurrence.occurredAt) return {};
  const { late } = happenedAt({ ...occurrence, occurredAt: moment });
  return late ? { late } : {};
}

/** Nothing is dated before what it follows. */
export function assertSince({ since }: Session, instant: Instant): void {
  if (instant < since) throw refuse('SESSION_CHANGED_SINCE', { since });
}

/**
 * One that is to begin before the mentor was assigned is refused; of one that is to begin after an end which was known of only later,
 * the centre has called it off by that end: the order in which the two were told makes no difference.
 */
export function appointment(fact: SessionScheduled | SessionRescheduled, state: Begun): readonly MentorshipFact[] {
  if (fact.data.startsAt < state.assignedAt) throw refuse('MENTORSHIP_NOT_IN_FORCE', inForceDetails(state));
  if (state.status === 'in_force') return [fact];
  const sessions = sessionsAfter(new Map(), fact.type === 'SessionScheduled' ? fact : { ...fact, type: 'SessionScheduled' });
  return [fact, ...sessionsCalledOffBy({ occurredAt: state.endedAt }, { ...state, sessions })];
}
