import { endOfDay, lastDayOf, quarterOf } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import { Amounts } from './amounts';
import { byOccurrence } from './enrolment-life';
import type { CountedFact, FactNamed } from './facts';
import { recordSession, sessionConfirmed } from './sessions';
import type { Session } from './sessions';

type MoveFact = FactNamed<'MentorRegistered' | 'MentorTransferred'>;

/** All that is known of one mentor: grown fact by fact in the canonical order, from facts that name the mentor. */
export class MentorRecord {
  readonly sessions = new Map<string, Session>();
  private readonly moves: MoveFact[] = [];

  apply(fact: CountedFact): void {
    switch (fact.name) {
      case 'MentorRegistered':
      case 'MentorTransferred':
        this.moves.push(fact);
        return;
      case 'SessionLogged':
      case 'SessionConfirmed':
      case 'SessionDisputed':
      case 'SessionRetracted':
        return recordSession(this.sessions, fact);
      default:
        return;
    }
  }

  /** The mentor's centre at a moment; before the registration the first, and undefined if there was none. */
  centreAt(instant: Instant): DistrictCode | undefined {
    let centre: DistrictCode | undefined;
    for (const fact of byOccurrence(this.moves)) {
      if (fact.name === 'MentorRegistered') centre ??= fact.data.districtCode;
      else if (centre !== undefined && fact.data.occurredAt <= instant) centre = fact.data.toDistrictCode;
    }
    return centre;
  }
}

/** A mentor counts as active once for each quarter with a confirmed session, at the centre of its last day. */
export function mentorAmounts(record: MentorRecord): Amounts {
  const quarters = new Set<Quarter>();
  for (const session of record.sessions.values()) {
    if (sessionConfirmed(session)) quarters.add(quarterOf(session.day));
  }
  if (quarters.size === 0) return Amounts.none;
  const amounts = new Amounts();
  for (const quarter of quarters) {
    const lastDay = lastDayOf(quarter);
    const centre = record.centreAt(endOfDay(lastDay));
    if (centre) amounts.add('activeMentors', centre, lastDay);
  }
  return amounts;
}
