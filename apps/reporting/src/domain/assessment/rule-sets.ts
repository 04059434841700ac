import type { Quarter } from '@okoce/domain';
import { readRuleSet } from './rule-set-reader';
import type { RuleSet } from './rule-set';
import first from './rule-sets/2017-Q4.json';
import schema from './rule-sets/rule-set.schema.json';

/** The form of all. */
export const ruleSetSchema: object = schema;
/** DOMAIN.md's, section 7, as it is written. */
export const firstDocument: object = first;
export const firstRuleSet: RuleSet = readRuleSet(first);

/** The one in force for a quarter: that which took effect last; undefined for quarters before the first. */
export function ruleSetFor(quarter: Quarter, ruleSets: readonly RuleSet[]): RuleSet | undefined {
  return ruleSets
    .filter(({ from }) => from <= quarter)
    .reduce<RuleSet | undefined>((last, one) => (last && last.from > one.from ? last : one), undefined);
}
