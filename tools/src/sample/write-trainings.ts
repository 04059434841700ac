import { addDays, districts, regencies, type CalendarDate } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { kinds } from './kinds';
import { at, dayIn } from './moments';
import type { SampleParticipant, SampleTraining } from './story';
import { afterLeave } from './write-life';
import { writeSeats, type Attending } from './write-seats';

/** The Saturdays on which the cities train; online from April 2020 on, and rarer. */
const TRAINING_DAYS = [
  '2019-07-27',
  '2019-08-24',
  '2019-09-28',
  '2019-10-26',
  '2019-11-30',
  '2019-12-14',
  '2020-01-18',
  '2020-02-29',
  '2020-03-14',
  '2020-05-09',
  '2020-06-20',
] as CalendarDate[];
const ONLINE_FROM = '2020-04-01';
/** When Jakarta called off its gatherings, two cities called off their training. */
const CALLED_OFF = { day: '2020-03-14', regencies: ['31.71', '31.75'] };
const CAPACITY = 45;
/** Of those who are interested, so many find time for the next one. */
const FREE = 0.75;
const RESCHEDULED = 0.14;
const WORKSHOP_SEATS = 9;
const titles = ['Pelatihan Dasar Kewirausahaan', 'Pelatihan Dasar UMKM', 'Kelas Memulai Usaha'];
const workshops = ['Foto Produk dengan Ponsel', 'Mengemas untuk Bazar', 'Mencatat Uang Usaha'];

/** Core trainings in each city, to which most go soon after they registered, and a workshop a quarter for those who were trained. */
export function writeTrainings(random: Random, participants: readonly SampleParticipant[]): readonly SampleTraining[] {
  const trained = new Set<number>();
  const interested = [...participants.entries()].flatMap(([index, { kind }]) => (random.chance(kinds[kind].trains) ? [index] : []));
  const trainings: SampleTraining[] = [];
  for (const [index, day] of TRAINING_DAYS.entries()) {
    for (const { code: regency, name } of regencies) {
      const near = (holder: number): boolean => isNear(participants[holder], regency, day);
      const waiting = interested.filter((holder) => !trained.has(holder) && near(holder));
      const people = waiting.filter(() => random.chance(FREE)).slice(0, CAPACITY);
      const others = random.sample(
        [...participants.keys()].filter((holder) => !interested.includes(holder) && near(holder)),
        random.below(3),
      );
      const core = writeTraining(random, { day, regency, name, isCore: true, people, others, participants });
      const again = index % 3 === 2 ? random.sample([...trained].filter(near), WORKSHOP_SEATS) : [];
      const workshop = writeTraining(random, {
        day: addDays(day, 1),
        regency,
        name,
        isCore: false,
        people: again,
        others: [],
        participants,
      });
      for (const { holder, checkedOutAt } of core?.seats ?? []) if (checkedOutAt) trained.add(holder);
      trainings.push(...[core, workshop].filter((training) => training !== undefined));
    }
  }
  return withOneRevoked(trainings);
}

/** Of the city, registered well before the training, and neither gone nor on leave when seats are given out. */
function isNear(participant: SampleParticipant | undefined, regency: string, day: CalendarDate): boolean {
  if (!participant || !participant.person.place.district.code.startsWith(regency)) return false;
  const { registeredAt, moves, leaves } = participant;
  const goes = moves[0] ? dayIn(moves[0].at) : '9999';
  return dayIn(registeredAt) <= addDays(day, -8) && goes > addDays(day, -1) && afterLeave(day, leaves) === day;
}

interface Draft {
  readonly day: CalendarDate;
  readonly regency: string;
  readonly name: string;
  readonly isCore: boolean;
  /** Who reserves a seat, and who comes without one. */
  readonly people: readonly number[];
  readonly others: readonly number[];
  readonly participants: readonly SampleParticipant[];
}

function writeTraining(random: Random, draft: Draft): SampleTraining | undefined {
  const { day, regency, name, isCore, people, others, participants } = draft;
  if (people.length < 3) return undefined;
  const online = day >= ONLINE_FROM;
  const ends = isCore ? 15 : 12;
  const calledOff = isCore && day === CALLED_OFF.day && CALLED_OFF.regencies.includes(regency);
  const moved = isCore && !calledOff && random.chance(RESCHEDULED) ? addDays(day, 7) : undefined;
  const training = {
    title: random.pick(isCore ? titles : workshops),
    kind: isCore ? 'core' : 'other',
    partner: random.pick(['Pemprov DKI Jakarta', 'Bank DKI', 'Dinas PPKUKM DKI Jakarta']),
    venue: online ? 'Daring' : `Kantor Wali Kota, ${name}`,
    districtCode: random.pick(districts.filter(({ code }) => code.startsWith(regency))).code,
    startsAt: at(day, 9),
    endsAt: at(day, ends),
    scheduledAt: at(addDays(day, -14), 10),
    capacity: CAPACITY,
    holders: 'participant',
    ...(moved ? { rescheduled: { at: at(addDays(day, -3), 17), startsAt: at(moved, 9), endsAt: at(moved, ends) } } : {}),
    ...(calledOff ? { cancelled: { at: at(addDays(day, -1), 16), reason: 'Kegiatan berkumpul dihentikan sementara.' } } : {}),
  } as const;
  const attending: Attending = {
    day: moved ?? day,
    reserveBefore: addDays(day, -3),
    ends,
    calledOff,
    people,
    others,
    capacity: CAPACITY,
    participants,
  };
  return { ...training, seats: writeSeats(random, attending) };
}

/** Of the first training, one certificate proves to be another person's. */
function withOneRevoked(trainings: readonly SampleTraining[]): readonly SampleTraining[] {
  const [first, ...rest] = trainings;
  const which = first?.seats.findIndex(({ checkedOutAt }) => checkedOutAt) ?? -1;
  if (!first || which < 0) return trainings;
  const certificateRevoked = { at: at(addDays(dayIn(first.endsAt), 40), 10), reason: 'Daftar hadir ditandatangani orang lain.' };
  return [{ ...first, seats: first.seats.map((seat, index) => (index === which ? { ...seat, certificateRevoked } : seat)) }, ...rest];
}
