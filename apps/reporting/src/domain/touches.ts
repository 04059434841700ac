import { dayOf, mondayOf, monthOf, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant, Month } from '@okoce/domain';
import type { EnrolmentLife } from './enrolment-life';
import { reportProves } from './monthly-reports';
import type { ParticipantRecord } from './participant-record';
import { sessionProves } from './sessions';

/** A verified touch: something she demonstrably did with the programme, on a WIB day. */
export interface Touch {
  readonly kind: 'session' | 'training-event' | 'monthly-report';
  readonly day: CalendarDate;
  /** Milliseconds; the end is not part of it, and a report has no length. */
  readonly start: number;
  readonly end: number;
  /** The SessionLogged, CheckedIn or MonthlyReportFiled behind it. */
  readonly factId: string;
}

const TOUCHES_A_WEEK = 2;

/** Her verified touches on days at whose end she was enrolled, in no order. */
export function verifiedTouches(record: ParticipantRecord, life: EnrolmentLife): readonly Touch[] {
  const touches: Touch[] = [];
  for (const session of record.sessions.values()) {
    const start = Date.parse(session.startsAt);
    if (sessionProves(session)) touches.push(touch('session', session.startsAt, start, start + session.minutes * 60_000, session.factId));
  }
  for (const { checkedInAt, checkedOutAt, factId } of record.attendances.values()) {
    if (checkedOutAt) touches.push(touch('training-event', checkedOutAt, Date.parse(checkedInAt), Date.parse(checkedOutAt), factId));
  }
  for (const report of record.reports.values()) {
    if (!reportProves(report)) continue;
    const filedAt = startOfDay(report.filedOn);
    touches.push(touch('monthly-report', filedAt, Date.parse(filedAt), Date.parse(filedAt), report.factId));
  }
  return touches.filter(({ day }) => life.enrolledOn(day));
}

/** The months with a touch, each once. */
export function touchMonths(touches: readonly Touch[]): readonly Month[] {
  return [...new Set(touches.map(({ day }) => monthOf(day)))].sort();
}

/** Those that reports show: of touches that overlap the earlier, and of those at most two a week, cut at the month's end. */
export function reportedTouches(touches: readonly Touch[]): readonly Touch[] {
  const reported: Touch[] = [];
  const inWeek = new Map<string, number>();
  for (const candidate of [...touches].sort(byStart)) {
    const week = `${mondayOf(candidate.day)} ${monthOf(candidate.day)}`;
    const taken = inWeek.get(week) ?? 0;
    if (taken >= TOUCHES_A_WEEK || reported.some((other) => overlap(other, candidate))) continue;
    reported.push(candidate);
    inWeek.set(week, taken + 1);
  }
  return reported;
}

function touch(kind: Touch['kind'], dated: Instant, start: number, end: number, factId: string): Touch {
  return { kind, day: dayOf(dated), start, end, factId };
}

function overlap(a: Touch, b: Touch): boolean {
  return a.start < a.end && b.start < b.end && a.start < b.end && b.start < a.end;
}

function byStart(a: Touch, b: Touch): number {
  return a.start - b.start || compare(a.day, b.day) || compare(a.factId, b.factId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
