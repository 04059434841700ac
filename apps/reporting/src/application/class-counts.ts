import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { GivenClass } from '../domain/assessment/given-classes';
import { classesByMerit } from '../domain/assessment/rule-set';
import { classesAmong, classesNow, classesUnchangedSince, classesWithout } from '../persistence/classes.queries';
import type { ClassesAt } from '../persistence/classes.queries';
import { classBasis } from './class-basis';
import type { ClassBasis, ClassTable } from './class-basis';

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
  return countsOn(client, prefix, quarter, asOf, await classBasis(client, prefix, quarter, asOf));
}

/** The same where it is known what the classes are to be read from. */
export async function countsOn(
  client: ClientBase,
  prefix: string,
  quarter: Quarter,
  asOf: Instant | null,
  basis: ClassBasis,
): Promise<ClassCounts> {
  if (!basis) return { centres: null, pending: 0 };
  const counts = new Counts(prefix);
  if (basis.kind === 'statement') {
    for (const [centre, { classes }] of Object.entries(basis.statement.figures.centres)) {
      for (const given of classesByMerit) counts.add(centre as DistrictCode, given, classes[given]);
    }
    return { centres: counts.centres, pending: 0 };
  }
  await addTable(client, counts, quarter, asOf, basis);
  for (const placed of basis.besides.values()) if (placed) counts.add(placed.centre, placed.class, 1);
  return { centres: counts.centres, pending: basis.pending };
}

/** What the table has of those of whom it tells. */
async function addTable(
  client: ClientBase,
  counts: Counts,
  quarter: Quarter,
  asOf: Instant | null,
  { besides, unchangedSince }: ClassTable,
): Promise<void> {
  const { prefix } = counts;
  const others = [...besides.keys()];
  // As of a moment whoever is to be assessed again is among the others.
  if (asOf !== null && unchangedSince === null) return counts.addEach(await classesWithout(client, prefix, quarter, others));
  counts.addEach(
    unchangedSince === null
      ? await classesNow(client, prefix, quarter)
      : await classesUnchangedSince(client, prefix, quarter, unchangedSince),
  );
  if (others.length > 0) counts.takeOut(await classesAmong(client, quarter, others, unchangedSince));
}

/** Classes by centre. */
class Counts {
  readonly centres = new Map<DistrictCode, Record<GivenClass, number>>();

  constructor(readonly prefix: string) {}

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
}
