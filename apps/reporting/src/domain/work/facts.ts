import { endOfDay } from '@okoce/domain';
import type { CalendarDate, Instant, Quarter } from '@okoce/domain';
import { countedNames, saysSomethingOf } from '../facts';
import type { CountedFact, CountedPayloads, Placed, Step, SubjectKind } from '../facts';

interface Happened {
  readonly occurredAt: Instant;
}
interface OfMentorship extends Happened {
  readonly mentorshipId: string;
  readonly mentorId: string;
  readonly participantId: string;
}
interface Meeting extends OfMentorship {
  readonly startsAt: Instant;
  readonly minutes: number;
}
interface Session extends Meeting {
  readonly sessionId: string;
  readonly slotId?: string | null;
}
interface Seat extends Happened {
  readonly trainingEventId: string;
  readonly kind?: string;
  readonly seatId: string;
  readonly startsAt: Instant;
}
interface Goal extends Happened {
  readonly goalId: string;
  readonly mentorId?: string | null;
  readonly quarter: Quarter;
  readonly step: Step;
}
interface Action extends Happened {
  readonly actionId: string;
  readonly goalId?: string | null;
  readonly dueOn: CalendarDate;
}
interface Accreditation extends Happened {
  readonly certificateId: string;
}

/** What is read of each contract about the work of a quarter: what the ledger counts, said more fully where more is asked, and what it does not. */
export interface WorkPayloads extends Omit<
  CountedPayloads,
  'MentorAssigned' | 'MentorshipEnded' | 'SessionLogged' | 'SessionConfirmed' | 'SessionDisputed' | 'SessionRetracted' | 'CheckedIn'
> {
  MentorAssigned: OfMentorship;
  MentorshipEnded: OfMentorship;
  SlotOffered: Meeting & { readonly slotId: string };
  SessionScheduled: Session;
  SessionRescheduled: Session;
  SessionCancelled: Session & { readonly cancelledBy: 'participant' | 'mentor' | 'centre' };
  SessionMissed: Session & { readonly missedBy: 'participant' | 'mentor' };
  SessionLogged: Session;
  SessionConfirmed: Session;
  SessionDisputed: Session;
  SessionRetracted: Session;
  SeatReserved: Seat;
  SeatRescheduled: Seat;
  SeatReleased: Seat & { readonly releasedBy: 'holder' | 'organiser' };
  SeatMissed: Seat;
  CheckedIn: CountedPayloads['CheckedIn'] & { readonly seatId?: string | null };
  LeaveDeclared: Happened & { readonly leaveId: string; readonly from: CalendarDate; readonly to: CalendarDate };
  LeaveEnded: Happened & { readonly leaveId: string; readonly on: CalendarDate };
  QuarterGoalSet: Goal;
  QuarterGoalAgreed: Goal;
  ActionAgreed: Action;
  ActionDropped: Action;
  ActionClosed: Action & { readonly withEvidence: boolean };
  MentorAccredited: Accreditation;
  MentorAccreditationRevoked: Accreditation;
  MentorAccreditationLapsed: Accreditation;
  MentorCapacitySet: Happened & { readonly capacity: number };
}

export type WorkName = keyof WorkPayloads;
export type WorkFactNamed<Name extends WorkName> = { [N in Name]: Placed & { readonly name: N; readonly data: WorkPayloads[N] } }[Name];
export type WorkFact = WorkFactNamed<WorkName>;

const ofParticipant: readonly SubjectKind[] = ['participant'];
const ofMentor: readonly SubjectKind[] = ['mentor'];
const ofBoth: readonly SubjectKind[] = ['participant', 'mentor'];
const furtherNames: Readonly<Record<Exclude<WorkName, keyof CountedPayloads>, readonly SubjectKind[]>> = {
  SlotOffered: ofParticipant,
  SessionScheduled: ofBoth,
  SessionRescheduled: ofBoth,
  SessionCancelled: ofBoth,
  SessionMissed: ofBoth,
  SeatReserved: ofParticipant,
  SeatRescheduled: ofParticipant,
  SeatReleased: ofParticipant,
  SeatMissed: ofParticipant,
  LeaveDeclared: ofParticipant,
  LeaveEnded: ofParticipant,
  QuarterGoalSet: ofParticipant,
  QuarterGoalAgreed: ofParticipant,
  ActionAgreed: ofParticipant,
  ActionDropped: ofParticipant,
  ActionClosed: ofParticipant,
  MentorAccredited: ofMentor,
  MentorAccreditationRevoked: ofMentor,
  MentorAccreditationLapsed: ofMentor,
  MentorCapacitySet: ofMentor,
};
/** Counted for participants alone, and read of mentors too. */
const alsoOfMentor: ReadonlySet<WorkName> = new Set<WorkName>(['MentorAssigned', 'MentorshipEnded', 'CheckedIn', 'CheckedOut']);
const counted: ReadonlySet<string> = new Set(countedNames);

export const workNames: readonly WorkName[] = [...countedNames, ...(Object.keys(furtherNames) as (keyof typeof furtherNames)[])];

/** Whether a fact says anything about the work of such a subject, when it names one. */
export function isWorkOf(kind: SubjectKind, name: WorkName): boolean {
  if (name in furtherNames) return furtherNames[name as keyof typeof furtherNames].includes(kind);
  return saysSomethingOf(kind, name as keyof CountedPayloads) || (kind === 'mentor' && alsoOfMentor.has(name));
}

/** Whether the ledger counts it, as far as it reads it. */
export function isCounted(fact: WorkFact): fact is WorkFact & CountedFact {
  return counted.has(fact.name);
}

/**
 * Whether it had happened by the end of a day, as known now. A leave says itself which days it covers, whenever it was declared or shortened;
 * a report is filed on the day it was received.
 */
export function happenedBy(day: CalendarDate): (fact: WorkFact) => boolean {
  const end = endOfDay(day);
  return ({ name, data }) => {
    switch (name) {
      case 'LeaveDeclared':
      case 'LeaveEnded':
        return true;
      case 'MonthlyReportFiled':
        return data.receivedOn <= day;
      default:
        return data.occurredAt <= end;
    }
  };
}
