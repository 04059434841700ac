import { addDays, addMonths, checkNik, firstDayOfMonth, lastDayOfMonth, type CalendarDate, type Quarter } from '@okoce/domain';
import { expectedClass, type Attended, type Class } from './expected-classes';
import { kindNames } from './kinds';
import { dayIn, later, minutesBetween, type Moment } from './moments';
import type { SampleParticipant, SampleSession, SessionEnd } from './story';
import { stepsOf, tellingOf } from './tell-story';
import { writeStory } from './write-story';

const story = writeStory(2019);
const telling = tellingOf(story);
const steps = stepsOf(telling);
const { participants, mentors, trainings } = story;
const mentorships = participants.flatMap((participant) => participant.mentorships);
const sessions = mentorships.flatMap((mentorship) => mentorship.sessions);
const reports = participants.flatMap((participant) => participant.reports);
const setFor = ({ startsAt, rescheduled }: SampleSession): Moment => rescheduled?.startsAt ?? startsAt;
const share = (part: number, whole: readonly unknown[]): number => Math.round((1_000 * part) / whole.length) / 1_000;
const held = (end: SessionEnd | undefined): Extract<SessionEnd, { kind: 'held' }> | undefined => (end?.kind === 'held' ? end : undefined);
describe('the sample programme', () => {
  it('is the same story for the same seed, and another for another', () => {
    expect(JSON.stringify(writeStory(2019))).toBe(JSON.stringify(story));
    expect(JSON.stringify(writeStory(2020))).not.toBe(JSON.stringify(story));
  });

  it('has 1,500 people with NIKs of their own, in every city, and is told in about 30,000 commands', () => {
    const niks = participants.map(({ person }) => person.nik);
    expect(participants).toHaveLength(1_500);
    expect(new Set(niks).size).toBe(1_500);
    expect(niks.filter((nik) => !checkNik(nik).ok)).toEqual([]);
    expect(new Set(participants.map(({ person }) => person.place.district.regencyCode)).size).toBe(6);
    expect(new Set(participants.map(({ kind }) => kind))).toEqual(new Set(kindNames));
    expect(steps.length).toBeGreaterThan(26_000);
    expect(steps.length).toBeLessThan(33_000);
  });

  it('accredits mentors in June 2019 and, with Pemprov DKI at Balaikota, on 8 January 2020', () => {
    const accrediting = trainings.filter(({ kind }) => kind === 'seven-steps');
    expect(accrediting.map(({ title, startsAt, seats }) => ({ title, on: startsAt.slice(0, 10), mentors: seats.length }))).toEqual([
      { title: 'Pelatihan Mentor 7 Langkah PAS', on: '2019-06-15', mentors: 88 },
      { title: 'Menumbuhkan UMKM Jakarta Naik Kelas', on: '2020-01-08', mentors: 30 },
    ]);
    expect(mentors.filter(({ accreditedAt }) => !accreditedAt)).toHaveLength(1);
  });
});

describe('its shares', () => {
  it('are of the sessions: about 12 % missed or cancelled late; of those logged 70 % confirmed, by login or by code', () => {
    const late = sessions.filter((session) => {
      const { end } = session;
      return end?.kind === 'missed' || (end?.kind === 'cancelled' && minutesBetween(end.at, setFor(session)) < 24 * 60);
    });
    const logged = sessions.flatMap(({ end }) => held(end) ?? []);
    const confirmed = logged.flatMap((end) => (end.confirmed ? [end.confirmed.by] : []));
    expect(share(late.length, sessions)).toBeGreaterThan(0.11);
    expect(share(late.length, sessions)).toBeLessThan(0.135);
    expect(share(confirmed.length, logged)).toBeGreaterThan(0.68);
    expect(share(confirmed.length, logged)).toBeLessThan(0.72);
    expect(share(confirmed.filter((by) => by === 'code').length, confirmed)).toBeGreaterThan(0.15);
    expect(share(confirmed.filter((by) => by === 'code').length, confirmed)).toBeLessThan(0.35);
    for (const some of [logged.filter((end) => end.disputed), logged.filter((end) => end.retracted), sessions.filter(({ slot }) => slot)])
      expect(share(some.length, sessions)).toBeGreaterThan(0.009);
  });

  it('are of the reports: 60 % by the tenth, most verified, some corrected, a few withdrawn', () => {
    const tenth = (month: (typeof reports)[number]['month']): CalendarDate => addDays(firstDayOfMonth(addMonths(month, 1)), 9);
    const early = reports.filter(({ month, filedAt, receivedOn }) => (receivedOn ?? dayIn(filedAt)) <= tenth(month));
    expect(share(early.length, reports)).toBeGreaterThan(0.58);
    expect(share(early.length, reports)).toBeLessThan(0.62);
    expect(share(reports.filter(({ verifiedAt, corrected }) => verifiedAt ?? corrected?.verifiedAt).length, reports)).toBeGreaterThan(0.8);
    expect(share(reports.filter(({ corrected }) => corrected).length, reports)).toBeGreaterThan(0.03);
    expect(share(reports.filter(({ withdrawn }) => withdrawn).length, reports)).toBeLessThan(0.04);
  });

  it('are of the classes: some of each in every quarter', () => {
    const attended = new Map<number, Attended[]>();
    for (const training of trainings.filter(({ holders }) => holders === 'participant'))
      for (const seat of training.seats) attended.set(seat.holder, [...(attended.get(seat.holder) ?? []), { training, seat }]);
    for (const quarter of ['2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2'] as Quarter[]) {
      const classes = participants.flatMap((participant, index) => expectedClass(participant, attended.get(index) ?? [], quarter) ?? []);
      const assessed = classes.filter((one) => !one.startsWith('N'));
      const few = (['A', 'B', 'C', 'D', 'E'] as Class[]).filter(
        (one) => share(assessed.filter((other) => other === one).length, assessed) < 0.05,
      );
      expect({ quarter, few, supply: classes.includes('N: too_few_slots') }).toEqual({ quarter, few: [], supply: true });
    }
  });
});

describe('its rules', () => {
  it('no two appointments of one mentor or one participant overlap, whatever becomes of them', () => {
    // From the scheduled start to the end of the longer of the plan and the log; both places of one that was moved.
    const spansOf = (session: SampleSession): readonly (readonly [Moment, Moment])[] => {
      const { startsAt, rescheduled, minutes, end } = session;
      const last: readonly [Moment, Moment] = [setFor(session), later(held(end)?.startsAt ?? setFor(session), minutes)];
      return rescheduled ? [[startsAt, later(startsAt, minutes)], last] : [last];
    };
    const overlaps = (list: readonly SampleSession[]): readonly Moment[] => {
      const spans = list.flatMap(spansOf).sort(([a], [b]) => (a < b ? -1 : 1));
      return spans.slice(1).flatMap(([start], index) => (start < (spans[index]?.[1] ?? '') ? [start] : []));
    };
    const ofMentor = (index: number) => mentorships.filter(({ mentor }) => mentor === index).flatMap((one) => one.sessions);
    expect([...mentors.keys()].flatMap((index) => overlaps(ofMentor(index)))).toEqual([]);
    expect(participants.flatMap(({ mentorships: hers }) => overlaps(hers.flatMap((one) => one.sessions)))).toEqual([]);
  });

  it('assigns nobody beyond a capacity, to a mentor who is not accredited, or to a relative', () => {
    for (const [index, { capacities, accreditedAt = '9999', relations }] of mentors.entries()) {
      const hers = mentorships.filter(({ mentor }) => mentor === index);
      expect(hers.length).toBeLessThanOrEqual(Math.max(20, ...capacities.map(({ n }) => n)));
      expect(hers.filter(({ assignedAt }) => assignedAt < accreditedAt)).toEqual([]);
      for (const { participant } of relations)
        expect(participants[participant]?.mentorships.filter(({ mentor }) => mentor === index)).toEqual([]);
    }
  });

  it('ends a mentorship within a fortnight when a mentor’s certificate is void, and gives her another mentor', () => {
    const revoked = trainings.flatMap(({ holders, seats }) =>
      holders === 'mentor' ? seats.filter((seat) => seat.certificateRevoked) : [],
    );
    expect(revoked).toHaveLength(1);
    const [{ holder, certificateRevoked } = { holder: -1 }] = revoked;
    const left = participants.filter((participant) => participant.mentorships.some(({ mentor, ended }) => mentor === holder && !ended));
    const after = left.filter((participant) =>
      participant.mentorships.some(({ assignedAt }) => assignedAt > later(certificateRevoked?.at ?? '', 14 * 1_440)),
    );
    expect(after.length).toBeGreaterThan(0);
  });

  it('never oversells a training, and seats nobody before the registration or after leaving', () => {
    for (const { seats, capacity, holders } of trainings) {
      expect(seats.length).toBeLessThanOrEqual(capacity);
      if (holders === 'mentor') continue;
      for (const { holder, reservedAt, checkedInAt = '' } of seats) {
        const { registeredAt, moves } = participants[holder] as SampleParticipant;
        const left = moves.find(({ kind }) => kind === 'withdrawal')?.at ?? '9999';
        expect((reservedAt ?? checkedInAt) > registeredAt && (reservedAt ?? checkedInAt) < left && checkedInAt < left).toBe(true);
      }
    }
  });

  it('files a report from the month’s last day on, and what was received before on paper alone, at most a week ago', () => {
    for (const { month, filedAt, filedBy, receivedOn } of reports) {
      expect((receivedOn ?? dayIn(filedAt)) >= lastDayOfMonth(month)).toBe(true);
      if (!receivedOn) continue;
      expect(filedBy).toBe('officer');
      expect(receivedOn < dayIn(filedAt) && addDays(receivedOn, 7) >= dayIn(filedAt)).toBe(true);
    }
  });

  it('declares a leave within thirty days of its beginning, and licenses no two businesses with one number', () => {
    for (const { leaves, registeredAt } of participants)
      for (const { from, to, declaredAt } of leaves)
        expect(from <= to && from >= dayIn(registeredAt) && addDays(from, 30) >= dayIn(declaredAt)).toBe(true);
    const numbers = participants.flatMap(({ licence }) => licence?.number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('sets one goal a step and at most three a quarter, and has evidence looked at by a mentor of her centre who never was hers', () => {
    for (const { goals, evidence, mentorships: hers, person } of participants) {
      expect(new Set(goals.map(({ quarter, step }) => `${quarter} ${step}`)).size).toBe(goals.length);
      for (const { quarter } of goals) expect(goals.filter((goal) => goal.quarter === quarter).length).toBeLessThanOrEqual(3);
      for (const { verifier } of evidence) {
        expect(hers.map(({ mentor }) => mentor)).not.toContain(verifier);
        expect(mentors[verifier]?.districtCode).toBe(person.place.district.code);
      }
    }
  });
});
