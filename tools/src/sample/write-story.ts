import { addDays, daysBetween, districts, type CalendarDate, type DistrictCode } from '@okoce/domain';
import { People, type Person } from '../simulate/people';
import { Places } from '../simulate/places';
import { Random } from '../simulate/random';
import { at, FIRST_DAY, LAST_DAY, type SampleMentor, type SampleParticipant, type SampleTraining, type Story } from './story';
import { writeMentorship } from './write-mentorship';
import { writeLicence, writeMoves, writeReports, type Stay } from './write-participant';
import { writeTrainings } from './write-trainings';

const PARTICIPANTS = 1_500;
const MENTORED = 0.6;
const JUNE_TRAINING = '2019-06-15' as CalendarDate;
const BALAIKOTA_TRAINING = '2020-01-08' as CalendarDate;

/** The same seed tells the same story. */
export function writeStory(seed: number): Story {
  const random = new Random(seed);
  const places = new Places();
  const people = new People(random, places);
  const june = writeMentors(
    random,
    people,
    JUNE_TRAINING,
    districts.map(({ code }) => code),
  );
  const january = writeMentors(
    random,
    people,
    BALAIKOTA_TRAINING,
    random.sample(districts, 30).map(({ code }) => code),
  );
  const mentors = [...june, ...january];
  const participants = Array.from({ length: PARTICIPANTS }, () => writeParticipant(random, people, mentors)).sort((a, b) =>
    a.registeredAt < b.registeredAt ? -1 : 1,
  );
  const trainings = [mentorTrainings(june, january), writeTrainings(random, participants)].flat();
  return { mentors, participants, trainings };
}

/** One mentor for each code; they register in the fortnight before their training. */
function writeMentors(random: Random, people: People, training: CalendarDate, codes: readonly DistrictCode[]): readonly SampleMentor[] {
  return codes.map((districtCode) => ({
    name: people.next(training).name,
    districtCode,
    kind: random.chance(0.4) ? 'paid' : 'volunteer',
    registeredAt: at(addDays(training, -4 - random.below(10)), 9 + random.below(7), random.below(60)),
    accreditedAt: at(training, 16),
  }));
}

function mentorTrainings(june: readonly SampleMentor[], january: readonly SampleMentor[]): readonly SampleTraining[] {
  const seats = (day: CalendarDate, mentors: readonly SampleMentor[], first: number) =>
    mentors.map((_, index) => ({
      holder: first + index,
      reservedAt: at(addDays(day, -3), 9 + (index % 8), index % 60),
      checkedInAt: at(day, 8, 30 + (index % 30)),
      checkedOutAt: at(day, 15, 45 + (index % 15)),
    }));
  const common = { kind: 'seven-steps', holders: 'mentor', districtCode: null } as const;
  return [
    {
      ...common,
      title: 'Pelatihan Mentor 7 Langkah PAS',
      partner: 'OK OCE Indonesia',
      venue: 'Gelanggang Remaja Jakarta Selatan',
      startsAt: at(JUNE_TRAINING, 9),
      endsAt: at(JUNE_TRAINING, 16),
      scheduledAt: at(addDays(JUNE_TRAINING, -20), 10),
      capacity: 60,
      seats: seats(JUNE_TRAINING, june, 0),
    },
    {
      ...common,
      title: 'Menumbuhkan UMKM Jakarta Naik Kelas',
      partner: 'Pemprov DKI Jakarta',
      venue: 'Balaikota DKI Jakarta',
      startsAt: at(BALAIKOTA_TRAINING, 9),
      endsAt: at(BALAIKOTA_TRAINING, 16),
      scheduledAt: at(addDays(BALAIKOTA_TRAINING, -16), 10),
      capacity: 40,
      seats: seats(BALAIKOTA_TRAINING, january, june.length),
    },
  ];
}

function writeParticipant(random: Random, people: People, mentors: readonly SampleMentor[]): SampleParticipant {
  const registeredOn = registrationDay(random);
  const person = people.next(registeredOn);
  const moves = writeMoves(random, registeredOn, person.place.district);
  const leaves = moves.find(({ kind }) => kind === 'withdrawal')?.at;
  const stay: Stay = { from: registeredOn, until: leaves ? addDays(leaves.slice(0, 10) as CalendarDate, -1) : LAST_DAY };
  const mentorship = random.chance(MENTORED) ? writeMentorship(random, stay, candidates(person, mentors, stay.from)) : undefined;
  const licence = writeLicence(random, stay);
  return {
    person,
    registeredOn,
    registeredAt: at(registeredOn, 8 + random.below(8), random.below(60)),
    ...(mentorship ? { mentorship } : {}),
    ...(licence ? { licence } : {}),
    reports: writeReports(random, stay),
    moves,
  };
}

/** Fewer came from April 2020 on, when Jakarta stayed at home. */
function registrationDay(random: Random): CalendarDate {
  const days = daysBetween(FIRST_DAY, LAST_DAY) - 6;
  const day = addDays(FIRST_DAY, random.below(days));
  return day >= '2020-04-01' && random.chance(0.6) ? addDays(FIRST_DAY, random.below(270)) : day;
}

/** Mentors of her kecamatan, else of her city, accredited when she registers. */
function candidates({ place }: Person, mentors: readonly SampleMentor[], on: CalendarDate): readonly number[] {
  const near = (isNear: (mentor: SampleMentor) => boolean): readonly number[] =>
    mentors.flatMap((mentor, index) => (mentor.accreditedAt < at(on, 0) && isNear(mentor) ? [index] : []));
  const own = near(({ districtCode }) => districtCode === place.district.code);
  return own.length > 0 ? own : near(({ districtCode }) => districtCode.startsWith(place.district.regencyCode));
}
