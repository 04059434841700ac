import { firstDayOf } from '@okoce/domain';
import type { DistrictCode, Quarter } from '@okoce/domain';
import * as fc from 'fast-check';
import { reasons } from '../assessment/rule-set';
import type { AssessedClass, NotAssessableReason } from '../assessment/rule-set';
import { quarterFigureTerms, measures as takenMeasures } from '../figure-terms';
import { figureOf } from '../figures';
import type { SumsOfDays } from '../figures';
import type { Measure } from '../measures';
import { centreDifferences } from './centre-differences';
import type { CentreFigures, EntrySince, PersonSince } from './centre-differences';
import { ClassCounts, levelFigures } from './level-figures';
import { nobody, reasonsAfter } from './reason-counts';
import type { CentreDifference } from './statement';

const QUARTER = '2027-Q1' as Quarter;
const [TEBET, CAKUNG] = ['31.74.01', '31.75.06'] as [DistrictCode, DistrictCode];

type Counted = Pick<EntrySince, 'centre' | 'measure' | 'day'> & { readonly amount: number };
type Entry = Counted & EntrySince;

function sumsOf(entries: readonly Counted[]): ReadonlyMap<string, SumsOfDays> {
  const sumBy = (counted: readonly Counted[]): Map<Measure, number> => {
    const sums = new Map<Measure, number>();
    for (const { measure, amount } of counted) sums.set(measure, (sums.get(measure) ?? 0) + amount);
    return sums;
  };
  return new Map(
    [TEBET, CAKUNG].map((code) => {
      const here = entries.filter(({ centre }) => centre === code);
      return [code, { inQuarter: sumBy(here.filter(({ day }) => day >= firstDayOf(QUARTER))), toDate: sumBy(here) }];
    }),
  );
}

/** What is told of a quarter of which these entries were stated, and then these came. */
function differences(
  stated: readonly Counted[],
  entries: readonly Entry[],
  people: readonly PersonSince[] = [],
): readonly CentreDifference[] {
  const counts = (when: 'before' | 'now'): ClassCounts => {
    const classes = new ClassCounts();
    for (const person of people) {
      if (person.before) classes.add(person.before.centre, person.before.class);
      if (when === 'now') classes.move(person.before, person.now);
    }
    return classes;
  };
  const reasonsBefore = reasonsAfter(
    new Map(),
    people.flatMap(({ before: one }) => (one ? [{ before: undefined, now: one }] : [])),
  );
  const centresOf = (came: readonly Counted[], when: 'before' | 'now'): CentreFigures => {
    const reasons = when === 'now' ? reasonsAfter(reasonsBefore, people) : reasonsBefore;
    const { centres } = levelFigures(sumsOf(came), counts(when));
    const all = Object.entries(centres).map(([code, figures]) => [code, { ...figures, notAssessed: reasons.get(code) ?? nobody }]);
    return Object.fromEntries(all) as CentreFigures;
  };
  const [before, after] = [centresOf(stated, 'before'), centresOf([...stated, ...entries], 'now')];
  return centreDifferences(QUARTER, [before, after], { entries, people });
}

const entry = (factId: string, measure: Measure, day: string, change: Partial<Entry> = {}): Entry => ({
  ...{ factId, reason: 'recordedLate', centre: TEBET, measure, day, amount: 1 },
  ...change,
});
const late = (factId: string) => ({ factId, reason: 'recordedLate' as const });
const decision = { factId: 'decision', reason: 'corrected' as const };
const as = (centre: DistrictCode, ofClass: AssessedClass, reason: NotAssessableReason | null = null) => ({
  centre,
  class: ofClass,
  reason,
});
const factsOf = (told: readonly CentreDifference[]): object => told.map(({ centre, facts }) => ({ centre, facts }));

describe('a fact that came after a statement', () => {
  it('is behind each changed figure that takes its entries, in the order of the answer', () => {
    expect(differences([], [entry('a', 'reached.P2', '2027-02-01'), entry('a', 'attendances', '2027-02-01')])).toEqual([
      {
        centre: TEBET,
        figures: ['attendances', 'steps.P2.newlyReached', 'steps.P2.cumulative', 'target.trained'].map((figure) => ({
          ...{ figure, before: 0, after: 1 },
        })),
        facts: [{ ...late('a'), figures: ['attendances', 'steps.P2.newlyReached', 'steps.P2.cumulative', 'target.trained'] }],
      },
    ]);
  });

  it('of a day before the quarter is behind stocks alone, and not told of where it changes nothing', () => {
    const before = [entry('a', 'reached.P2', '2026-12-31'), entry('b', 'attendances', '2026-12-31')];
    expect(factsOf(differences([], [...before, entry('c', 'attendances', '2027-01-01')]))).toEqual([
      {
        centre: TEBET,
        facts: [
          { ...late('a'), figures: ['steps.P2.cumulative', 'target.trained'] },
          { ...late('c'), figures: ['attendances'] },
        ],
      },
    ]);
  });

  it('is behind no figure that others brought back to what it was', () => {
    const back = entry('b', 'attendances', '2027-02-01', { amount: -1, reason: 'corrected' });
    const entries = [entry('a', 'attendances', '2027-01-01'), entry('a', 'sessionsLogged', '2027-01-01'), back];
    expect(factsOf(differences([], entries))).toEqual([{ centre: TEBET, facts: [{ ...late('a'), figures: ['sessionsLogged'] }] }]);
    expect(differences([], [entry('a', 'attendances', '2027-01-01'), back])).toEqual([]);
  });

  it('is behind the class its person left and the one she came to, at the centres where she did', () => {
    const moved = { before: as(TEBET, 'B'), now: as(CAKUNG, 'D'), facts: [late('a')], decisions: [] };
    expect(factsOf(differences([], [], [moved]))).toEqual([
      { centre: TEBET, facts: [{ ...late('a'), figures: ['classes.B'] }] },
      { centre: CAKUNG, facts: [{ ...late('a'), figures: ['classes.D'] }] },
    ]);
    const fresh = { before: undefined, now: as(TEBET, 'N'), facts: [late('a')], decisions: [] };
    expect(factsOf(differences([], [entry('a', 'registrations', '2027-03-31')], [fresh]))).toEqual([
      {
        centre: TEBET,
        facts: [
          {
            ...late('a'),
            figures: [
              ...['registrations', 'registered', 'active', 'steps.P1.newlyReached', 'steps.P1.cumulative', 'steps.P1.verified'],
              ...['activeMonths.0', 'target.registered', 'classes.N'],
            ],
          },
        ],
      },
    ]);
  });

  it('is behind no figure where it changes an assessment within its class', () => {
    const same = { before: as(TEBET, 'B'), now: as(TEBET, 'B'), facts: [late('a')], decisions: [] };
    const other = { before: as(TEBET, 'B'), now: as(TEBET, 'A'), facts: [], decisions: [decision] };
    expect(differences([], [], [same])).toEqual([{ centre: TEBET, figures: [], facts: [{ ...late('a'), figures: [] }] }]);
    expect(factsOf(differences([], [], [same, other]))).toEqual([
      {
        centre: TEBET,
        facts: [
          { ...late('a'), figures: [] },
          { ...decision, figures: ['classes.A', 'classes.B'] },
        ],
      },
    ]);
  });

  it('is behind the reason for which its person was N, and the one for which she is, though she is N as before', () => {
    const still = { before: as(TEBET, 'N', 'no_mentor'), now: as(TEBET, 'N', 'too_few_slots'), facts: [late('a')], decisions: [] };
    expect(differences([], [], [still])).toEqual([
      {
        centre: TEBET,
        figures: [
          { figure: 'notAssessed.no_mentor', before: 1, after: 0 },
          { figure: 'notAssessed.too_few_slots', before: 0, after: 1 },
        ],
        facts: [{ ...late('a'), figures: ['notAssessed.no_mentor', 'notAssessed.too_few_slots'] }],
      },
    ]);
    const decided = { before: as(TEBET, 'D', 'too_short'), now: as(CAKUNG, 'B', 'too_short'), facts: [late('a')], decisions: [decision] };
    expect(factsOf(differences([], [], [decided]))).toEqual([
      {
        centre: TEBET,
        facts: [
          { ...late('a'), figures: ['classes.D', 'notAssessed.too_short'] },
          { ...decision, figures: ['classes.D'] },
        ],
      },
      {
        centre: CAKUNG,
        facts: [
          { ...late('a'), figures: ['classes.B', 'notAssessed.too_short'] },
          { ...decision, figures: ['classes.B'] },
        ],
      },
    ]);
  });

  it('is told of no more where decisions moved people to and fro', () => {
    const people = [
      { before: as(TEBET, 'B'), now: as(TEBET, 'A'), facts: [], decisions: [decision] },
      { before: as(TEBET, 'A'), now: as(TEBET, 'B'), facts: [], decisions: [{ ...decision, factId: 'another' }] },
    ];
    expect(differences([], [], people)).toEqual([]);
  });
});

describe('of whatever comes', () => {
  const centres = fc.constantFrom(TEBET, CAKUNG);
  const facts = fc.constantFrom('a', 'b', 'c', 'd', 'e').map(late);
  const counted = fc.record({
    centre: centres,
    measure: fc.constantFrom(...([...takenMeasures] as Measure[])),
    day: fc.constantFrom('2020-01-01', '2026-12-31', '2027-01-01', '2027-03-31'),
    amount: fc.constantFrom(1, -1, 2),
  });
  const entries = fc.array(
    fc.tuple(counted, facts).map(([one, fact]) => ({ ...one, ...fact })),
    { maxLength: 12 },
  );
  const classes = fc.constantFrom<AssessedClass>('N', 'E', 'A', 'B', 'C', 'D');
  const places = fc.record({ centre: centres, class: classes, reason: fc.constantFrom(null, ...reasons) });
  const people = fc.array(
    fc.oneof(
      fc.record({
        before: fc.option(places, { nil: undefined }),
        now: places,
        facts: fc.array(facts, { minLength: 1, maxLength: 3 }),
        decisions: fc.constant([]),
      }),
      // A decision changes nothing but the class.
      fc
        .record({ before: places, decided: classes })
        .map(({ before, decided }) => ({ before, now: { ...before, class: decided }, facts: [], decisions: [decision] })),
    ),
    { maxLength: 5 },
  );
  const anything = fc.tuple(fc.array(counted, { maxLength: 5 }), entries, people);

  it('each changed figure has a fact behind it, and no fact one that did not change', () => {
    fc.assert(
      fc.property(anything, ([stated, came, moved]) => {
        for (const told of differences(stated, came, moved)) {
          const changed = told.figures.map(({ figure }) => figure);
          const behind = new Set(told.facts.flatMap(({ figures = [] }) => figures));
          expect(changed.filter((figure) => !behind.has(figure))).toEqual([]);
          for (const { figures } of told.facts) expect(figures).toEqual(changed.filter((figure) => figures?.includes(figure)));
          expect(new Set(told.facts.map(({ factId }) => factId)).size).toBe(told.facts.length);
        }
      }),
    );
  });

  it('the entries of the facts behind a figure add up to its change', () => {
    fc.assert(
      fc.property(anything, ([stated, came, moved]) => {
        for (const { centre, figures, facts: told } of differences(stated, came, moved)) {
          for (const { figure, before, after } of figures) {
            const terms = quarterFigureTerms.get(figure);
            if (!terms) continue;
            const ids = told.flatMap((fact) => (fact.figures?.includes(figure) ? [fact.factId] : []));
            const sums = sumsOf(came.filter(({ factId }) => ids.includes(factId))).get(centre);
            expect({ figure, change: sums && figureOf(terms, sums) }).toEqual({ figure, change: after - before });
          }
        }
      }),
    );
  });
});
