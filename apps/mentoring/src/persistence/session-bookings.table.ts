import { Injectable } from '@nestjs/common';
import type { RuleViolation, Uuid } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { MentorshipFact, Parties } from '../domain/mentorship.events';
import { refuse } from '../domain/refusals';
import { endOf } from '../domain/session';
import type { SessionTimes } from '../domain/session.events';

/** Of one person at a time: a namespace of its own among the advisory locks. */
const LOCK_CLASS = 8;
const EXCLUSION_VIOLATION = '23P01';

type Place = Parties & SessionTimes & { readonly sessionId: Uuid };

/**
 * When each mentor and each participant is in a session. The exclusion constraint of the table lets nobody be in two places at once; the
 * locks only queue the bookings of one person, two of which might otherwise insert, find each other's rows and wait in a deadlock.
 */
@Injectable()
export class SessionBookings {
  /** Brings the rows in line with what was just recorded, in its transaction. Throws MENTOR_ELSEWHERE or PARTICIPANT_ELSEWHERE. */
  async sync(client: ClientBase, facts: readonly MentorshipFact[]): Promise<void> {
    const { taken, freed } = bookingsAfter(facts);
    if (freed.length > 0) await this.free(client, freed);
    if (taken.length === 0) return;
    await this.queue(client, taken);
    await this.take(client, taken);
  }

  private async free(client: ClientBase, sessionIds: readonly Uuid[]): Promise<void> {
    const text = 'DELETE FROM session_bookings WHERE session_id = ANY($1)';
    await client.query({ name: 'free-session', text, values: [sessionIds] });
  }

  /** In one order for all, so that two never wait for each other crosswise; until the transaction ends. */
  private async queue(client: ClientBase, places: readonly Place[]): Promise<void> {
    const people = [...new Set(places.flatMap(({ mentorId, participantId }) => [mentorId, participantId]))];
    const text = `SELECT pg_advisory_xact_lock(${LOCK_CLASS}, key)
      FROM (SELECT DISTINCT hashtext(person::text) AS key FROM unnest($1::uuid[]) AS person ORDER BY key) AS keys`;
    await client.query({ name: 'queue-for-people', text, values: [people] });
  }

  /** The mentor's place before the participant's; one that was logged as it was set stays as it stands. */
  private async take(client: ClientBase, places: readonly Place[]): Promise<void> {
    const rows = places.flatMap((place) => [place.mentorId, place.participantId].map((person) => ({ ...place, person })));
    const text = `INSERT INTO session_bookings AS known (session_id, person_id, during)
      SELECT session_id, person_id, tstzrange(starts_at, ends_at)
      FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS taken (session_id, person_id, starts_at, ends_at)
      ON CONFLICT ON CONSTRAINT session_bookings_pk DO UPDATE SET during = excluded.during WHERE known.during <> excluded.during`;
    const values = [
      rows.map(({ sessionId }) => sessionId),
      rows.map(({ person }) => person),
      rows.map(({ startsAt }) => startsAt),
      rows.map(endOf),
    ];
    try {
      await client.query({ name: 'take-session', text, values });
    } catch (error) {
      throw elsewhere(error, places) ?? error;
    }
  }
}

/** Not where else, nor with whom: that may be nobody's business here. */
function elsewhere(error: unknown, places: readonly Place[]): RuleViolation | undefined {
  const { code, detail = '' } = error as { readonly code?: string; readonly detail?: string };
  if (code !== EXCLUSION_VIOLATION) return undefined;
  const person = /=\(([0-9a-f-]{36}), /.exec(detail)?.[1];
  return refuse(places.some(({ mentorId }) => mentorId === person) ? 'MENTOR_ELSEWHERE' : 'PARTICIPANT_ELSEWHERE');
}

/** What a decision comes to: of one that takes a place and gives it up at once, nothing was taken. */
export function bookingsAfter(facts: readonly MentorshipFact[]): { readonly taken: readonly Place[]; readonly freed: readonly Uuid[] } {
  const places = new Map<Uuid, Place | null>();
  for (const fact of facts) {
    switch (fact.type) {
      case 'SessionScheduled':
      case 'SessionRescheduled':
      case 'SessionLogged':
        places.set(fact.data.sessionId, fact.data);
        break;
      case 'SessionCancelled':
      case 'SessionMissed':
      case 'SessionRetracted':
        places.set(fact.data.sessionId, null);
        break;
      default:
        break;
    }
  }
  const taken = [...places.values()].filter((place) => place !== null);
  return { taken, freed: [...places].flatMap(([sessionId, place]) => (place === null ? [sessionId] : [])) };
}
