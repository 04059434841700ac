import type { ClientBase } from 'pg';
import type { RuleSet } from '../domain/assessment/rule-set';
import type { ArchivedContract } from '../persistence/archive.table';
import { insertRebuiltClasses } from '../persistence/classes.table';
import { insertEntries } from '../persistence/entries.table';
import { assessedOf } from './class-assessment';
import { countedOf, peopleRead } from './people-read';
import { entriesOf } from './postings';

/** Of people whose contracts are all there; how many have something that counts. */
export async function rebuildFrom(
  client: ClientBase,
  contracts: readonly ArchivedContract[],
  ruleSets: readonly RuleSet[],
): Promise<number> {
  const people = peopleRead(contracts);
  await insertEntries(client, people.flatMap(entriesOf), 'rebuilt_entries');
  await insertRebuiltClasses(client, assessedOf(people, ruleSets));
  return people.filter((person) => countedOf(person).length > 0).length;
}
