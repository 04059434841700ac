import { addDays, daysBetween, type CalendarDate, type District } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { Calendar } from './calendar';
import { kinds, type KindName } from './kinds';
import { at, earlier, LAST_DAY, type Moment } from './moments';
import type { SampleLeave, SampleMentorship } from './story';
import type { Stay } from './write-life';
import { MentorPool } from './write-mentors';
import { writeSessions } from './write-sessions';

const PARTED = 0.03;
/** Of those whose mentor fails them, so many get another. */
const GIVEN_UP = 0.6;

export interface Mentee {
  readonly kind: KindName;
  readonly home: District;
  readonly stays: readonly Stay[];
  readonly leaves: readonly SampleLeave[];
  readonly loginAt: Moment | undefined;
}

/** The mentors she had, one after another. */
export function writeMentorships(random: Random, mentee: Mentee, pool: MentorPool): readonly SampleMentorship[] {
  if (!random.chance(kinds[mentee.kind].mentored)) return [];
  const own = new Calendar();
  const mentorships: SampleMentorship[] = [];
  for (const stay of mentee.stays) {
    // Whoever comes back gets a mentor if leaving ended a mentorship of hers.
    if (stay !== mentee.stays[0] && (mentorships.length === 0 || mentorships.at(-1)?.ended)) break;
    let from = addDays(stay.from, 3 + random.below(16));
    let fails = mentee.kind === 'let_down';
    for (;;) {
      const had = mentorships.map(({ mentor }) => mentor);
      const written = writeMentorship(random, mentee, { from, until: stay.until, fails, had }, pool, own);
      if (!written) break;
      mentorships.push(written.mentorship);
      if (!written.goesOnFrom) break;
      from = written.goesOnFrom;
      fails = false;
    }
  }
  return mentorships;
}

interface Chance {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly fails: boolean;
  readonly had: readonly number[];
}

interface Written {
  readonly mentorship: SampleMentorship;
  /** The day on which she gets another mentor. */
  readonly goesOnFrom?: CalendarDate;
}

function writeMentorship(random: Random, mentee: Mentee, chance: Chance, pool: MentorPool, own: Calendar): Written | undefined {
  const { kind, home, leaves, loginAt } = mentee;
  const { from, fails, had } = chance;
  if (daysBetween(from, chance.until) < 14) return undefined;
  const assignedAt = at(from, 8, random.below(60));
  const mentor = pool.assign(random, { near: home, from: assignedAt, fails, except: had });
  if (mentor === undefined) return undefined;
  const ended = writeEnding(random, fails, chance);
  const until = earlier(ended ?? chance.until, MentorPool.endOf(mentor) ?? chance.until);
  const { sessions, slots } = writeSessions(random, {
    kind,
    mentorFails: fails,
    assignedOn: from,
    until,
    leavesOne: until <= LAST_DAY,
    leaves,
    hasLogin: loginAt !== undefined,
    calendars: [pool.calendarOf(mentor), own],
  });
  const plannedOn = addDays(from, 1 + random.below(10));
  const mentorship = {
    mentor,
    assignedAt,
    ...(random.chance(kinds[kind].plans) && plannedOn < until ? { planAgreedAt: at(plannedOn, 13) } : {}),
    ...(ended === until
      ? { ended: { at: at(ended, 16), reason: fails ? 'Mentor berulang kali tidak hadir.' : 'Jadwal tidak cocok lagi.' } }
      : {}),
    sessions,
    slots,
  };
  return until < chance.until ? { mentorship, goesOnFrom: addDays(until, 3 + random.below(12)) } : { mentorship };
}

/** The day on which the two part, if they do. */
function writeEnding(random: Random, fails: boolean, { from, until }: Chance): CalendarDate | undefined {
  const left = daysBetween(from, until);
  const day = addDays(from, fails ? 55 + random.below(50) : 30 + random.below(120));
  return left > 40 && random.chance(fails ? GIVEN_UP : PARTED) && day < addDays(until, -5) ? day : undefined;
}
