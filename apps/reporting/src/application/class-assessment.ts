import type { ClientBase } from 'pg';
import { classesGiven, suppliedQuarters } from '../domain/assessment/given-classes';
import type { RuleSet } from '../domain/assessment/rule-set';
import { inCanonicalOrder } from '../domain/facts';
import { workNames } from '../domain/work/facts';
import type { WorkFact } from '../domain/work/facts';
import { ParticipantWork } from '../domain/work/participant-work';
import { archivedOf } from '../persistence/archive.table';
import type { ArchivedContract } from '../persistence/archive.table';
import { writeClasses } from '../persistence/classes.table';
import type { AssessedPerson } from '../persistence/classes.table';
import { nextToAssess, noteAssessed, noteToAssess } from '../persistence/people-to-assess.table';
import { typesOf, workFromArchive } from './contracts';
import { allRuleSets } from './rule-sets';

/** So few that nothing else in the process waits long for them. */
const PEOPLE_AT_ONCE = 20;
/** Of a participant, all that a class is made of. */
export const classTypes = typesOf(workNames);
const makesClasses: ReadonlySet<string> = new Set(classTypes);

/** Notes whom contracts reached, in the transaction that archives them. */
export async function noteReached(client: ClientBase, contracts: readonly ArchivedContract[]): Promise<void> {
  const reached = contracts.filter(({ subjectKind, type }) => subjectKind === 'participant' && makesClasses.has(type));
  await noteToAssess(client, [...new Set(reached.map(({ subjectId }) => subjectId))]);
}

/** Assesses the next of those noted; how many. The classes' lock is held. */
export async function assessNext(client: ClientBase): Promise<number> {
  const waiting = await nextToAssess(client, PEOPLE_AT_ONCE);
  if (waiting.length === 0) return 0;
  const ids = waiting.map(({ participantId }) => participantId);
  // Read after the marks: what comes in between is assessed now, and once more.
  await writeClasses(client, assessedOf(await archivedOf(client, ids, classTypes), await allRuleSets(client)));
  await noteAssessed(client, waiting);
  return waiting.length;
}

/** Those who ever had a mentor among the people of archived contracts, who are whole. */
export function assessedOf(contracts: readonly ArchivedContract[], ruleSets: readonly RuleSet[]): readonly AssessedPerson[] {
  return [...workOfEach(contracts)].flatMap(([participantId, { work, firstRecordedAt, lastRecordedAt }]) => {
    if (work.counted.mentorships.size === 0) return [];
    const classes = classesGiven(work, ruleSets);
    return [{ participantId, firstRecordedAt, lastRecordedAt, suppliedQuarters: suppliedQuarters(work), classes }];
  });
}

/** By participant. */
export function workOfEach(
  contracts: readonly ArchivedContract[],
): ReadonlyMap<string, { readonly work: ParticipantWork } & Pick<AssessedPerson, 'firstRecordedAt' | 'lastRecordedAt'>> {
  const factsOf = new Map<string, WorkFact[]>();
  for (const contract of contracts) {
    const fact = contract.subjectKind === 'participant' ? workFromArchive(contract) : undefined;
    if (!fact) continue;
    const known = factsOf.get(contract.subjectId);
    if (known) known.push(fact);
    else factsOf.set(contract.subjectId, [fact]);
  }
  return new Map(
    [...factsOf].flatMap(([id, facts]) => {
      const [first, last] = [facts.sort(inCanonicalOrder)[0], facts.at(-1)];
      if (!first || !last) return [];
      return [[id, { work: ParticipantWork.of(facts), firstRecordedAt: first.recordedAt, lastRecordedAt: last.recordedAt }] as const];
    }),
  );
}
