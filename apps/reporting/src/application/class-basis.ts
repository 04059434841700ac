import { districts } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { classGiven } from '../domain/assessment/given-classes';
import type { GivenClass } from '../domain/assessment/given-classes';
import type { Statement } from '../domain/seal/statement';
import { archivedBy, archivedOf } from '../persistence/archive.table';
import type { ArchivedContract } from '../persistence/archive.table';
import { changedSince, reachedSince, statedAsOf } from '../persistence/classes.queries';
import { countToAssess, nextToAssess } from '../persistence/people-to-assess.table';
import { classTypes, workOfEach } from './class-assessment';
import { decidedPeople } from './decided-people';
import { peopleRead } from './people-read';
import { allRuleSets } from './rule-sets';

/** So many are assessed while a report waits, a few milliseconds; more are left to the worker. */
const FEW = 20;
/** So many are assessed as of an earlier moment while a report waits, within a second. */
const MOST_AS_OF = 1_000;

export interface PlacedClass {
  readonly centre: DistrictCode;
  readonly class: GivenClass;
}

/** Where the classes of a moment are: in the table, but for some people. */
export interface ClassTable {
  readonly kind: 'table';
  /** Those of whom the table does not tell: decided by a person, whatever the rules give, or assessed for this reading. Null: no class. */
  readonly besides: ReadonlyMap<string, PlacedClass | null>;
  /** Nor does it tell of those of whom something was recorded since; null: of all. */
  readonly unchangedSince: Instant | null;
  /** People who are yet to be assessed again, and are left out until then. */
  readonly pending: number;
}

/** Or where a statement has all that was recorded by then. */
export interface ClassStatement {
  readonly kind: 'statement';
  readonly statement: Pick<Statement, 'quarter' | 'restatement' | 'cutOff' | 'figures'>;
}

/** Undefined where it cannot be told in time. */
export type ClassBasis = ClassTable | ClassStatement | undefined;

/** @param prefix what the codes of the centres begin with */
export async function classBasis(client: ClientBase, prefix: string, quarter: Quarter, asOf: Instant | null): Promise<ClassBasis> {
  return asOf === null ? basisNow(client, quarter) : basisAsOf(client, prefix, quarter, asOf);
}

async function basisNow(client: ClientBase, quarter: Quarter): Promise<ClassTable> {
  const waiting = (await nextToAssess(client, FEW + 1)).map(({ participantId }) => participantId);
  const isMany = waiting.length > FEW;
  const read = isMany || waiting.length === 0 ? [] : await archivedOf(client, waiting, classTypes);
  const besides = await besidesOf(client, quarter, null, read, isMany ? [] : waiting);
  return { kind: 'table', besides, unchangedSince: null, pending: isMany ? await countToAssess(client) : 0 };
}

async function basisAsOf(client: ClientBase, prefix: string, quarter: Quarter, asOf: Instant): Promise<ClassBasis> {
  const statement = await statedAsOf(client, quarter, asOf);
  if (statement) return { kind: 'statement', statement };
  const assessedFor = async (people: readonly string[], unchangedSince: Instant | null): Promise<ClassTable> => {
    const read = people.length === 0 ? [] : await archivedBy(client, people, classTypes, asOf);
    return { kind: 'table', besides: await besidesOf(client, quarter, asOf, read, people), unchangedSince, pending: 0 };
  };
  const reached = await reachedSince(client, asOf, MOST_AS_OF + 1);
  if (reached.length <= MOST_AS_OF) return assessedFor(reached, null);
  const codes = districts.map(({ code }) => code).filter((code) => code.startsWith(prefix));
  const changed = await changedSince(client, prefix === '' ? null : codes, asOf, MOST_AS_OF + 1);
  return changed.length > MOST_AS_OF ? undefined : assessedFor(changed, asOf);
}

/** @param contracts of the people, as known then */
async function besidesOf(
  client: ClientBase,
  quarter: Quarter,
  asOf: Instant | null,
  contracts: readonly ArchivedContract[],
  people: readonly string[],
): Promise<ClassTable['besides']> {
  const besides = new Map<string, PlacedClass | null>(people.map((id) => [id, null]));
  const ruleSets = contracts.length === 0 ? [] : await allRuleSets(client);
  for (const [id, work] of workOfEach(peopleRead(contracts))) besides.set(id, classGiven(work, quarter, ruleSets) ?? null);
  for (const [id, { centre, decidedClass }] of await decidedPeople(client, quarter, asOf))
    besides.set(id, decidedClass === 'N' ? null : { centre, class: decidedClass });
  return besides;
}
