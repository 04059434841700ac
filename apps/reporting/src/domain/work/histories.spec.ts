import {
  addDays,
  addMilliseconds,
  addMonths,
  dayOf,
  endOfDay,
  firstDayOf,
  firstDayOfMonth,
  lastDayOf,
  lastDayOfMonth,
  monthsOf,
} from '@okoce/domain';
import type { CalendarDate, Instant, Month, Quarter } from '@okoce/domain';
import { asWorkFact, histories, namedBy, readExpected, readHistory } from '../../testing/histories';
import type { ExpectedAssessment } from '../../testing/histories';
import { inCanonicalOrder } from '../facts';
import { ParticipantWork } from './participant-work';
import { isHeld } from './meetings';

const NOTICE_MS = 24 * 3_600_000;

/** What an assessment reads, by DOMAIN.md section 7, off the record and nothing else. */
function assessed(work: ParticipantWork, quarter: Quarter): ExpectedAssessment {
  const [first, last] = [firstDayOf(quarter), lastDayOf(quarter)];
  const days = work.assessableDays();
  const touchDays = work.touches().map(({ day }) => day);
  return {
    assessableDays: days?.count(first, last) ?? 0,
    expectedMonths: monthsOf(quarter).filter((month) => (days?.count(firstDayOfMonth(month), lastDayOfMonth(month)) ?? 0) >= 15),
    C2: commitments(work, quarter),
    C3: monthsOf(quarter).filter((month) => filedInTime(work, month)).length,
    C4: Math.max(0, ...(days?.silences(first, last, touchDays) ?? []).map((silence) => silence.days)),
    F1: hasGoal(work, quarter),
    F2: actions(work, quarter),
  };
}

function commitments(work: ParticipantWork, quarter: Quarter): ExpectedAssessment['C2'] {
  const counts = { kept: 0, broken: 0 };
  const count = (startsAt: Instant, kept: boolean, broken: boolean): void => {
    const day = dayOf(startsAt);
    if (day < firstDayOf(quarter) || day > lastDayOf(quarter) || !work.counted.life?.enrolledOn(day)) return;
    if (kept) counts.kept += 1;
    else if (broken) counts.broken += 1;
  };
  const tooLate = (at: Instant, startsAt: Instant): boolean => at > addMilliseconds(startsAt, -NOTICE_MS);
  for (const meeting of work.meetings.values()) {
    const { planned, cancelled, missedBy } = meeting;
    if (!planned) continue;
    const calledOff = cancelled?.by === 'participant' && tooLate(cancelled.at, planned.startsAt);
    count(planned.startsAt, isHeld(meeting), missedBy === 'participant' || calledOff);
  }
  for (const { startsAt, checkedIn, missed, released } of work.seats.values()) {
    count(startsAt, checkedIn, missed || (released?.by === 'holder' && tooLate(released.at, startsAt)));
  }
  return counts;
}

function filedInTime({ counted }: ParticipantWork, month: Month): boolean {
  const report = counted.reports.get(month);
  const by = addDays(firstDayOfMonth(addMonths(month, 1)), 9);
  return report !== undefined && !report.withdrawn && report.filedOn <= by && (counted.life?.enrolledOn(report.filedOn) ?? false);
}

function hasGoal(work: ParticipantWork, quarter: Quarter): boolean {
  const begun = work.counted.life?.changes
    .filter(({ kind, day }) => /registered|returned/.test(kind) && day <= lastDayOf(quarter))
    .at(-1)?.day;
  if (begun === undefined) return false;
  const latest = addDays(begun > firstDayOf(quarter) ? begun : firstDayOf(quarter), 30);
  return [...work.goals.values()].some(
    ({ quarter: of, setOn, agreed }) =>
      of === quarter &&
      setOn <= latest &&
      work.counted.life?.enrolledOn(setOn) === true &&
      agreed !== undefined &&
      agreed.at <= endOfDay(lastDayOf(quarter)),
  );
}

function actions(work: ParticipantWork, quarter: Quarter): ExpectedAssessment['F2'] {
  const inQuarter = (day: CalendarDate): boolean => day >= firstDayOf(quarter) && day <= lastDayOf(quarter);
  const due = [...work.actions.values()].filter(
    ({ dueOn, dropped }) => inQuarter(dueOn) && !dropped && work.counted.life?.enrolledOn(dueOn) === true,
  );
  const done = due.filter(({ doneAt }) => doneAt !== undefined && doneAt <= endOfDay(lastDayOf(quarter)));
  return { all: due.length, closed: done.length };
}

describe.each(histories)('history %i, worked out by others from the same text', (history) => {
  const contracts = readHistory(history).flatMap((contract) => {
    const fact = asWorkFact(contract);
    return fact ? [{ fact, people: namedBy(contract) }] : [];
  });

  it.each(readExpected(history))(
    'is read off the record of each participant’s work, in $quarter as of $asOf',
    ({ quarter, asOf, participants }) => {
      for (const [id, { assessment }] of Object.entries(participants)) {
        const facts = contracts.filter(
          ({ fact, people }) => people.some((person) => person.id === id) && (asOf === null || fact.recordedAt <= asOf),
        );
        const work = ParticipantWork.of(facts.map(({ fact }) => fact).sort(inCanonicalOrder));
        const { assessableDays, expectedMonths, C2, C3, C4, F1, F2 } = assessment;
        expect({ id, ...assessed(work, quarter) }).toEqual({ id, assessableDays, expectedMonths, C2, C3, C4, F1, F2 });
      }
    },
  );
});
