import type { Instant, Month } from '@okoce/domain';
import { recordAttendance } from './attendances';
import type { Attendance } from './attendances';
import { recordDocument } from './documents';
import type { Document } from './documents';
import { EnrolmentLife } from './enrolment-life';
import type { LifeFact } from './enrolment-life';
import type { CountedFact } from './facts';
import { recordMonthlyReport } from './monthly-reports';
import type { MonthlyReport } from './monthly-reports';
import { recordSession } from './sessions';
import type { Session } from './sessions';

export interface MentorshipKnown {
  readonly mentorId: string;
  readonly from: Instant;
  readonly until?: Instant;
}

/** All that is known of one participant: grown fact by fact in the canonical order, from facts that name her. */
export class ParticipantRecord {
  readonly sessions = new Map<string, Session>();
  readonly attendances = new Map<string, Attendance>();
  readonly reports = new Map<Month, MonthlyReport>();
  readonly documents = new Map<string, Document>();
  readonly mentorships = new Map<string, MentorshipKnown>();
  /** When plans were agreed, in any of her mentorships. */
  readonly plans: { readonly factId: string; readonly at: Instant }[] = [];
  private readonly lifeFacts: LifeFact[] = [];
  private knownLife: EnrolmentLife | undefined;

  /** Undefined until she is registered. */
  get life(): EnrolmentLife | undefined {
    return this.knownLife;
  }

  /** To go on with, while this one stays as it is. */
  copy(): ParticipantRecord {
    const copy = new ParticipantRecord();
    const { sessions, attendances, reports, documents, mentorships } = this;
    putAll(copy.sessions, sessions);
    putAll(copy.attendances, attendances);
    putAll(copy.reports, reports);
    putAll(copy.documents, documents);
    putAll(copy.mentorships, mentorships);
    copy.plans.push(...this.plans);
    copy.lifeFacts.push(...this.lifeFacts);
    copy.knownLife = this.knownLife;
    return copy;
  }

  apply(fact: CountedFact): void {
    switch (fact.name) {
      case 'ParticipantRegistered':
      case 'ParticipantTransferred':
      case 'ParticipantWithdrawn':
      case 'ParticipantReturned':
        this.lifeFacts.push(fact);
        this.knownLife = EnrolmentLife.of(this.lifeFacts);
        return;
      case 'SessionLogged':
      case 'SessionConfirmed':
      case 'SessionDisputed':
      case 'SessionRetracted':
        return recordSession(this.sessions, fact);
      case 'CheckedIn':
      case 'CheckedOut':
        return recordAttendance(this.attendances, fact);
      case 'MonthlyReportFiled':
      case 'MonthlyReportCorrected':
      case 'MonthlyReportVerified':
      case 'MonthlyReportWithdrawn':
        return recordMonthlyReport(this.reports, fact);
      case 'MentorAssigned':
      case 'MentorshipEnded':
        return this.applyMentorship(fact);
      case 'PlanAgreed':
        this.plans.push({ factId: fact.factId, at: fact.data.occurredAt });
        return;
      case 'MentorRegistered':
      case 'MentorTransferred':
        // They name a mentor only.
        return;
      default:
        return recordDocument(this.documents, fact);
    }
  }

  private applyMentorship({ name, data }: Extract<CountedFact, { name: 'MentorAssigned' | 'MentorshipEnded' }>): void {
    const known = this.mentorships.get(data.mentorshipId);
    if (name === 'MentorAssigned') this.mentorships.set(data.mentorshipId, { mentorId: data.mentorId, from: data.occurredAt });
    else if (known) this.mentorships.set(data.mentorshipId, { ...known, until: data.occurredAt });
  }
}

/** What one map holds, into another. */
export function putAll<Key, Value>(into: Map<Key, Value>, from: ReadonlyMap<Key, Value>): void {
  for (const [key, value] of from) into.set(key, value);
}
