import { isUuid } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import { contractClasses, contractNameOf, subjectsOf } from '@okoce/event-contracts';
import type { ConsumedFact } from '@okoce/platform';
import { countedNames, saysSomethingOf } from '../domain/facts';
import type { CountedFact, CountedName, Placed, SubjectKind } from '../domain/facts';
import { isWorkOf, workNames } from '../domain/work/facts';
import type { WorkFact, WorkName } from '../domain/work/facts';
import type { ArchivedContract } from '../persistence/archive.table';

/** The contracts the ledger counts, by their type; another version of one would be another type with another reading. */
const nameOf = namesByType(countedNames);
/** The same of those that say something of somebody's work. */
const workNameOf = namesByType(workNames);

export const countedTypes: readonly string[] = [...nameOf.keys()];

/** The types of the counted contracts with these names. */
export function countedTypesOf(names: readonly CountedName[]): readonly string[] {
  return [...nameOf].flatMap(([type, name]) => (names.includes(name) ? [type] : []));
}

/** What makes entries and classes, by whom it is read of. */
export const typesMakingFigures: Readonly<Record<SubjectKind, readonly string[]>> = {
  participant: [...workNameOf].flatMap(([type, name]) => (isWorkOf('participant', name) ? [type] : [])),
  mentor: [...nameOf].flatMap(([type, name]) => (saysSomethingOf('mentor', name) ? [type] : [])),
};

/** The types of the contracts with these names. */
export function typesOf(names: readonly WorkName[]): readonly string[] {
  return [...workNameOf].flatMap(([type, name]) => (names.includes(name) ? [type] : []));
}

function namesByType<Name extends string>(names: readonly Name[]): ReadonlyMap<string, Name> {
  return new Map(
    contractClasses.flatMap(({ type }) => {
      const parts = contractNameOf(type);
      const name = parts?.version === 1 ? names.find((known) => known === parts.name) : undefined;
      return name === undefined ? [] : [[type, name] as const];
    }),
  );
}

/** Whom a contract is archived under: everyone it names, or its stream when it names nobody. */
export function archivedUnder({ envelope, record }: ConsumedFact): readonly ArchivedContract[] {
  const { id, type, source, position, time, subject } = envelope;
  if (position === undefined) throw new Error('A fact without its position has no place in the ledger');
  const verbatim = isStructured(record.headers) ? record.value : JSON.stringify({ headers: record.headers, data: envelope.data });
  const contract = { factId: id, type, source, position, recordedAt: time as Instant, record: verbatim };
  const named = subjectsOf(envelope).filter((person) => isUuid(person.id));
  if (named.length > 0) return named.map((person) => ({ ...contract, subjectId: person.id, subjectKind: person.kind }));
  return [{ ...contract, subjectId: isUuid(subject) ? subject : id, subjectKind: 'none' }];
}

/** A consumed contract as the ledger counts it for such a subject; undefined when it counts for nothing. Its data was checked on arrival. */
export function countedFact(
  contract: Placed & { readonly type: string },
  kind: SubjectKind | 'none',
  data: object,
): CountedFact | undefined {
  const name = nameOf.get(contract.type);
  if (!name || kind === 'none' || !saysSomethingOf(kind, name)) return undefined;
  const { factId, source, position, recordedAt } = contract;
  const fact: Placed & { readonly name: string; readonly data: object } = { name, factId, source, position, recordedAt, data };
  return fact as CountedFact;
}

/** The same of a contract out of the archive. */
export function countedFromArchive(contract: ArchivedContract): CountedFact | undefined {
  return countedFact(contract, contract.subjectKind, dataOf(contract));
}

/** The same as a record of work reads it; undefined when it says nothing of such a subject's. */
export function workFact(contract: Placed & { readonly type: string }, kind: SubjectKind | 'none', data: object): WorkFact | undefined {
  const name = workNameOf.get(contract.type);
  if (!name || kind === 'none' || !isWorkOf(kind, name)) return undefined;
  const { factId, source, position, recordedAt } = contract;
  const fact: Placed & { readonly name: string; readonly data: object } = { name, factId, source, position, recordedAt, data };
  return fact as WorkFact;
}

/** A contract out of the archive, as a record of work reads it. */
export function workFromArchive(contract: ArchivedContract): WorkFact | undefined {
  return workFact(contract, contract.subjectKind, dataOf(contract));
}

/** A recorded fact as others name it: by the stream and version under which the service it is of can find it. */
export interface FactReference {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly occurredAt: Instant;
  readonly streamId: string;
  /** Null where the contract came without. */
  readonly version: number | null;
}

export function factReference({
  factId,
  type,
  source,
  record,
}: Pick<ArchivedContract, 'factId' | 'type' | 'source' | 'record'>): FactReference {
  const { data, headers, ...event } = JSON.parse(record) as StoredRecord;
  const subject = headers?.['ce_subject'] ?? event.subject ?? '';
  const sequence = headers?.['ce_sequence'] ?? event.sequence;
  return {
    id: factId,
    type,
    source,
    occurredAt: data.occurredAt,
    streamId: subject,
    version: sequence === undefined ? null : Number(sequence),
  };
}

/** Attributes are in the event itself, or of binary mode in its headers. */
interface StoredRecord {
  readonly data: { readonly occurredAt: Instant };
  readonly headers?: Readonly<Record<string, string>>;
  readonly subject?: string;
  readonly sequence?: string;
}

const DATA = ',"data":';

/**
 * What a record holds in `data`. Of tens of millions that are read, half of each would be parsed for nothing: where `data` is the last of its members, as
 * services write it, that alone is parsed. Anything else in its place, or anything after it, makes what is cut out no JSON, and all is parsed.
 */
function dataOf({ record }: ArchivedContract): object {
  const at = record.indexOf(DATA);
  try {
    if (at !== -1) return JSON.parse(record.slice(at + DATA.length, -1)) as object;
  } catch {
    // Written by others, in another order.
  }
  return (JSON.parse(record) as { data: object }).data;
}

function isStructured(headers: Readonly<Record<string, string>>): boolean {
  return headers['ce_specversion'] === undefined || (headers['content-type'] ?? '').toLowerCase().startsWith('application/cloudevents');
}
