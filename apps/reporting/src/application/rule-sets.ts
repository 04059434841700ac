import { Injectable } from '@nestjs/common';
import type { Quarter } from '@okoce/domain';
import type { RuleSet } from '../domain/assessment/rule-set';
import { readAdoptedRuleSet } from '../domain/assessment/rule-set-reader';
import { firstRuleSet, ruleSetFor } from '../domain/assessment/rule-sets';
import { refuse } from '../domain/refusals';
import { adoptedRuleSets, adoptedVersions } from '../persistence/rule-sets.table';
import type { AdoptedVersion } from '../persistence/rule-sets.table';
import type { Queryable } from '../persistence/sql';
import { canonicalHash } from './entries-root';

/** By their hash: a document with the same hash is the same document, so what is read once never gets old. */
const readByHash = new Map<string, RuleSet>();

/**
 * All rule sets, the first one first, as whoever asks sees them: those that were adopted are looked up each time, one row each, so that a process
 * never assesses by rules that another has gone beyond. Documents are read once.
 */
export async function allRuleSets(on: Queryable): Promise<readonly RuleSet[]> {
  const versions = await adoptedVersions(on);
  if (versions.some(({ documentHash }) => !readByHash.has(documentHash))) await readDocuments(on);
  return [firstRuleSet, ...versions.map(ruleSetOf)];
}

/** The one in force for a quarter. @throws RuleViolation for quarters before the first */
export async function ruleSetInForce(on: Queryable, quarter: Quarter): Promise<RuleSet> {
  const ruleSet = ruleSetFor(quarter, await allRuleSets(on));
  if (!ruleSet) throw refuse('NO_RULE_SET', { quarter });
  return ruleSet;
}

/** The one by which something was stated. */
export async function ruleSetOfVersion(on: Queryable, version: string): Promise<RuleSet> {
  const ruleSet = (await allRuleSets(on)).find((one) => one.version === version);
  if (!ruleSet) throw new Error(`Rule set ${version} is not there any more`);
  return ruleSet;
}

async function readDocuments(on: Queryable): Promise<void> {
  for (const { version, documentHash: known, document } of await adoptedRuleSets(on)) {
    if (canonicalHash(document) !== known) throw new Error(`The document of rule set ${version} is not the one that was adopted`);
    readByHash.set(known, readAdoptedRuleSet(document));
  }
}

function ruleSetOf({ version, documentHash: hash }: AdoptedVersion): RuleSet {
  const ruleSet = readByHash.get(hash);
  if (!ruleSet) throw new Error(`The document of rule set ${version} was not found`);
  return ruleSet;
}

/** The same for what is injected. */
@Injectable()
export class RuleSets {
  all(on: Queryable): Promise<readonly RuleSet[]> {
    return allRuleSets(on);
  }

  /** The one in force for a quarter; undefined for quarters before the first. */
  async forQuarter(on: Queryable, quarter: Quarter): Promise<RuleSet | undefined> {
    return ruleSetFor(quarter, await allRuleSets(on));
  }
}
