import { RuleViolation, addDays, dayOf, fold, startOfDay } from '@okoce/domain';
import * as fc from 'fast-check';
import { assessedClasses } from '../assessment/rule-set';
import { assessmentCase } from './assessment-case';
import type { CaseCommand } from './assessment-case.commands';
import type { AssessmentFact } from './assessment-case.events';
import { mentorId, object, occurrence, review, wasSealed } from './assessment-case.examples';

const ruleClass = fc.constantFrom('N' as const, 'D' as const, 'B' as const);
const command = fc
  .record({ days: fc.integer({ min: -2, max: 20 }), ruleClass, decidedClass: fc.constantFrom(...assessedClasses), own: fc.boolean() })
  .chain(({ days, ruleClass: byRules, decidedClass, own }) => {
    const at = startOfDay(addDays(dayOf(object.occurrence.occurredAt), days));
    const told = { ruleClass: byRules, occurrence: occurrence(at, { now: startOfDay(addDays(dayOf(at), 3)) }) };
    return fc.constantFrom<CaseCommand>(
      { ...object, ...told },
      { ...review, ...told, decidedClass, reviewer: { ...review.reviewer, mentorId: own ? mentorId : null } },
    );
  });

function play(acts: readonly CaseCommand[]): readonly AssessmentFact[] {
  return acts.reduce<readonly AssessmentFact[]>(
    (facts, act) => {
      try {
        return [...facts, ...assessmentCase.decide(act, fold(assessmentCase, facts))];
      } catch (error) {
        if (error instanceof RuleViolation) return facts;
        throw error;
      }
    },
    [wasSealed],
  );
}

it('any sequence of commands begins with an objection, never goes back in time, and leaves the last decision standing', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30, size: 'max' }).map(play), (facts) => {
      const [, ...acts] = facts;
      expect([undefined, 'AssessmentObjected']).toContain(acts[0]?.type);
      const moments = acts.map(({ data }) => data.occurredAt);
      expect(moments).toStrictEqual([...moments].sort());
      expect(acts.some(({ type }, n) => type === 'AssessmentObjected' && acts[n - 1]?.type === type)).toBe(false);
      const state = fold(assessmentCase, facts);
      const last = acts.findLast(({ type }) => type === 'AssessmentReviewed');
      const standing = state.status === 'none' ? null : state.decision;
      expect(standing?.decidedClass).toBe(last?.type === 'AssessmentReviewed' ? last.data.decidedClass : undefined);
    }),
    { numRuns: 300, seed: 20_200_423 },
  );
});
