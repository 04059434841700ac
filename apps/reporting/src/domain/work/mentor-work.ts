import type { DistrictCode, Instant } from '@okoce/domain';
import { recordAttendance } from '../attendances';
import type { Attendance } from '../attendances';
import { MentorRecord } from '../mentor-function';
import { recordAccreditation } from './accreditation';
import type { Accreditation } from './accreditation';
import { isCounted } from './facts';
import type { WorkFact, WorkFactNamed } from './facts';
import { recordMeeting } from './meetings';
import type { Meeting } from './meetings';

export interface MentorshipHeld {
  readonly mentorshipId: string;
  readonly participantId: string;
  readonly from: Instant;
  readonly until?: Instant;
}

/** Mentees at a time, unless another number was set for the mentor. */
const USUAL_CAPACITY = 20;

/** What one mentor may do and does: grown fact by fact in the canonical order, from facts that name the mentor. */
export class MentorWork {
  /** What the ledger knows of the mentor: the centre and sessions. */
  readonly counted = new MentorRecord();
  readonly mentorships = new Map<string, MentorshipHeld>();
  readonly meetings = new Map<string, Meeting>();
  readonly attendances = new Map<string, Attendance>();
  readonly accreditations = new Map<string, Accreditation>();
  readonly revocations = new Map<string, Instant>();
  /** Since when it is so; undefined while it is the usual one. */
  capacity: { readonly mentees: number; readonly since?: Instant } = { mentees: USUAL_CAPACITY };
  /** When the mentor came to the present centre. */
  movedAt: Instant | undefined;

  static of(facts: readonly WorkFact[]): MentorWork {
    const work = new MentorWork();
    facts.forEach((fact) => work.apply(fact));
    return work;
  }

  apply(fact: WorkFact): void {
    if (isCounted(fact)) this.counted.apply(fact);
    switch (fact.name) {
      case 'MentorRegistered':
      case 'MentorTransferred':
        if (this.movedAt === undefined || fact.data.occurredAt > this.movedAt) this.movedAt = fact.data.occurredAt;
        return;
      case 'MentorAssigned':
      case 'MentorshipEnded':
        return this.applyMentorship(fact);
      case 'MentorAccredited':
      case 'MentorAccreditationRevoked':
      case 'MentorAccreditationLapsed':
        return recordAccreditation(this, fact);
      case 'MentorCapacitySet':
        this.capacity = { mentees: fact.data.capacity, since: fact.data.occurredAt };
        return;
      case 'SessionScheduled':
      case 'SessionRescheduled':
      case 'SessionCancelled':
      case 'SessionMissed':
      case 'SessionLogged':
      case 'SessionConfirmed':
      case 'SessionDisputed':
      case 'SessionRetracted':
        return recordMeeting(this.meetings, fact);
      case 'CheckedIn':
      case 'CheckedOut':
        return recordAttendance(this.attendances, fact);
      default:
        // Of a participant.
        return;
    }
  }

  /** The mentor's centre by all that is taken in; undefined for someone who never registered. */
  get currentCentre(): DistrictCode | undefined {
    return this.movedAt && this.counted.centreAt(this.movedAt);
  }

  /** The mentorships that have not ended, the longest first. */
  mentorshipsInForce(): readonly MentorshipHeld[] {
    return [...this.mentorships.values()].filter(({ until }) => until === undefined).sort((a, b) => (a.from < b.from ? -1 : 1));
  }

  /** Whether some certificate accredits the mentor at a moment. */
  accreditedAt(instant: Instant): boolean {
    return [...this.accreditations.values()].some(({ from, until }) => from <= instant && instant < until);
  }

  /** When the last accreditation ends, or ended; undefined for a mentor who never had one. */
  accreditedUntil(): Instant | undefined {
    return [...this.accreditations.values()].reduce<Instant | undefined>(
      (last, { until }) => (last === undefined || until > last ? until : last),
      undefined,
    );
  }

  private applyMentorship({ name, data }: WorkFactNamed<'MentorAssigned' | 'MentorshipEnded'>): void {
    const { mentorshipId, participantId, occurredAt } = data;
    const known = this.mentorships.get(mentorshipId);
    if (name === 'MentorAssigned') this.mentorships.set(mentorshipId, { mentorshipId, participantId, from: occurredAt });
    else if (known) this.mentorships.set(mentorshipId, { ...known, until: occurredAt });
  }
}
