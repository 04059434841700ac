import { addDays, districts, regencies, type CalendarDate } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { at, type SampleParticipant, type SampleSeat, type SampleTraining } from './story';

/** The first Saturdays on which the cities train; online from April 2020 on, and rarer. */
const TRAINING_DAYS = [
  '2019-07-27',
  '2019-08-24',
  '2019-09-28',
  '2019-10-26',
  '2019-11-30',
  '2019-12-14',
  '2020-01-25',
  '2020-02-29',
  '2020-03-14',
  '2020-05-09',
  '2020-06-20',
] as CalendarDate[];
const ONLINE_FROM = '2020-04-01';
const CAPACITY = 45;
const INTERESTED = 0.68;
/** Of those who are interested, so many find time for the next one. */
const FREE = 0.75;
const CAME = 0.9;
const STAYED = 0.97;
const titles = ['Pelatihan Dasar Kewirausahaan', 'Pelatihan Dasar UMKM', 'Kelas Memulai Usaha'];
const workshops = ['Foto Produk dengan Ponsel', 'Mengemas untuk Bazar', 'Mencatat Uang Usaha'];

/** Core trainings in each city, to which most go soon after they registered, and a workshop a quarter for those who were trained. */
export function writeTrainings(random: Random, participants: readonly SampleParticipant[]): readonly SampleTraining[] {
  const trained = new Set<number>();
  const interested = [...participants.keys()].filter(() => random.chance(INTERESTED));
  const trainings: SampleTraining[] = [];
  for (const [index, day] of TRAINING_DAYS.entries()) {
    for (const { code: regency, name } of regencies) {
      const near = (participant: number): boolean => isThere(participants[participant], regency, day);
      const waiting = interested.filter((participant) => !trained.has(participant) && near(participant));
      const core = writeTraining(random, day, regency, name, waiting.filter(() => random.chance(FREE)).slice(0, CAPACITY), true);
      const again = index % 3 === 2 ? random.sample([...trained].filter(near), 12) : [];
      const workshop = writeTraining(random, addDays(day, 1), regency, name, again, false);
      for (const { holder, checkedOutAt } of core?.seats ?? []) if (checkedOutAt) trained.add(holder);
      trainings.push(...[core, workshop].filter((training) => training !== undefined));
    }
  }
  return trainings;
}

/** Registered, and not gone, well before the training. */
function isThere(participant: SampleParticipant | undefined, regency: string, day: CalendarDate): boolean {
  if (!participant || !participant.person.place.district.code.startsWith(regency)) return false;
  const leaves = participant.moves[0]?.at ?? '9999';
  return participant.registeredOn <= addDays(day, -6) && leaves.slice(0, 10) > addDays(day, 2);
}

function writeTraining(
  random: Random,
  day: CalendarDate,
  regency: string,
  name: string,
  people: readonly number[],
  isCore: boolean,
): SampleTraining | undefined {
  if (people.length < 3) return undefined;
  const online = day >= ONLINE_FROM;
  return {
    title: random.pick(isCore ? titles : workshops),
    kind: isCore ? 'core' : 'other',
    partner: random.pick(['Pemprov DKI Jakarta', 'Bank DKI', 'Dinas PPKUKM DKI Jakarta']),
    venue: online ? 'Daring' : `Kantor Wali Kota, ${name}`,
    districtCode: random.pick(districts.filter(({ code }) => code.startsWith(regency))).code,
    startsAt: at(day, 9),
    endsAt: at(day, isCore ? 15 : 12),
    scheduledAt: at(addDays(day, -14), 10),
    capacity: CAPACITY,
    holders: 'participant',
    seats: people.map((holder) => writeSeat(random, holder, day, isCore ? 15 : 12)),
  };
}

function writeSeat(random: Random, holder: number, day: CalendarDate, ends: number): SampleSeat {
  const seat = { holder, reservedAt: at(addDays(day, -4 + random.below(3)), 9 + random.below(9)) };
  if (!random.chance(CAME)) return seat;
  const came = { ...seat, checkedInAt: at(day, 8, 30 + random.below(30)) };
  return random.chance(STAYED) ? { ...came, checkedOutAt: at(day, ends, random.below(25)) } : came;
}
