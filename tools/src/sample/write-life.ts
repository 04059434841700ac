import { addDays, daysBetween, districts, type CalendarDate, type District } from '@okoce/domain';
import type { Person } from '../simulate/people';
import type { Random } from '../simulate/random';
import { kinds, type KindName } from './kinds';
import { at, dayIn, earlier, FIRST_DAY, LAST_DAY, later, latest, type Moment } from './moments';
import type { SampleLeave, SampleLicence, SampleMove } from './story';

/** Days on which she is enrolled: from the first one up to, without it, the day on which she leaves. */
export interface Stay {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

const TRANSFERRED = 0.03;
const LEAVE = 0.1;
const REASONS = ['moved', 'work', 'work', 'health', 'lost_interest', 'lost_interest', 'other'];
/** The floods of New Year's Day 2020. */
const FLOOD = '2020-01-01' as CalendarDate;
const LEBARAN = '2020-05-18' as CalendarDate;
/** Who comes back must have had time to. */
const RETURNERS_BEGIN_WITHIN_DAYS = 200;

/** Fewer came from April 2020 on, when Jakarta stayed at home. */
export function registrationDay(random: Random, kind: KindName): CalendarDate {
  if (kind === 'returning') return addDays(FIRST_DAY, random.below(RETURNERS_BEGIN_WITHIN_DAYS));
  const days = daysBetween(FIRST_DAY, LAST_DAY) - 6;
  const day = addDays(FIRST_DAY, random.below(days));
  return day >= '2020-04-01' && random.chance(0.6) ? addDays(FIRST_DAY, random.below(270)) : day;
}

/** Who moves to another centre, leaves, comes back, or comes back elsewhere. */
export function writeMoves(random: Random, kind: KindName, registeredOn: CalendarDate, home: District): readonly SampleMove[] {
  const left = daysBetween(registeredOn, LAST_DAY);
  const day = (after: number): CalendarDate => addDays(registeredOn, after);
  const elsewhere = (): District => random.pick(districts.filter(({ code }) => code !== home.code));
  if (kind !== 'returning' && left > 60 && random.chance(TRANSFERRED))
    return [{ kind: 'transfer', at: at(day(40 + random.below(left - 50)), 10), to: elsewhere().code }];
  if (left < 45 || !random.chance(kinds[kind].withdraws)) return [];
  const after = kind === 'returning' ? 45 + random.below(60) : 30 + random.below(left - 40);
  const withdrawal: SampleMove = { kind: 'withdrawal', at: at(day(after), 15), category: random.pick(REASONS) };
  if (kind !== 'returning') return [withdrawal];
  const back = at(day(after + 15 + random.below(40)), 9);
  return [withdrawal, random.chance(0.4) ? { kind: 'received', at: back, to: elsewhere().code } : { kind: 'return', at: back }];
}

export function staysOf(registeredOn: CalendarDate, moves: readonly SampleMove[]): readonly Stay[] {
  const left = moves.find(({ kind }) => kind === 'withdrawal');
  if (!left) return [{ from: registeredOn, until: addDays(LAST_DAY, 1) }];
  const back = moves.find(({ kind }) => kind === 'return' || kind === 'received');
  const first = { from: registeredOn, until: dayIn(left.at) };
  return back ? [first, { from: dayIn(back.at), until: addDays(LAST_DAY, 1) }] : [first];
}

/** By an officer at the desk, when she registers or soon after. */
export function writeLogin(random: Random, kind: KindName, registeredAt: Moment): Moment | undefined {
  return random.chance(kinds[kind].login) ? later(registeredAt, 10 + random.below(30)) : undefined;
}

export function writeLeaves(random: Random, person: Person, { from, until }: Stay): readonly SampleLeave[] {
  const left = daysBetween(from, until);
  if (left < 50 || !random.chance(LEAVE)) return [];
  const [category, begins, length] = chooseLeave(random, person, { from, until });
  const declaredOn = latest(addDays(from, 2), earlier(addDays(begins, random.below(30) - 8), addDays(until, -2)));
  // Declared in the thirty days after it began, or before.
  if (daysBetween(begins, declaredOn) > 30) return [];
  const to = addDays(begins, length - 1);
  const declaredAt = at(declaredOn, 11);
  const on = addDays(latest(begins, declaredOn), 5 + random.below(Math.max(1, length - 8)));
  if (on > to || on >= until || !random.chance(0.3)) return [{ from: begins, to, category, declaredAt }];
  return [{ from: begins, to, category, declaredAt, ended: { at: at(on, 9), on } }];
}

function chooseLeave(random: Random, { sex }: Person, { from, until }: Stay): [SampleLeave['category'], CalendarDate, number] {
  const isIn = (day: CalendarDate): boolean => from < addDays(day, -10) && addDays(day, 3) < until;
  if (isIn(FLOOD) && random.chance(0.3)) return ['disaster', FLOOD, 10 + random.below(20)];
  if (isIn(LEBARAN) && random.chance(0.4)) return ['season', addDays(LEBARAN, random.below(6)), 12 + random.below(10)];
  const begins = addDays(from, 10 + random.below(daysBetween(from, until) - 25));
  if (sex === 'P' && random.chance(0.4)) return ['maternity', begins, 60 + random.below(31)];
  return random.chance(0.7) ? ['illness', begins, 10 + random.below(35)] : ['other', begins, 14 + random.below(40)];
}

/** The day itself, or the first one after the leave it lies in. */
export function afterLeave(day: CalendarDate, leaves: readonly SampleLeave[]): CalendarDate {
  const leave = leaves.find(({ from, to, ended }) => from <= day && day < (ended?.on ?? addDays(to, 1)));
  return leave ? (leave.ended?.on ?? addDays(leave.to, 1)) : day;
}

export function writeLicence(random: Random, kind: KindName, stay: Stay, number: string): SampleLicence | undefined {
  const issuedOn = addDays(stay.from, 15 + random.below(120));
  if (!random.chance(kinds[kind].licensed) || daysBetween(issuedOn, stay.until) < 5) return undefined;
  const licence = { number, issuedOn, recordedAt: at(addDays(issuedOn, random.below(5)), 11) };
  const limited = random.chance(0.35) ? { validUntil: addDays(issuedOn, random.pick([90, 180, 365])) } : {};
  const on = addDays(issuedOn, 30 + random.below(100));
  if (!random.chance(0.08) || on >= earlier(limited.validUntil ?? stay.until, stay.until)) return { ...licence, ...limited };
  return { ...licence, ...limited, lapsed: { at: at(on, 13), on } };
}
