import { checkNik } from '@okoce/domain';
import { commandCount } from './load-sample';
import { writeStory } from './write-story';

const story = writeStory(2019);
const day = (moment: string): string => new Date(moment).toISOString();

describe('the sample programme', () => {
  it('is the same story for the same seed', () => {
    expect(JSON.stringify(writeStory(2019))).toBe(JSON.stringify(story));
  });

  it('has 1,500 people with NIKs of their own, in every city, and is told in about 20,000 commands', () => {
    const niks = story.participants.map(({ person }) => person.nik);
    expect(story.participants).toHaveLength(1_500);
    expect(new Set(niks).size).toBe(1_500);
    expect(niks.filter((nik) => !checkNik(nik).ok)).toEqual([]);
    expect(new Set(story.participants.map(({ person }) => person.place.district.regencyCode)).size).toBe(6);
    expect(commandCount(story)).toBeGreaterThan(15_000);
    expect(commandCount(story)).toBeLessThan(21_000);
  });

  it('accredits mentors in June 2019 and, with Pemprov DKI at Balaikota, on 8 January 2020', () => {
    const trainings = story.trainings.filter(({ kind }) => kind === 'seven-steps');
    expect(trainings.map(({ title, startsAt, seats }) => ({ title, on: startsAt.slice(0, 10), mentors: seats.length }))).toEqual([
      { title: 'Pelatihan Mentor 7 Langkah PAS', on: '2019-06-15', mentors: 44 },
      { title: 'Menumbuhkan UMKM Jakarta Naik Kelas', on: '2020-01-08', mentors: 30 },
    ]);
  });

  it('assigns nobody to a mentor who was not accredited yet', () => {
    const early = story.participants.filter(
      ({ mentorship }) => mentorship && day(mentorship.assignedAt) < day(story.mentors[mentorship.mentor]?.accreditedAt ?? '9999-01-01'),
    );
    expect(early).toEqual([]);
  });

  it('never oversells a training, and seats nobody before the registration or after leaving', () => {
    expect(story.trainings.filter(({ seats, capacity }) => seats.length > capacity)).toEqual([]);
    const wrong = story.trainings
      .filter(({ holders }) => holders === 'participant')
      .flatMap(({ seats }) => seats)
      .filter(({ holder, reservedAt }) => {
        const participant = story.participants[holder];
        const left = participant?.moves.find(({ kind }) => kind === 'withdrawal')?.at ?? '9999-01-01T00:00:00Z';
        return !participant || day(reservedAt) < day(participant.registeredAt) || day(reservedAt) >= day(left);
      });
    expect(wrong).toEqual([]);
  });

  it('keeps the order of a life: registered, then everything else, moves in the order of their days, all before July 2020', () => {
    for (const { registeredAt, mentorship, licence, reports, moves } of story.participants) {
      const sessions = mentorship?.sessions.flatMap(({ scheduledAt, startsAt, loggedAt, confirmedAt }) => [
        scheduledAt,
        startsAt,
        loggedAt,
        confirmedAt,
      ]);
      const later = [
        mentorship?.assignedAt,
        licence?.recordedAt,
        ...(sessions ?? []),
        ...reports.map(({ filedAt }) => filedAt),
        ...moves.map(({ at }) => at),
      ];
      const moments = later.filter((moment) => moment !== undefined).map(day);
      expect(moments.filter((moment) => moment <= day(registeredAt) || moment >= '2020-06-30T17:00:00.000Z')).toEqual([]);
      const moved = moves.map(({ at }) => day(at));
      expect(moved).toEqual([...moved].sort());
      expect(mentorship?.sessions.filter(({ scheduledAt }) => day(scheduledAt) < day(mentorship.assignedAt)) ?? []).toEqual([]);
    }
  });

  it('has sessions that were never confirmed, and people who come back', () => {
    const sessions = story.participants.flatMap(({ mentorship }) => mentorship?.sessions ?? []);
    const moves = story.participants.flatMap(({ moves }) => moves.map(({ kind }) => kind));
    expect(sessions.filter(({ loggedAt, confirmedAt }) => loggedAt && !confirmedAt).length).toBeGreaterThan(100);
    expect(sessions.filter(({ loggedAt }) => !loggedAt).length).toBeGreaterThan(50);
    expect(new Set(moves)).toEqual(new Set(['transfer', 'withdrawal', 'return', 'received']));
  });
});
