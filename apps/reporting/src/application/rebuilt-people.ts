import type { ClientBase } from 'pg';
import type { RuleSet } from '../domain/assessment/rule-set';
import type { ArchivedContract } from '../persistence/archive.table';
import { insertRebuiltClasses } from '../persistence/classes.table';
import { insertEntries } from '../persistence/entries.table';
import { assessedOf } from './class-assessment';
import { accountsOf, post } from './postings';

/** Of people whose contracts are all there; how many have something that counts. */
export async function rebuildFrom(
  client: ClientBase,
  contracts: readonly ArchivedContract[],
  ruleSets: readonly RuleSet[],
): Promise<number> {
  const accounts = accountsOf(contracts).filter(({ fresh }) => fresh.length > 0);
  await insertEntries(
    client,
    accounts.flatMap((account) => post(account).entries),
    'rebuilt_entries',
  );
  await insertRebuiltClasses(client, assessedOf(contracts, ruleSets));
  return accounts.length;
}
