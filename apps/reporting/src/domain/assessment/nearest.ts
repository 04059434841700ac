import type { CalendarDate, Sentence } from '@okoce/domain';
import { comparisonMet, ruleMet, settled } from './evaluation';
import type { Settled } from './evaluation';
import type { IndicatorValues } from './indicator-names';
import type { Outlook, Remedy } from './outlook';
import { ratioOf } from './evaluation';
import { compareRatios } from './ratio';
import { remedyFor } from './remedies';
import { classesByMerit } from './rule-set';
import type { ByMerit, Clause, Comparison, Rule, RuleSet } from './rule-set';
import { comparisonTraced } from './trace';
import type { TracedComparison } from './trace';

/** A condition that is not met: one of its comparisons has to be. */
export interface Unmet {
  readonly anyOf: readonly (TracedComparison & Remedy)[];
  readonly possible: boolean;
  /** The latest day on which there still is a way. */
  readonly by: CalendarDate | null;
  readonly sentence: Sentence;
}

/** The better class with the fewest unmet conditions; null for one who is not assessed, whose unmet conditions say what would change that. */
export interface Nearest {
  readonly class: ByMerit | null;
  /** Whether the quarter still allows all of it. */
  readonly possible: boolean;
  readonly unmet: readonly Unmet[];
}

/** Null for the best class. */
export function nearestOf(outlook: Outlook, ruleSet: RuleSet): Nearest | null {
  const { values, assessment } = outlook;
  if (assessment.class === 'N')
    return nearest(
      null,
      unmetIn(
        ruleSet.assessable.flatMap(({ unless }) => unless),
        values,
      ),
      outlook,
    );
  const way = nearestWay(assessment.class, values, ruleSet);
  return way ? nearest(way.class, way.clauses, outlook) : null;
}

/** A better class, and what is not met of what makes it hers. */
export interface Way {
  readonly class: ByMerit;
  readonly clauses: readonly Clause[];
}

/** The better class with the fewest unmet conditions; undefined for the best. */
export function nearestWay(given: ByMerit, values: IndicatorValues, ruleSet: RuleSet): Way | undefined {
  const better = classesByMerit.slice(0, classesByMerit.indexOf(given));
  const ways = better.flatMap((name) => {
    const clauses = wayTo(name, ruleSet, values);
    return clauses ? [{ class: name, clauses }] : [];
  });
  // From the best on: of as few unmet conditions the better class stays.
  return ways.reduce<Way | undefined>((fewest, way) => (fewest && fewest.clauses.length <= way.clauses.length ? fewest : way), undefined);
}

function nearest(name: ByMerit | null, clauses: readonly Clause[], outlook: Outlook): Nearest {
  const unmet = clauses.map((clause) => unmetOf(clause, outlook));
  return { class: name, possible: unmet.every(({ possible }) => possible), unmet };
}

/** What is to be met so that a class is hers: its own rule, and that of no worse class before it; undefined when there is no way out of one. */
function wayTo(name: ByMerit, { classes }: RuleSet, values: IndicatorValues): readonly Clause[] | undefined {
  const place = classes.findIndex((one) => one.class === name);
  const worseBefore = classes
    .slice(0, place)
    .filter((one) => classesByMerit.indexOf(one.class) > classesByMerit.indexOf(name) && ruleMet(one.when, values));
  const leaving = worseBefore.map(({ when }) => wayOutOf(when));
  if (leaving.includes(undefined)) return undefined;
  const own = unmetIn(classes[place]?.when ?? [], values);
  return strongest([...leaving.flatMap((clause) => (clause ? [clause] : [])), ...own], values);
}

function unmetIn(rule: Rule, values: IndicatorValues): readonly Clause[] {
  return rule.filter((clause) => !clause.some((comparison) => comparisonMet(comparison, values)));
}

/** One of its conditions, all the same said the other way round. */
function wayOutOf(rule: Rule): Clause | undefined {
  for (const [comparison, ...further] of rule) {
    const opposite = comparison && further.length === 0 ? oppositeOf(comparison) : undefined;
    if (opposite) return [opposite];
  }
  return undefined;
}

function oppositeOf({ indicator, operator, threshold }: Comparison): Comparison | undefined {
  if (typeof threshold === 'boolean') return { indicator, operator, threshold: !threshold };
  if (typeof threshold !== 'number') return undefined;
  return operator === 'atMost'
    ? { indicator, operator: 'atLeast', threshold: threshold + 1 }
    : { indicator, operator: 'atMost', threshold: threshold - 1 };
}

/** Without those that another of the same indicator asks for and more. */
function strongest(clauses: readonly Clause[], values: IndicatorValues): readonly Clause[] {
  return clauses.filter((clause, index) => !clauses.some((other, at) => at !== index && implies(other, clause, values, at < index)));
}

function implies([one, ...further]: Clause, [other, ...others]: Clause, values: IndicatorValues, first: boolean): boolean {
  if (!one || !other || further.length > 0 || others.length > 0) return false;
  if (one.indicator !== other.indicator || one.operator !== other.operator) return false;
  const difference = compareRatios(ratioOf(threshold(one)), ratioOf(threshold(other)));
  if (difference === 0) return first;
  return one.operator === 'atLeast' ? difference > 0 : one.operator === 'atMost' && difference < 0;

  function threshold(comparison: Comparison): Settled {
    return settled(comparison.threshold, values);
  }
}

function unmetOf(clause: Clause, outlook: Outlook): Unmet {
  const anyOf = clause.map((comparison) => ({ ...comparisonTraced(comparison, outlook.values), ...remedyFor(comparison, outlook) }));
  const open = anyOf.filter(({ possible }) => possible);
  const said = open.length > 0 ? open : anyOf;
  return {
    anyOf,
    possible: open.length > 0,
    by: open.reduce<CalendarDate | null>((latest, { by }) => (by !== null && (latest === null || by > latest) ? by : latest), null),
    sentence: { id: said.map(({ sentence }) => sentence.id).join(' Atau: '), en: said.map(({ sentence }) => sentence.en).join(' Or: ') },
  };
}
