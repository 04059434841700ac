import { addMilliseconds } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { asWorkFact, histories, namedBy, readExpected, readHistory } from '../../testing/histories';
import { explain } from '../assessment/explanation';
import { firstRuleSet } from '../assessment/rule-sets';
import { assigned, held, leave, meeting, scheduled, workFacts } from '../due/examples';
import type { ToldWork } from '../due/examples';
import { on, registered, report, wib, withdrawn } from '../examples';
import { inCanonicalOrder } from '../facts';
import type { WorkFact } from '../work/facts';
import { timelineOf } from './timeline';
import type { TimelineItem } from './timeline';

const Q1 = '2020-Q1' as Quarter;
const asked = { quarter: Q1, ruleSet: firstRuleSet, liveSince: undefined };
const since: readonly ToldWork[] = [registered(wib('2020-01-02')), assigned(wib('2020-01-02'))];
const timeline = (...facts: readonly ToldWork[]): readonly TimelineItem[] => timelineOf(workFacts(...facts), asked);

/** `2020-01-20 SessionLogged touch claimed | verified: not_confirmed`, of types that begin so. */
const told = (types: string, items: readonly TimelineItem[]): readonly string[] =>
  items
    .filter(({ type }) => type.startsWith(types))
    .map(({ day, type, counts, leftOut }) =>
      [`${day} ${type} ${counts.join(' ')}`.trim(), ...leftOut.map(({ from, code }) => `${from.join(' ')}: ${code}`)].join(' | '),
    );

describe('a timeline', () => {
  it('says of each fact what it counted for', () => {
    const facts = [...since, scheduled(wib('2020-01-20')), ...held(wib('2020-01-20'))];
    expect(told('', timeline(...facts))).toEqual([
      '2020-01-02 ParticipantRegistered enrolment',
      '2020-01-02 MentorAssigned mentorship',
      '2020-01-15 SessionScheduled slot kept',
      '2020-01-20 SessionLogged session touch kept claimed verified',
      '2020-01-20 SessionConfirmed touch claimed verified',
    ]);
  });

  it.each([
    ['too short', { minutes: 29 }, '2020-01-20 SessionLogged session | touch verified: under_30_minutes'],
    ['when she was not enrolled', {}, '2020-02-20 SessionLogged | session touch verified: not_enrolled'],
  ])('says why a session that was %s is no touch', (_what, more, line) => {
    const day = line.slice(0, 10);
    const facts = [...since, withdrawn(wib('2020-02-10')), ...held(wib(day), 'session', more)];
    expect(told('SessionLogged', timeline(...facts))).toEqual([line]);
  });

  it('says that a session was disputed, or waits to be confirmed', () => {
    const [logged] = held(wib('2020-01-20'));
    const disputed = meeting('SessionDisputed', wib('2020-01-22'), wib('2020-01-20'));
    if (!logged) throw new Error('It was held');
    expect(told('Session', timeline(...since, logged))).toEqual([
      '2020-01-20 SessionLogged session claimed | touch verified: not_confirmed',
    ]);
    expect(told('Session', timeline(...since, logged, disputed))).toEqual([
      '2020-01-20 SessionLogged claimed | session touch verified: disputed',
      '2020-01-22 SessionDisputed claimed | session touch verified: disputed',
    ]);
  });

  it('says what a commitment became, and by whom a broken one was broken', () => {
    const missed = meeting('SessionMissed', wib('2020-01-20', '14:00'), wib('2020-01-20'), { missedBy: 'participant' });
    expect(told('Session', timeline(...since, scheduled(wib('2020-01-20')), missed))).toEqual([
      '2020-01-15 SessionScheduled slot broken | kept: missed',
      '2020-01-20 SessionMissed slot broken | kept: missed',
    ]);
  });

  it('shows what came after the quarter and counts in it, and says of what is in it and counts elsewhere', () => {
    const facts = [...since, ...report('2019-12', '2020-01-08'), ...report('2020-03', '2020-04-08'), ...report('2020-04', '2020-05-08')];
    expect(told('MonthlyReportFiled', timeline(...facts))).toEqual([
      '2020-01-08 MonthlyReportFiled touch claimed verified',
      '2020-04-08 MonthlyReportFiled report',
    ]);
    const action = ['ActionAgreed', { actionId: 'a', goalId: 'g', dueOn: on('2020-04-02'), occurredAt: wib('2020-03-20') }] as const;
    expect(told('Action', timeline(...since, action))).toEqual(['2020-03-20 ActionAgreed | : other_quarter']);
  });

  it('says on leave that a touch broke no silence', () => {
    const facts = [...since, leave('2020-01-10', '2020-01-30'), ...held(wib('2020-01-20'))];
    expect(told('SessionLogged', timeline(...facts))).toEqual([
      '2020-01-20 SessionLogged session touch claimed verified | silence: on_leave',
    ]);
  });

  it('says which step a document reached, or why none', () => {
    const issued = (certificateId: string, kind: string, day: string): ToldWork => [
      'CertificateIssued',
      { certificateId, kind, checkedOutAt: wib(day), occurredAt: wib(day) },
    ];
    const evidence = (name: 'StepEvidenceSubmitted' | 'StepEvidenceRejected', evidenceId: string): ToldWork => [
      name,
      { evidenceId, step: 'P5', day: on('2020-02-01'), occurredAt: wib('2020-02-02') },
    ];
    const facts = [
      ...since,
      issued('core', 'core', '2020-01-20'),
      issued('again', 'core', '2020-02-20'),
      issued('other', 'other', '2020-03-20'),
      evidence('StepEvidenceSubmitted', 'waiting'),
      evidence('StepEvidenceSubmitted', 'bad'),
      evidence('StepEvidenceRejected', 'bad'),
    ] as const;
    expect(told('CertificateIssued', timeline(...facts))).toEqual([
      '2020-01-20 CertificateIssued progress step:P2',
      '2020-02-20 CertificateIssued | : step_reached',
      '2020-03-20 CertificateIssued | : not_core',
    ]);
    expect(told('StepEvidence', timeline(...facts))).toEqual([
      '2020-02-01 StepEvidenceSubmitted | : not_verified',
      '2020-02-01 StepEvidenceSubmitted | : rejected',
      '2020-02-02 StepEvidenceRejected | : rejected',
    ]);
  });

  it('marks what was recorded more than a week late, but nothing of before the system went live', () => {
    const at = wib('2020-01-20');
    const [fact] = workFacts(leave('2020-01-20', '2020-01-22'));
    if (!fact) throw new Error('There is one');
    const recorded = (recordedAt: Instant, liveSince: Instant) =>
      timelineOf([...workFacts(...since), { ...fact, recordedAt }], { ...asked, liveSince }).find(({ type }) => type === 'LeaveDeclared')
        ?.late;
    expect(recorded(addMilliseconds(at, 7 * 86_400_000), at)).toBe(false);
    expect(recorded(addMilliseconds(at, 7 * 86_400_000 + 1), at)).toBe(true);
    expect(recorded(wib('2020-06-01'), wib('2020-01-21'))).toBe(false);
  });

  it('carries the plain fields of a fact and its place, and is of nothing before the first rules', () => {
    const [item] = timeline(...since, ...held(wib('2020-01-20'))).filter(({ type }) => type === 'SessionLogged');
    expect(item).toMatchObject({ details: { minutes: 60, startsAt: wib('2020-01-20') }, fact: { service: 'mentoring', stream: null } });
    const old = timelineOf(workFacts(registered(wib('2016-01-20'))), { ...asked, quarter: '2016-Q1' as Quarter, ruleSet: undefined });
    expect(told('', old)).toEqual(['2016-01-20 ParticipantRegistered']);
  });
});

describe.each(histories)('the timelines of history %i', (history) => {
  const factsOf = new Map<string, WorkFact[]>();
  for (const contract of readHistory(history)) {
    const fact = asWorkFact(contract);
    for (const { kind, id } of namedBy(contract)) {
      if (kind === 'participant' && fact) factsOf.set(id, [...(factsOf.get(id) ?? []), fact]);
    }
  }

  it('have as many of each count as the assessment, every fact with a word, in order of days', () => {
    const { quarter } = readExpected(history)[0] ?? { quarter: Q1 };
    for (const [id, facts] of factsOf) {
      facts.sort(inCanonicalOrder);
      const items = timelineOf(facts, { ...asked, quarter });
      const assessment = explain(facts, quarter, firstRuleSet, on('2099-12-31'));
      if (!assessment) continue;
      const { indicators } = assessment.trace;
      const things = (count: string, indicator: keyof typeof indicators, as: string) => ({
        id,
        count,
        // Every thing that an indicator takes so has a fact that is marked so, and no other fact is.
        unmarked: indicators[indicator].madeBy.filter(
          (item) =>
            item.as === as &&
            !items.some(({ fact, counts }) => item.facts.some(({ factId }) => factId === fact.id) && counts.includes(count as never)),
        ),
        without: items.filter(
          ({ fact, counts }) =>
            counts.includes(count as never) &&
            !indicators[indicator].madeBy.some((item) => item.as === as && item.facts.some(({ factId }) => factId === fact.id)),
        ),
      });
      for (const [count, indicator, as] of [
        ['touch', 'C1', 'counted'],
        ['kept', 'C2', 'kept'],
        ['broken', 'C2', 'broken'],
        ['report', 'C3', 'counted'],
        ['goal', 'F1', 'counted'],
        ['closed', 'F2', 'closed'],
        ['verified', 'V', 'verified'],
        ['session', 'sessionsHeld', 'counted'],
        ['slot', 'slotsOffered', 'counted'],
      ] as const) {
        expect(things(count, indicator, as)).toEqual({ id, count, unmarked: [], without: [] });
      }
      expect(items.filter(({ counts, leftOut }) => counts.length + leftOut.length === 0)).toEqual([]);
      expect(items.map(({ day }) => day)).toEqual(items.map(({ day }) => day).sort());
    }
  });
});
