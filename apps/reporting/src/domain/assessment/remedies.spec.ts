import type { Quarter } from '@okoce/domain';
import { assigned, held, leave, meeting, scheduled, workFacts } from '../due/examples';
import type { ToldWork } from '../due/examples';
import { month, on, registered, report, returned, wib, withdrawn } from '../examples';
import { explain } from './explanation';
import { firstRuleSet } from './rule-sets';

const Q1 = '2020-Q1' as Quarter;
const since: readonly ToldWork[] = [registered(wib('2019-10-01')), assigned(wib('2019-10-01'))];
const goalData = { goalId: 'goal', quarter: Q1, step: 'P5' as const, mentorId: 'budi' };
const goal: readonly ToldWork[] = [
  ['QuarterGoalSet', { ...goalData, occurredAt: wib('2020-01-05') }],
  ['QuarterGoalAgreed', { ...goalData, occurredAt: wib('2020-01-06') }],
];
const kept = (day: string): readonly ToldWork[] => [scheduled(wib(day), `session-${day}`), ...held(wib(day), `session-${day}`)];
const unconfirmed = (day: string): readonly ToldWork[] => kept(day).slice(0, 2);
const confirmed = (day: string, at: string): ToldWork => meeting('SessionConfirmed', wib(at), wib(day), { sessionId: `session-${day}` });
const onTime = [...report('2020-01', '2020-02-05'), ...report('2020-02', '2020-03-05')];
const licence = (issuedOn: string): ToldWork => [
  'LicenceRecorded',
  { licenceId: 'licence', issuedOn: on(issuedOn), occurredAt: wib(issuedOn) },
];

const seen = (day: string, facts: readonly ToldWork[]) => {
  const explained = explain(workFacts(...facts), Q1, firstRuleSet, on(day));
  if (!explained) throw new Error('She was registered');
  const { class: name, nearest } = explained;
  return { class: name, nearest: nearest?.class, unmet: nearest?.unmet.map(({ possible, by, sentence }) => [possible, by, sentence.en]) };
};
const noActions = /^The quarter no longer allows it: 0 of 0 actions/;

describe('a step kept alive', () => {
  const reached: ToldWork = ['LegacyStepRecorded', { step: 'P7', achievedOn: on('2019-11-01'), occurredAt: wib('2019-11-01') }];
  const facts = [
    ...since,
    ...goal,
    reached,
    licence('2019-11-01'),
    ...kept('2020-01-10'),
    ...kept('2020-02-10'),
    ...kept('2020-03-10'),
    ...onTime,
  ];

  it('may be so until the last report is due, after the quarter’s end', () => {
    const way =
      'A step reached before (P5, P6 or P7) is kept alive: all three monthly reports in time (still to come: 2020-03, the first by 2020-04-10), and a licence valid at the quarter’s end.';
    expect(seen('2020-04-03', facts)).toEqual({ class: 'B', nearest: 'A', unmet: [[true, '2020-04-10', way]] });
    expect(seen('2020-03-31', facts)).toMatchObject({
      unmet: [[true, '2020-04-10', expect.stringMatching(/^Participant and mentor agree/)]],
    });
    const filed: ToldWork = [
      'MonthlyReportFiled',
      { month: month('2020-03'), receivedOn: on('2020-04-10'), occurredAt: wib('2020-04-10') },
    ];
    expect(seen('2020-04-10', [...facts, filed]).class).toBe('A');
    expect(seen('2020-04-11', facts)).toMatchObject({ unmet: [[false, null, expect.stringMatching(noActions)]] });
  });

  it('is told of to nobody who reached none before the quarter', () => {
    const none = facts.filter(([name]) => name !== 'LegacyStepRecorded');
    expect(JSON.stringify(seen('2020-03-31', none))).not.toContain('kept alive');
    expect(
      JSON.stringify(
        seen(
          '2020-03-31',
          none.filter(([name]) => name !== 'LicenceRecorded'),
        ),
      ),
    ).not.toContain('kept alive');
  });

  it('needs a licence, which is not to be had after the quarter’s end', () => {
    const without = facts.filter(([name]) => name !== 'LicenceRecorded');
    expect(seen('2020-04-03', without)).toMatchObject({ unmet: [[false, null, expect.anything()]] });
  });
});

describe('a step that only waits for somebody is reached until the quarter is sealed', () => {
  const facts = [...since, ...goal, ...kept('2020-01-10'), ...kept('2020-03-10'), ...onTime];
  const until = (day: string) => [true, '2020-04-20', day];

  it('by a session that is confirmed', () => {
    const plan: ToldWork = ['PlanAgreed', { mentorshipId: 'mentorship', mentorId: 'budi', occurredAt: wib('2020-01-02') }];
    const waiting = [...since, ...goal, plan, ...kept('2020-01-10'), ...unconfirmed('2020-02-10'), ...onTime];
    expect(seen('2020-04-03', waiting)).toMatchObject({
      class: 'B',
      nearest: 'A',
      unmet: [until('A mentoring session that took place has to be logged and confirmed by 2020-04-20 (P3).')],
    });
    expect(seen('2020-04-04', [...waiting, confirmed('2020-02-10', '2020-04-04')]).class).toBe('A');
    expect(seen('2020-04-21', waiting)).toMatchObject({ unmet: [[false, null, expect.anything()]] });
  });

  it('by reports that are verified', () => {
    const december: readonly ToldWork[] = report('2019-12', '2020-01-09').slice(0, 1);
    expect(seen('2020-04-03', [...facts, ...december])).toMatchObject({
      unmet: [until('The reports of three months in a row that were filed have to be verified by 2020-04-20 (P6).')],
    });
    expect(seen('2020-04-03', [...facts, ...report('2019-12', '2020-01-09')]).class).toBe('A');
  });

  it('by a certificate that is issued, of a core training', () => {
    const training = (kind: string): readonly ToldWork[] => {
      const data = { trainingEventId: 'event', attendanceId: 'attendance', kind, occurredAt: wib('2020-02-20') };
      return [
        ['CheckedIn', data],
        ['CheckedOut', data],
      ];
    };
    const issued: ToldWork = [
      'CertificateIssued',
      {
        certificateId: 'certificate',
        attendanceId: 'attendance',
        kind: 'core',
        checkedOutAt: wib('2020-02-20'),
        occurredAt: wib('2020-04-04'),
      } as never,
    ];
    expect(seen('2020-04-03', [...facts, ...training('core')])).toMatchObject({
      unmet: [until('The certificate of a core training that she attended has to be issued by 2020-04-20 (P2).')],
    });
    expect(seen('2020-04-03', [...facts, ...training('core'), issued]).class).toBe('A');
    expect(seen('2020-04-03', [...facts, ...training('other')])).toMatchObject({ unmet: [[false, null, expect.anything()]] });
  });
});

describe('one who is not assessed', () => {
  it('of too few slots is, once a past session is logged', () => {
    const facts = [...since, scheduled(wib('2020-03-30'))];
    const toLog = 'The mentor logs 1 past session by 2020-04-20, if it took place.';
    expect(seen('2020-04-02', facts)).toEqual({ class: 'N', nearest: null, unmet: [[true, '2020-04-20', toLog]] });
    const logged = meeting('SessionLogged', wib('2020-04-02'), wib('2020-03-30'));
    expect(seen('2020-04-02', [...facts, logged]).class).toBe('E');
    expect(seen('2020-04-21', facts)).toMatchObject({ unmet: [[false, null, expect.anything()]] });
  });

  it('of too few days is, when she ends her leave in time', () => {
    const facts = [...since, ...kept('2020-01-10'), leave('2020-01-15', '2020-03-31')];
    expect(seen('2020-01-20', facts)).toEqual({
      ...{ class: 'N', nearest: null },
      unmet: [[true, '2020-03-01', 'The participant ends her leave: the first day back is 2020-03-01 at the latest.']],
    });
    const ended = (day: string): ToldWork => ['LeaveEnded', { leaveId: 'leave-2020-01-15', on: on(day), occurredAt: wib(day) }];
    expect([seen('2020-03-01', [...facts, ended('2020-03-01')]).class, seen('2020-03-02', [...facts, ended('2020-03-02')]).class]).toEqual([
      'D',
      'N',
    ]);
    expect(seen('2020-03-02', facts)).toMatchObject({
      unmet: [[false, null, 'The quarter no longer allows it: of assessable days there are 14, and 45 are needed.']],
    });
  });

  it('of too few days is, when she returns in time', () => {
    const facts = [...since, ...kept('2020-01-08'), withdrawn(wib('2020-01-12'))];
    expect(seen('2020-01-20', facts)).toMatchObject({ unmet: [[true, '2020-02-27', 'The participant returns by 2020-02-27.']] });
    expect(seen('2020-02-27', [...facts, returned(wib('2020-02-27'))]).class).toBe('D');
    expect(seen('2020-02-28', facts)).toMatchObject({ unmet: [[false, null, expect.anything()]] });
  });

  it('of too few days is not, when she came too late', () => {
    const late = [registered(wib('2020-02-20')), assigned(wib('2020-02-20')), ...kept('2020-02-21')];
    expect(seen('2020-03-01', late)).toMatchObject({ unmet: [[false, null, expect.anything()]] });
  });
});

describe('who has withdrawn', () => {
  const facts = [...since, ...kept('2020-01-08'), withdrawn(wib('2020-02-25'))];

  it('has to return before what is dated after it counts', () => {
    const { unmet } = seen('2020-03-01', facts);
    expect(unmet?.map(([possible, by]) => [possible, by])).toEqual([
      [true, '2020-03-31'],
      [true, '2020-03-31'],
    ]);
    for (const [, , said] of unmet ?? []) expect(said).toMatch(/^The participant has to return first\. /);
  });

  it('need not for what waits since before', () => {
    const waiting = [...since, ...kept('2020-01-08'), ...unconfirmed('2020-02-20'), withdrawn(wib('2020-02-25'))];
    expect(seen('2020-04-03', waiting)).toMatchObject({
      nearest: 'B',
      unmet: [1, 2].map(() => [true, '2020-04-20', expect.stringMatching(/^Of what took place already/)]),
    });
  });
});
