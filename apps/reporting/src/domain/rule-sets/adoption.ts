import { assertNever, dayOf, nextQuarter, quarterOf } from '@okoce/domain';
import type { Decider, Instant, Quarter } from '@okoce/domain';
import { refuse } from '../refusals';

/** One stream of all: no two are adopted for one quarter, or under one version. */
export const RULE_SETS = 'rule-sets';

/** A rule set by what it is known by. */
export interface KnownRuleSet {
  readonly version: string;
  readonly fromQuarter: Quarter;
  /** SHA-256 of the document's canonical JSON. */
  readonly documentHash: string;
}

/** The document was read: it is a rule set. */
export interface AdoptRuleSet extends KnownRuleSet {
  readonly type: 'AdoptRuleSet';
  readonly now: Instant;
}

export interface RuleSetAdopted {
  readonly type: 'RuleSetAdopted';
  readonly data: KnownRuleSet & { readonly occurredAt: Instant };
}

/** Those there are. */
export type Adopted = readonly KnownRuleSet[];

/** Adopting rule sets, beside the first one, which nobody had to adopt: each from a quarter not yet begun, one a quarter, and never edited. */
export function adoptionBeside(first: KnownRuleSet): Decider<Adopted, AdoptRuleSet, RuleSetAdopted> {
  return {
    initialState: [first],
    decide: (command, adopted) => {
      switch (command.type) {
        case 'AdoptRuleSet':
          return adopt(command, adopted);
        default:
          return assertNever(command.type);
      }
    },
    evolve: (adopted, fact) => {
      switch (fact.type) {
        case 'RuleSetAdopted': {
          const { version, fromQuarter, documentHash } = fact.data;
          return [...adopted, { version, fromQuarter, documentHash }];
        }
        default:
          return assertNever(fact.type);
      }
    },
  };
}

function adopt({ version, fromQuarter, documentHash, now }: AdoptRuleSet, adopted: Adopted): readonly RuleSetAdopted[] {
  const known = adopted.find((one) => one.version === version);
  if (known?.documentHash === documentHash) return [];
  if (known) throw refuse('RULE_SET_VERSION_TAKEN', { version, from: known.fromQuarter });
  const earliest = firstQuarterNotBegun(now);
  if (fromQuarter < earliest) throw refuse('RULE_SET_TOO_LATE', { from: fromQuarter, earliest });
  const same = adopted.find((one) => one.fromQuarter === fromQuarter);
  if (same) throw refuse('RULE_SET_QUARTER_TAKEN', { from: fromQuarter, version: same.version });
  return [{ type: 'RuleSetAdopted', data: { occurredAt: now, version, fromQuarter, documentHash } }];
}

function firstQuarterNotBegun(now: Instant): Quarter {
  return nextQuarter(quarterOf(dayOf(now)));
}
