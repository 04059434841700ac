import { endOfDay, lastDayOf, quarterOf } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import { Amounts } from './amounts';
import { byOccurrence } from './enrolment-life';
import type { CountedFact, FactNamed } from './facts';
import { recordSession, sessionConfirmed } from './sessions';
import type { Session, SessionFact } from './sessions';

type MoveFact = FactNamed<'MentorRegistered' | 'MentorTransferred'>;

/** All that is known of one mentor: grown fact by fact in the canonical order, from facts that name the mentor. */
export class MentorRecord {
  readonly sessions = new Map<string, Session>();
  private readonly moves: MoveFact[] = [];
  private readonly confirmedIn = new Map<Quarter, number>();
  private changed = 0;

  /** Grows whenever what the mentor counts for may change: most facts are of one of many sessions in a quarter, and change nothing. */
  get changes(): number {
    return this.changed;
  }

  apply(fact: CountedFact): void {
    switch (fact.name) {
      case 'MentorRegistered':
      case 'MentorTransferred':
        this.moves.push(fact);
        this.changed += 1;
        return;
      case 'SessionLogged':
      case 'SessionConfirmed':
      case 'SessionDisputed':
      case 'SessionRetracted':
        return this.applySession(fact);
      default:
        return;
    }
  }

  private applySession(fact: SessionFact): void {
    const { sessionId } = fact.data;
    this.countConfirmed(this.sessions.get(sessionId), -1);
    recordSession(this.sessions, fact);
    this.countConfirmed(this.sessions.get(sessionId), 1);
  }

  private countConfirmed(session: Session | undefined, by: 1 | -1): void {
    if (!session || !sessionConfirmed(session)) return;
    const quarter = quarterOf(session.day);
    const count = (this.confirmedIn.get(quarter) ?? 0) + by;
    this.confirmedIn.set(quarter, count);
    // The first, or none any more.
    if (count === 0 || (count === 1 && by === 1)) this.changed += 1;
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
