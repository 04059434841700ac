import { mondayOf, monthOf, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant, Month } from '@okoce/domain';
import type { Attendance } from './attendances';
import type { EnrolmentLife } from './enrolment-life';
import { reportProves } from './monthly-reports';
import type { MonthlyReport } from './monthly-reports';
import type { ParticipantRecord } from './participant-record';
import { sessionProves } from './sessions';
import type { Session } from './sessions';

/** A verified touch: something she demonstrably did with the programme, on a WIB day. */
export interface Touch {
  readonly kind: 'session' | 'training-event' | 'monthly-report';
  readonly day: CalendarDate;
  readonly startsAt: Instant;
  /** How long it took: minutes, or until when. A report has no length. */
  readonly length: number | Instant;
  /** The SessionLogged, CheckedIn or MonthlyReportFiled behind it. */
  readonly factId: string;
}

const TOUCHES_A_WEEK = 2;

/** Her verified touches on days at whose end she was enrolled, in no order. */
export function verifiedTouches(record: ParticipantRecord, life: EnrolmentLife): readonly Touch[] {
  return provenTouches(record).filter(({ day }) => life.enrolledOn(day));
}

/** Her verified touches, whether or not she was enrolled then. */
function provenTouches(record: ParticipantRecord): readonly Touch[] {
  const touches: Touch[] = [];
  const take = (touch: Touch | undefined): void => {
    if (touch) touches.push(touch);
  };
  for (const session of record.sessions.values()) take(sessionTouch(session));
  for (const attendance of record.attendances.values()) take(attendanceTouch(attendance));
  for (const report of record.reports.values()) take(reportTouch(report));
  return touches;
}

/** The touch that a session is once it is verified. */
export function sessionTouch(session: Session): Touch | undefined {
  if (!sessionProves(session)) return undefined;
  const { day, startsAt, minutes, factId } = session;
  return { kind: 'session', day, startsAt, length: minutes, factId };
}

export function attendanceTouch({ checkedInAt, checkedOut, factId }: Attendance): Touch | undefined {
  return checkedOut && { kind: 'training-event', day: checkedOut.day, startsAt: checkedInAt, length: checkedOut.at, factId };
}

export function reportTouch(report: MonthlyReport): Touch | undefined {
  if (!reportProves(report)) return undefined;
  const { filedOn, factId } = report;
  return { kind: 'monthly-report', day: filedOn, startsAt: startOfDay(filedOn), length: 0, factId };
}

/** The months with a touch, each once. */
export function touchMonths(touches: readonly Touch[]): readonly Month[] {
  return [...new Set(touches.map(({ day }) => monthOf(day)))].sort();
}

/** Those that reports show: of touches that overlap the earlier, and of those at most two a week, cut at the month's end (DOMAIN 7). */
export function reportedTouches(touches: readonly Touch[]): readonly Touch[] {
  return weighedTouches(touches).flatMap(({ touch, leftOut }) => (leftOut ? [] : [touch]));
}

/** A touch, and why reports do not show it: it overlaps one they show, or they show two of its week. */
export interface WeighedTouch {
  readonly touch: Touch;
  readonly leftOut?: 'overlaps' | 'capped';
}

/** All of them, the earlier first. */
export function weighedTouches(touches: readonly Touch[]): readonly WeighedTouch[] {
  const reported: TimedTouch[] = [];
  const inWeek = new Map<string, number>();
  return touches
    .map(timed)
    .sort(byStart)
    .map((touch): WeighedTouch => {
      const week = `${mondayOf(touch.day)} ${monthOf(touch.day)}`;
      const taken = inWeek.get(week) ?? 0;
      if (reported.some((other) => overlap(other, touch))) return { touch, leftOut: 'overlaps' };
      if (taken >= TOUCHES_A_WEEK) return { touch, leftOut: 'capped' };
      reported.push(touch);
      inWeek.set(week, taken + 1);
      return { touch };
    });
}

/** In milliseconds; the end is not part of it. */
type TimedTouch = Touch & { readonly start: number; readonly end: number };

function timed(touch: Touch): TimedTouch {
  const start = Date.parse(touch.startsAt);
  return { ...touch, start, end: typeof touch.length === 'number' ? start + touch.length * 60_000 : Date.parse(touch.length) };
}

function overlap(a: TimedTouch, b: TimedTouch): boolean {
  return a.start < a.end && b.start < b.end && a.start < b.end && b.start < a.end;
}

function byStart(a: TimedTouch, b: TimedTouch): number {
  return a.start - b.start || compare(a.day, b.day) || compare(a.factId, b.factId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
