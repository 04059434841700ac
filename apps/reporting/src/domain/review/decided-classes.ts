import type { AssessedClass } from '../assessment/rule-set';

/** By participant, the classes that people decided. */
export type DecidedClasses = ReadonlyMap<string, AssessedClass>;

export const nothingDecided: DecidedClasses = new Map();

/** The class a mix counts: the decided one, else the rule's. */
export function countedClass(decided: DecidedClasses, participantId: string, ruleClass: AssessedClass): AssessedClass {
  return decided.get(participantId) ?? ruleClass;
}
