import { dayOf, lastDayOf, quarterOf, firstDayOfMonth } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { Amounts } from './amounts';
import type { EnrolmentLife } from './enrolment-life';
import type { CountedName } from './facts';
import type { ActiveMonths, Measure } from './measures';
import type { ParticipantRecord } from './participant-record';
import { sessionConfirmed, sessionHeld } from './sessions';
import { reachedSteps } from './step-proofs';
import { touchMonths, verifiedTouches } from './touches';

/** What she counts for comes in parts that share no measure. */
type Part = 'life' | 'steps' | 'meetings' | 'quarters';
const parts: Readonly<Record<Part, (amounts: Amounts, record: ParticipantRecord, life: EnrolmentLife) => void>> = {
  life: (amounts, _record, life) => countLife(amounts, life),
  steps: countSteps,
  meetings: countMeetings,
  quarters: countQuarters,
};
const partNames = Object.keys(parts) as readonly Part[];

const ofSession: readonly Part[] = ['steps', 'meetings', 'quarters'];
const ofAttendance: readonly Part[] = ['meetings', 'quarters'];
const ofReport: readonly Part[] = ['steps', 'quarters'];
/** Which parts a fact may change; every one of them follows from her enrolment. */
const bearsOn: Readonly<Record<CountedName, readonly Part[]>> = {
  ParticipantRegistered: partNames,
  ParticipantTransferred: partNames,
  ParticipantWithdrawn: partNames,
  ParticipantReturned: partNames,
  SessionLogged: ofSession,
  SessionConfirmed: ofSession,
  SessionDisputed: ofSession,
  SessionRetracted: ofSession,
  CheckedIn: ofAttendance,
  CheckedOut: ofAttendance,
  MonthlyReportFiled: ofReport,
  MonthlyReportCorrected: ofReport,
  MonthlyReportVerified: ofReport,
  MonthlyReportWithdrawn: ofReport,
  PlanAgreed: ['steps'],
  LegacyStepRecorded: ['steps'],
  LicenceRecorded: ['steps'],
  LicenceLapsed: ['steps'],
  CertificateIssued: ['steps'],
  CertificateRevoked: ['steps'],
  StepEvidenceSubmitted: ['steps'],
  StepEvidenceVerified: ['steps'],
  StepEvidenceRejected: ['steps'],
  StepEvidenceRevoked: ['steps'],
  MentorAssigned: [],
  MentorshipEnded: [],
  MentorRegistered: [],
  MentorTransferred: [],
};

/** What a participant counts for, by what is known of her: nothing before she is registered. */
export function participantAmounts(record: ParticipantRecord): readonly Amounts[] {
  return partNames.map((part) => counted(part, record));
}

/** The same after one more fact, which the record has taken in: what it has no bearing on is not reckoned again. */
export function participantAmountsAfter(before: readonly Amounts[], name: CountedName, record: ParticipantRecord): readonly Amounts[] {
  const changing = bearsOn[name];
  return partNames.map((part, at) => (changing.includes(part) ? counted(part, record) : (before[at] ?? Amounts.none)));
}

function counted(part: Part, record: ParticipantRecord): Amounts {
  if (!record.life) return Amounts.none;
  const amounts = new Amounts();
  parts[part](amounts, record, record.life);
  return amounts;
}

function countLife(amounts: Amounts, life: EnrolmentLife): void {
  for (const { kind, day, from, centre } of life.changes) {
    switch (kind) {
      case 'registered':
        amounts.add('registrations', centre, day);
        break;
      case 'transferred':
        amounts.add('transfersOut', from, day);
        amounts.add('transfersIn', centre, day);
        break;
      case 'withdrawn':
        amounts.add('withdrawals', centre, day);
        break;
      case 'returned':
        amounts.add('returns', centre, day);
        break;
    }
  }
}

function countSteps(amounts: Amounts, record: ParticipantRecord, life: EnrolmentLife): void {
  for (const { step, reachedAt, verifiedAt } of reachedSteps(record, life)) {
    amounts.add(`reached.${step}`, life.centreAt(reachedAt), dayOf(reachedAt));
    follow(amounts, `moved.${step}`, reachedAt, life);
    if (verifiedAt === undefined) continue;
    amounts.add(`verified.${step}`, life.centreAt(verifiedAt), dayOf(verifiedAt));
    follow(amounts, `verified.${step}`, verifiedAt, life);
  }
}

/** What stands since a moment goes along with each later transfer. */
function follow(amounts: Amounts, measure: Measure, since: Instant, life: EnrolmentLife): void {
  for (const { at, day, from, centre } of life.transfers) {
    if (at <= since) continue;
    amounts.add(measure, from, day, -1);
    amounts.add(measure, centre, day, 1);
  }
}

function countMeetings(amounts: Amounts, { sessions, attendances }: ParticipantRecord, life: EnrolmentLife): void {
  for (const session of sessions.values()) {
    if (!sessionHeld(session)) continue;
    const { day } = session;
    const centre = life.centreAt(session.startsAt);
    amounts.add('sessionsLogged', centre, day);
    if (sessionConfirmed(session)) amounts.add('sessionsConfirmed', centre, day);
  }
  for (const { checkedOut } of attendances.values()) {
    if (checkedOut) amounts.add('attendances', life.centreAt(checkedOut.at), checkedOut.day);
  }
}

function countQuarters(amounts: Amounts, record: ParticipantRecord, life: EnrolmentLife): void {
  const months = new Map<Quarter, number>();
  for (const month of touchMonths(verifiedTouches(record, life))) {
    const quarter = quarterOf(firstDayOfMonth(month));
    months.set(quarter, (months.get(quarter) ?? 0) + 1);
  }
  for (const [quarter, count] of months) addOfQuarter(amounts, `activeMonths.${count as ActiveMonths}`, quarter, life);
  for (const quarter of life.departedQuarters()) addOfQuarter(amounts, 'departed', quarter, life);
}

function addOfQuarter(amounts: Amounts, measure: Measure, quarter: Quarter, life: EnrolmentLife): void {
  const lastDay = lastDayOf(quarter);
  amounts.add(measure, life.centreOn(lastDay), lastDay);
}
