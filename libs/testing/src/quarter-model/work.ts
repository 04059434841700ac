import type { CalendarDate, Instant, Month } from '@okoce/domain';
import type { Fact } from './known-facts';

/** A session as the facts about it, in the order recorded, have left it. */
export interface Session {
  readonly mentorId: string;
  readonly scheduled: boolean;
  slotId: string | null;
  /** As last set, when it was scheduled, moved, cancelled or missed. */
  start: Instant;
  loggedId?: string;
  loggedStart?: Instant;
  minutes: number;
  verdict?: 'confirmed' | 'disputed';
  retracted: boolean;
  cancelledBy?: string;
  cancelledAt?: Instant;
  missedBy?: string;
}

export interface Seat {
  start: Instant;
  checkedIn: boolean;
  end?: { readonly by: 'holder' | 'organiser' | 'missed'; readonly at: Instant };
}

export interface Attendance {
  readonly trainingEventId: string;
  readonly checkedInId: string;
  readonly checkedInAt: Instant;
  checkedOutAt?: Instant;
}

export interface Report {
  readonly month: Month;
  readonly filedId: string;
  readonly filedOn: CalendarDate;
  verified: boolean;
  withdrawn: boolean;
}

/** Logged, not retracted. */
export const isLogged = ({ loggedStart, retracted }: Session): boolean => loggedStart !== undefined && !retracted;
export const isHeld = (session: Session): boolean => isLogged(session) && session.verdict !== 'disputed';
export const isConfirmed = (session: Session): boolean => isLogged(session) && session.verdict === 'confirmed';

export function sessionsOf(facts: readonly Fact[]): readonly Session[] {
  const sessions = new Map<string, Session>();
  for (const { id, name, data } of facts) {
    if (name === 'SessionScheduled' || (name === 'SessionLogged' && !sessions.has(data.sessionId))) {
      const { mentorId, startsAt, minutes, slotId } = data;
      const scheduled = name === 'SessionScheduled';
      sessions.set(data.sessionId, { mentorId, scheduled, slotId, start: startsAt, minutes, retracted: false });
    }
    const session = sessions.get(data.sessionId);
    if (!session) continue;
    if (name === 'SessionRescheduled' || name === 'SessionCancelled' || name === 'SessionMissed') session.start = data.startsAt;
    if (name === 'SessionCancelled') {
      session.cancelledBy = data.cancelledBy;
      session.cancelledAt = data.occurredAt;
    }
    if (name === 'SessionMissed') session.missedBy = data.missedBy;
    if (name === 'SessionLogged') {
      session.loggedId = id;
      session.loggedStart = data.startsAt;
      session.minutes = data.minutes;
    }
    if (name === 'SessionConfirmed') session.verdict = 'confirmed';
    if (name === 'SessionDisputed') session.verdict = 'disputed';
    if (name === 'SessionRetracted') session.retracted = true;
  }
  return [...sessions.values()];
}

export function seatsOf(facts: readonly Fact[]): readonly Seat[] {
  const seats = new Map<string, Seat>();
  for (const { name, data } of facts) {
    if (!data.seatId) continue;
    if (name === 'SeatReserved') seats.set(data.seatId, { start: data.startsAt, checkedIn: false });
    const seat = seats.get(data.seatId);
    if (!seat) continue;
    if (name === 'CheckedIn') seat.checkedIn = true;
    // A seat that is no longer held is neither moved nor released again.
    if (seat.end) continue;
    if (name === 'SeatRescheduled') seat.start = data.startsAt;
    if (name === 'SeatReleased' || name === 'SeatMissed') {
      seat.start = data.startsAt;
      seat.end = { by: name === 'SeatMissed' ? 'missed' : (data.releasedBy as 'holder' | 'organiser'), at: data.occurredAt };
    }
  }
  return [...seats.values()];
}

export function attendancesOf(facts: readonly Fact[]): readonly Attendance[] {
  const attendances = new Map<string, Attendance>();
  for (const { id, name, data } of facts) {
    const { trainingEventId, attendanceId, occurredAt } = data;
    if (name === 'CheckedIn') attendances.set(attendanceId, { trainingEventId, checkedInId: id, checkedInAt: occurredAt });
    const attendance = attendances.get(attendanceId);
    if (name === 'CheckedOut' && attendance) attendance.checkedOutAt = occurredAt;
  }
  return [...attendances.values()];
}

/** Each month's report as last filed, unless withdrawn since. */
export function reportsOf(facts: readonly Fact[]): readonly Report[] {
  const reports = new Map<Month, Report>();
  for (const { id, name, data } of facts) {
    if (name === 'MonthlyReportFiled') {
      reports.set(data.month, { month: data.month, filedId: id, filedOn: data.receivedOn, verified: false, withdrawn: false });
    }
    const report = reports.get(data.month);
    if (name === 'MonthlyReportCorrected' && report) report.verified = false;
    if (name === 'MonthlyReportVerified' && report) report.verified = true;
    if (name === 'MonthlyReportWithdrawn' && report) report.withdrawn = true;
  }
  return [...reports.values()].filter(({ withdrawn }) => !withdrawn);
}
