import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { nextQuarter, previousQuarter, quarterOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { RuleSet } from '../domain/assessment/rule-set';
import { quarterFigures } from '../domain/figures';
import { refuse } from '../domain/refusals';
import { QuarterComparison } from '../domain/what-if/comparison';
import type { QuarterCompared } from '../domain/what-if/comparison';
import type { ParticipantWork } from '../domain/work/participant-work';
import { archivedOf } from '../persistence/archive.table';
import type { ArchivedContract } from '../persistence/archive.table';
import { mayHaveClass } from '../persistence/classes.queries';
import { quarterSums } from '../persistence/sums.queries';
import { classTypes, workOfEach } from './class-assessment';
import { decidedPeople } from './decided-people';
import type { DecidedPeople } from './decided-people';
import { canonicalHash } from './entries-root';
import { peopleRead } from './people-read';
import { Reports } from './reports';
import type { Standing } from './reports';
import { allRuleSets, ruleSetInForce } from './rule-sets';

/** So few that they take little memory. */
const PEOPLE_AT_ONCE = 40;
/** So long may everything else in the process wait. */
const TURN_MS = 15;
/** Each quarter costs as much again, but for reading and folding the people. */
const MOST_QUARTERS = 8;

export interface WhatIfAsked {
  readonly ruleSet: RuleSet;
  readonly from: Quarter;
  readonly to: Quarter;
  /** The day on which it is asked. */
  readonly today: CalendarDate;
  /** Nobody waits for the answer any more. */
  readonly given?: AbortSignal;
}

export type WhatIfReport = Pick<Standing, 'completeTo'> & { readonly ruleSet: string; readonly quarters: readonly QuarterCompared[] };

/**
 * What a candidate would change of past quarters, by what is known now; nothing is stored. One at a time in a process: each takes as long as there
 * are people.
 */
@Injectable()
export class WhatIf {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly reports: Reports) {}

  /** @throws RuleViolation for quarters that have not ended, too many of them, or one before the first rules */
  compare(asked: WhatIfAsked): Promise<WhatIfReport> {
    const quarters = quartersOf(asked);
    const turn = this.last.then(() => this.compareNow(asked, quarters));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async compareNow({ ruleSet, given }: WhatIfAsked, quarters: readonly Quarter[]): Promise<WhatIfReport> {
    given?.throwIfAborted();
    return this.reports.inOneMoment(null, async (client, { completeTo }) => {
      const comparisons: QuarterComparison[] = [];
      await refuseTakenVersion(client, ruleSet);
      for (const quarter of quarters) comparisons.push(new QuarterComparison(quarter, await ruleSetInForce(client, quarter), ruleSet));
      await addPeople(client, comparisons, given);
      const compared: QuarterCompared[] = [];
      for (const comparison of comparisons) compared.push(comparison.result(await registeredAt(client, comparison.quarter)));
      return { completeTo, ruleSet: ruleSet.version, quarters: compared };
    });
  }
}

/** A printed comparison of two rule sets by one name could be traced to neither. */
async function refuseTakenVersion(client: ClientBase, ruleSet: RuleSet): Promise<void> {
  const known = (await allRuleSets(client)).find(({ version }) => version === ruleSet.version);
  const contentOf = ({ from: _from, ...content }: RuleSet): string => canonicalHash(content);
  if (known && contentOf(known) !== contentOf(ruleSet))
    throw refuse('RULE_SET_VERSION_TAKEN', { version: known.version, from: known.from });
}

/** Everyone who may have a class, folded once for all quarters; a few are in memory at a time, the next being read meanwhile. */
async function addPeople(client: ClientBase, comparisons: readonly QuarterComparison[], given: AbortSignal | undefined): Promise<void> {
  const ids = await mayHaveClass(
    client,
    comparisons.map(({ quarter }) => quarter),
  );
  const decided: DecidedPeople[] = [];
  for (const comparison of comparisons) {
    const people = await decidedPeople(client, comparison.quarter, null);
    for (const { centre, decidedClass } of people.values()) comparison.addDecided(centre, decidedClass);
    decided.push(people);
  }
  const add = (id: string, work: ParticipantWork): void =>
    comparisons.forEach((comparison, at) => {
      if (!decided[at]?.has(id)) comparison.add(id, work);
    });
  const read = (from: number) => archivedOf(client, ids.slice(from, from + PEOPLE_AT_ONCE), classTypes);
  let next = read(0);
  for (let from = 0; from < ids.length; from += PEOPLE_AT_ONCE) {
    const contracts = await next;
    given?.throwIfAborted();
    next = read(from + PEOPLE_AT_ONCE);
    // Whoever is told of its failure awaits it.
    next.catch(() => undefined);
    // Sent before the work begins.
    await othersTurn();
    let since = performance.now();
    for (const own of byPerson(contracts)) {
      for (const [id, work] of workOfEach(peopleRead(own))) add(id, work);
      if (performance.now() - since < TURN_MS) continue;
      await othersTurn();
      since = performance.now();
    }
  }
  await next;
}

function byPerson(contracts: readonly ArchivedContract[]): Iterable<readonly ArchivedContract[]> {
  const people = new Map<string, ArchivedContract[]>();
  for (const contract of contracts) {
    const own = people.get(contract.subjectId);
    if (own) own.push(contract);
    else people.set(contract.subjectId, [contract]);
  }
  return people.values();
}

async function registeredAt(client: ClientBase, quarter: Quarter): Promise<ReadonlyMap<DistrictCode, number>> {
  const sums = await quarterSums(client, '', quarter, null);
  return new Map([...sums].map(([centre, of]) => [centre as DistrictCode, quarterFigures(of).registered]));
}

function quartersOf({ from, to, today }: WhatIfAsked): readonly Quarter[] {
  const last = previousQuarter(quarterOf(today));
  const quarters: Quarter[] = [];
  for (let quarter = from; quarter <= to && quarters.length <= MOST_QUARTERS; quarter = nextQuarter(quarter)) quarters.push(quarter);
  if (to > last || quarters.length === 0 || quarters.length > MOST_QUARTERS) throw refuse('WHAT_IF_QUARTERS', { from, to, last });
  return quarters;
}
