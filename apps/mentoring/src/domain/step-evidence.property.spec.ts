import { RuleViolation, addDays, addMilliseconds, dayOf, endOfDay, fold, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant, Uuid } from '@okoce/domain';
import * as fc from 'fast-check';
import { accreditedMentor, occurrence, otherId } from './mentoring.examples';
import { stepEvidence } from './step-evidence';
import type { StepEvidenceCommand } from './step-evidence.commands';
import type { StepEvidenceFact } from './step-evidence.events';
import * as example from './step-evidence.examples';

const { evidenceId, examiner, examinerId, formerMentorId, standing, submit } = example;
const quarterEnd = '2020-03-31' as CalendarDate;

/** Around midnight in Jakarta at the end of a quarter. */
const moment = fc
  .tuple(fc.constantFrom(startOfDay(quarterEnd), endOfDay(quarterEnd)), fc.constantFrom(-1, 0, 1))
  .map(([border, aside]): Instant => addMilliseconds(border, aside));
const day = fc.integer({ min: -1, max: 1 }).map((days) => addDays(quarterEnd, days));

const command = fc
  .record({ at: moment, day, mentorId: fc.constantFrom(examinerId, otherId, formerMentorId), accredited: fc.boolean() })
  .chain(({ at, day: proven, mentorId, accredited }) => {
    const said = { evidenceId, occurrence: occurrence(at, { now: endOfDay(addDays(quarterEnd, 1)) }) };
    const mentor = { ...accreditedMentor, mentorId, ...(!accredited && { accreditations: [] }) };
    const examination = { ...said, standing, examiner: { ...examiner, mentorId: mentorId as Uuid, mentor } };
    return fc.constantFrom<StepEvidenceCommand>(
      { ...submit, ...said, day: proven },
      { type: 'VerifyStepEvidence', ...examination },
      { type: 'RejectStepEvidence', ...examination },
      { type: 'RevokeStepEvidence', ...said },
    );
  });

function play(acts: readonly StepEvidenceCommand[]): readonly StepEvidenceFact[] {
  return acts.reduce<readonly StepEvidenceFact[]>((facts, act) => {
    try {
      return [...facts, ...stepEvidence.decide(act, fold(stepEvidence, facts))];
    } catch (error) {
      if (error instanceof RuleViolation) return facts;
      throw error;
    }
  }, []);
}

describe('any sequence of commands', () => {
  it('begins with one submission, alternates what is found, ends with a revocation; replay gives the same state', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30, size: 'max' }).map(play), (facts) => {
        const types = facts.map(({ type }) => type);
        expect(types.lastIndexOf('StepEvidenceSubmitted')).toBe(facts.length > 0 ? 0 : -1);
        const revoked = types.indexOf('StepEvidenceRevoked');
        expect([-1, facts.length - 1]).toContain(revoked);
        expect(types.some((type, n) => n > 0 && type === types[n - 1])).toBe(false);
        const [submitted] = facts;
        for (const { type, data } of facts) {
          expect(data.day <= dayOf(submitted?.data.occurredAt ?? '')).toBe(true);
          expect(data.occurredAt >= (submitted?.data.occurredAt ?? '~')).toBe(true);
          if (type === 'StepEvidenceVerified' || type === 'StepEvidenceRejected') expect(data.mentorId).not.toBe(formerMentorId);
        }
        expect(fold(stepEvidence, facts)).toStrictEqual(fold(stepEvidence, facts));
      }),
      { numRuns: 300, seed: 20_200_401 },
    );
  });
});
