import { districts } from '@okoce/domain';
import type { Envelope, ServiceName } from '@okoce/event-contracts';
import { chanceOf, idOf } from './identifiers';

/** How large a programme the review is measured on. */
export interface ProgrammeSize {
  readonly participants: number;
}

type Source = Exclude<ServiceName, 'reporting'>;

/** The quarters with mentoring, of which each has as many people in a mentorship: three in ten. */
export const activeQuarters = ['2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4', '2020-Q1'] as const;
export const lastActiveQuarter = '2020-Q1';

const FIRST_MONTH = Date.UTC(2019, 0, 1);
const MONTHS = 15;
/** A mentorship lasts three quarters, and a tenth of all people begin one in each quarter; those who began before the first are there already. */
const COHORTS = 7;
const MENTORSHIP_MONTHS = 9;
const MENTEES_OF_A_MENTOR = 10;
/** The register was brought in afterwards, as an import does: all is recorded within these days, in the order in which it happened. */
const RECORDED_FROM = Date.UTC(2026, 9, 3);
const RECORDED_TO = Date.UTC(2026, 10, 20);
const CONTRACTS_A_PARTICIPANT = 45;
const DAY = 86_400_000;
const kinds = {
  participant: 1,
  mentor: 2,
  mentorship: 3,
  session: 4,
  slot: 5,
  goal: 6,
  action: 7,
  attendance: 8,
  seat: 9,
  trainingEvent: 10,
  licence: 11,
  fact: 12,
};

interface Person {
  readonly number: number;
  readonly id: string;
  readonly centre: string;
  /** The month in which her mentorship begins, from the first on; undefined: she never has one. */
  readonly begins: number | undefined;
  readonly mentorId: string;
  readonly mentorshipId: string;
  /** From 0, who does nothing, to 3, who misses nothing. */
  readonly diligence: number;
}

type Told = readonly [source: Source, name: string, stream: string, at: number, data: object];

/** All contracts of a programme in the order recorded, month by month; the same on every run. */
export function* programme({ participants }: ProgrammeSize): Generator<Envelope> {
  const step = (RECORDED_TO - RECORDED_FROM) / (participants * CONTRACTS_A_PARTICIPANT);
  const positions = { enrolment: 0, mentoring: 0, 'training-events': 0 };
  const versions = new Map<string, number>();
  let count = 0;
  for (const [source, name, stream, at, data] of told(participants)) {
    const time = Math.floor(RECORDED_FROM + step * count);
    count += 1;
    const sequence = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, sequence);
    yield {
      id: idOf(kinds.fact, count, time),
      source,
      type: `okoce.${source}.${name}.v1`,
      subject: stream,
      time: new Date(time).toISOString(),
      sequence,
      position: (positions[source] += 1),
      correlationid: idOf(kinds.fact, -count, time),
      data: { occurredAt: new Date(at).toISOString(), ...data },
    };
  }
}

function* told(participants: number): Generator<Told> {
  const people = Array.from({ length: participants }, (_, number) => personOf(number, participants));
  for (let mentor = 0; mentor < mentorsOf(participants); mentor++) {
    const id = mentorIdOf(mentor);
    yield [
      'mentoring',
      'MentorRegistered',
      id,
      FIRST_MONTH - 400 * DAY,
      { mentorId: id, districtCode: centreOf(mentor), engagement: 'volunteer' },
    ];
  }
  for (const person of people) yield* registration(person);
  for (let month = 0; month < MONTHS; month++) for (const person of people) if (person.begins !== undefined) yield* monthOf(person, month);
}

function personOf(number: number, participants: number): Person {
  const cohortSize = Math.floor(participants / 10);
  const cohort = Math.floor(number / cohortSize);
  const isMentored = cohort < COHORTS;
  // Of three cohorts that are there at the same time each has mentors of its own, so that none has more than ten mentees.
  const mentor = (cohort % 3) * Math.ceil(cohortSize / MENTEES_OF_A_MENTOR) + Math.floor((number % cohortSize) / MENTEES_OF_A_MENTOR);
  const begins = isMentored ? (cohort - 2) * 3 : undefined;
  return {
    number,
    id: idOf(kinds.participant, number, RECORDED_FROM + number),
    centre: isMentored ? centreOf(mentor) : centreOf(number),
    begins,
    mentorId: mentorIdOf(mentor),
    mentorshipId: idOf(kinds.mentorship, number, RECORDED_FROM + number),
    diligence: [0, 1, 2, 2, 2, 2, 3, 3, 3, 3][Math.floor(chanceOf(number, 1) * 10)] ?? 0,
  };
}

function mentorsOf(participants: number): number {
  return 3 * Math.ceil(Math.floor(participants / 10) / MENTEES_OF_A_MENTOR);
}

function mentorIdOf(mentor: number): string {
  return idOf(kinds.mentor, mentor, RECORDED_FROM);
}

function centreOf(number: number): string {
  return districts[number % districts.length]?.code ?? '';
}

function* registration({ id, number, centre, begins, mentorId, mentorshipId }: Person): Generator<Told> {
  const at =
    FIRST_MONTH +
    Math.max(-360, (begins ?? Math.floor(chanceOf(number, 2) * MONTHS)) * 30 - 20 - Math.floor(chanceOf(number, 3) * 40)) * DAY;
  yield [
    'enrolment',
    'ParticipantRegistered',
    id,
    at,
    { participantId: id, districtCode: centre, subdistrictCode: null, channel: 'legacy_import' },
  ];
  for (const [index, step] of (['P2', 'P3', 'P4'] as const).entries()) {
    if (chanceOf(number, 10 + index) > 1 - index * 0.15) break;
    const achievedOn = new Date(at + (10 + index * 15) * DAY).toISOString().slice(0, 10);
    yield ['enrolment', 'LegacyStepRecorded', id, at + (10 + index * 15) * DAY, { participantId: id, step, achievedOn }];
  }
  if (begins === undefined) return;
  if (begins < 0) yield* assignment({ id, number, begins, mentorId, mentorshipId });
}

function* assignment({
  id,
  begins,
  mentorId,
  mentorshipId,
}: Pick<Person, 'id' | 'number' | 'begins' | 'mentorId' | 'mentorshipId'>): Generator<Told> {
  const at = monthStart(begins ?? 0) + 2 * DAY;
  const data = { mentorshipId, mentorId, participantId: id };
  yield ['mentoring', 'MentorAssigned', mentorshipId, at, data];
  yield ['mentoring', 'PlanAgreed', mentorshipId, at + 5 * DAY, data];
}

function monthStart(month: number): number {
  return Date.UTC(2019, month, 1);
}

/** What one person and her mentor did in a month. */
function* monthOf(person: Person, month: number): Generator<Told> {
  const { id, begins = 0, mentorId, mentorshipId } = person;
  const ended = begins + MENTORSHIP_MONTHS;
  if (month === begins && begins >= 0) yield* assignment(person);
  if (month === ended)
    yield ['mentoring', 'MentorshipEnded', mentorshipId, monthStart(month) + 3_600_000, { mentorshipId, mentorId, participantId: id }];
  if (month < begins || month >= ended) return;
  yield* sessions(person, month);
  if (month % 3 === 0) yield* agenda(person, month);
  if (person.diligence > 0 && chanceOf(person.number, 100 + month) < 0.5 + 0.15 * person.diligence) yield report(person, month);
  if (month % 3 === 1 && person.diligence > 1) yield* attendance(person, month);
}

const sessionsInMonth: readonly (readonly number[])[] = [
  [0, 0, 0],
  [1, 1, 0],
  [1, 2, 2],
  [2, 2, 2],
];

function* sessions({ id, number, mentorId, mentorshipId, diligence }: Person, month: number): Generator<Told> {
  const key = number * 100 + month * 4;
  const pair = { mentorshipId, mentorId, participantId: id };
  const slotStart = monthStart(month) + (6 + Math.floor(chanceOf(number, 200 + month) * 15)) * DAY + 7 * 3_600_000;
  if (month % 3 < 2) {
    const slotId = idOf(kinds.slot, key, RECORDED_FROM + key);
    const data = { slotId, ...pair, startsAt: new Date(slotStart).toISOString(), minutes: 60 };
    yield ['mentoring', 'SlotOffered', mentorshipId, slotStart - 5 * DAY, data];
  }
  for (let session = 0; session < (sessionsInMonth[diligence]?.[month % 3] ?? 0); session++) {
    const startsAt = slotStart + session * 3 * DAY + 3_600_000;
    const sessionId = idOf(kinds.session, key + session, RECORDED_FROM + key);
    const data = { sessionId, ...pair, startsAt: new Date(startsAt).toISOString(), minutes: 45 + 15 * (session % 2), slotId: null };
    if (session === 1) yield ['mentoring', 'SessionScheduled', mentorshipId, startsAt - 4 * DAY, data];
    yield ['mentoring', 'SessionLogged', mentorshipId, startsAt + 3 * 3_600_000, data];
    if (chanceOf(number, 300 + month * 4 + session) < 0.95)
      yield ['mentoring', 'SessionConfirmed', mentorshipId, startsAt + DAY, { ...data, confirmedBy: 'participant' }];
  }
}

function* agenda({ id, number, mentorId, diligence }: Person, month: number): Generator<Told> {
  const at = monthStart(month) + (4 + Math.floor(chanceOf(number, 400 + month) * 30)) * DAY;
  const key = number * 20 + month;
  const year = 2019 + Math.floor(month / 12);
  const quarter = `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
  if (diligence > 1) {
    const data = { goalId: idOf(kinds.goal, key, RECORDED_FROM + key), participantId: id, mentorId, quarter, step: 'P5' };
    yield ['mentoring', 'QuarterGoalSet', id, at, data];
    yield ['mentoring', 'QuarterGoalAgreed', id, at + DAY, data];
  }
  if (diligence === 0) return;
  const dueOn = new Date(at + 30 * DAY).toISOString().slice(0, 10);
  const action = { actionId: idOf(kinds.action, key, RECORDED_FROM + key), goalId: null, participantId: id, dueOn };
  yield ['mentoring', 'ActionAgreed', id, at, action];
  if (chanceOf(number, 500 + month) < 0.7) yield ['mentoring', 'ActionClosed', id, at + 20 * DAY, { ...action, withEvidence: true }];
}

function report({ id }: Person, month: number): Told {
  const end = monthStart(month + 1);
  const data = {
    participantId: id,
    month: new Date(monthStart(month)).toISOString().slice(0, 7),
    receivedOn: new Date(end + 5 * DAY).toISOString().slice(0, 10),
    workers: 1,
  };
  return ['enrolment', 'MonthlyReportFiled', id, end + 6 * DAY, data];
}

function* attendance({ id, number, centre }: Person, month: number): Generator<Told> {
  const at = monthStart(month) + 20 * DAY + 2 * 3_600_000;
  const key = number * 20 + month;
  // One training event a centre and month.
  const trainingEventId = idOf(kinds.trainingEvent, month * 100 + districts.findIndex(({ code }) => code === centre), RECORDED_FROM);
  const held = { attendanceId: idOf(kinds.attendance, key, RECORDED_FROM + key), holderKind: 'participant', holderId: id };
  const data = { trainingEventId, kind: 'core', ...held, seatId: idOf(kinds.seat, key, RECORDED_FROM + key) };
  yield ['training-events', 'CheckedIn', trainingEventId, at, data];
  yield ['training-events', 'CheckedOut', trainingEventId, at + 4 * 3_600_000, { ...data, checkedInAt: new Date(at).toISOString() }];
}
