import { addDays, addMilliseconds, dayOf, firstDayOf, startOfDay } from '@okoce/domain';
import type { CalendarDate, Quarter } from '@okoce/domain';
import { dayOfHers } from './random-person';
import type { RandomPerson } from './random-person';

const DAY_MS = 86_400_000;
/** Those of quarters, and the days beside them. */
const lastDays: readonly string[] = [
  '2026-12-31',
  '2027-01-01',
  '2027-03-30',
  '2027-03-31',
  '2027-03-31',
  '2027-04-01',
  '2027-06-30',
  '2027-07-01',
];

export function addGoal({ chance, recorder, participantId, mentors, days }: RandomPerson, quarter: Quarter): void {
  const stream = recorder.stream('mentoring');
  const goal = { goalId: chance.id(), participantId, mentorId: chance.of([null, ...mentors]), quarter };
  const data = { ...goal, step: chance.of(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']) };
  const since = chance.happens(0.5) ? firstDayOf(quarter) : chance.of(days);
  const day = addDays(since, chance.of([-10, -1, 0, 1, 29, 30, 30, 30, 31]));
  const setAt = chance.happens(0.8) ? chance.on(day) : chance.moment();
  stream.record('QuarterGoalSet', setAt, data);
  if (chance.happens(0.85)) stream.record('QuarterGoalAgreed', chance.notBefore(setAt), data);
}

export function addAction({ chance, recorder, participantId }: RandomPerson): void {
  const stream = recorder.stream('mentoring');
  const data = { actionId: chance.id(), goalId: null, participantId, dueOn: chance.day() };
  const at = addMilliseconds(startOfDay(data.dueOn), -chance.whole(0, 20) * DAY_MS);
  stream.record('ActionAgreed', at, data);
  if (chance.happens(0.15)) return stream.record('ActionDropped', chance.of([at, startOfDay(data.dueOn)]), data);
  const closedAt = chance.of([at, startOfDay(data.dueOn), chance.on(data.dueOn), chance.notBefore(at)]);
  if (chance.happens(0.8)) stream.record('ActionClosed', closedAt, { ...data, withEvidence: chance.happens(0.8) });
}

export function addEvidence(person: RandomPerson): void {
  const { chance, recorder, participantId, days } = person;
  const stream = recorder.stream('mentoring');
  const evidence = { evidenceId: chance.id(), participantId, step: chance.of(['P5', 'P7']), day: dayOfHers(person) };
  days.push(evidence.day);
  const data = { ...evidence, documentHash: 'a'.repeat(64) };
  let at = chance.on(addDays(evidence.day, chance.of([0, 0, 1, 30])));
  const paths = [[], ['Verified'], ['Verified'], ['Verified'], ['Rejected'], ['Rejected', 'Verified'], ['Verified', 'Rejected']];
  const revoked = chance.of([[], [], [], [], [], ['Revoked'], ['Revoked', 'Verified']]);
  for (const name of ['Submitted', ...chance.of(paths), ...revoked]) {
    stream.record(`StepEvidence${name}`, at, data);
    at = chance.notBefore(at);
  }
}

export function addLicence(person: RandomPerson): void {
  const { chance, recorder, participantId, days } = person;
  const stream = recorder.stream('enrolment');
  const data = { participantId, licenceId: chance.id(), kind: chance.of(['NIB', 'NIB', 'IUMK']) };
  const issuedOn = chance.happens(0.3) ? ('2020-05-05' as CalendarDate) : dayOfHers(person);
  days.push(issuedOn);
  const validUntil = chance.happens(0.5) ? null : [chance.happens(0.5) ? chance.of(lastDays) : chance.day(), issuedOn].sort()[1];
  const at = chance.on(issuedOn < '2026-08-01' ? chance.day() : issuedOn);
  stream.record('LicenceRecorded', at, { ...data, issuedOn, validUntil });
  const on = [chance.happens(0.5) ? chance.of(lastDays) : chance.day(), issuedOn].sort()[1];
  if (chance.happens(0.4)) stream.record('LicenceLapsed', chance.notBefore(at), { ...data, on });
}

export function addLegacyStep(person: RandomPerson): void {
  const { chance, recorder, participantId, registeredAt } = person;
  const achievedOn = chance.of([dayOf(registeredAt), addDays(dayOf(registeredAt), -1), '2020-01-01', dayOfHers(person)]);
  const data = { participantId, step: chance.of(['P2', 'P3', 'P4', 'P5', 'P6', 'P7']), achievedOn };
  recorder.stream('enrolment').record('LegacyStepRecorded', chance.notBefore(registeredAt), data);
}
