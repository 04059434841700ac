import { inTransaction } from '@okoce/event-sourcing';
import type { ClientBase, Pool } from 'pg';
import type { RuleSet } from '../domain/assessment/rule-set';
import type { CountedFact } from '../domain/facts';
import { archivedAfter, archivedOf, subjectsArchivedSince } from '../persistence/archive.table';
import type { ArchivedContract } from '../persistence/archive.table';
import { insertRebuiltClasses, lockClasses, suppliedFrom } from '../persistence/classes.table';
import { insertEntries } from '../persistence/entries.table';
import { lockLedger, moment } from '../persistence/ledger-lock';
import { clearRebuilt, deleteRebuiltOf, differences, sumRebuilt, swapIn } from '../persistence/rebuild.table';
import type { Difference } from '../persistence/rebuild.table';
import { BEFORE_ALL_IDS } from '../persistence/sql';
import { assessNext, assessedOf, classTypes } from './class-assessment';
import { countedFromArchive } from './contracts';
import { post } from './postings';
import type { Account } from './postings';
import { allRuleSets } from './rule-sets';

export interface Rebuild {
  readonly people: number;
  /** Rows in which the rebuilt tables differ from the live ones: none, unless a rule has changed or something is wrong. */
  readonly differences: readonly Difference[];
  readonly swapped: boolean;
}

const PEOPLE_AT_ONCE = 1_000;

/**
 * Makes the ledger again from the archive, person by person, beside the live one; then, holding the ledger's lock, makes those again whom
 * something reached meanwhile, or rules adopted meanwhile, compares, and where anything differs puts the new rows in the place of the old.
 */
export async function rebuildLedger(pool: Pool, onProgress: (people: number) => void = () => {}): Promise<Rebuild> {
  const began = await inTransaction(pool, async (client) => {
    await lockLedger(client);
    await clearRebuilt(client);
    return { at: await moment(client), ruleSets: await allRuleSets(client) };
  });
  let people = 0;
  for (let after: string | undefined = BEFORE_ALL_IDS; after !== undefined;) {
    const from: string = after;
    const { last, count } = await inTransaction(pool, (client) => rebuildAfter(client, from, began.ruleSets));
    people += count;
    if (count > 0) onProgress(people);
    after = last;
  }
  return inTransaction(pool, (client) => finish(client, began, people));
}

/** When it began, and by which rules. */
interface Began {
  readonly at: string;
  readonly ruleSets: readonly RuleSet[];
}

async function rebuildAfter(
  client: ClientBase,
  after: string,
  ruleSets: readonly RuleSet[],
): Promise<{ last: string | undefined; count: number }> {
  const contracts = await archivedAfter(client, after, PEOPLE_AT_ONCE, classTypes);
  const count = await rebuildFrom(client, contracts, ruleSets);
  const last = contracts.reduce<string | undefined>(
    (most, { subjectId }) => (most === undefined || subjectId > most ? subjectId : most),
    undefined,
  );
  return { last, count };
}

/** Of people whose contracts are all there; how many have something that counts. */
async function rebuildFrom(client: ClientBase, contracts: readonly ArchivedContract[], ruleSets: readonly RuleSet[]): Promise<number> {
  const accounts = accountsOf(contracts).filter(({ fresh }) => fresh.length > 0);
  await insertEntries(
    client,
    accounts.flatMap((account) => post(account).entries),
    'rebuilt_entries',
  );
  await insertRebuiltClasses(client, assessedOf(contracts, ruleSets));
  return accounts.length;
}

async function finish(client: ClientBase, began: Began, people: number): Promise<Rebuild> {
  await lockLedger(client);
  // Rules are adopted under the same lock.
  await lockClasses(client);
  const ruleSets = await allRuleSets(client);
  const changed = new Set(await subjectsArchivedSince(client, began.at));
  for (const { version, from } of ruleSets) {
    if (began.ruleSets.some((known) => known.version === version)) continue;
    for (const id of await suppliedFrom(client, from)) changed.add(id);
  }
  await deleteRebuiltOf(client, [...changed]);
  await rebuildFrom(client, await archivedOf(client, [...changed], classTypes), ruleSets);
  while ((await assessNext(client)) > 0);
  await sumRebuilt(client);
  const found = await differences(client);
  const swapped = found.some(({ onlyLive, onlyRebuilt }) => onlyLive + onlyRebuilt > 0);
  if (swapped) await swapIn(client);
  await clearRebuilt(client);
  return { people, differences: found, swapped };
}

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
