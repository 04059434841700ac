import { addMilliseconds } from '@okoce/domain';
import type { Instant, Uuid } from '@okoce/domain';
import type { Begun, Session } from './mentorship';
import { happenedInForce, happenedSinceAssigned } from './mentorship-course';
import type { ConfirmSession, LogSession, ScheduleSession } from './mentorship.commands';
import type { MentorshipFact, SessionTimes } from './mentorship.events';
import { refuse } from './refusals';

export const SHORTEST_SESSION_MINUTES = 5;
export const LONGEST_SESSION_MINUTES = 480;

export function scheduleSession({ sessionId, startsAt, minutes, occurrence }: ScheduleSession, state: Begun): readonly MentorshipFact[] {
  if (sessionAt({ startsAt, minutes }, state)) return [];
  assertLength(minutes);
  const happened = happenedInForce(occurrence, state);
  return [{ type: 'SessionScheduled', data: { ...happened, sessionId, startsAt, minutes, slotId: null } }];
}

export function logSession(command: LogSession, state: Begun): readonly MentorshipFact[] {
  const { minutes, noteId, occurrence } = command;
  const session = requireSession(command.sessionId, state);
  const { sessionId, slotId } = session;
  const startsAt = command.startsAt ?? session.startsAt;
  if (session.status === 'cancelled') throw refuse('SESSION_CANCELLED');
  if (session.status !== 'scheduled') {
    const { held } = session;
    if (held.startsAt === startsAt && held.minutes === minutes && held.noteId === noteId) return [];
    throw refuse('ALREADY_LOGGED');
  }
  assertLength(minutes);
  assertEnded({ startsAt, minutes }, occurrence.occurredAt);
  const happened = happenedSinceAssigned(occurrence, state);
  return [{ type: 'SessionLogged', data: { ...happened, sessionId, startsAt, minutes, slotId, noteId } }];
}

export function confirmSession({ occurrence, ...command }: ConfirmSession, state: Begun): readonly MentorshipFact[] {
  const session = requireSession(command.sessionId, state);
  if (session.status === 'cancelled') throw refuse('SESSION_CANCELLED');
  if (session.status === 'scheduled') throw refuse('SESSION_NOT_LOGGED');
  if (session.status === 'confirmed') return [];
  const { sessionId, slotId } = session;
  const { startsAt, minutes } = session.held;
  assertEnded({ startsAt, minutes }, occurrence.occurredAt);
  const happened = happenedSinceAssigned(occurrence, state);
  return [{ type: 'SessionConfirmed', data: { ...happened, sessionId, startsAt, minutes, slotId, confirmedBy: 'participant' } }];
}

/** The session of this mentorship that was scheduled for exactly then. */
export function sessionAt({ startsAt, minutes }: SessionTimes, state: Begun): Session | undefined {
  return [...state.sessions.values()].find((session) => session.startsAt === startsAt && session.minutes === minutes);
}

export function endOf({ startsAt, minutes }: SessionTimes): Instant {
  return addMilliseconds(startsAt, minutes * 60_000);
}

function requireSession(sessionId: Uuid, state: Begun): Session {
  const session = state.sessions.get(sessionId);
  if (!session) throw refuse('SESSION_NOT_FOUND');
  return session;
}

function assertLength(minutes: number): void {
  if (minutes < SHORTEST_SESSION_MINUTES || minutes > LONGEST_SESSION_MINUTES) {
    throw refuse('SESSION_LENGTH', { atLeast: SHORTEST_SESSION_MINUTES, atMost: LONGEST_SESSION_MINUTES });
  }
}

function assertEnded(times: SessionTimes, instant: Instant): void {
  const endsAt = endOf(times);
  if (endsAt > instant) throw refuse('SESSION_NOT_ENDED', { endsAt });
}
