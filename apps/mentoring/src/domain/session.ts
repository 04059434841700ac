import { addMilliseconds, assertNever } from '@okoce/domain';
import type { Instant, Uuid } from '@okoce/domain';
import type { CancelledBy, ConfirmedBy, MissedBy, SessionFact, SessionTimes } from './session.events';

interface Booked extends SessionTimes {
  readonly sessionId: Uuid;
  readonly slotId: Uuid | null;
  /** When the last thing said of it happened. */
  readonly since: Instant;
  /** Something of it was recorded more than 7 days late. */
  readonly late?: true;
}
/** What was held is what was logged, whatever had been scheduled. */
export interface Held extends SessionTimes {
  readonly noteId: Uuid | null;
}
export type ScheduledSession = Booked & { readonly status: 'scheduled' };
export type HeldSession = Booked & { readonly held: Held } & (
    { readonly status: 'logged' | 'disputed' | 'retracted' } | { readonly status: 'confirmed'; readonly confirmedBy: ConfirmedBy }
  );
/** Start and minutes are as set last, also once it was logged differently. */
export type Session =
  | ScheduledSession
  | HeldSession
  | (Booked & { readonly status: 'cancelled'; readonly cancelledBy: CancelledBy })
  | (Booked & { readonly status: 'missed'; readonly missedBy: MissedBy });

export type Sessions = ReadonlyMap<Uuid, Session>;

export function endOf({ startsAt, minutes }: SessionTimes): Instant {
  return addMilliseconds(startsAt, minutes * 60_000);
}

export function isHeld(session: Session): session is HeldSession {
  return 'held' in session;
}

/** Whether its two people are, or were, there: not once it was called off, missed or taken back. */
export function takesPlace({ status }: Session): boolean {
  return status !== 'cancelled' && status !== 'missed' && status !== 'retracted';
}

export function sessionsAfter(sessions: Sessions, fact: SessionFact): Sessions {
  const after = sessionAfter(sessions.get(fact.data.sessionId), fact);
  return after ? new Map(sessions).set(after.sessionId, after) : sessions;
}

function sessionAfter(before: Session | undefined, fact: SessionFact): Session | undefined {
  const { sessionId, slotId, startsAt, minutes, occurredAt, late } = fact.data;
  const said = { sessionId, slotId, since: occurredAt, ...((late || before?.late) && { late: true as const }) };
  if (fact.type === 'SessionScheduled') return { ...said, startsAt, minutes, status: 'scheduled' };
  // A session begins when it is scheduled: nothing else is ever decided before.
  if (!before) return undefined;
  const asSet = { startsAt: before.startsAt, minutes: before.minutes };
  switch (fact.type) {
    case 'SessionRescheduled':
      return { ...said, startsAt, minutes, status: 'scheduled' };
    case 'SessionCancelled':
      return { ...said, ...asSet, status: 'cancelled', cancelledBy: fact.data.cancelledBy };
    case 'SessionMissed':
      return { ...said, ...asSet, status: 'missed', missedBy: fact.data.missedBy };
    case 'SessionLogged':
      return { ...said, ...asSet, status: 'logged', held: { startsAt, minutes, noteId: fact.data.noteId } };
    case 'SessionConfirmed':
    case 'SessionDisputed':
    case 'SessionRetracted':
      return isHeld(before) ? { ...said, ...asSet, held: before.held, ...standing(fact) } : before;
    default:
      return assertNever(fact);
  }
}

/** How a held session stands after what was said of it last. */
function standing(fact: Extract<SessionFact, { type: 'SessionConfirmed' | 'SessionDisputed' | 'SessionRetracted' }>) {
  if (fact.type === 'SessionConfirmed') return { status: 'confirmed' as const, confirmedBy: fact.data.confirmedBy };
  return { status: fact.type === 'SessionDisputed' ? ('disputed' as const) : ('retracted' as const) };
}
