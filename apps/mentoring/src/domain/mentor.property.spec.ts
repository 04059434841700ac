import { RuleViolation, addMilliseconds, fold } from '@okoce/domain';
import type { Instant, Uuid } from '@okoce/domain';
import * as fc from 'fast-check';
import { accreditedUntil } from './accreditation';
import { isAccreditedAt, mentor } from './mentor';
import type { MentorCommand } from './mentor.commands';
import type { MentorFact } from './mentor.events';
import * as example from './mentoring.examples';

const { at, cakung, mentorId, registered, tebet } = example;
const id = (n: number): Uuid => `0197e000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
const now = at('2023-01-01T00:00+07:00');

/** Around midnight in Jakarta, the end of two years (also from a leap day), and the registration. */
const borders = [
  '2019-05-02T09:00+07:00',
  '2020-02-29T00:00+07:00',
  '2020-03-01T00:00+07:00',
  '2022-02-28T00:00+07:00',
  '2022-03-01T00:00+07:00',
]
  .map(at)
  .flatMap((moment) => [-1, 0, 1].map((ms) => addMilliseconds(moment, ms)));
const moment = fc.constantFrom(...borders);

const certified = fc
  .record({ certificateId: fc.integer({ min: 1, max: 3 }).map(id), occurredAt: moment })
  .chain((told) =>
    fc.constantFrom<MentorCommand>({ type: 'AccreditMentor', mentorId, ...told }, { type: 'RevokeAccreditation', mentorId, ...told }),
  );
const act = fc
  .record({ n: fc.constantFrom(0, 1, 20, 200, 201), occurredAt: moment, who: fc.integer({ min: 1, max: 2 }).map(id) })
  .chain(({ n, occurredAt, who }) => {
    const occurrence = example.occurrence(occurredAt, { now, channel: 'sample' });
    return fc.constantFrom<MentorCommand>(
      { type: 'RegisterMentor', mentorId, districtCode: tebet, engagement: 'paid', occurrence },
      { type: 'TransferMentor', mentorId, toDistrictCode: tebet, occurrence },
      { type: 'TransferMentor', mentorId, toDistrictCode: cakung, occurrence },
      { type: 'SetMentorCapacity', mentorId, capacity: n, occurrence },
      { type: 'DeclareMentorRelation', mentorId, participantId: who, life: [registered], kind: 'family', occurrence },
      { type: 'LapseAccreditations', mentorId, by: occurredAt },
    );
  });

function play(acts: readonly MentorCommand[], past: readonly MentorFact[] = []): readonly MentorFact[] {
  return acts.reduce<readonly MentorFact[]>((facts, command) => {
    try {
      return [...facts, ...mentor.decide(command, fold(mentor, facts))];
    } catch (error) {
      if (error instanceof RuleViolation) return facts;
      throw error;
    }
  }, past);
}

const of = <Type extends MentorFact['type']>(facts: readonly MentorFact[], type: Type) =>
  facts.filter((fact): fact is Extract<MentorFact, { type: Type }> => fact.type === type);
const once = (keys: readonly string[]): void => expect(new Set(keys).size).toBe(keys.length);

describe('any sequence of commands to a mentor', () => {
  it('registers once, never moves back in time, and accredits, revokes and lets lapse each certificate once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(certified, act), { maxLength: 80, size: 'max' }), (acts) => {
        const facts = play(acts);
        expect(of(facts, 'MentorRegistered').length).toBeLessThanOrEqual(1);
        expect(facts.length === 0 || facts[0]?.type === 'MentorRegistered').toBe(true);
        const moves = facts
          .filter(({ type }) => type === 'MentorRegistered' || type === 'MentorTransferred')
          .map(({ data }) => data.occurredAt);
        expect(moves).toStrictEqual([...moves].sort());
        for (const type of ['MentorAccredited', 'MentorAccreditationRevoked', 'MentorAccreditationLapsed'] as const) {
          once(of(facts, type).map(({ data }) => data.certificateId));
        }
        once(of(facts, 'MentorRelationDeclared').map(({ data }) => `${data.participantId} ${data.kind}`));
        expect(of(facts, 'MentorCapacitySet').every(({ data }) => data.capacity >= 1 && data.capacity <= 200)).toBe(true);
        for (const { data } of of(facts, 'MentorAccreditationLapsed')) {
          const issued = of(facts, 'MentorAccredited').find((fact) => fact.data.certificateId === data.certificateId);
          expect(issued && accreditedUntil(issued.data.occurredAt)).toBe(data.occurredAt);
        }
        expect(fold(mentor, facts)).toStrictEqual(fold(mentor, facts));
      }),
      { numRuns: 300, seed: 20_200_124 },
    );
  });

  it('accredits her at the same moments, in whatever order certificates and revocations are told of', () => {
    const told = fc.uniqueArray(certified, {
      selector: (one) => `${one.type} ${'certificateId' in one && one.certificateId}`,
      maxLength: 6,
    });
    const accreditedIn = (acts: readonly MentorCommand[]): readonly Instant[] => {
      const state = fold(mentor, play(acts, [example.mentorRegistered]));
      return state.status === 'registered' ? borders.filter((border) => isAccreditedAt(state, border)) : [];
    };
    fc.assert(
      fc.property(told, fc.nat(5), (acts, turn) => {
        const turned = [...acts.slice(turn), ...acts.slice(0, turn)];
        expect(accreditedIn(turned)).toStrictEqual(accreditedIn(acts));
        expect(accreditedIn([...acts].reverse())).toStrictEqual(accreditedIn(acts));
        expect(accreditedIn([...acts, ...acts])).toStrictEqual(accreditedIn(acts));
      }),
      { numRuns: 300, seed: 20_200_125 },
    );
  });
});
