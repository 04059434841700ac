import { dayOf } from '@okoce/domain';
import type { CalendarDate, Instant } from '@okoce/domain';
import type { FactNamed } from './facts';

export type SessionFact = FactNamed<'SessionLogged' | 'SessionConfirmed' | 'SessionDisputed' | 'SessionRetracted'>;

/** A mentoring session that was logged, as it stands. */
export interface Session {
  /** The fact that logged it. */
  readonly factId: string;
  readonly startsAt: Instant;
  /** Of its start. */
  readonly day: CalendarDate;
  readonly minutes: number;
  /** Of a confirmation and a dispute the later decides. */
  readonly confirmed: boolean;
  readonly retracted: boolean;
}

/** The shortest session that proves anything, in minutes. */
export const PROVING_MINUTES = 30;

/** Takes in a fact, in the order recorded; about a session that was never logged it says nothing. */
export function recordSession(sessions: Map<string, Session>, fact: SessionFact): void {
  const { sessionId, startsAt, minutes } = fact.data;
  const known = sessions.get(sessionId);
  if (fact.name === 'SessionLogged') {
    sessions.set(sessionId, { confirmed: false, retracted: false, ...known, factId: fact.factId, startsAt, day: dayOf(startsAt), minutes });
  } else if (known) {
    sessions.set(sessionId, sessionAfter(fact.name, known));
  }
}

export function sessionHeld(session: Session): boolean {
  return !session.retracted;
}

export function sessionConfirmed(session: Session): boolean {
  return session.confirmed && !session.retracted;
}

/** Confirmed, and long enough to be a touch and to count for the mentoring step. */
export function sessionProves(session: Session): boolean {
  return sessionConfirmed(session) && sessionLongEnough(session);
}

export function sessionLongEnough({ minutes }: Session): boolean {
  return minutes >= PROVING_MINUTES;
}

function sessionAfter(name: 'SessionConfirmed' | 'SessionDisputed' | 'SessionRetracted', session: Session): Session {
  switch (name) {
    case 'SessionConfirmed':
      return { ...session, confirmed: true };
    case 'SessionDisputed':
      return { ...session, confirmed: false };
    case 'SessionRetracted':
      return { ...session, retracted: true };
  }
}
