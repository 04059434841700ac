import type { GivenClass } from './given-classes';
import type { AssessedClass } from './rule-set';

/** How many people are in each class. */
export type ClassMix = Readonly<Record<AssessedClass, number>>;

export function classMix(classes: Iterable<AssessedClass>): ClassMix {
  const mix: Record<AssessedClass, number> = { N: 0, E: 0, A: 0, B: 0, C: 0, D: 0 };
  for (const one of classes) mix[one] += 1;
  return mix;
}

/** A mix in which everyone registered without a class is N. */
export function mixOfRegistered(registered: number, given: Readonly<Record<GivenClass, number>>): ClassMix {
  const { E, A, B, C, D } = given;
  return { N: registered - E - A - B - C - D, E, A, B, C, D };
}
