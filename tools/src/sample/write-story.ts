import { People } from '../simulate/people';
import { Places } from '../simulate/places';
import { Random } from '../simulate/random';
import { chooseKind } from './kinds';
import { at, dayIn, later, type Moment } from './moments';
import type { SampleMentor, SampleMentorship, SampleParticipant, Story } from './story';
import { writeAgenda, type Together } from './write-agenda';
import { writeEvidence } from './write-evidence';
import { registrationDay, staysOf, writeLeaves, writeLicence, writeLogin, writeMoves, type Stay } from './write-life';
import { MentorPool, writeMentors } from './write-mentors';
import { writeMentorships } from './write-mentorships';
import { writeReports } from './write-reports';
import { writeTrainings } from './write-trainings';

const PARTICIPANTS = 1_500;
const RELATIONS = 14;

/** The same seed tells the same story. */
export function writeStory(seed: number): Story {
  const random = new Random(seed);
  const people = new People(random, new Places());
  const { mentors, trainings } = writeMentors(random, people);
  const pool = new MentorPool(mentors);
  const numbers = new Set<string>();
  const written = Array.from({ length: PARTICIPANTS }, () => writeParticipant(random, people, pool, numbers));
  const participants = withOneRevoked(written.sort((a, b) => (a.registeredAt < b.registeredAt ? -1 : 1)));
  return {
    mentors: declareRelations(random, mentors, participants),
    participants,
    trainings: [...trainings, ...writeTrainings(random, participants)],
  };
}

function writeParticipant(random: Random, people: People, pool: MentorPool, numbers: Set<string>): SampleParticipant {
  const kind = chooseKind(random);
  const registeredOn = registrationDay(random, kind);
  const person = people.next(registeredOn);
  const home = person.place.district;
  const registeredAt = at(registeredOn, 8 + random.below(8), random.below(60));
  const loginAt = writeLogin(random, kind, registeredAt);
  const moves = writeMoves(random, kind, registeredOn, home);
  const stays = staysOf(registeredOn, moves);
  const first = stays[0] ?? { from: registeredOn, until: registeredOn };
  const leaves = writeLeaves(random, person, first);
  const licence = writeLicence(random, kind, first, licenceNumber(random, numbers));
  const mentorships = writeMentorships(random, { kind, home, stays, leaves, loginAt }, pool);
  const hers = mentorships.map(({ mentor }) => mentor);
  const reports = stays.flatMap((stay) => writeReports(random, kind, stay, loginAt));
  const moved = moves.some(({ kind: move }) => move === 'transfer');
  return {
    person,
    kind,
    registeredAt,
    ...(loginAt ? { loginAt } : {}),
    moves,
    leaves,
    ...(licence ? { licence } : {}),
    reports: reports.filter(({ month }, index) => reports.findIndex((report) => report.month === month) === index),
    mentorships,
    ...writeAgenda(random, kind, together(mentorships, stays)),
    evidence: moved ? [] : writeEvidence(random, kind, first, home.code, hers, pool),
  };
}

/** From the assignment to the day of the end: by hand, by a lost accreditation, or because she left. */
function together(mentorships: readonly SampleMentorship[], stays: readonly Stay[]): readonly Together[] {
  return mentorships.flatMap(({ mentor, assignedAt, ended }) => {
    const from = dayIn(assignedAt);
    const stay = stays.find((one) => one.from <= from && from < one.until);
    if (!stay) return [];
    const ends = [stay.until, MentorPool.endOf(mentor), ended && dayIn(ended.at)].filter((day) => day !== undefined);
    return [{ mentor, from, until: ends.sort()[0] ?? stay.until, stay }];
  });
}

/** No two businesses have one licence. */
function licenceNumber(random: Random, given: Set<string>): string {
  for (;;) {
    const number = `91${random.digits(11)}`;
    if (given.has(number)) continue;
    given.add(number);
    return number;
  }
}

/** People whom a mentor of their kecamatan, who is not theirs, may never have as mentor: her sister, her partner in business. */
function declareRelations(
  random: Random,
  mentors: readonly SampleMentor[],
  participants: readonly SampleParticipant[],
): readonly SampleMentor[] {
  const relations = random
    .sample([...participants.entries()], RELATIONS)
    .flatMap(([participant, { person, mentorships, registeredAt }], which) => {
      const hers = mentorships.map(({ mentor }) => mentor);
      const mentor = mentors.findIndex(({ districtCode }, index) => districtCode === person.place.district.code && !hers.includes(index));
      return mentor < 0 ? [] : [{ mentor, participant, at: later(registeredAt, 1_440), kind: which % 2 ? 'family' : 'business' } as const];
    });
  return mentors.map((one, index) => ({
    ...one,
    relations: relations.filter(({ mentor }) => mentor === index).map(({ mentor: _hers, ...relation }) => relation),
  }));
}

/** Of the evidence that was verified first, the document proves to be false. */
function withOneRevoked(participants: readonly SampleParticipant[]): readonly SampleParticipant[] {
  const verified = participants.flatMap(({ evidence }) => evidence.flatMap(({ verifiedAt }) => (verifiedAt ? [verifiedAt] : [])));
  const first: Moment | undefined = verified.sort()[0];
  if (!first) return participants;
  const revoked = { at: later(first, 30 * 1_440), reason: 'Dokumen milik usaha lain.' };
  return participants.map((participant) => {
    if (!participant.evidence.some(({ verifiedAt }) => verifiedAt === first)) return participant;
    return { ...participant, evidence: participant.evidence.map((one) => (one.verifiedAt === first ? { ...one, revoked } : one)) };
  });
}
