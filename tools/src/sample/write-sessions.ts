import { addDays, daysBetween, type CalendarDate } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { Calendar } from './calendar';
import { chooseOutcome, failing, gone, kinds, within, type Fate, type KindName } from './kinds';
import { at, dayIn, LAST_DAY, later, latest, minutesBetween, workingDayFrom, type Moment } from './moments';
import type { SampleLeave, SampleSession, SampleSlot, SessionEnd } from './story';
import { afterLeave } from './write-life';

const LENGTHS = [30, 45, 60, 60, 60, 90, 20];
const FROM_SLOT = 0.1;
const RESCHEDULED = 0.06;
const BEGAN_LATE = 0.07;
const LATE_MINUTES = 15;
const DISPUTED = 0.025;
const RETRACTED = 0.008;
const RETRACTED_WHEN_DISPUTED = 0.5;
/** Her mentor still offers her times when she has stopped coming. */
const SLOT_EVERY_DAYS = 38;
const OFFERED = 0.8;
const HOURS_BEFORE = 24;
const notes = ['Membahas harga jual.', 'Menyusun daftar pembeli.', 'Memeriksa buku kas.', 'Menyiapkan berkas izin.', 'Foto produk.'];

/** What decides how two people meet. */
export interface Meetings {
  readonly kind: KindName;
  readonly mentorFails: boolean;
  readonly assignedOn: CalendarDate;
  /** The first day on which they no longer can. */
  readonly until: CalendarDate;
  /** A session may be left over that somebody's leaving calls off. */
  readonly leavesOne: boolean;
  readonly leaves: readonly SampleLeave[];
  readonly hasLogin: boolean;
  /** The mentor's and hers. */
  readonly calendars: readonly [Calendar, Calendar];
}

export function writeSessions(random: Random, meetings: Meetings): { sessions: readonly SampleSession[]; slots: readonly SampleSlot[] } {
  const { kind, until, leaves } = meetings;
  const { rhythm, fadesAfter } = kinds[kind];
  const keen = fadesAfter ? within(random, fadesAfter) : Infinity;
  const most = fadesAfter ? keen + 1 + random.below(2) : Infinity;
  const sessions: SampleSession[] = [];
  let day = addDays(meetings.assignedOn, 3 + random.below(8));
  while (sessions.length < most) {
    const session = writeSession(random, meetings, afterLeave(day, leaves), fateOf(meetings, sessions.length >= keen));
    if (!session) break;
    sessions.push(session);
    day = addDays(dayIn(session.rescheduled?.startsAt ?? session.startsAt), within(random, rhythm));
  }
  if (meetings.leavesOne && random.chance(0.6)) sessions.push(...leftOver(random, meetings));
  const slots = sessions.length === most ? offerSlots(random, meetings, afterLeave(day, leaves), until) : [];
  return { sessions, slots };
}

function fateOf({ kind, mentorFails }: Meetings, faded: boolean): Fate {
  if (mentorFails) return failing;
  return faded ? gone : kinds[kind].fate;
}

function writeSession(random: Random, meetings: Meetings, from: CalendarDate, fate: Fate): SampleSession | undefined {
  const { calendars, until, assignedOn } = meetings;
  const minutes = random.pick(LENGTHS);
  const beganLate = random.chance(BEGAN_LATE);
  const hours = Math.ceil((minutes + (beganLate ? LATE_MINUTES : 0)) / 60);
  const startsAt = Calendar.take(random, calendars, from, until, hours);
  if (startsAt === undefined) return undefined;
  const day = dayIn(startsAt);
  const scheduledAt = at(addDays(day, -2 - random.below(Math.max(1, Math.min(7, daysBetween(assignedOn, day) - 2)))), 10);
  const moved = random.chance(RESCHEDULED) ? Calendar.take(random, calendars, addDays(day, 1), until, hours) : undefined;
  const rescheduledAt = between(random, scheduledAt, later(startsAt, -3 * 60));
  const fromSlot = random.chance(FROM_SLOT) && daysBetween(assignedOn, dayIn(scheduledAt)) > 1;
  const slot = {
    offeredAt: at(addDays(dayIn(scheduledAt), -1), 9),
    bookedBy: meetings.hasLogin && random.chance(0.6) ? 'participant' : 'mentor',
  } as const;
  const held = { startsAt: moved ?? startsAt, minutes, beganLate };
  const end = writeEnd(random, meetings, held, moved ? rescheduledAt : scheduledAt, fate);
  return {
    scheduledAt,
    startsAt,
    minutes,
    ...(fromSlot ? { slot } : {}),
    ...(moved ? { rescheduled: { at: rescheduledAt, startsAt: moved } } : {}),
    ...(end ? { end } : {}),
  };
}

interface Held {
  readonly startsAt: Moment;
  readonly minutes: number;
  readonly beganLate: boolean;
}

function writeEnd(random: Random, meetings: Meetings, held: Held, knownAt: Moment, fate: Fate): SessionEnd | undefined {
  const { startsAt, minutes } = held;
  const outcome = chooseOutcome(random, fate);
  const latest = later(startsAt, -(HOURS_BEFORE + 1) * 60);
  const cancelledLate = later(startsAt, -60 * (1 + random.below(20)));
  const missedAt = later(startsAt, minutes + 10 + random.below(180));
  switch (outcome) {
    case 'held':
      return writeHeld(random, meetings, held);
    case 'missedByHer':
      return { kind: 'missed', at: missedAt, by: 'participant' };
    case 'missedByMentor':
      return { kind: 'missed', at: missedAt, by: 'mentor' };
    case 'cancelledLateByHer':
      return { kind: 'cancelled', at: cancelledLate > knownAt ? cancelledLate : later(startsAt, -60), by: 'participant' };
    case 'cancelledLateByMentor':
      return { kind: 'cancelled', at: cancelledLate > knownAt ? cancelledLate : later(startsAt, -60), by: 'mentor' };
    case 'cancelledEarly': {
      // Known for less than a day: then it is held after all.
      if (latest <= knownAt) return writeHeld(random, meetings, held);
      return {
        kind: 'cancelled',
        at: between(random, knownAt, latest),
        by: random.pick(['participant', 'participant', 'mentor', 'centre']),
      };
    }
    case 'forgotten':
      return undefined;
  }
}

function writeHeld(random: Random, { kind, hasLogin, until }: Meetings, { startsAt, minutes, beganLate }: Held): SessionEnd | undefined {
  const began = beganLate ? later(startsAt, LATE_MINUTES) : startsAt;
  const took = random.chance(0.1) ? minutes - 5 : minutes;
  const loggedAt = later(began, took + 5 + (random.chance(0.9) ? random.below(150) : 1_440 + random.below(600)));
  // The story ends before anybody has said so.
  if (dayIn(loggedAt) > LAST_DAY) return undefined;
  const held = {
    kind: 'held',
    at: loggedAt,
    ...(beganLate ? { startsAt: began } : {}),
    minutes: took,
    ...(random.chance(0.5) ? { note: random.pick(notes) } : {}),
  } as const;
  const confirmedAt = hasLogin
    ? later(loggedAt, 10 + random.below(2_880))
    : at(workingDayFrom(addDays(dayIn(loggedAt), 1)), 9 + random.below(6));
  const known = latest(confirmedAt, loggedAt);
  const inTime = dayIn(known) < until && dayIn(later(known, 4_320)) <= LAST_DAY;
  if (!inTime) return held;
  const reason = 'Pertemuan lebih singkat daripada yang dicatat.';
  if (hasLogin && random.chance(DISPUTED)) {
    const disputed = { at: confirmedAt, reason };
    if (!random.chance(RETRACTED_WHEN_DISPUTED)) return { ...held, disputed };
    return { ...held, disputed, retracted: { at: later(confirmedAt, 120 + random.below(2_000)), reason: 'Salah mencatat.' } };
  }
  if (random.chance(RETRACTED)) return { ...held, retracted: { at: confirmedAt, reason: 'Tercatat pada peserta yang salah.' } };
  if (!random.chance(kinds[kind].confirms)) return held;
  return { ...held, confirmed: { at: confirmedAt, by: hasLogin ? 'login' : 'code' } };
}

/** Scheduled before, to be held after they have parted. */
function leftOver(random: Random, { calendars, until, assignedOn }: Meetings): readonly SampleSession[] {
  const scheduledOn = addDays(until, -2);
  const startsAt = Calendar.take(random, calendars, addDays(until, 2), addDays(until, 12), 1);
  return startsAt === undefined || scheduledOn <= assignedOn ? [] : [{ scheduledAt: at(scheduledOn, 10), startsAt, minutes: 60 }];
}

function offerSlots(random: Random, { calendars }: Meetings, from: CalendarDate, until: CalendarDate): readonly SampleSlot[] {
  const slots: SampleSlot[] = [];
  for (let day = from; day < until; day = addDays(day, SLOT_EVERY_DAYS + random.below(8))) {
    const startsAt = random.chance(OFFERED) ? Calendar.take(random, calendars, day, until, 1) : undefined;
    if (startsAt) slots.push({ offeredAt: at(addDays(dayIn(startsAt), -3), 9), startsAt, minutes: 60 });
  }
  return slots;
}

/** A minute after the first moment at the earliest. */
function between(random: Random, from: Moment, to: Moment): Moment {
  return later(from, 1 + random.below(Math.max(1, minutesBetween(from, to) - 1)));
}
