import type { Quarter } from '@okoce/domain';
import { RuleSetAdoptedV1 } from '@okoce/event-contracts';
import type { KnownRuleSet } from '../domain/rule-sets/adoption';
import type { HistoryContract } from './history';

/** The rule set in force for a quarter by what a history says was adopted; undefined where it names none, so that the first holds. */
export function adoptedFor(contracts: readonly HistoryContract[], quarter: Quarter): KnownRuleSet | undefined {
  return contracts
    .filter(({ type }) => type === RuleSetAdoptedV1.type)
    .map(({ data }) => data as unknown as KnownRuleSet)
    .filter(({ fromQuarter }) => fromQuarter <= quarter)
    .reduce<KnownRuleSet | undefined>((last, one) => (last && last.fromQuarter > one.fromQuarter ? last : one), undefined);
}
