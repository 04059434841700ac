import { addDays, addMonths, dayOf, endOfDay, firstDayOf, lastDayOf, lastDayOfMonth, monthOf, monthsOf } from '@okoce/domain';
import type { CalendarDate, Instant, Month, Quarter } from '@okoce/domain';
import type { Enrolment } from './enrolment';
import type { Fact } from './known-facts';
import { reachedSteps } from './steps';
import { claimsOf, inMonth, isVerified, touchesOf } from './touches';
import { isHeld, reportsOf, seatsOf, sessionsOf } from './work';

export interface ModelAssessment {
  readonly class: 'N' | 'E' | 'A' | 'B' | 'C' | 'D';
  readonly reason: 'too_short' | 'no_mentor' | 'too_few_slots' | null;
  readonly assessableDays: number;
  readonly expectedMonths: readonly Month[];
  readonly C1: number;
  readonly C2: { readonly kept: number; readonly broken: number };
  readonly C3: number;
  readonly C4: number;
  readonly F1: boolean;
  readonly F2: { readonly closed: number; readonly all: number };
  readonly F3: boolean;
  readonly V: { readonly verified: number; readonly claimed: number };
  readonly index: number;
}

interface Person {
  readonly facts: readonly Fact[];
  readonly enrolment: Enrolment;
}

const DAY_MS = 86_400_000;

/** Section 7 for a registered participant, with the rules of the first rule set. */
export function assessment(person: Person, quarter: Quarter): ModelAssessment {
  const { facts, enrolment } = person;
  const days = daysOf(quarter);
  const assessable = days.filter((day) => enrolment.assessableOn(day));
  const claims = claimsOf(facts);
  const touches = touchesOf(claims, enrolment).filter(({ touchDay }) => days.includes(touchDay));
  const claimed = claims.filter(({ claimedOn }) => days.includes(claimedOn) && enrolment.enrolledOn(claimedOn));
  const expectedMonths = monthsOf(quarter).filter((month) => assessable.filter((day) => monthOf(day) === month).length >= 15);
  const C3 = reportsInTime(person, quarter);
  const indicators = {
    assessableDays: assessable.length,
    expectedMonths,
    C1: monthsOf(quarter).filter((month) => inMonth(touches, month).length > 0).length,
    C2: commitments(person, quarter),
    C3,
    C4: longestSilence(
      assessable,
      touches.map(({ touchDay }) => touchDay),
    ),
    F1: hasGoal(person, quarter),
    F2: actions(person, quarter),
    F3: progressed(person, quarter, C3),
    V: { verified: claimed.filter(isVerified).length, claimed: claimed.length },
  };
  const reason = notAssessable(person, quarter, assessable.length);
  const everyExpected = expectedMonths.every((month) => inMonth(touches, month).length > 0);
  return { class: reason ? 'N' : classOf(indicators, everyExpected), reason, ...indicators, index: indexOf(indicators) };
}

type Indicators = Omit<ModelAssessment, 'class' | 'reason' | 'index'>;

function classOf({ expectedMonths, C1, C2, C3, C4, F1, F2, F3, V }: Indicators, touchInEachExpected: boolean): ModelAssessment['class'] {
  const all = C2.kept + C2.broken;
  const [threeQuarters, sixTenths] = [all >= 2 && 4 * C2.kept >= 3 * all, all >= 2 && 10 * C2.kept >= 6 * all];
  const focused = F1 && ((F2.all > 0 && 10 * F2.closed >= 6 * F2.all) || F3);
  const half = V.claimed > 0 && 2 * V.verified >= V.claimed;
  if (C1 === 0) return 'E';
  if (expectedMonths.length >= 2 && touchInEachExpected && threeQuarters && C3 >= expectedMonths.length - 1 && focused && half) return 'A';
  if (C1 >= 2 && sixTenths && C4 <= 45) return 'B';
  return focused ? 'C' : 'D';
}

/** The exact sum over one denominator, rounded half up. */
function indexOf({ C1, C2, C3, F1, F2, F3, V }: Indicators): number {
  const commitmentsMade = C2.kept + C2.broken;
  const [d2, dF, dV] = [commitmentsMade || 1, F2.all || 1, V.claimed || 1];
  const whole = ([0, 6, 13, 20][C1] ?? 0) + 4 * C3 + (F1 ? 8 : 0) + (F3 ? 16 : 0);
  const kept = commitmentsMade >= 2 ? 8 * C2.kept : 0;
  const over = d2 * dF * dV;
  const sum = whole * over + kept * dF * dV + 16 * F2.closed * d2 * dV + 20 * V.verified * d2 * dF;
  return Math.floor((2 * sum + over) / (2 * over));
}

function daysOf(quarter: Quarter): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = firstDayOf(quarter); day <= lastDayOf(quarter); day = addDays(day, 1)) days.push(day);
  return days;
}

function within(quarter: Quarter, day: CalendarDate): boolean {
  return firstDayOf(quarter) <= day && day <= lastDayOf(quarter);
}

function notAssessable(person: Person, quarter: Quarter, assessableDays: number): ModelAssessment['reason'] {
  if (assessableDays < 45) return 'too_short';
  if (!hadMentor(person.facts, quarter)) return 'no_mentor';
  return heldOne(person, quarter) || slotsOffered(person, quarter) >= 2 ? null : 'too_few_slots';
}

function hadMentor(facts: readonly Fact[], quarter: Quarter): boolean {
  const assigned = facts.filter(({ name }) => name === 'MentorAssigned');
  return assigned.some(({ data }) => {
    const ends = facts.filter((fact) => fact.name === 'MentorshipEnded' && fact.data.mentorshipId === data.mentorshipId);
    return daysOf(quarter).some((day) => data.occurredAt <= endOfDay(day) && !ends.some((end) => end.data.occurredAt <= endOfDay(day)));
  });
}

function counts({ enrolment }: Person, quarter: Quarter, start: Instant): boolean {
  return within(quarter, dayOf(start)) && enrolment.enrolledOn(dayOf(start));
}

function heldOne(person: Person, quarter: Quarter): boolean {
  return sessionsOf(person.facts).some((session) => isHeld(session) && counts(person, quarter, session.loggedStart as Instant));
}

function slotsOffered(person: Person, quarter: Quarter): number {
  const sessions = sessionsOf(person.facts).filter(({ scheduled }) => scheduled);
  const booked = sessions.map(({ slotId }) => slotId);
  const free = person.facts.filter(({ name, data }) => name === 'SlotOffered' && !booked.includes(data.slotId));
  const offered = sessions.filter(
    ({ missedBy, cancelledBy }) => missedBy !== 'mentor' && cancelledBy !== 'mentor' && cancelledBy !== 'centre',
  );
  const starts = [...free.map(({ data }) => data.startsAt), ...offered.map(({ start }) => start)];
  return starts.filter((start) => counts(person, quarter, start)).length;
}

function commitments(person: Person, quarter: Quarter): ModelAssessment['C2'] {
  const late = (start: Instant, at: Instant | undefined): boolean => at !== undefined && Date.parse(start) - Date.parse(at) < DAY_MS;
  const outcomes = [
    ...sessionsOf(person.facts)
      .filter(({ scheduled, start }) => scheduled && counts(person, quarter, start))
      .map((session) => {
        if (isHeld(session)) return 'kept';
        if (session.missedBy === 'participant') return 'broken';
        return session.cancelledBy === 'participant' && late(session.start, session.cancelledAt) ? 'broken' : 'neutral';
      }),
    ...seatsOf(person.facts)
      .filter(({ start }) => counts(person, quarter, start))
      .map(({ start, checkedIn, end }) => {
        if (checkedIn) return 'kept';
        if (end?.by === 'missed') return 'broken';
        return end?.by === 'holder' && late(start, end.at) ? 'broken' : 'neutral';
      }),
  ];
  const how = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  return { kept: how('kept'), broken: how('broken') };
}

function reportsInTime({ facts, enrolment }: Person, quarter: Quarter): number {
  return reportsOf(facts).filter(
    ({ month, filedOn }) => monthsOf(quarter).includes(month) && filedOn <= `${addMonths(month, 1)}-10` && enrolment.enrolledOn(filedOn),
  ).length;
}

/** Days that are not assessable are not among those given: they neither count nor break the row. */
function longestSilence(assessable: readonly CalendarDate[], touchDays: readonly CalendarDate[]): number {
  let [longest, row] = [0, 0];
  for (const day of assessable) {
    row = touchDays.includes(day) ? 0 : row + 1;
    longest = Math.max(longest, row);
  }
  return longest;
}

function hasGoal({ facts, enrolment }: Person, quarter: Quarter): boolean {
  const last = lastDayOf(quarter);
  const latestStart = enrolment.latestStart(last);
  if (latestStart === undefined) return false;
  const from = latestStart > firstDayOf(quarter) ? latestStart : firstDayOf(quarter);
  return facts.some(({ name, data }) => {
    if (name !== 'QuarterGoalSet' || data.quarter !== quarter) return false;
    const setOn = dayOf(data.occurredAt);
    const agreed = facts.some(
      (fact) => fact.name === 'QuarterGoalAgreed' && fact.data.goalId === data.goalId && fact.data.occurredAt <= endOfDay(last),
    );
    return setOn <= addDays(from, 30) && enrolment.enrolledOn(setOn) && agreed;
  });
}

function actions({ facts, enrolment }: Person, quarter: Quarter): ModelAssessment['F2'] {
  const ofAction = (name: string, id: string): readonly Fact[] => facts.filter((fact) => fact.name === name && fact.data.actionId === id);
  const due = facts.filter(
    ({ name, data }) =>
      name === 'ActionAgreed' &&
      within(quarter, data.dueOn) &&
      enrolment.enrolledOn(data.dueOn) &&
      ofAction('ActionDropped', data.actionId).length === 0,
  );
  const closed = due.filter(({ data }) =>
    ofAction('ActionClosed', data.actionId).some((fact) => fact.data.withEvidence && fact.data.occurredAt <= endOfDay(lastDayOf(quarter))),
  );
  return { closed: closed.length, all: due.length };
}

function progressed({ facts, enrolment }: Person, quarter: Quarter, C3: number): boolean {
  const reached = reachedSteps(facts, enrolment);
  const newly = reached.some(({ step, day, fresh }) => step !== 'P1' && within(quarter, day) && fresh && enrolment.enrolledOn(day));
  const before = reached.some(({ step, day }) => ['P5', 'P6', 'P7'].includes(step) && day < firstDayOf(quarter));
  return newly || (before && C3 === 3 && licensedOn(facts, lastDayOfMonth(monthsOf(quarter)[2])));
}

function licensedOn(facts: readonly Fact[], day: CalendarDate): boolean {
  return facts.some(({ name, data }) => {
    if (name !== 'LicenceRecorded' || data.issuedOn > day || (data.validUntil ?? day) < day) return false;
    return !facts.some((fact) => fact.name === 'LicenceLapsed' && fact.data.licenceId === data.licenceId && fact.data.on <= day);
  });
}
