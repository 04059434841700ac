import type { Instant } from '@okoce/domain';
import { contractNameOf } from '@okoce/event-contracts';
import type { ConsumedFact, FactBatch } from '@okoce/platform';
import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { CountedFact, SubjectKind } from '../domain/facts';
import { archiveContracts, archivedOf } from '../persistence/archive.table';
import type { ArchivedContract } from '../persistence/archive.table';
import { recordMarks } from '../persistence/completeness.table';
import { deleteEntries, insertEntries } from '../persistence/entries.table';
import { lockLedger } from '../persistence/ledger-lock';
import { addToSums } from '../persistence/sums.table';
import { noteReached } from './class-assessment';
import { archivedUnder, countedFact, countedFromArchive, countedTypes } from './contracts';
import { post } from './postings';
import type { Account } from './postings';

/**
 * Writes consumed contracts into archive, entries and sums, in the transaction that moves the consumer's position. A person's facts arrive in
 * several topics, so one lock makes batches follow each other. Applying a contract again changes nothing.
 */
@Injectable()
export class LedgerApplier {
  async apply({ topic, partition, records, client }: FactBatch): Promise<void> {
    const marks = records.filter(isMark);
    const facts = records.filter((consumed) => !isMark(consumed));
    await lockLedger(client);
    if (facts.length > 0) await this.applyFacts(facts, client);
    await recordMarks(
      client,
      { topic, partition },
      marks.map(({ record, envelope }) => ({ offset: record.offset, completeTo: envelope.data['completeTo'] as Instant })),
    );
  }

  private async applyFacts(facts: readonly ConsumedFact[], client: ClientBase): Promise<void> {
    const contracts: ArchivedContract[] = [];
    const freshOf = new Map<string, FreshFacts>();
    for (const consumed of facts) {
      for (const contract of archivedUnder(consumed)) {
        contracts.push(contract);
        const fact = consumed.known ? countedFact(contract, contract.subjectKind, consumed.envelope.data) : undefined;
        if (fact) addFresh(freshOf, contract, fact);
      }
    }
    const accounts = await this.accountsOf(freshOf, client);
    await archiveContracts(client, contracts);
    await noteReached(client, contracts);
    const posted = accounts.map(post);
    const removed = await deleteEntries(
      client,
      posted.flatMap(({ superseded }) => superseded),
    );
    const entries = posted.flatMap((made) => made.entries);
    await insertEntries(client, entries);
    await addToSums(client, [...removed.map((entry) => ({ ...entry, amount: -entry.amount })), ...entries]);
  }

  /** One query for all the people of the batch; what the archive has already is not fresh. */
  private async accountsOf(freshOf: ReadonlyMap<string, FreshFacts>, client: ClientBase): Promise<readonly Account[]> {
    if (freshOf.size === 0) return [];
    const archivedFacts = new Map<string, CountedFact[]>();
    for (const contract of await archivedOf(client, [...freshOf.keys()], countedTypes)) {
      const fact = countedFromArchive(contract);
      if (!fact) continue;
      freshOf.get(contract.subjectId)?.facts.delete(contract.factId);
      const known = archivedFacts.get(contract.subjectId);
      if (known) known.push(fact);
      else archivedFacts.set(contract.subjectId, [fact]);
    }
    return [...freshOf].flatMap(([subjectId, { kind, facts }]) =>
      facts.size === 0 ? [] : [{ subjectId, kind, archived: archivedFacts.get(subjectId) ?? [], fresh: [...facts.values()] }],
    );
  }
}

interface FreshFacts {
  readonly kind: SubjectKind;
  readonly facts: Map<string, CountedFact>;
}

function addFresh(freshOf: Map<string, FreshFacts>, { subjectId, subjectKind }: ArchivedContract, fact: CountedFact): void {
  if (subjectKind === 'none') return;
  const fresh = freshOf.get(subjectId) ?? { kind: subjectKind, facts: new Map<string, CountedFact>() };
  fresh.facts.set(fact.factId, fact);
  freshOf.set(subjectId, fresh);
}

function isMark({ envelope }: ConsumedFact): boolean {
  return contractNameOf(envelope.type)?.name === 'CompletenessDeclared';
}
