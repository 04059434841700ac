import { addDays, addMilliseconds, daysBetween, type CalendarDate, type Instant } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { at, type Moment, type SampleMentorship, type SampleSession } from './story';
import type { Stay } from './write-participant';

const PLANNED = 0.85;
const HELD = 0.92;
const CONFIRMED = 0.82;
const LENGTHS = [30, 45, 60, 60, 60, 90, 20];

/** Meetings every few weeks from soon after the registration on; undefined when she left too early for one. */
export function writeMentorship(random: Random, stay: Stay, mentors: readonly number[]): SampleMentorship | undefined {
  const assignedOn = addDays(stay.from, 10 + random.below(30));
  if (mentors.length === 0 || daysBetween(assignedOn, stay.until) < 14) return undefined;
  // Who is seen again soon stays: each has a rhythm of her own, and some stop coming.
  const rhythm = 21 + random.below(40);
  const lasting = random.chance(0.3) ? 2 : 12;
  const sessions: SampleSession[] = [];
  for (
    let day = addDays(assignedOn, 3 + random.below(9));
    daysBetween(day, stay.until) >= 5;
    day = addDays(day, rhythm + random.below(10))
  ) {
    if (sessions.length === lasting) break;
    sessions.push(writeSession(random, day, assignedOn));
  }
  return {
    mentor: random.pick(mentors),
    assignedAt: at(assignedOn, 8, random.below(60)),
    ...(random.chance(PLANNED) ? { planAgreedAt: at(addDays(assignedOn, 1 + random.below(10)), 13) } : {}),
    sessions,
  };
}

function writeSession(random: Random, day: CalendarDate, assignedOn: CalendarDate): SampleSession {
  const hour = 9 + random.below(8);
  const minutes = random.pick(LENGTHS);
  const scheduledOn = addDays(day, -1 - random.below(Math.min(7, Math.max(1, daysBetween(assignedOn, day) - 1))));
  const booked = { scheduledAt: at(scheduledOn, 10), startsAt: at(day, hour), minutes };
  if (!random.chance(HELD)) return booked;
  const loggedAt = later(booked.startsAt, minutes + 5 + random.below(120));
  if (!random.chance(CONFIRMED)) return { ...booked, loggedAt };
  return { ...booked, loggedAt, confirmedAt: later(loggedAt, 10 + random.below(3 * 24 * 60)) };
}

function later(moment: Moment, minutes: number): Moment {
  return addMilliseconds(new Date(moment).toISOString() as Instant, minutes * 60_000);
}
