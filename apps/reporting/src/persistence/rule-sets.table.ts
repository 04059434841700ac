import type { Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { isoMoment, query } from './sql';
import type { Queryable } from './sql';

/** A rule set by what it is known by, without its document. */
export interface AdoptedVersion {
  readonly version: string;
  readonly documentHash: string;
}

export interface AdoptedRuleSet extends AdoptedVersion {
  readonly fromQuarter: Quarter;
  /** As it was adopted. */
  readonly document: object;
  readonly adoptedBy: string;
  readonly adoptedAt: Instant;
}

type Row = AdoptedRuleSet & Record<string, unknown>;

/** Those that were adopted, by the quarter from which they hold; there are few. */
export async function adoptedVersions(on: Queryable): Promise<readonly AdoptedVersion[]> {
  const text = 'SELECT version, document_hash AS "documentHash" FROM rule_sets ORDER BY from_quarter';
  return (await query<AdoptedVersion & Record<string, unknown>>(on, 'adopted-versions', text, [])).rows;
}

/** The same with their documents. */
export async function adoptedRuleSets(on: Queryable): Promise<readonly AdoptedRuleSet[]> {
  const text = `SELECT version, from_quarter AS "fromQuarter", document_hash AS "documentHash", document::json AS document,
    adopted_by AS "adoptedBy", ${isoMoment('adopted_at')} AS "adoptedAt" FROM rule_sets ORDER BY from_quarter`;
  return (await query<Row>(on, 'adopted-rule-sets', text, [])).rows;
}

export async function insertRuleSet(client: ClientBase, adopted: AdoptedRuleSet): Promise<void> {
  const text = `INSERT INTO rule_sets (version, from_quarter, document_hash, document, adopted_by, adopted_at)
    VALUES ($1, $2, $3, $4::jsonb, $5, $6::timestamptz)`;
  const { version, fromQuarter, documentHash, document, adoptedBy, adoptedAt } = adopted;
  await query(client, 'insert-rule-set', text, [version, fromQuarter, documentHash, JSON.stringify(document), adoptedBy, adoptedAt]);
}
