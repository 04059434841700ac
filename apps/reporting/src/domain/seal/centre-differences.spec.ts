import { firstDayOf } from '@okoce/domain';
import type { DistrictCode, Quarter } from '@okoce/domain';
import * as fc from 'fast-check';
import type { AssessedClass } from '../assessment/rule-set';
import { quarterFigureTerms, measures as takenMeasures } from '../figure-terms';
import { figureOf } from '../figures';
import type { SumsOfDays } from '../figures';
import type { Measure } from '../measures';
import { centreDifferences } from './centre-differences';
import type { EntrySince, PersonSince } from './centre-differences';
import { ClassCounts, levelFigures } from './level-figures';
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
  const before = levelFigures(sumsOf(stated), counts('before')).centres;
  const after = levelFigures(sumsOf([...stated, ...entries]), counts('now')).centres;
  return centreDifferences(QUARTER, [before, after], { entries, people });
}

const entry = (factId: string, measure: Measure, day: string, change: Partial<Entry> = {}): Entry => ({
  ...{ factId, reason: 'recordedLate', centre: TEBET, measure, day, amount: 1 },
  ...change,
});
const late = (factId: string) => ({ factId, reason: 'recordedLate' as const });
const decision = { factId: 'decision', reason: 'corrected' as const };
const as = (centre: DistrictCode, ofClass: AssessedClass) => ({ centre, class: ofClass });
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
  const places = fc.record({ centre: centres, class: fc.constantFrom<AssessedClass>('N', 'E', 'A', 'B', 'C', 'D') });
  const people = fc.array(
    fc.oneof(
      fc.record({
        before: fc.option(places, { nil: undefined }),
        now: places,
        facts: fc.array(facts, { minLength: 1, maxLength: 3 }),
        decisions: fc.constant([]),
      }),
      fc.record({ before: places, now: places, facts: fc.constant([]), decisions: fc.constant([decision]) }),
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
