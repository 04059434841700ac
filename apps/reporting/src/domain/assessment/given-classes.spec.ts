import { nextQuarter, parseQuarter } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import { asWorkFact, histories, namedBy, readHistory } from '../../testing/histories';
import { inCanonicalOrder } from '../facts';
import type { WorkFact } from '../work/facts';
import { ParticipantWork } from '../work/participant-work';
import { assess } from './assessment';
import { outcomeOf } from './evaluation';
import { classesGiven } from './given-classes';
import type { IndicatorValues } from './indicator-names';
import { whole } from './ratio';
import { firstRuleSet, ruleSetFor } from './rule-sets';

const quarters = Array.from({ length: 16 }).reduce<readonly Quarter[]>(
  (all) => [...all, nextQuarter(all.at(-1) as Quarter)],
  [parseQuarter('2025-Q1') as Quarter],
);

describe('the classes a participant was given', () => {
  it.each(histories)('are all that her assessments give, of any quarter (history %i)', (history) => {
    const factsOf = new Map<string, WorkFact[]>();
    for (const contract of readHistory(history)) {
      const fact = asWorkFact(contract);
      for (const { kind, id } of namedBy(contract)) {
        if (kind === 'participant' && fact) factsOf.set(id, [...(factsOf.get(id) ?? []), fact]);
      }
    }
    for (const [id, facts] of factsOf) {
      const work = ParticipantWork.of(facts.sort(inCanonicalOrder));
      const assessed = quarters.flatMap((quarter) => {
        const ruleSet = ruleSetFor(quarter, [firstRuleSet]);
        const given = ruleSet && assess(work, quarter, ruleSet)?.class;
        return given === undefined || given === 'N' ? [] : [{ quarter, class: given }];
      });
      expect({ id, given: classesGiven(work, [firstRuleSet]).map(({ quarter, class: given }) => ({ quarter, class: given })) }).toEqual({
        id,
        given: assessed,
      });
    }
  });

  // Whoever adopts other rules: classes are looked for only where there was a mentor, and a session or a slot.
  it.each([
    ['a mentor', { mentorshipDays: 0 }],
    ['a session and two slots', { sessionsHeld: 0, slotsOffered: 0 }],
  ])('need %s, by the rules in force', (_, lacking) => {
    const best: IndicatorValues = {
      assessableDays: 90,
      mentorshipDays: 90,
      sessionsHeld: 9,
      slotsOffered: 9,
      expectedMonths: 3,
      silentMonths: 0,
      C1: 3,
      C2: whole(1),
      C3: 3,
      C4: 0,
      F1: true,
      F2: whole(1),
      F3: true,
      V: whole(1),
    };
    expect(outcomeOf(firstRuleSet, best).class).toBe('A');
    expect(outcomeOf(firstRuleSet, { ...best, ...lacking }).class).toBe('N');
  });
});
