import {
  addDays,
  daysBetween,
  firstDayOf,
  lastDayOf,
  addMonths,
  firstDayOfMonth,
  monthOf,
  monthsOf,
  type CalendarDate,
  type Month,
  type Quarter,
} from '@okoce/domain';
import { dayIn, LAST_DAY, latest, minutesBetween, type Moment } from './moments';
import { MentorPool } from './write-mentors';
import { staysOf } from './write-life';
import type { SampleParticipant, SampleReport, SampleSeat, SampleSession, SampleTraining } from './story';

export type Class = 'A' | 'B' | 'C' | 'D' | 'E' | 'N: too_short' | 'N: no_mentor' | 'N: too_few_slots';

export interface Attended {
  readonly training: SampleTraining;
  readonly seat: SampleSeat;
}

/** The class that DOMAIN.md section 7 gives by the story alone, to see that the sample has some of each; the reporting service's own rules decide. */
export function expectedClass(participant: SampleParticipant, attended: readonly Attended[], quarter: Quarter): Class | undefined {
  const year = new Year(participant, attended);
  const days = daysFrom(firstDayOf(quarter), lastDayOf(quarter));
  const assessable = days.filter((day) => year.isEnrolled(day) && !year.isOnLeave(day));
  if (!days.some((day) => year.isEnrolled(day))) return undefined;
  if (assessable.length < 45) return 'N: too_short';
  if (!days.some((day) => year.hasMentor(day))) return 'N: no_mentor';
  const isIn = (moment: Moment): boolean => dayIn(moment) >= firstDayOf(quarter) && dayIn(moment) <= lastDayOf(quarter);
  const held = year.sessions.filter((session) => isHeld(session) && isIn(startOf(session)));
  const offered =
    year.sessions.filter((session) => isIn(setFor(session)) && !isFailedBySupply(session)).length + year.slots.filter(isIn).length;
  if (held.length === 0 && offered < 2) return 'N: too_few_slots';

  const touches = new Set(year.touchDays().filter((day) => isIn(`${day}T00:00:00+07:00`)));
  const months = new Set([...touches].map(monthOf));
  if (months.size === 0) return 'E';
  const expected = monthsOf(quarter).filter((month) => assessable.filter((day) => monthOf(day) === month).length >= 15);
  const [kept, broken] = year.commitments(isIn);
  const keeps = (numerator: number): boolean => kept + broken >= 2 && 100 * kept >= numerator * (kept + broken);
  const filed = monthsOf(quarter).filter((month) => year.filedInTime(month)).length;
  const goal = year.hasGoal(quarter);
  const [done, due] = year.actions(quarter);
  const focused = goal && ((due > 0 && 10 * done >= 6 * due) || year.progressed(quarter, filed));
  const [verified, claimed] = year.claims(isIn);
  if (
    expected.length >= 2 &&
    expected.every((month) => months.has(month)) &&
    keeps(75) &&
    filed >= expected.length - 1 &&
    focused &&
    2 * verified >= claimed &&
    claimed > 0
  )
    return 'A';
  if (months.size >= 2 && keeps(60) && longestSilence(assessable, touches) <= 45) return 'B';
  return focused ? 'C' : 'D';
}

/** What the rules look at, of one person. */
class Year {
  readonly sessions: readonly SampleSession[];
  readonly slots: readonly Moment[];
  private readonly stays;

  constructor(
    private readonly participant: SampleParticipant,
    private readonly attended: readonly Attended[],
  ) {
    this.sessions = participant.mentorships.flatMap(({ sessions }) => sessions);
    this.slots = participant.mentorships.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt));
    this.stays = staysOf(dayIn(participant.registeredAt), participant.moves);
  }

  isEnrolled(day: CalendarDate): boolean {
    return this.stays.some(({ from, until }) => from <= day && day < until);
  }

  isOnLeave(day: CalendarDate): boolean {
    return this.participant.leaves.some(({ from, to, ended }) => from <= day && day <= to && (!ended || day < ended.on));
  }

  hasMentor(day: CalendarDate): boolean {
    return this.participant.mentorships.some(({ mentor, assignedAt, ended }) => {
      const until = [ended && dayIn(ended.at), MentorPool.endOf(mentor), this.stays.find((stay) => dayIn(assignedAt) < stay.until)?.until];
      return dayIn(assignedAt) <= day && until.every((end) => end === undefined || day < end);
    });
  }

  touchDays(): readonly CalendarDate[] {
    const met = this.sessions.filter(isTouch).map((session) => dayIn(startOf(session)));
    const trained = this.attended.flatMap(({ seat }) => (seat.checkedOutAt ? [dayIn(seat.checkedOutAt)] : []));
    const reported = this.participant.reports.filter(isVerified).map(filingDay);
    return [...met, ...trained, ...reported].filter((day) => this.isEnrolled(day));
  }

  commitments(isIn: (moment: Moment) => boolean): readonly [number, number] {
    const meetings = this.sessions.filter((session) => isIn(setFor(session)));
    const seats = this.attended.filter(
      ({ training, seat }) => seat.reservedAt && isIn(training.rescheduled?.startsAt ?? training.startsAt),
    );
    const kept = meetings.filter(isHeld).length + seats.filter(({ seat }) => seat.checkedInAt).length;
    return [kept, meetings.filter(isBroken).length + seats.filter(isSeatBroken).length];
  }

  filedInTime(month: Month): boolean {
    const tenth = addDays(firstDayOfMonth(addMonths(month, 1)), 9);
    return this.participant.reports.some((report) => report.month === month && !report.withdrawn && filingDay(report) <= tenth);
  }

  hasGoal(quarter: Quarter): boolean {
    const begins = latest(firstDayOf(quarter), ...this.stays.map(({ from }) => from).filter((from) => from <= lastDayOf(quarter)));
    return this.participant.goals.some(
      (goal) =>
        goal.quarter === quarter &&
        goal.agreedAt &&
        dayIn(goal.agreedAt) <= lastDayOf(quarter) &&
        daysBetween(begins, dayIn(goal.setAt)) <= 30,
    );
  }

  actions(quarter: Quarter): readonly [number, number] {
    const due = this.participant.actions.filter(
      ({ dueOn, agreedAt, dropped }) => agreedAt && !dropped && dueOn >= firstDayOf(quarter) && dueOn <= lastDayOf(quarter),
    );
    const done = due.filter(({ closed }) => closed?.withEvidence && dayIn(closed.at) <= lastDayOf(quarter));
    return [done.length, due.length];
  }

  progressed(quarter: Quarter, filed: number): boolean {
    const steps = this.steps();
    if (Object.values(steps).some((day) => day !== undefined && day >= firstDayOf(quarter) && day <= lastDayOf(quarter))) return true;
    const reached = [steps.P5, steps.P6, steps.P7].some((day) => day !== undefined && day < firstDayOf(quarter));
    const { licence } = this.participant;
    const valid =
      licence && !licence.lapsed && licence.issuedOn <= lastDayOf(quarter) && (licence.validUntil ?? '9999') >= lastDayOf(quarter);
    return reached && filed === 3 && valid === true;
  }

  /** The day of each step but the first. */
  private steps(): Readonly<Record<'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7', CalendarDate | undefined>> {
    const { licence, reports, evidence, mentorships } = this.participant;
    const trained = this.attended.filter(({ training, seat }) => training.kind === 'core' && seat.checkedOutAt && !seat.certificateRevoked);
    const met = this.sessions
      .filter(isTouch)
      .map((session) => dayIn(startOf(session)))
      .sort();
    const plan = mentorships.flatMap(({ planAgreedAt }) => (planAgreedAt ? [dayIn(planAgreedAt)] : [])).sort()[0];
    const books = reports.filter(isVerified);
    const third = books.filter(({ month }) => [-1, -2].every((back) => books.some((other) => other.month === addMonths(month, back))));
    const shown = (step: string): CalendarDate | undefined =>
      evidence.find((one) => one.step === step && one.verifiedAt && !one.revoked)?.day;
    return {
      P2: trained.map(({ seat }) => dayIn(seat.checkedOutAt ?? '')).sort()[0],
      P3: met[1] && plan ? latest(met[1], plan) : undefined,
      P4: licence?.issuedOn,
      P5: shown('P5'),
      P6: third[0] && filingDay(third[0]),
      P7: shown('P7'),
    };
  }

  /** Verified and claimed. */
  claims(isIn: (moment: Moment) => boolean): readonly [number, number] {
    const sessions = this.sessions.filter(
      ({ end, ...session }) => end?.kind === 'held' && !end.retracted && end.minutes >= 30 && isIn(startOf({ end, ...session })),
    );
    const seats = this.attended.filter(({ seat }) => seat.checkedInAt && isIn(seat.checkedInAt));
    const reports = this.participant.reports.filter((report) => !report.withdrawn && isIn(`${filingDay(report)}T00:00:00+07:00`));
    const verified =
      sessions.filter(isTouch).length + seats.filter(({ seat }) => seat.checkedOutAt).length + reports.filter(isVerified).length;
    return [verified, sessions.length + seats.length + reports.length];
  }
}

function setFor({ startsAt, rescheduled }: SampleSession): Moment {
  return rescheduled?.startsAt ?? startsAt;
}

function startOf(session: SampleSession): Moment {
  return (session.end?.kind === 'held' && session.end.startsAt) || setFor(session);
}

function isHeld({ end }: SampleSession): boolean {
  return end?.kind === 'held' && !end.retracted && !end.disputed;
}

function isTouch({ end }: SampleSession): boolean {
  return end?.kind === 'held' && end.confirmed !== undefined && !end.retracted && !end.disputed && end.minutes >= 30;
}

function isBroken(session: SampleSession): boolean {
  const { end } = session;
  if (end?.kind === 'missed') return end.by === 'participant';
  return end?.kind === 'cancelled' && end.by === 'participant' && minutesBetween(end.at, setFor(session)) < 24 * 60;
}

function isFailedBySupply({ end, startsAt }: SampleSession): boolean {
  if (end?.kind === 'missed') return end.by === 'mentor';
  if (end?.kind === 'cancelled') return end.by !== 'participant';
  return end === undefined && dayIn(startsAt) > LAST_DAY;
}

function isSeatBroken({ training, seat }: Attended): boolean {
  const startsAt = training.rescheduled?.startsAt ?? training.startsAt;
  if (seat.released) return seat.released.by === 'holder' && minutesBetween(seat.released.at, startsAt) < 24 * 60;
  return !training.cancelled && seat.checkedInAt === undefined;
}

function filingDay({ receivedOn, filedAt }: SampleReport): CalendarDate {
  return receivedOn ?? dayIn(filedAt);
}

function isVerified({ verifiedAt, corrected, withdrawn }: SampleReport): boolean {
  return !withdrawn && (corrected ? corrected.verifiedAt !== undefined : verifiedAt !== undefined);
}

function longestSilence(assessable: readonly CalendarDate[], touches: ReadonlySet<CalendarDate>): number {
  let longest = 0;
  let now = 0;
  for (const day of assessable) {
    now = touches.has(day) ? 0 : now + 1;
    longest = Math.max(longest, now);
  }
  return longest;
}

function daysFrom(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}
