import type { Quarter } from '@okoce/domain';
import { on, registered, returned, transferred, wib, withdrawn } from '../examples';
import { ParticipantWork } from '../work/participant-work';
import { dayOn } from './day';
import { BUDI, assigned, dueOf, ended, held, meeting, workFacts } from './examples';
import type { ToldWork } from './examples';
import { participantDue } from './participant-due';

const since = registered(wib('2020-01-08'));
const gone = withdrawn(wib('2020-03-10', '12:00'));
const found = (day: string, ...facts: readonly ToldWork[]) => dueOf(day, 'finding', [since, ...facts]);

describe('what is dated when she was not enrolled', () => {
  it('is a session held at or after a withdrawal, or before the registration, to the moment', () => {
    expect(found('2020-03-20', gone, ...held(wib('2020-03-10', '11:59')))).toEqual([]);
    expect(found('2020-03-20', gone, ...held(wib('2020-03-10', '12:00')))).toEqual([
      'finding_session_not_enrolled session 2020-03-10T05:00:00.000Z',
    ]);
    expect(found('2020-03-20', ...held(wib('2020-01-08', '11:59')))).toHaveLength(1);
    expect(found('2020-03-20', gone, returned(wib('2020-03-12')), ...held(wib('2020-03-12', '12:00')))).toEqual([]);
  });

  it('is no session that she disputed, or whose log was taken back', () => {
    const start = wib('2020-03-11');
    expect(found('2020-03-20', gone, ...held(start), meeting('SessionDisputed', wib('2020-03-13'), start))).toEqual([]);
    expect(found('2020-03-20', gone, ...held(start), meeting('SessionRetracted', wib('2020-03-13'), start))).toEqual([]);
  });

  it('is a training event attended, by the check-in', () => {
    const attendance = { trainingEventId: 'training', attendanceId: 'attendance' };
    const checkedIn = (time: string) => ['CheckedIn', { occurredAt: wib('2020-03-10', time), ...attendance }] as const;
    expect(found('2020-03-20', gone, checkedIn('11:59'))).toEqual([]);
    expect(found('2020-03-20', gone, checkedIn('12:00'))).toEqual(['finding_training_not_enrolled attendance 2020-03-10T05:00:00.000Z']);
  });

  it('is a seat held, by its start as last set, until it is released', () => {
    const seat = { trainingEventId: 'training', seatId: 'seat', startsAt: wib('2020-03-09') };
    const reserved = ['SeatReserved', { occurredAt: wib('2020-03-01'), ...seat }] as const;
    const moved = ['SeatRescheduled', { occurredAt: wib('2020-03-05'), ...seat, startsAt: wib('2020-03-25') }] as const;
    expect(found('2020-03-10', gone, reserved)).toEqual([]);
    expect(found('2020-03-09', gone, reserved, moved)).toEqual([]);
    expect(found('2020-03-10', gone, reserved, moved)).toEqual(['finding_seat_not_enrolled seat 2020-03-25T05:00:00.000Z']);
    const released = ['SeatReleased', { ...moved[1], occurredAt: wib('2020-03-10'), releasedBy: 'organiser' }] as const;
    expect(found('2020-03-10', gone, reserved, moved, released)).toEqual([]);
  });

  it('is no seat that was taken: the attendance is found instead', () => {
    const at = { trainingEventId: 'training', seatId: 'seat' };
    const reserved = ['SeatReserved', { occurredAt: wib('2020-03-01'), ...at, startsAt: wib('2020-03-12') }] as const;
    const checkedIn = ['CheckedIn', { occurredAt: wib('2020-03-12'), ...at, attendanceId: 'attendance' }] as const;
    expect(found('2020-03-12', gone, reserved, checkedIn)).toEqual(['finding_training_not_enrolled attendance 2020-03-12T05:00:00.000Z']);
  });

  it('is a goal, by the moment it was set', () => {
    const goal = { occurredAt: wib('2020-03-11'), goalId: 'goal', quarter: '2020-Q1' as Quarter, step: 'P4' } as const;
    expect(found('2020-03-20', gone, ['QuarterGoalSet', goal])).toEqual(['finding_goal_not_enrolled goal 2020-03-11T05:00:00.000Z']);
    expect(found('2020-03-20', gone, ['QuarterGoalSet', { ...goal, occurredAt: wib('2020-03-09') }])).toEqual([]);
  });

  it('is a mentorship in force', () => {
    const facts = [gone, assigned(wib('2020-02-01'))] as const;
    expect(found('2020-03-09', ...facts)).toEqual([]);
    expect(found('2020-03-10', ...facts)).toEqual(['finding_mentorship_not_enrolled mentorship 2020-03-10T05:00:00.000Z']);
    expect(found('2020-03-10', ...facts, ended(wib('2020-03-10')))).toEqual([]);
  });

  it('has not conflicted before the day the withdrawal happened', () => {
    expect(found('2020-03-09', gone, ...held(wib('2020-03-08')))).toEqual([]);
  });
});

describe('two places at once', () => {
  it('are two sessions that overlap, half-open', () => {
    const first = held(wib('2020-03-20', '10:00'), 's1');
    expect(found('2020-03-20', ...first, ...held(wib('2020-03-20', '10:59'), 's2'))).toEqual([
      'finding_two_places s2 2020-03-20T03:59:00.000Z',
    ]);
    expect(found('2020-03-20', ...first, ...held(wib('2020-03-20', '11:00'), 's2'))).toEqual([]);
  });

  it('are a session and a training event, whichever began first', () => {
    const attendance = { trainingEventId: 'training', attendanceId: 'attendance' };
    const training = [
      ['CheckedIn', { occurredAt: wib('2020-03-20', '10:30'), ...attendance }],
      ['CheckedOut', { occurredAt: wib('2020-03-20', '16:00'), ...attendance }],
    ] as const;
    expect(found('2020-03-20', ...held(wib('2020-03-20', '10:00')), ...training)).toEqual([
      'finding_two_places attendance 2020-03-20T03:30:00.000Z',
    ]);
    expect(found('2020-03-20', ...held(wib('2020-03-20', '15:59')), ...training)).toEqual([
      'finding_two_places session 2020-03-20T08:59:00.000Z',
    ]);
    expect(found('2020-03-20', ...held(wib('2020-03-20', '16:00')), ...training)).toEqual([]);
    const checkedInOnly = training.slice(0, 1);
    expect(found('2020-03-20', ...held(wib('2020-03-20', '10:00')), ...checkedInOnly)).toEqual([]);
  });

  it('are found while a long one still goes on, whatever began and ended since', () => {
    const long = held(wib('2020-03-20', '08:00'), 's1', { minutes: 480 });
    const short = held(wib('2020-03-20', '09:00'), 's2', { minutes: 10 });
    expect(found('2020-03-20', ...long, ...short, ...held(wib('2020-03-20', '14:00'), 's3')).map((line) => line.split(' ')[1])).toEqual([
      's2',
      's3',
    ]);
  });

  it('are none with a session that she disputed or whose log was taken back', () => {
    const other = held(wib('2020-03-20', '10:30'), 's2');
    for (const name of ['SessionDisputed', 'SessionRetracted'] as const) {
      const start = wib('2020-03-20', '10:00');
      expect(found('2020-03-20', ...held(start), meeting(name, wib('2020-03-20', '20:00'), start), ...other)).toEqual([]);
    }
  });

  it('say with what', () => {
    const facts = [since, ...held(wib('2020-03-20', '10:00'), 's1'), ...held(wib('2020-03-20', '10:59'), 's2')];
    const items = participantDue('siti', ParticipantWork.of(workFacts(...facts)), new Map(), dayOn(on('2020-03-20')));
    expect(items.find(({ kind }) => kind === 'finding_two_places')?.toDo.id).toMatch(/ dengan sesi s1\.$/);
  });
});

describe('what was decided by one who may not', () => {
  const goal = { goalId: 'goal', quarter: '2020-Q1' as Quarter, step: 'P4' } as const;
  const set = ['QuarterGoalSet', { ...goal, occurredAt: wib('2020-01-20'), mentorId: null }] as const;
  const agreed = (mentorId: string | null) => ['QuarterGoalAgreed', { ...goal, occurredAt: wib('2020-02-01'), mentorId }] as const;

  it('is a goal agreed by somebody who was not her mentor then', () => {
    expect(found('2020-03-20', assigned(wib('2020-01-10')), set, agreed(BUDI))).toEqual([]);
    expect(found('2020-03-20', assigned(wib('2020-01-10')), set, agreed('other'))).toEqual([
      'finding_goal_agreed_by_other goal 2020-02-01T05:00:00.000Z',
    ]);
    expect(found('2020-03-20', assigned(wib('2020-02-02')), set, agreed(BUDI))).toHaveLength(1);
    expect(found('2020-03-20', set, agreed(null))).toEqual([]);
    expect(found('2020-03-20', assigned(wib('2020-01-10')), ended(wib('2020-01-31')), set, agreed(BUDI))).toHaveLength(1);
  });

  it('is none at the very moment a mentorship begins or ends', () => {
    const moment = wib('2020-02-01');
    expect(found('2020-03-20', assigned(moment), set, agreed(BUDI))).toEqual([]);
    expect(found('2020-03-20', assigned(wib('2020-01-10')), ended(moment), set, agreed(BUDI))).toEqual([]);
  });
});

describe('facts of an enrolment without effect', () => {
  it.each([
    ['a second registration', [registered(wib('2020-02-01'))]],
    ['a transfer of one who has withdrawn', [gone, transferred(wib('2020-03-11'))]],
    ['a second withdrawal', [gone, withdrawn(wib('2020-03-12'))]],
    ['a return of one who is enrolled', [returned(wib('2020-02-01'))]],
  ] as const)('are found: %s', (_what, facts) => {
    expect(found('2020-03-20', ...facts)).toEqual([expect.stringMatching(/^finding_enrolment_without_effect fact-\d /)]);
  });

  it('are not there where all follow', () => {
    expect(found('2020-03-20', transferred(wib('2020-02-01')), gone, returned(wib('2020-03-11')))).toEqual([]);
  });
});

describe('evidence', () => {
  it('waits until it is judged or revoked', () => {
    const evidence = { evidenceId: 'evidence', step: 'P7', day: on('2020-02-01') } as const;
    const at = (day: string) => ({ ...evidence, occurredAt: wib(day) });
    const submitted = ['StepEvidenceSubmitted', at('2020-02-02')] as const;
    const waiting = (day: string, ...facts: readonly ToldWork[]) => dueOf(day, 'evidence', [since, submitted, ...facts]);
    expect(waiting('2020-02-01')).toEqual([]);
    expect(waiting('2020-02-02')).toEqual(['evidence_waiting evidence 2020-02-02T05:00:00.000Z']);
    expect(waiting('2020-02-03', ['StepEvidenceVerified', at('2020-02-03')])).toEqual([]);
    expect(waiting('2020-02-03', ['StepEvidenceRejected', at('2020-02-03')])).toEqual([]);
    expect(waiting('2020-02-03', ['StepEvidenceRevoked', at('2020-02-03')])).toEqual([]);
    expect(waiting('2020-02-02', ['StepEvidenceVerified', at('2020-02-03')])).toHaveLength(1);
  });
});
