import { districts } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { classGiven } from '../domain/assessment/given-classes';
import type { GivenClass } from '../domain/assessment/given-classes';
import { classesByMerit } from '../domain/assessment/rule-set';
import type { RuleSet } from '../domain/assessment/rule-set';
import { archivedBy, archivedOf } from '../persistence/archive.table';
import type { ArchivedContract } from '../persistence/archive.table';
import {
  changedSince,
  classesAmong,
  classesNow,
  classesUnchangedSince,
  classesWithout,
  reachedSince,
  statedAsOf,
} from '../persistence/classes.queries';
import type { ClassesAt } from '../persistence/classes.queries';
import { countToAssess, nextToAssess } from '../persistence/people-to-assess.table';
import { classTypes, workOfEach } from './class-assessment';
import { peopleRead } from './people-read';
import { decidedPeople } from './decided-people';
import type { DecidedPeople } from './decided-people';
import { allRuleSets } from './rule-sets';

/** So many are assessed while a report waits, a few milliseconds; more are left to the worker. */
const FEW = 20;
/** So many are assessed as of an earlier moment while a report waits, within a second. */
const MOST_AS_OF = 1_000;

export type CentreClasses = Readonly<Record<GivenClass, number>>;

/** Classes as they stand at the reading. */
export interface ClassCounts {
  /** By centre, those that have some; null where it cannot be told in time. */
  readonly centres: ReadonlyMap<DistrictCode, CentreClasses> | null;
  /** People who are yet to be assessed again, and are left out until then. */
  readonly pending: number;
}

export const noClasses: CentreClasses = { E: 0, A: 0, B: 0, C: 0, D: 0 };

/** @param prefix what the codes of the centres begin with */
export async function classCounts(client: ClientBase, prefix: string, quarter: Quarter, asOf: Instant | null): Promise<ClassCounts> {
  return asOf === null ? countsNow(client, prefix, quarter) : countsAsOf(client, prefix, quarter, asOf);
}

async function countsNow(client: ClientBase, prefix: string, quarter: Quarter): Promise<ClassCounts> {
  const decided = await decidedPeople(client, quarter, null);
  const counts = new Counts(prefix, decided);
  counts.addEach(await classesNow(client, prefix, quarter));
  if (decided.size > 0) counts.takeOut(await classesAmong(client, quarter, [...decided.keys()], null));
  const waiting = (await nextToAssess(client, FEW + 1)).map(({ participantId }) => participantId);
  if (waiting.length > FEW) return { centres: counts.centres, pending: await countToAssess(client) };
  if (waiting.length > 0) counts.addAll(await archivedOf(client, waiting, classTypes), quarter, await allRuleSets(client));
  return { centres: counts.centres, pending: 0 };
}

async function countsAsOf(client: ClientBase, prefix: string, quarter: Quarter, asOf: Instant): Promise<ClassCounts> {
  const stated = await statedAsOf(client, quarter, asOf);
  if (stated) {
    const counts = new Counts(prefix);
    for (const [centre, { classes }] of Object.entries(stated.centres)) {
      for (const given of classesByMerit) counts.add(centre as DistrictCode, given, classes[given]);
    }
    return { centres: counts.centres, pending: 0 };
  }
  const decided = await decidedPeople(client, quarter, asOf);
  const counts = new Counts(prefix, decided);
  const reached = await reachedSince(client, asOf, MOST_AS_OF + 1);
  if (reached.length <= MOST_AS_OF) {
    counts.addEach(await classesWithout(client, prefix, quarter, [...reached, ...decided.keys()]));
    if (reached.length > 0) counts.addAll(await archivedBy(client, reached, classTypes, asOf), quarter, await allRuleSets(client));
    return { centres: counts.centres, pending: 0 };
  }
  const codes = districts.map(({ code }) => code).filter((code) => code.startsWith(prefix));
  const changed = await changedSince(client, prefix === '' ? null : codes, asOf, MOST_AS_OF + 1);
  if (changed.length > MOST_AS_OF) return { centres: null, pending: 0 };
  counts.addEach(await classesUnchangedSince(client, prefix, quarter, asOf));
  if (decided.size > 0) counts.takeOut(await classesAmong(client, quarter, [...decided.keys()], asOf));
  if (changed.length > 0) counts.addAll(await archivedBy(client, changed, classTypes, asOf), quarter, await allRuleSets(client));
  return { centres: counts.centres, pending: 0 };
}

/** Classes by centre, in which those decided by a person count as decided, whatever the rules give them. */
class Counts {
  readonly centres = new Map<DistrictCode, Record<GivenClass, number>>();

  constructor(
    private readonly prefix: string,
    private readonly decided: DecidedPeople = new Map(),
  ) {
    for (const { centre, decidedClass } of decided.values()) if (decidedClass !== 'N') this.add(centre, decidedClass, 1);
  }

  add(centre: DistrictCode, given: GivenClass, people: number): void {
    if (!centre.startsWith(this.prefix) || people === 0) return;
    const known = this.centres.get(centre) ?? { ...noClasses };
    known[given] += people;
    this.centres.set(centre, known);
  }

  addEach(counted: readonly ClassesAt[]): void {
    for (const { centre, class: given, people } of counted) this.add(centre, given, people);
  }

  takeOut(counted: readonly ClassesAt[]): void {
    for (const { centre, class: given, people } of counted) this.add(centre, given, -people);
  }

  addAll(contracts: readonly ArchivedContract[], quarter: Quarter, ruleSets: readonly RuleSet[]): void {
    for (const [participantId, work] of workOfEach(peopleRead(contracts))) {
      const given = this.decided.has(participantId) ? undefined : classGiven(work, quarter, ruleSets);
      if (given) this.add(given.centre, given.class, 1);
    }
  }
}
