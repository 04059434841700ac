import type { CalendarDate, DistrictCode, Instant, Month } from '@okoce/domain';

/** Where a fact stands in the canonical order: `recordedAt`, then the source's name, then the source's position. */
export interface Placed {
  readonly factId: string;
  readonly recordedAt: Instant;
  readonly source: string;
  readonly position: number;
  /** By which its service finds it. */
  readonly stream?: StreamPlace;
}

/** A fact's stream, and its place in it. */
export interface StreamPlace {
  readonly id: string;
  /** Null where the contract came without. */
  readonly version: number | null;
}

export type Step = 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7';
/** Every step but the registration itself. */
export type LaterStep = Exclude<Step, 'P1'>;

interface Happened {
  readonly occurredAt: Instant;
}
interface AtCentre extends Happened {
  readonly districtCode: DistrictCode;
}
interface Moved extends Happened {
  readonly toDistrictCode: DistrictCode;
}
interface Licence extends Happened {
  readonly licenceId: string;
}
interface MonthlyReport extends Happened {
  readonly month: Month;
  readonly receivedOn: CalendarDate;
}
interface Session extends Happened {
  readonly sessionId: string;
  readonly startsAt: Instant;
  readonly minutes: number;
}
interface Mentorship extends Happened {
  readonly mentorshipId: string;
  readonly mentorId: string;
}
interface Evidence extends Happened {
  readonly evidenceId: string;
  readonly step: 'P5' | 'P7';
  readonly day: CalendarDate;
}
interface Attendance extends Happened {
  readonly trainingEventId: string;
  readonly attendanceId: string;
  readonly kind?: string;
}
interface Certificate extends Happened {
  readonly certificateId: string;
  readonly attendanceId?: string;
  readonly kind: string;
  readonly checkedOutAt: Instant;
}

/** What the ledger reads of each contract it counts, by the contract's name; any other contract is archived and counts for nothing. */
export interface CountedPayloads {
  ParticipantRegistered: AtCentre;
  ParticipantTransferred: Moved;
  ParticipantWithdrawn: Happened;
  ParticipantReturned: Happened;
  LicenceRecorded: Licence & { readonly issuedOn: CalendarDate; readonly validUntil?: CalendarDate | null };
  LicenceLapsed: Licence & { readonly on: CalendarDate };
  MonthlyReportFiled: MonthlyReport;
  MonthlyReportCorrected: MonthlyReport;
  MonthlyReportVerified: MonthlyReport;
  MonthlyReportWithdrawn: MonthlyReport;
  LegacyStepRecorded: Happened & { readonly step: LaterStep; readonly achievedOn: CalendarDate };
  MentorRegistered: AtCentre;
  MentorTransferred: Moved;
  MentorAssigned: Mentorship;
  MentorshipEnded: Mentorship;
  SessionLogged: Session;
  SessionConfirmed: Session;
  SessionDisputed: Session;
  SessionRetracted: Session;
  PlanAgreed: Mentorship;
  StepEvidenceSubmitted: Evidence;
  StepEvidenceVerified: Evidence;
  StepEvidenceRejected: Evidence;
  StepEvidenceRevoked: Evidence;
  CheckedIn: Attendance;
  CheckedOut: Attendance;
  CertificateIssued: Certificate;
  CertificateRevoked: Certificate;
}

export type CountedName = keyof CountedPayloads;

/** Whose amounts a ledger keeps. */
export type SubjectKind = 'participant' | 'mentor';

const ofParticipant: readonly SubjectKind[] = ['participant'];
const ofMentor: readonly SubjectKind[] = ['mentor'];
const ofBoth: readonly SubjectKind[] = ['participant', 'mentor'];
const countsFor: Readonly<Record<CountedName, readonly SubjectKind[]>> = {
  ParticipantRegistered: ofParticipant,
  ParticipantTransferred: ofParticipant,
  ParticipantWithdrawn: ofParticipant,
  ParticipantReturned: ofParticipant,
  LicenceRecorded: ofParticipant,
  LicenceLapsed: ofParticipant,
  MonthlyReportFiled: ofParticipant,
  MonthlyReportCorrected: ofParticipant,
  MonthlyReportVerified: ofParticipant,
  MonthlyReportWithdrawn: ofParticipant,
  LegacyStepRecorded: ofParticipant,
  MentorRegistered: ofMentor,
  MentorTransferred: ofMentor,
  MentorAssigned: ofParticipant,
  MentorshipEnded: ofParticipant,
  SessionLogged: ofBoth,
  SessionConfirmed: ofBoth,
  SessionDisputed: ofBoth,
  SessionRetracted: ofBoth,
  PlanAgreed: ofParticipant,
  StepEvidenceSubmitted: ofParticipant,
  StepEvidenceVerified: ofParticipant,
  StepEvidenceRejected: ofParticipant,
  StepEvidenceRevoked: ofParticipant,
  CheckedIn: ofParticipant,
  CheckedOut: ofParticipant,
  CertificateIssued: ofParticipant,
  CertificateRevoked: ofParticipant,
};

export const countedNames = Object.keys(countsFor) as readonly CountedName[];

/** Whether a fact says anything about such a subject, when it names one. */
export function saysSomethingOf(kind: SubjectKind, name: CountedName): boolean {
  return countsFor[name].includes(kind);
}

export type FactNamed<Name extends CountedName> = { [N in Name]: Placed & { readonly name: N; readonly data: CountedPayloads[N] } }[Name];
export type CountedFact = FactNamed<CountedName>;

export function inCanonicalOrder(a: Placed, b: Placed): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.position - b.position;
}
