import type { Instant } from '@okoce/domain';
import { inCanonicalOrder, saysSomethingOf } from '../domain/facts';
import type { CountedFact, SubjectKind } from '../domain/facts';
import { isCounted } from '../domain/work/facts';
import type { WorkFact } from '../domain/work/facts';
import type { ArchivedContract } from '../persistence/archive.table';
import { workFromArchive } from './contracts';

/** One person, and all that her contracts say of her in the canonical order. */
export interface PersonRead {
  readonly subjectId: string;
  readonly kind: SubjectKind;
  readonly facts: readonly WorkFact[];
}

/** Of whole persons: each contract is read once, for what it counts and for the class that it is part of. */
export function peopleRead(contracts: readonly ArchivedContract[]): readonly PersonRead[] {
  const people = new Map<string, PersonRead & { readonly facts: WorkFact[] }>();
  for (const contract of contracts) {
    const { subjectId, subjectKind: kind } = contract;
    const fact = workFromArchive(contract);
    if (!fact || kind === 'none') continue;
    const known = people.get(subjectId);
    if (known) known.facts.push(fact);
    else people.set(subjectId, { subjectId, kind, facts: [fact] });
  }
  for (const { facts } of people.values()) facts.sort(inCanonicalOrder);
  return [...people.values()];
}

/** Those of them, as they were known at a moment: what was recorded later comes later in the canonical order, so it changes none of it. */
export function knownBefore(moment: Instant, people: readonly PersonRead[]): readonly PersonRead[] {
  return people.flatMap((person) => {
    const later = person.facts.findIndex(({ recordedAt }) => recordedAt >= moment);
    return later === -1 ? [person] : later === 0 ? [] : [{ ...person, facts: person.facts.slice(0, later) }];
  });
}

/** What counts for her. */
export function countedOf({ kind, facts }: PersonRead): readonly CountedFact[] {
  return facts.filter((fact): fact is WorkFact & CountedFact => isCounted(fact) && saysSomethingOf(kind, fact.name));
}
