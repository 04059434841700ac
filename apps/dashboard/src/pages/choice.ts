import type { Quarter } from '@okoce/domain';
import type { QuarterState } from '../api/reports';
import type { Words } from '../messages/language';

/** What a page was asked for: a quarter and, if given, the moment whose knowledge it should show, or the label of a statement. */
export interface Choice {
  readonly quarter: Quarter;
  readonly quarters: readonly Quarter[];
  /** An instant in UTC. */
  readonly asOf?: string;
  /** `sealed` or `restated-1`; none: current. */
  readonly label?: string;
  /** How far each quarter with figures is, oldest first. */
  readonly states?: readonly QuarterState[];
}

export type Chosen = Pick<Choice, 'quarter' | 'asOf' | 'label'>;

/** No moment and no statement is asked for; else what is only known as of now has to say so beside it. */
export function isOfNow({ asOf, label }: Chosen): boolean {
  return !asOf && !label;
}

/** The choice as a query, to carry from page to page. */
export function queryOf({ quarter, asOf, label }: Chosen): string {
  const query = new URLSearchParams({ quarter, ...(asOf ? { asOf } : {}), ...(label ? { label } : {}) });
  // A page has hundreds of these: a colon needs no escape in a query, and a full second no thousandths.
  return query.toString().replaceAll('%3A', ':').replace('.000Z', 'Z');
}

export function stateOf({ quarter, states = [] }: Choice): QuarterState | undefined {
  return states.find((state) => state.quarter === quarter);
}

/** The labels of what was stated of the chosen quarter, from its seal on. */
export function labelsOf(choice: Choice): readonly string[] {
  return labelsUpTo(stateOf(choice)?.restatements ?? null);
}

/** @param restatements null: not sealed. */
export function labelsUpTo(restatements: number | null): readonly string[] {
  if (restatements === null) return [];
  return ['sealed', ...Array.from({ length: restatements }, (_, at) => `restated-${at + 1}`)];
}

/** A label within a sentence. */
export function labelName(words: Words, label: string): string {
  const restated = /^restated-(\d+)$/.exec(label);
  if (restated) return words.say('named.restated', { n: restated[1] ?? '' });
  // One that is none stands for itself.
  return label === 'sealed' || label === 'current' ? words.say(`named.${label}`) : label;
}

/** Where a figure is explained: what it counts, and its entries. */
export function figureAddress(chosen: Chosen, scope: string, figure: string): string {
  return `/figures/${figure}?${queryOf(chosen)}${scope === 'programme' ? '' : `&scope=${scope}`}`;
}

/** The report a scope's figures stand in. */
export function reportAddress(chosen: Chosen, scope: string): string {
  return `${isCentre(scope) ? `/centres/${scope}` : '/programme'}?${queryOf(chosen)}`;
}

export function isCentre(scope: string): boolean {
  return scope.split('.').length === 3;
}

/** A place that has no page of its own but an address: what stands under this label. */
export function statementAddress(quarter: string, label: string): string {
  return `/quarters/${quarter}/statements/${label}`;
}
