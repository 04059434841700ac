import { addMonths, quarterOf } from '@okoce/domain';
import type { Month, Quarter } from '@okoce/domain';
import { Chance } from './chance';
import type { HistoryLine } from './known-facts';
import { addAction, addEvidence, addGoal, addLegacyStep, addLicence } from './random-agenda';
import { RandomLife } from './random-life';
import { addMentor, addMentoring } from './random-mentoring';
import { mentorshipOf, some } from './random-person';
import type { RandomPerson } from './random-person';
import { addReport } from './random-reports';
import { addTrainingEvent } from './random-training';
import { Recorder } from './recorder';
import type { Data, SourceName } from './recorder';

const centres = ['31.71.01', '31.71.02', '31.74.01', '31.75.06', '31.01.01'] as const;

/**
 * A history of contracts of a few people in the quarters 2026-Q4 to 2027-Q2, decided wholly by the seed and dense with border cases. What the
 * services refuse is rare in it: facts about things never recorded, an enrolment's life told out of order, a seat released twice.
 */
export function randomHistory(seed: number): readonly HistoryLine[] {
  const chance = new Chance(seed);
  const recorder = new Recorder(chance);
  const mentors = Array.from({ length: chance.whole(1, 3) }, () => addMentor(chance, recorder, centres));
  some(chance.whole(1, 3), () => {
    const [participantId, steady] = [chance.id(), chance.happens(0.7)];
    const { registeredAt, days } = new RandomLife(chance, recorder, participantId, centres, steady).live();
    addWork({ chance, recorder, participantId, registeredAt, mentors, mentorships: [], days, steady });
  });
  return recorder.lines();
}

function addWork(person: RandomPerson): void {
  const { chance, steady } = person;
  addMentoring(person);
  some(chance.whole(steady ? 2 : 0, 8), () => addTrainingEvent(person));
  for (let month = '2026-08' as Month; month <= '2027-06'; month = addMonths(month, 1)) {
    if (chance.happens(steady ? 0.85 : 0.5)) addReport(person, month);
  }
  for (const quarter of ['2026-Q4', '2027-Q1', '2027-Q2'] as Quarter[]) some(chance.of([0, 1, 1, 2]), () => addGoal(person, quarter));
  some(chance.whole(0, 8), () => addAction(person));
  some(chance.of([0, 1, 1, 2]), () => addEvidence(person));
  some(chance.of([0, 1, 1, 2]), () => addLicence(person));
  some(chance.of([0, 1, 2, 3]), () => addLegacyStep(person));
  if (chance.happens(0.3)) addNeverRecorded(person);
}

/** Facts about things never recorded: they have no effect. */
function addNeverRecorded(person: RandomPerson): void {
  const { chance, participantId, recorder } = person;
  const [at, day, mentorship, startsAt] = [chance.moment(), chance.day(), mentorshipOf(person), chance.moment()];
  const session = { sessionId: chance.id(), ...mentorship, startsAt, minutes: 60, slotId: null };
  const attendance = { trainingEventId: chance.id(), kind: 'core', holderKind: 'participant', holderId: participantId };
  const seat = { ...attendance, seatId: chance.id(), startsAt };
  const report = { participantId, month: '2026-07', receivedOn: day };
  const goal = { goalId: chance.id(), participantId, mentorId: null, quarter: quarterOf(day), step: 'P2' };
  const action = { actionId: chance.id(), goalId: null, participantId, dueOn: day };
  const evidence = { evidenceId: chance.id(), participantId, step: 'P5', day, documentHash: 'b'.repeat(64) };
  const certificate = { ...attendance, attendanceId: chance.id(), certificateId: chance.id(), checkedOutAt: at };
  const dangling: readonly (readonly [SourceName, string, Data])[] = [
    ['mentoring', 'SessionConfirmed', { ...session, confirmedBy: 'code' }],
    ['mentoring', 'SessionCancelled', { ...session, cancelledBy: 'participant' }],
    ['mentoring', 'SessionMissed', { ...session, missedBy: 'participant' }],
    ['mentoring', 'SessionRescheduled', session],
    ['mentoring', 'MentorshipEnded', { ...mentorship, mentorshipId: chance.id() }],
    ['mentoring', 'QuarterGoalAgreed', goal],
    ['mentoring', 'ActionClosed', { ...action, withEvidence: true }],
    ['mentoring', 'StepEvidenceVerified', evidence],
    ['enrolment', 'MonthlyReportVerified', report],
    ['enrolment', 'MonthlyReportCorrected', report],
    ['enrolment', 'LicenceLapsed', { participantId, licenceId: chance.id(), kind: 'NIB', on: day }],
    ['enrolment', 'LeaveEnded', { participantId, leaveId: chance.id(), on: day }],
    ['training-events', 'SeatReleased', { ...seat, releasedBy: 'holder' }],
    ['training-events', 'SeatMissed', seat],
    ['training-events', 'CheckedOut', { ...attendance, attendanceId: chance.id(), seatId: null, checkedInAt: at }],
    ['training-events', 'CertificateRevoked', certificate],
  ];
  for (const [source, name, data] of dangling) if (chance.happens(0.5)) recorder.stream(source).record(name, at, data);
}
