import { inCanonicalOrder } from '../domain/facts';
import type { CountedFact, SubjectKind } from '../domain/facts';
import { postingsOf } from '../domain/ledger';
import type { PlacedEntry } from '../persistence/entries.table';
import { countedOf } from './people-read';
import type { PersonRead } from './people-read';

/** One person and the facts that count, those of the archive and those just come. */
export interface Account {
  readonly subjectId: string;
  readonly kind: SubjectKind;
  readonly archived: readonly CountedFact[];
  readonly fresh: readonly CountedFact[];
}

export interface Posted {
  /** Facts of the archive that stand behind a fresh one: their entries are made anew. */
  readonly superseded: readonly { readonly subjectId: string; readonly factId: string }[];
  readonly entries: readonly PlacedEntry[];
}

/** What fresh facts do to a person's entries: those from the first fresh fact on, in the canonical order, are written. */
export function post({ subjectId, kind, archived, fresh }: Account): Posted {
  const freshIds = new Set(fresh.map(({ factId }) => factId));
  const facts = [...archived, ...fresh].sort(inCanonicalOrder);
  const from = facts.findIndex(({ factId }) => freshIds.has(factId));
  return {
    superseded: facts.slice(from).flatMap(({ factId }) => (freshIds.has(factId) ? [] : [{ subjectId, factId }])),
    entries: postingsOf(kind, facts, from).flatMap(({ fact: { factId, recordedAt, source, position }, amounts }) =>
      amounts.map(({ centre, day, measure, amount }, index): PlacedEntry => ({
        ...{ subjectId, factId, index, centre, day, measure, amount },
        ...{ recordedAt, source, position },
      })),
    ),
  };
}

/** The entries of someone whose contracts are all there: all is fresh. */
export function entriesOf(person: PersonRead): readonly PlacedEntry[] {
  const { subjectId, kind } = person;
  return post({ subjectId, kind, archived: [], fresh: countedOf(person) }).entries;
}
