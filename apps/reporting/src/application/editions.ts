import type { Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { ruleSetFor } from '../domain/assessment/rule-sets';
import { refuse } from '../domain/refusals';
import { CURRENT, labelOf, restatementOf } from '../domain/seal/label';
import { statementHeadsOf } from '../persistence/statements.queries';
import type { StatementHead } from '../persistence/statements.queries';
import { allRuleSets } from './rule-sets';

/** Which report of a quarter is meant: all that is applied (null), what was recorded by a moment, or what was stated under a label. */
export type Edition = Instant | null | { readonly label: string };

/** What a report of a quarter says of itself, so that two that differ tell why. */
export interface Labelled {
  /** `current`, `sealed`, `restated-1`: as of a moment that is asked for it is current. */
  readonly label: string;
  /** How often the quarter was restated; null while it is not sealed. */
  readonly restatements: number | null;
  /** The version of the rules of the assessments; null for quarters before there were any. */
  readonly ruleSet: string | null;
  /** Of the statement; null of what is none. */
  readonly root: string | null;
}

export interface FoundEdition {
  /** Undefined for a report that is no statement. */
  readonly statement: StatementHead | undefined;
  readonly labelled: Labelled;
}

/** The label of an edition, as it was asked for. */
export function labelAsked(edition: Edition): string {
  return typeof edition === 'object' && edition !== null ? edition.label : CURRENT;
}

/** @throws RuleViolation where there is no such statement */
export async function findEdition(client: ClientBase, quarter: Quarter, edition: Edition): Promise<FoundEdition> {
  const heads = await statementHeadsOf(client, quarter);
  const label = labelAsked(edition);
  const restatements = heads.length === 0 ? null : heads.length - 1;
  if (label === CURRENT) {
    // A sealed quarter keeps its rules.
    const ruleSet = heads.at(-1)?.ruleSet ?? ruleSetFor(quarter, await allRuleSets(client))?.version ?? null;
    return { statement: undefined, labelled: { label, restatements, ruleSet, root: null } };
  }
  const statement = heads.find(({ restatement }) => restatement === restatementOf(label));
  if (!statement) throw refuse('NOT_SEALED', { quarter, label });
  const { ruleSet, root } = statement;
  return { statement, labelled: { label: labelOf(statement), restatements, ruleSet, root } };
}

/** As of when an edition is: a statement holds what was recorded before its cut-off. */
export function asOfEdition(edition: Edition, statement: StatementHead | undefined): Instant | null {
  if (statement) return lastMomentOf(statement);
  return typeof edition === 'string' ? edition : null;
}

/** What was recorded up to it is what was recorded before the cut-off: moments have milliseconds. */
export function lastMomentOf({ cutOff }: Pick<StatementHead, 'cutOff'>): Instant {
  return new Date(Date.parse(cutOff) - 1).toISOString() as Instant;
}
