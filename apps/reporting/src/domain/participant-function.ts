import { dayOf, lastDayOf, quarterOf, firstDayOfMonth } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { Amounts } from './amounts';
import type { EnrolmentLife } from './enrolment-life';
import type { ActiveMonths, Measure } from './measures';
import type { ParticipantRecord } from './participant-record';
import { sessionConfirmed, sessionHeld } from './sessions';
import { reachedSteps } from './step-proofs';
import { touchMonths, verifiedTouches } from './touches';

/** What a participant counts for, by what is known of her: nothing before she is registered. */
export function participantAmounts(record: ParticipantRecord): Amounts {
  const { life } = record;
  if (!life) return Amounts.none;
  const amounts = new Amounts();
  countLife(amounts, life);
  countSteps(amounts, record, life);
  countMeetings(amounts, record, life);
  countQuarters(amounts, record, life);
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
