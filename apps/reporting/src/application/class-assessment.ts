import type { ClientBase } from 'pg';
import { classesGiven, suppliedQuarters } from '../domain/assessment/given-classes';
import type { RuleSet } from '../domain/assessment/rule-set';
import { workNames } from '../domain/work/facts';
import { ParticipantWork } from '../domain/work/participant-work';
import { archivedOf } from '../persistence/archive.table';
import type { ArchivedContract } from '../persistence/archive.table';
import { writeClasses } from '../persistence/classes.table';
import type { AssessedPerson } from '../persistence/classes.table';
import { nextToAssess, noteAssessed, noteToAssess } from '../persistence/people-to-assess.table';
import { typesOf } from './contracts';
import { peopleRead } from './people-read';
import type { PersonRead } from './people-read';
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
  await writeClasses(client, assessedOf(peopleRead(await archivedOf(client, ids, classTypes)), await allRuleSets(client)));
  await noteAssessed(client, waiting);
  return waiting.length;
}

/** Those who ever had a mentor among whole persons. */
export function assessedOf(people: readonly PersonRead[], ruleSets: readonly RuleSet[]): readonly AssessedPerson[] {
  const works = workOfEach(people);
  return people.flatMap((person) => {
    const work = works.get(person.subjectId);
    return (work && assessedPerson(person, work, ruleSets)) ?? [];
  });
}

/** Undefined of somebody who never had a mentor. @param work of all her facts */
export function assessedPerson(
  { subjectId, facts }: PersonRead,
  work: ParticipantWork,
  ruleSets: readonly RuleSet[],
): AssessedPerson | undefined {
  const [first, last] = [facts[0], facts.at(-1)];
  if (!first || !last || work.counted.mentorships.size === 0) return undefined;
  return {
    participantId: subjectId,
    firstRecordedAt: first.recordedAt,
    lastRecordedAt: last.recordedAt,
    suppliedQuarters: suppliedQuarters(work),
    classes: classesGiven(work, ruleSets),
  };
}

/** By participant, of whole persons. */
export function workOfEach(people: readonly PersonRead[]): ReadonlyMap<string, ParticipantWork> {
  const participants = people.filter(({ kind }) => kind === 'participant');
  return new Map(participants.map(({ subjectId, facts }) => [subjectId, ParticipantWork.of(facts)]));
}
