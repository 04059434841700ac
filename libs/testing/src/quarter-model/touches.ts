import { addMilliseconds, dayOf, mondayOf, monthOf, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant, Month } from '@okoce/domain';
import type { Enrolment } from './enrolment';
import { compareTexts } from './known-facts';
import type { Fact } from './known-facts';
import { attendancesOf, isConfirmed, isLogged, reportsOf, sessionsOf } from './work';

/** What is claimed as a contact with her; verified it is a touch. Section 7, V and *verified touch*. */
export interface Claim {
  /** That of its SessionLogged, CheckedIn or MonthlyReportFiled. */
  readonly id: string;
  readonly claimedOn: CalendarDate;
  readonly start: Instant;
  readonly end: Instant;
  /** Of what is a verified touch: its day, whether or not she was enrolled then. */
  readonly touchDay?: CalendarDate;
}
export type Touch = Claim & { readonly touchDay: CalendarDate };

export function claimsOf(facts: readonly Fact[]): readonly Claim[] {
  const touchOn = (verified: boolean, day: CalendarDate): { touchDay?: CalendarDate } => (verified ? { touchDay: day } : {});
  const sessions = sessionsOf(facts)
    .filter((session) => isLogged(session) && session.minutes >= 30)
    .map((session) => {
      const start = session.loggedStart as Instant;
      const [id, claimedOn, end] = [session.loggedId as string, dayOf(start), addMilliseconds(start, session.minutes * 60_000)];
      return { id, claimedOn, start, end, ...touchOn(isConfirmed(session), claimedOn) };
    });
  const attendances = attendancesOf(facts).map(({ checkedInId: id, checkedInAt: start, checkedOutAt: end }) => ({
    ...{ id, claimedOn: dayOf(start), start, end: end ?? start },
    ...(end === undefined ? {} : touchOn(true, dayOf(end))),
  }));
  const reports = reportsOf(facts).map(({ filedId: id, filedOn: claimedOn, verified }) => {
    const start = startOfDay(claimedOn);
    return { id, claimedOn, start, end: start, ...touchOn(verified, claimedOn) };
  });
  return [...sessions, ...attendances, ...reports];
}

export function isVerified(claim: Claim): claim is Touch {
  return claim.touchDay !== undefined;
}

/** The verified touches that count for her: of days at whose end she was enrolled. */
export function touchesOf(claims: readonly Claim[], enrolment: Enrolment): readonly Touch[] {
  return claims.filter(isVerified).filter(({ touchDay }) => enrolment.enrolledOn(touchDay));
}

/** Section 6, *reported touches*: those of all touches that count, in every month. */
export function reportedTouches(touches: readonly Touch[]): readonly Touch[] {
  const earlierFirst = [...touches].sort(
    (a, b) => compareTexts(a.start, b.start) || compareTexts(a.touchDay, b.touchDay) || compareTexts(a.id, b.id),
  );
  const counted: Touch[] = [];
  for (const touch of earlierFirst) {
    const overlaps = counted.some((other) => overlap(other, touch));
    const sameWeek = counted.filter((other) => weekOf(other) === weekOf(touch));
    if (!overlaps && sameWeek.length < 2) counted.push(touch);
  }
  return counted;
}

/** Of half-open intervals; one without length holds no moment that another could share. */
function overlap(a: Touch, b: Touch): boolean {
  return a.start < a.end && b.start < b.end && a.start < b.end && b.start < a.end;
}

/** Monday to Sunday, cut at the month's end. */
function weekOf({ touchDay }: Touch): string {
  return `${monthOf(touchDay)} ${mondayOf(touchDay)}`;
}

export function inMonth(touches: readonly Touch[], month: Month): readonly Touch[] {
  return touches.filter(({ touchDay }) => monthOf(touchDay) === month);
}
