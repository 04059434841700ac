import { dayFigureTerms, quarterFigureTerms } from '../figure-terms';
import type { Terms } from '../figure-terms';
import { figureOf } from '../figures';
import type { SumsOfDays } from '../figures';
import type { ActiveMonths } from '../measures';
import { conditionKey } from './definition';
import type { Condition, Definition, Rule } from './definition';

/** A figure of the reports: of the day itself, or of the quarter it lies in. */
export interface CountedFigure {
  readonly over: 'day' | 'quarter';
  readonly figure: string;
  readonly terms: Terms;
}

/** Sums to count by, of a day and of its quarter. */
export interface SumsAt {
  readonly day: SumsOfDays;
  readonly quarter: SumsOfDays;
}

/** So many people meet these conditions, by their keys, and no other that was asked. */
export interface PeopleMeeting {
  readonly conditions: ReadonlySet<string>;
  readonly people: number;
}

/** The figures that add up to how many people meet a condition; the sum of one person's entries in them is 1 if she does, else 0. */
export function figuresOfCondition(condition: Condition): readonly CountedFigure[] {
  switch (condition.kind) {
    case 'everReached':
      return [figureOn('day', condition.step === 'P1' ? 'registered' : `steps.${condition.step}`)];
    case 'enrolledAtDaysEnd':
      return [figureOn('day', 'active')];
    case 'activeMonthsInQuarter':
      return ([1, 2, 3] as const satisfies readonly ActiveMonths[])
        .filter((months) => months >= condition.atLeast)
        .map((months) => figureOn('quarter', `activeMonths.${months}`));
  }
}

/** The figures that add up to a definition's number; undefined where each person has to be looked at. */
export function figuresOf({ who }: Definition): readonly CountedFigure[] | undefined {
  const [condition, ...others] = who.flat();
  return condition && others.length === 0 ? figuresOfCondition(condition) : undefined;
}

/** The conditions of definitions for which each person has to be looked at, each once. */
export function conditionsToAsk(definitions: readonly Definition[]): readonly Condition[] {
  const compound = definitions.filter((definition) => figuresOf(definition) === undefined);
  return [...new Map(compound.flatMap(({ who }) => who.flat()).map((condition) => [conditionKey(condition), condition])).values()];
}

/** @param meeting of the conditions that are to be asked */
export function numberOf(definition: Definition, sums: SumsAt, meeting: readonly PeopleMeeting[]): number {
  const figures = figuresOf(definition);
  if (figures) return figures.reduce((total, { over, terms }) => total + figureOf(terms, sums[over]), 0);
  return meeting.reduce((total, { conditions, people }) => total + (isMet(definition.who, conditions) ? people : 0), 0);
}

export function isOverQuarter({ who }: Definition): boolean {
  return who.flat().some(({ kind }) => kind === 'activeMonthsInQuarter');
}

function isMet(rule: Rule, conditions: ReadonlySet<string>): boolean {
  return rule.every((clause) => clause.some((condition) => conditions.has(conditionKey(condition))));
}

function figureOn(over: CountedFigure['over'], figure: string): CountedFigure {
  const terms = (over === 'day' ? dayFigureTerms : quarterFigureTerms).get(figure);
  if (!terms) throw new Error(`${figure} is no figure of a ${over}`);
  return { over, figure, terms };
}
