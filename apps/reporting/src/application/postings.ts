import { inCanonicalOrder } from '../domain/facts';
import type { CountedFact, SubjectKind } from '../domain/facts';
import { postingsOf } from '../domain/ledger';
import type { ArchivedContract } from '../persistence/archive.table';
import type { PlacedEntry } from '../persistence/entries.table';
import { countedFromArchive } from './contracts';

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

/** Of people whose contracts are all there: all is fresh. */
export function accountsOf(contracts: readonly ArchivedContract[]): readonly Account[] {
  const accounts = new Map<string, Account & { fresh: CountedFact[] }>();
  for (const contract of contracts) {
    const { subjectId, subjectKind } = contract;
    if (subjectKind === 'none') continue;
    const account = accounts.get(subjectId) ?? { subjectId, kind: subjectKind, archived: [], fresh: [] };
    accounts.set(subjectId, account);
    const fact = countedFromArchive(contract);
    if (fact) account.fresh.push(fact);
  }
  return [...accounts.values()];
}
