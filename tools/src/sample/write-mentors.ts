import { addDays, districts, type CalendarDate, type District, type DistrictCode } from '@okoce/domain';
import type { People } from '../simulate/people';
import type { Random } from '../simulate/random';
import { Calendar } from './calendar';
import { at, type Moment } from './moments';
import type { SampleMentor, SampleTraining } from './story';

export const JUNE_TRAINING = '2019-06-15' as CalendarDate;
export const BALAIKOTA_TRAINING = '2020-01-08' as CalendarDate;
/** Two of each kecamatan. */
const IN_JUNE = 2;
const IN_JANUARY = 30;
const FAILING = 18;
/** The mentor, of those trained in June, whose certificate turns out to be void. */
const REVOKED = 47;
const REVOKED_ON = '2020-05-04' as CalendarDate;
/** Her mentorships end so many days later. */
export const ENDS_AFTER_DAYS = 14;
const DEFAULT_CAPACITY = 20;

export interface Mentors {
  readonly mentors: readonly SampleMentor[];
  readonly trainings: readonly SampleTraining[];
}

/** All mentors of the year and the two trainings that accredit them. */
export function writeMentors(random: Random, people: People): Mentors {
  const codes = Array.from({ length: IN_JUNE }, () => districts.map(({ code }) => code)).flat();
  const june = register(random, people, JUNE_TRAINING, codes);
  const later = random.sample(districts, IN_JANUARY).map(({ code }) => code);
  const january = register(random, people, BALAIKOTA_TRAINING, later).map((mentor, index) => (index === 7 ? unaccredited(mentor) : mentor));
  const failing = new Set(random.sample([...june.keys()].slice(districts.length), FAILING).filter((index) => index !== REVOKED));
  const mentors = [...june, ...january].map((mentor, index) => ({
    ...mentor,
    fails: failing.has(index),
    capacities: writeCapacities(mentor, index),
    ...(index % 37 === 5 ? { transfer: writeTransfer(random, mentor) } : {}),
  }));
  return { mentors, trainings: writeTrainings(june, january) };
}

function register(random: Random, people: People, training: CalendarDate, codes: readonly DistrictCode[]): readonly SampleMentor[] {
  return codes.map((districtCode) => ({
    name: people.next(training).name,
    districtCode,
    kind: random.chance(0.4) ? 'paid' : 'volunteer',
    registeredAt: at(addDays(training, -4 - random.below(10)), 9 + random.below(7), random.below(60)),
    accreditedAt: at(addDays(training, 1), 8),
    fails: false,
    capacities: [],
    relations: [],
  }));
}

function unaccredited({ accreditedAt: _none, ...mentor }: SampleMentor): SampleMentor {
  return mentor;
}

/** Some take on more from the start; some less at the end, one of them less than she has. */
function writeCapacities({ registeredAt }: SampleMentor, index: number): SampleMentor['capacities'] {
  if (index % 12 === 3) return [{ at: at(addDays(registeredAt.slice(0, 10) as CalendarDate, 25), 9), n: 25 }];
  if (index % 29 === 11) return [{ at: at('2020-06-22' as CalendarDate, 9), n: index === 11 ? 2 : 12 }];
  return [];
}

function writeTransfer(random: Random, { districtCode }: SampleMentor): NonNullable<SampleMentor['transfer']> {
  const day = addDays('2020-02-03' as CalendarDate, 7 * random.below(15));
  return { at: at(day, 10), to: random.pick(districts.filter(({ code }) => code !== districtCode)).code };
}

function writeTrainings(june: readonly SampleMentor[], january: readonly SampleMentor[]): readonly SampleTraining[] {
  const seats = (day: CalendarDate, mentors: readonly SampleMentor[], first: number) =>
    mentors.map(({ accreditedAt }, index) => ({
      holder: first + index,
      reservedAt: at(addDays(day, -3), 9 + (index % 8), index % 60),
      checkedInAt: at(day, 8, 30 + (index % 30)),
      ...(accreditedAt ? { checkedOutAt: at(day, 16, index % 15) } : {}),
      ...(first + index === REVOKED ? { certificateRevoked: { at: at(REVOKED_ON, 10), reason: 'Digantikan orang lain saat ujian.' } } : {}),
    }));
  const common = { kind: 'seven-steps', holders: 'mentor', districtCode: null } as const;
  const times = (day: CalendarDate) => ({ startsAt: at(day, 9), endsAt: at(day, 16), scheduledAt: at(addDays(day, -20), 10) });
  return [
    {
      ...common,
      ...times(JUNE_TRAINING),
      title: 'Pelatihan Mentor 7 Langkah PAS',
      partner: 'OK OCE Indonesia',
      venue: 'Gelanggang Remaja Jakarta Selatan',
      capacity: 100,
      seats: seats(JUNE_TRAINING, june, 0),
    },
    {
      ...common,
      ...times(BALAIKOTA_TRAINING),
      title: 'Menumbuhkan UMKM Jakarta Naik Kelas',
      partner: 'Pemprov DKI Jakarta',
      venue: 'Balaikota DKI Jakarta',
      capacity: 40,
      seats: seats(BALAIKOTA_TRAINING, january, june.length),
    },
  ];
}

export interface Wanted {
  readonly near: District;
  readonly from: Moment;
  readonly fails: boolean;
  readonly except: readonly number[];
}

/** Who may still be assigned, and when each is free. */
export class MentorPool {
  private readonly calendars: readonly Calendar[];
  private readonly assigned: number[];

  constructor(private readonly mentors: readonly SampleMentor[]) {
    this.calendars = mentors.map(() => new Calendar());
    this.assigned = mentors.map(() => 0);
  }

  calendarOf(mentor: number): Calendar {
    const calendar = this.calendars[mentor];
    if (!calendar) throw new RangeError(`There is no mentor ${mentor}`);
    return calendar;
  }

  /** A mentor of her kecamatan, else of her city, who is accredited and has room. */
  assign(random: Random, wanted: Wanted): number | undefined {
    const { near } = wanted;
    const free = [...this.mentors.keys()].filter((index) => this.isFree(index, wanted));
    const districtOf = (index: number): string => this.mentors[index]?.districtCode ?? '';
    const own = free.filter((index) => districtOf(index) === near.code);
    const others = free.filter((index) => districtOf(index).startsWith(near.regencyCode));
    const candidates = own.length > 0 ? own : others;
    if (candidates.length === 0) return undefined;
    const mentor = random.pick(candidates);
    this.assigned[mentor] = (this.assigned[mentor] ?? 0) + 1;
    return mentor;
  }

  /** A mentor of the centre who checks what hers may not. */
  checker(random: Random, districtCode: DistrictCode, from: Moment, except: readonly number[]): number | undefined {
    const candidates = [...this.mentors.keys()].filter((index) => {
      const mentor = this.mentors[index];
      if (!mentor?.accreditedAt || mentor.transfer || index === REVOKED || except.includes(index)) return false;
      return mentor.districtCode === districtCode && mentor.accreditedAt < from;
    });
    return candidates.length > 0 ? random.pick(candidates) : undefined;
  }

  /** The day from which a mentor's mentorships are over, if there is one. */
  static endOf(mentor: number): CalendarDate | undefined {
    return mentor === REVOKED ? addDays(REVOKED_ON, ENDS_AFTER_DAYS) : undefined;
  }

  private isFree(index: number, { from, fails, except }: Wanted): boolean {
    const mentor = this.mentors[index];
    if (!mentor?.accreditedAt || mentor.accreditedAt > from || mentor.fails !== fails || except.includes(index)) return false;
    if (index === REVOKED && from >= at(REVOKED_ON, 0)) return false;
    const capacity = mentor.capacities.find(({ n }) => n > DEFAULT_CAPACITY)?.n ?? DEFAULT_CAPACITY;
    return (this.assigned[index] ?? 0) < capacity;
  }
}
