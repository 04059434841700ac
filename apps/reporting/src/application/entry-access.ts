import { END_OF_TIME } from '@okoce/domain';
import { mayUseDistrict } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { inCanonicalOrder } from '../domain/facts';
import type { CountedFact } from '../domain/facts';
import { MentorRecord } from '../domain/mentor-function';
import { ParticipantRecord } from '../domain/participant-record';
import { archivedOf } from '../persistence/archive.table';
import type { FactSubject } from '../persistence/fact-subjects.queries';
import type { TracedEntry } from '../persistence/lineage.queries';
import type { Queryable } from '../persistence/sql';
import { countedFromArchive, countedTypesOf, factReference } from './contracts';
import type { FactReference } from './contracts';
import { maySee } from './participant-access';

/** What says who may see somebody: with which centre a person is, and who her mentor is. */
const accessTypes = countedTypesOf([
  'ParticipantRegistered',
  'ParticipantTransferred',
  'ParticipantWithdrawn',
  'ParticipantReturned',
  'MentorAssigned',
  'MentorshipEnded',
  'MentorRegistered',
  'MentorTransferred',
]);

/** An entry as a caller may see it: of someone out of sight only that somebody counts, where and when. */
export interface SeenEntry extends Pick<TracedEntry, 'centre' | 'measure' | 'day' | 'amount' | 'recordedAt'> {
  readonly subject: { readonly kind: TracedEntry['subjectKind']; readonly id: string } | null;
  readonly fact: FactReference | null;
}

/** Entries with the people of whom the caller may see now, whatever was asked for: the amounts are in figures that more may see than them. */
export async function seenEntries(caller: Caller, entries: readonly TracedEntry[], on: Queryable): Promise<readonly SeenEntry[]> {
  const seen = await seenBy(caller, entries, on);
  return entries.map((entry) => {
    const { centre, measure, day, amount, recordedAt, subjectId, subjectKind } = entry;
    const counted = { centre, measure, day, amount, recordedAt };
    if (!seen.has(subjectId)) return { ...counted, subject: null, fact: null };
    return { ...counted, subject: { kind: subjectKind, id: subjectId }, fact: factReference(entry) };
  });
}

/** Facts of people of whom the caller may see now, as with the entries they made. */
export async function seenFacts(caller: Caller, facts: readonly FactSubject[], on: Queryable): Promise<ReadonlySet<string>> {
  const seen = await seenBy(caller, facts, on);
  return new Set(facts.filter(({ subjectId }) => seen.has(subjectId)).map(({ factId }) => factId));
}

/** Those of these participants whom the caller may see now. */
export function seenPeople(caller: Caller, participantIds: readonly string[], on: Queryable): Promise<ReadonlySet<string>> {
  const people = participantIds.map((subjectId) => ({ subjectId, subjectKind: 'participant' as const }));
  return seenBy(caller, people, on);
}

async function seenBy(
  caller: Caller,
  entries: readonly Pick<TracedEntry, 'subjectId' | 'subjectKind'>[],
  on: Queryable,
): Promise<ReadonlySet<string>> {
  const kinds = new Map(entries.map(({ subjectId, subjectKind }) => [subjectId, subjectKind]));
  if (caller.centres === 'all') return new Set(kinds.keys());
  const factsOf = new Map<string, CountedFact[]>([...kinds.keys()].map((id) => [id, []]));
  for (const contract of await archivedOf(on, [...kinds.keys()], accessTypes)) {
    const fact = countedFromArchive(contract);
    if (fact) factsOf.get(contract.subjectId)?.push(fact);
  }
  const isSeen = ([id, facts]: readonly [string, CountedFact[]]): boolean => {
    facts.sort(inCanonicalOrder);
    return kinds.get(id) === 'mentor' ? maySeeMentor(caller, id, facts) : maySeeParticipant(caller, id, facts);
  };
  return new Set([...factsOf].filter(isSeen).map(([id]) => id));
}

function maySeeParticipant(caller: Caller, participantId: string, facts: readonly CountedFact[]): boolean {
  const record = new ParticipantRecord();
  facts.forEach((fact) => record.apply(fact));
  return maySee(caller, participantId, record);
}

/** The staff of the mentor's centre, and the mentor. */
function maySeeMentor(caller: Caller, mentorId: string, facts: readonly CountedFact[]): boolean {
  if (caller.roles.includes('mentor') && caller.mentorId === mentorId) return true;
  const record = new MentorRecord();
  facts.forEach((fact) => record.apply(fact));
  const centre = record.centreAt(END_OF_TIME);
  const isStaff = caller.roles.includes('officer') || caller.roles.includes('mobiliser');
  return isStaff && centre !== undefined && mayUseDistrict(caller, centre);
}
