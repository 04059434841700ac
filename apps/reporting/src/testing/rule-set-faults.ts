import { RuleSetRefused, readRuleSet } from '../domain/assessment/rule-set-reader';

/** Why a candidate is refused, each fault at its place; none where it is taken. */
export function faultsOf(candidate: unknown): readonly string[] {
  try {
    readRuleSet(candidate);
    return [];
  } catch (error) {
    if (!(error instanceof RuleSetRefused)) throw error;
    return error.faults.map(({ place, sentence }) => `${place} ${sentence.en}`);
  }
}
