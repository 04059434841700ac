import { inTransaction } from '@okoce/event-sourcing';
import type { ClientBase, Pool } from 'pg';
import type { RuleSet } from '../domain/assessment/rule-set';
import { archivedOf, subjectsArchivedSince } from '../persistence/archive.table';
import { lockClasses, suppliedFrom } from '../persistence/classes.table';
import { lockLedger, moment } from '../persistence/ledger-lock';
import { clearRebuilt, deleteRebuiltOf, differences, sumRebuilt, swapIn } from '../persistence/rebuild.table';
import type { Difference } from '../persistence/rebuild.table';
import { assessNext, classTypes } from './class-assessment';
import { rebuiltBy } from './ledger-threads';
import { rebuildFrom } from './rebuilt-people';
import { allRuleSets } from './rule-sets';

export interface Rebuild {
  readonly people: number;
  /** Rows in which the rebuilt tables differ from the live ones: none, unless a rule has changed or something is wrong. */
  readonly differences: readonly Difference[];
  readonly swapped: boolean;
}

/**
 * Makes the ledger again from the archive, person by person, beside the live one, of a large programme in threads; then, holding the ledger's
 * lock, makes those again whom something reached meanwhile, or rules adopted meanwhile, compares, and where anything differs puts the new rows in
 * the place of the old.
 *
 * @param few contracts need no threads
 */
export async function rebuildLedger(pool: Pool, onProgress: (people: number) => void = () => {}, few?: number): Promise<Rebuild> {
  const began = await inTransaction(pool, async (client) => {
    await lockLedger(client);
    await clearRebuilt(client);
    return { at: await moment(client), ruleSets: await allRuleSets(client) };
  });
  let people = 0;
  for await (const rebuilt of rebuiltBy(pool, began.ruleSets, few)) {
    people += rebuilt;
    if (rebuilt > 0) onProgress(people);
  }
  return inTransaction(pool, (client) => finish(client, began, people));
}

/** When it began, and by which rules. */
interface Began {
  readonly at: string;
  readonly ruleSets: readonly RuleSet[];
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
