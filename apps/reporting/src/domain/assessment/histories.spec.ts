import { lastDayOf } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { asWorkFact, histories, namedBy, readExpected, readHistory } from '../../testing/histories';
import { inCanonicalOrder } from '../facts';
import type { WorkFact } from '../work/facts';
import { ParticipantWork } from '../work/participant-work';
import { assess } from './assessment';
import { classMix } from './class-mix';
import { explain } from './explanation';
import { firstRuleSet } from './rule-sets';

/** The facts that name each participant, in the canonical order. */
function factsOfEach(history: number): ReadonlyMap<string, readonly WorkFact[]> {
  const factsOf = new Map<string, WorkFact[]>();
  for (const contract of readHistory(history)) {
    const fact = asWorkFact(contract);
    for (const { kind, id } of namedBy(contract)) {
      if (kind === 'participant' && fact) factsOf.set(id, [...(factsOf.get(id) ?? []), fact]);
    }
  }
  for (const facts of factsOf.values()) facts.sort(inCanonicalOrder);
  return factsOf;
}

describe.each(histories)('history %i, worked out by others from the same text', (history) => {
  const factsOf = factsOfEach(history);

  const assessed = (quarter: Quarter, asOf: Instant | null) =>
    [...factsOf].flatMap(([id, facts]) => {
      const work = ParticipantWork.of(facts.filter(({ recordedAt }) => asOf === null || recordedAt <= asOf));
      const assessment = assess(work, quarter, firstRuleSet);
      return assessment ? [{ id, centre: work.counted.life?.centreOn(lastDayOf(quarter)) ?? '', assessment }] : [];
    });

  describe.each(readExpected(history))('in $quarter, as of $asOf', ({ quarter, asOf, participants, programme, regencies, centres }) => {
    const people = assessed(quarter, asOf);

    it('gives each participant’s assessment', () => {
      expect(people.map(({ id }) => id).sort()).toEqual(Object.keys(participants).sort());
      for (const { id, assessment } of people) {
        expect({ id, ...assessment }).toEqual({ id, ...participants[id]?.assessment, ruleSet: '2017-Q4' });
      }
    });

    it('traces each class to the facts of its participant, by the rule that decided it', () => {
      for (const { id, assessment } of people) {
        const facts = (factsOf.get(id) ?? []).filter(({ recordedAt }) => asOf === null || recordedAt <= asOf);
        const { trace, nearest, ...explained } = explain(facts, quarter, firstRuleSet, lastDayOf(quarter)) ?? {};
        expect({ id, ...explained }).toEqual({ id, ...assessment });
        expect(trace?.rules.map(({ matched }) => matched).indexOf(true)).toBe((trace?.rules.length ?? 0) - 1);
        expect(trace?.rules.at(-1)).toMatchObject({ class: assessment.class, reason: assessment.reason });
        const items = Object.values(trace?.indicators ?? {}).flatMap(({ madeBy, leftOut }) => [...madeBy, ...leftOut]);
        expect(items.filter(({ facts: behind }) => behind.length === 0)).toEqual([]);
        const known = new Set(facts.map(({ factId }) => factId));
        expect(items.flatMap(({ facts: behind }) => behind).filter(({ factId }) => !known.has(factId))).toEqual([]);
        expect(nearest === null).toBe(assessment.class === 'A');
        expect(nearest?.unmet.every(({ anyOf }) => anyOf.every(({ met }) => !met)) ?? true).toBe(true);
      }
    });

    it('gives the classes of the programme, its regencies and its centres', () => {
      const mixOf = (scope: string) =>
        classMix(people.filter(({ centre }) => centre.startsWith(scope)).map(({ assessment }) => assessment.class));
      expect(mixOf('')).toEqual(programme.classes);
      for (const [code, figures] of Object.entries({ ...regencies, ...centres })) {
        expect({ code, ...mixOf(code) }).toEqual({ code, ...figures.classes });
      }
    });
  });
});
