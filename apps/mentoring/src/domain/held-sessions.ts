import type { Occurrence } from '@okoce/domain';
import type { Begun } from './mentorship';
import { happenedSinceAssigned, inForceDetails, wasInForceAt } from './mentorship-course';
import { assertLength, assertSince, calledOff, latenessOf, requireSession } from './mentorship-sessions';
import type { MentorshipFact } from './mentorship.events';
import { refuse } from './refusals';
import { endOf, isHeld, type HeldSession, type Session } from './session';
import type { ConfirmSession, ConfirmSessionByCode, DisputeSession, LogSession, RetractSession } from './session.commands';
import type { SessionTimes } from './session.events';

/** What began within the mentorship is logged once, also after its end. */
export function logSession({ minutes, noteId, occurrence, ...command }: LogSession, state: Begun): readonly MentorshipFact[] {
  const session = requireSession(command.sessionId, state);
  const { sessionId, slotId } = session;
  const times = { startsAt: command.startsAt ?? session.startsAt, minutes };
  if (isHeld(session)) {
    if (session.status === 'retracted') throw refuse('SESSION_RETRACTED');
    const { held } = session;
    if (held.startsAt === times.startsAt && held.minutes === minutes && held.noteId === noteId) return [];
    throw refuse('ALREADY_LOGGED');
  }
  if (session.status !== 'scheduled') throw calledOff(session);
  assertLength(minutes);
  assertEnded(times, occurrence);
  const happened = happenedSinceAssigned(occurrence, state);
  if (!wasInForceAt(times.startsAt, state)) throw refuse('MENTORSHIP_NOT_IN_FORCE', inForceDetails(state));
  return [
    {
      type: 'SessionLogged',
      data: { ...happened, ...latenessOf(endOf(times), occurrence), ...state.parties, sessionId, ...times, slotId, noteId },
    },
  ];
}

export function confirmSession({ sessionId, occurrence }: ConfirmSession, state: Begun): readonly MentorshipFact[] {
  const session = requireHeld(sessionId, state);
  if (session.status === 'confirmed') return [];
  assertEnded(session.held, occurrence);
  const happened = happenedSinceAssigned(occurrence, state);
  if (session.status === 'disputed') assertSince(session, happened.occurredAt);
  return [{ type: 'SessionConfirmed', data: { ...happened, ...logged(session), confirmedBy: 'participant' } }];
}

/**
 * The code was given when it was given, whenever that is learnt: it changes nothing in a session that was retracted, or disputed since.
 * Of a dispute at the same moment the dispute stays, as it would had it been recorded last.
 */
export function confirmSessionByCode({ sessionId, occurredAt }: ConfirmSessionByCode, state: Begun): readonly MentorshipFact[] {
  const session = state.sessions.get(sessionId);
  if (!session || (session.status !== 'logged' && session.status !== 'disputed')) return [];
  if (session.status === 'disputed' && occurredAt <= session.since) return [];
  return [{ type: 'SessionConfirmed', data: { occurredAt, ...state.parties, ...logged(session), confirmedBy: 'code' } }];
}

/** The later of a confirmation and a dispute decides. */
export function disputeSession({ sessionId, occurrence }: DisputeSession, state: Begun): readonly MentorshipFact[] {
  const session = requireHeld(sessionId, state);
  if (session.status === 'disputed') return [];
  assertEnded(session.held, occurrence);
  const happened = happenedSinceAssigned(occurrence, state);
  if (session.status === 'confirmed') assertSince(session, happened.occurredAt);
  return [{ type: 'SessionDisputed', data: { ...happened, ...logged(session) } }];
}

/** For good. */
export function retractSession({ sessionId, occurrence }: RetractSession, state: Begun): readonly MentorshipFact[] {
  const session = loggedSession(requireSession(sessionId, state));
  if (session.status === 'retracted') return [];
  assertEnded(session.held, occurrence);
  return [{ type: 'SessionRetracted', data: { ...happenedSinceAssigned(occurrence, state), ...logged(session) } }];
}

/** What follows a log says again what was logged, so that it can be counted by itself. */
function logged({ sessionId, slotId, held: { startsAt, minutes } }: HeldSession) {
  return { sessionId, startsAt, minutes, slotId };
}

function requireHeld(sessionId: ConfirmSession['sessionId'], state: Begun): HeldSession {
  const session = loggedSession(requireSession(sessionId, state));
  if (session.status === 'retracted') throw refuse('SESSION_RETRACTED');
  return session;
}

function loggedSession(session: Session): HeldSession {
  if (isHeld(session)) return session;
  throw session.status === 'scheduled' ? refuse('SESSION_NOT_LOGGED') : calledOff(session);
}

function assertEnded(times: SessionTimes, { occurredAt }: Occurrence): void {
  const endsAt = endOf(times);
  if (endsAt > occurredAt) throw refuse('SESSION_NOT_ENDED', { endsAt });
}
