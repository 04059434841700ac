import { RuleViolation, addDays, addMilliseconds, dayOf, endOfDay, firstDayOf, fold, lastDayOf, startOfDay } from '@okoce/domain';
import type { Instant, Quarter, Uuid } from '@okoce/domain';
import * as fc from 'fast-check';
import { agenda } from './agenda';
import type { AgendaCommand } from './agenda.commands';
import { goalSteps, type AgendaFact } from './agenda.events';
import * as example from './agenda.examples';
import { mentorId, occurrence, participantId, registered } from './mentoring.examples';
import { mentorsAt, type Standing } from './participant-standing';

const id = (kind: number, n: number): Uuid => `0197e000-0000-7000-8000-${String(kind * 1_000 + n).padStart(12, '0')}` as Uuid;
const [q4, q1, q2, q3] = ['2019-Q4', '2020-Q1', '2020-Q2', '2020-Q3'] as Quarter[] as [Quarter, Quarter, Quarter, Quarter];
const dueDays = [lastDayOf(q4), firstDayOf(q1), lastDayOf(q1), firstDayOf(q2)];

/** Midnight and quarter ends in Jakarta, a millisecond to either side, and when she withdraws and her mentors change. */
const leaving = startOfDay(addDays(firstDayOf(q2), 1));
const changing = startOfDay(firstDayOf(q1));
const borders = [...dueDays.flatMap((day) => [startOfDay(day), endOfDay(day)]), leaving, changing];
const moment = fc
  .tuple(fc.constantFrom(...borders), fc.constantFrom(-1, 0, 1))
  .map(([border, aside]): Instant => addMilliseconds(border, aside));

const standing: Standing = {
  life: [registered, { kind: 'withdrawn', occurredAt: leaving, districtCode: registered.districtCode }],
  mentorships: [
    { mentorId: example.formerMentorId, from: registered.occurredAt, until: changing },
    { mentorId, from: changing, until: leaving },
  ],
};
const mentors = [mentorId, example.formerMentorId].map((one) => ({ by: 'mentor', mentorId: one }) as const);

const command = fc
  .record({
    at: moment,
    speaker: fc.constantFrom(example.herself, ...mentors),
    mentor: fc.constantFrom(...mentors),
    quarter: fc.constantFrom(q4, q1, q1, q2, q3),
    step: fc.constantFrom(...goalSteps),
    goal: fc.integer({ min: 1, max: 8 }),
    action: fc.integer({ min: 1, max: 3 }),
    dueOn: fc.constantFrom(...dueDays.slice(1)),
    documentHash: fc.constantFrom(null, 'a'.repeat(64), 'b'.repeat(64)),
  })
  .chain(({ at, speaker, mentor, quarter, step, goal, action, dueOn, documentHash }) => {
    const said = { standing, occurrence: occurrence(at, { now: endOfDay(lastDayOf(q3)), channel: 'sample' }) };
    const [goalId, actionId] = [id(1, goal), id(2, action)];
    const proposal = { participantId, goalId: null, dueOn, textId: id(3, action) };
    return fc.constantFrom<AgendaCommand>(
      { type: 'SetQuarterGoal', goalId, participantId, quarter, step, speaker, ...said },
      { type: 'AgreeQuarterGoal', goalId, speaker: mentor, ...said },
      { type: 'ProposeAction', actionId, ...proposal, speaker, ...said },
      { type: 'AgreeAction', actionId, speaker, ...said },
      { type: 'DropAction', actionId, speaker: mentor, ...said },
      { type: 'CloseAction', actionId, documentHash, speaker, ...said },
    );
  });

/** Each thing made has an id of its own, as the service gives it. */
function play(acts: readonly AgendaCommand[]): readonly AgendaFact[] {
  const facts: AgendaFact[] = [];
  let state = agenda.initialState;
  for (const act of acts) {
    if (act.type === 'SetQuarterGoal' && state.goals.has(act.goalId)) continue;
    if (act.type === 'ProposeAction' && state.actions.has(act.actionId)) continue;
    try {
      const decided = agenda.decide(act, state);
      facts.push(...decided);
      state = decided.reduce((before, fact) => agenda.evolve(before, fact), state);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
    }
  }
  return facts;
}

function byMoment(one: AgendaCommand, other: AgendaCommand): number {
  const [a, b] = [one.occurrence.occurredAt, other.occurrence.occurredAt];
  return a < b ? -1 : a > b ? 1 : 0;
}

const isOf = <Type extends AgendaFact['type']>(type: Type) => {
  return (fact: AgendaFact): fact is Extract<AgendaFact, { type: Type }> => fact.type === type;
};

describe('any sequence of commands', () => {
  /** As they happened, or told in any order. */
  const told = fc.tuple(fc.array(command, { maxLength: 120, size: 'max' }), fc.boolean());
  const histories = told.map(([acts, inOrder]) => play(inOrder ? [...acts].sort(byMoment) : acts));
  const runs = { numRuns: 200, seed: 20_200_331 };

  it('sets at most three goals a quarter, one a step, each for the quarter running in Jakarta or the next; agrees to each once', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const set = facts.filter(isOf('QuarterGoalSet')).map(({ data }) => data);
        for (const quarter of [q4, q1, q2, q3]) {
          const of = set.filter((goal) => goal.quarter === quarter);
          expect(of.length <= 3 && new Set(of.map(({ step }) => step)).size === of.length).toBe(true);
          for (const { occurredAt } of of) {
            const day = dayOf(occurredAt);
            expect(day <= lastDayOf(quarter) && day >= addDays(firstDayOf(quarter), -92)).toBe(true);
          }
        }
        const agreed = facts.filter(isOf('QuarterGoalAgreed')).map(({ data }) => data);
        expect(new Set(agreed.map(({ goalId }) => goalId)).size).toBe(agreed.length);
        for (const { goalId, occurredAt } of agreed)
          expect(occurredAt >= (set.find((goal) => goal.goalId === goalId)?.occurredAt ?? '~')).toBe(true);
      }),
      runs,
    );
  });

  it('has each action agreed once by the other side, dropped or closed after that, and dropped by its due day', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        for (const { data: proposed } of facts.filter(isOf('ActionProposed'))) {
          const its = facts.filter((fact) => 'actionId' in fact.data && fact.data.actionId === proposed.actionId);
          const [agreed, ...others] = its.filter(isOf('ActionAgreed')).map(({ data }) => data);
          const [dropped, ...droppedAgain] = its.filter(isOf('ActionDropped')).map(({ data }) => data);
          const closed = its.filter(isOf('ActionClosed')).map(({ data }) => data);
          expect([others.length, droppedAgain.length]).toEqual([0, 0]);
          expect(dayOf(proposed.occurredAt) <= proposed.dueOn).toBe(true);
          if (agreed)
            expect(
              agreed.by !== proposed.by && agreed.occurredAt >= proposed.occurredAt && dayOf(agreed.occurredAt) <= proposed.dueOn,
            ).toBe(true);
          if (dropped) expect([closed.length, dayOf(dropped.occurredAt) <= dropped.dueOn]).toEqual([0, true]);
          for (const { occurredAt } of [...closed, ...(dropped ? [dropped] : [])])
            expect(occurredAt >= (agreed?.occurredAt ?? '~')).toBe(true);
          expect([[], [true], [false], [false, true]]).toContainEqual(closed.map(({ withEvidence }) => withEvidence));
        }
      }),
      runs,
    );
  });

  it('lets a mentor speak only of when she was hers, and sets and agrees nothing once she has withdrawn', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        for (const { type, data } of facts) {
          if (data.mentorId !== null) expect(mentorsAt(standing, data.occurredAt)).toContain(data.mentorId);
          if (type !== 'ActionClosed') expect(data.occurredAt < leaving).toBe(true);
        }
      }),
      runs,
    );
  });

  it('is the same state when replayed', () => {
    fc.assert(
      fc.property(histories, (facts) => expect(fold(agenda, facts)).toStrictEqual(fold(agenda, facts))),
      runs,
    );
  });
});
