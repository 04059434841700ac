import type { DistrictCode, Quarter } from '@okoce/domain';
import type { Worked } from '../assessment/assessment';
import { happensWithin, periodOf } from '../assessment/reviewed';
import type { Reviewed } from '../assessment/reviewed';
import { isHeld } from '../work/meetings';
import type { ParticipantWork } from '../work/participant-work';

export const centreWorkParts = ['sessions', 'seats', 'reports', 'goals', 'actions', 'activeMonths'] as const;
export type CentreWorkPart = (typeof centreWorkParts)[number];

export interface ExpectedAndDone {
  readonly expected: number;
  readonly done: number;
}

/** What was expected of and for a centre's mentored people in a quarter, and what of it was done. */
export type CentreWork = Readonly<Record<CentreWorkPart, ExpectedAndDone>> & {
  /** Those with a mentorship in force on a day of the quarter, who were with the centre on its last. */
  readonly people: number;
};

/** Whether the centre's work is hers at all, by her enrolment and her mentorships alone. */
export function isMentoredAt({ counted: { life, mentorships } }: ParticipantWork, centre: DistrictCode, quarter: Quarter): boolean {
  const { start, end, last } = periodOf(quarter);
  if (life?.centreOn(last) !== centre) return false;
  return [...mentorships.values()].some(({ from, until }) => from <= end && (until === undefined || until >= start));
}

/** Undefined for one who had no mentor in the quarter, or was with another centre at its end. */
export function centreWorkOf(worked: Worked, centre: DistrictCode): CentreWork | undefined {
  const { reviewed, indicators } = worked;
  if (indicators.mentorshipDays.value === 0 || reviewed.life.centreOn(reviewed.period.last) !== centre) return undefined;
  const { expectedMonths, silentMonths, C3, F1, F2 } = indicators;
  const inTime = expectedMonths.filter((month) => C3.value.includes(month));
  return {
    people: 1,
    sessions: sessionsOf(reviewed),
    seats: seatsOf(reviewed),
    reports: { expected: expectedMonths.length, done: inTime.length },
    goals: { expected: 1, done: F1.value ? 1 : 0 },
    actions: { expected: F2.value.all, done: F2.value.closed },
    activeMonths: { expected: expectedMonths.length, done: expectedMonths.length - silentMonths.length },
  };
}

export function centreWorkTotal(works: Iterable<CentreWork>): CentreWork {
  let people = 0;
  const sums = new Map<CentreWorkPart, ExpectedAndDone>(centreWorkParts.map((part) => [part, { expected: 0, done: 0 }]));
  for (const work of works) {
    people += work.people;
    for (const [part, { expected, done }] of sums)
      sums.set(part, { expected: expected + work[part].expected, done: done + work[part].done });
  }
  return { people, ...(Object.fromEntries(sums) as Record<CentreWorkPart, ExpectedAndDone>) };
}

/** Scheduled in the quarter, by the start as last set, whoever called them off; of them those held. */
function sessionsOf({ work, period }: Reviewed): ExpectedAndDone {
  const scheduled = [...work.meetings.values()].filter(({ planned }) => planned && happensWithin(period, planned.startsAt));
  return { expected: scheduled.length, done: scheduled.filter(isHeld).length };
}

/** Reserved, by the start as last set; of them those checked in. */
function seatsOf({ work, period }: Reviewed): ExpectedAndDone {
  const reserved = [...work.seats.values()].filter(({ startsAt }) => happensWithin(period, startsAt));
  return { expected: reserved.length, done: reserved.filter(({ checkedIn }) => checkedIn).length };
}
