import { Injectable } from '@nestjs/common';
import { addMilliseconds, districts, lastDayOf } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import { NotFound } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { mixOfRegistered } from '../domain/assessment/class-mix';
import { assess } from '../domain/assessment/assessment';
import { reasons } from '../domain/assessment/rule-set';
import type { AssessedClass, NotAssessableReason } from '../domain/assessment/rule-set';
import { ruleSetFor } from '../domain/assessment/rule-sets';
import { quarterFigures } from '../domain/figures';
import { figuresOfPeople } from '../domain/figures-of-people';
import type { FigureOfPeople } from '../domain/figures-of-people';
import { refuse } from '../domain/refusals';
import type { Statement } from '../domain/seal/statement';
import { archivedBy, archivedOf } from '../persistence/archive.table';
import { decidedClasses, decisionsBefore } from '../persistence/assessment-acts.table';
import { classPeople, classlessPeople, statedPeople } from '../persistence/figure-people.queries';
import type { PersonPlace, PeoplePage } from '../persistence/figure-people.queries';
import { BEFORE_ALL_IDS } from '../persistence/sql';
import { quarterSums } from '../persistence/sums.queries';
import { classTypes, workOfEach } from './class-assessment';
import { classBasis } from './class-basis';
import type { ClassTable } from './class-basis';
import { countsOn, noClasses } from './class-counts';
import type { Edition } from './editions';
import { seenPeople } from './entry-access';
import { peopleRead } from './people-read';
import { prefixOf, Reports } from './reports';
import type { QuarterStanding, Scope } from './reports';
import { allRuleSets } from './rule-sets';
import { statedScope } from './stated-reports';

/** One of those whom a figure counts; of someone out of sight only that somebody counts, and where. */
export interface CountedPerson {
  readonly participantId: string | null;
  /** At the quarter's end. */
  readonly centre: DistrictCode;
  readonly ruleClass: AssessedClass | null;
  /** By a person; it counts in place of the rules'. */
  readonly decidedClass: AssessedClass | null;
  /** By the rules; null where they give a class. */
  readonly reason: NotAssessableReason | null;
}

export interface PersonPage {
  readonly after: PersonPlace | null;
  readonly limit: number;
}

export type PeopleLineage = {
  readonly scope: Scope;
  readonly quarter: Quarter;
  readonly figure: string;
  readonly value: number;
} & QuarterStanding & { readonly people: readonly CountedPerson[]; readonly next: PersonPlace | null };

interface Question {
  readonly scope: Scope;
  readonly quarter: Quarter;
  readonly counted: FigureOfPeople;
  readonly asOf: Instant | null;
  /** One more than are listed. */
  readonly page: PeoplePage;
}

/** The number of people, and the next of them. */
interface Found {
  readonly value: number;
  readonly people: readonly PersonFound[];
}

interface PersonFound extends PersonPlace {
  readonly ruleClass: AssessedClass;
  readonly decidedClass: AssessedClass | null;
  readonly reason: NotAssessableReason | null;
}

/** From a number of people to the people. */
@Injectable()
export class FigurePeople {
  constructor(private readonly reports: Reports) {}

  /** @throws NotFound for what counts no people, RuleViolation where there is no such statement, or the report does not know the number */
  ofQuarter(
    scope: Scope,
    quarter: Quarter,
    figure: string,
    edition: Edition,
    { after, limit }: PersonPage,
    caller: Caller,
  ): Promise<PeopleLineage> {
    const counted = figuresOfPeople.get(figure);
    if (!counted) throw new NotFound();
    return this.reports.ofQuarter(quarter, edition, async (client, standing, statement) => {
      const page = { prefix: prefixOf(scope), after, limit: limit + 1 };
      const question = { scope, quarter, counted, asOf: standing.asOf, page };
      const found = statement
        ? { value: figureOf(await statedScope(client, statement, scope), counted), people: await peopleStated(client, statement, question) }
        : await peopleCounted(client, question);
      if (!found) throw refuse('PEOPLE_NOT_KEPT', { quarter, figure });
      const listed = found.people.slice(0, limit);
      const last = listed.at(-1);
      return {
        ...{ scope, quarter, figure, value: found.value, ...standing },
        people: await asSeen(client, listed, caller),
        next: last && found.people.length > limit ? { centre: last.centre, participantId: last.participantId } : null,
      };
    });
  }
}

function figureOf(
  { classes, notAssessed }: Pick<Awaited<ReturnType<typeof statedScope>>, 'classes' | 'notAssessed'>,
  counted: FigureOfPeople,
): number {
  return ('class' in counted ? classes?.[counted.class] : notAssessed?.[counted.reason]) ?? 0;
}

/** Out of the assessments that a statement keeps, and the decisions that count in it. */
async function peopleStated(
  client: ClientBase,
  statement: Pick<Statement, 'quarter' | 'restatement' | 'cutOff'>,
  { counted, page }: Question,
): Promise<readonly PersonFound[]> {
  const decided = decidedClasses(await decisionsBefore(client, statement.quarter, statement.cutOff));
  // A reason is the rules', whatever a person decided.
  const others = 'class' in counted ? decided : new Map<string, AssessedClass>();
  const found = await statedPeople(client, {
    ...{ statement, ...page },
    kinds: 'reason' in counted ? [counted.reason] : counted.class === 'N' ? [...reasons, 'N'] : [counted.class],
    without: [...others.keys()],
    besides: [...others].flatMap(([id, decidedClass]) => ('class' in counted && decidedClass === counted.class ? [id] : [])),
  });
  return found.map(({ class: ruleClass, ...person }) => ({
    ...person,
    ruleClass,
    decidedClass: decided.get(person.participantId) ?? null,
  }));
}

/** As the mix counts them that is no statement; undefined where it does not. */
async function peopleCounted(client: ClientBase, question: Question): Promise<Found | undefined> {
  const { quarter, counted, asOf, page } = question;
  // Only a statement keeps reasons.
  if ('reason' in counted) return undefined;
  const basis = await classBasis(client, page.prefix, quarter, asOf);
  if (!basis) return undefined;
  const { centres } = await countsOn(client, page.prefix, quarter, asOf, basis);
  const numbers = new Map<DistrictCode, number>();
  for (const [centre, sums] of await quarterSums(client, page.prefix, quarter, asOf)) {
    const { registered } = quarterFigures(sums);
    numbers.set(centre as DistrictCode, mixOfRegistered(registered, centres?.get(centre as DistrictCode) ?? noClasses)[counted.class]);
  }
  const value = [...numbers.values()].reduce((sum, people) => sum + people, 0);
  if (basis.kind === 'statement') return { value, people: await peopleStated(client, basis.statement, question) };
  const places =
    counted.class === 'N' ? await withoutClass(client, question, basis, numbers) : await inClass(client, question, basis, counted.class);
  return { value, people: await assessedAt(client, places, question) };
}

/** Of the table, and those of whom it does not tell. */
async function inClass(
  client: ClientBase,
  { quarter, page }: Question,
  { besides, unchangedSince }: ClassTable,
  given: Exclude<AssessedClass, 'N'>,
): Promise<readonly PersonPlace[]> {
  const without = [...besides.keys()];
  const told = await classPeople(client, { quarter, without, unchangedSince, ...page }, given);
  const others = [...besides].flatMap(([participantId, placed]) =>
    placed?.class === given && placed.centre.startsWith(page.prefix) ? [{ centre: placed.centre, participantId }] : [],
  );
  const { after } = page;
  return [...told, ...others.filter((one) => !after || inOrder(after, one) < 0)].sort(inOrder).slice(0, page.limit);
}

/** @param numbers how many there are by centre: nobody else's people are looked through */
async function withoutClass(
  client: ClientBase,
  { quarter, asOf, page }: Question,
  { besides, unchangedSince }: ClassTable,
  numbers: ReadonlyMap<DistrictCode, number>,
): Promise<readonly PersonPlace[]> {
  const { prefix, after, limit } = page;
  const classed = [...besides].flatMap(([id, placed]) => (placed ? [id] : []));
  const asked = { quarter, lastDay: lastDayOf(quarter), asOf, without: [...besides.keys()], classed, unchangedSince };
  const places: PersonPlace[] = [];
  for (const { code: centre } of districts) {
    const isToCome = centre.startsWith(prefix) && centre >= (after?.centre ?? '') && (numbers.get(centre) ?? 0) > 0;
    if (!isToCome || places.length === limit) continue;
    const from = after?.centre === centre ? after.participantId : BEFORE_ALL_IDS;
    const found = await classlessPeople(client, { ...asked, centre, after: from, limit: limit - places.length });
    places.push(...found.map((participantId) => ({ centre, participantId })));
  }
  return places;
}

function inOrder(one: PersonPlace, other: PersonPlace): number {
  if (one.centre !== other.centre) return one.centre < other.centre ? -1 : 1;
  return one.participantId < other.participantId ? -1 : 1;
}

/** What the rules give each, as known then. */
async function assessedAt(
  client: ClientBase,
  places: readonly PersonPlace[],
  { quarter, asOf }: Question,
): Promise<readonly PersonFound[]> {
  const ids = places.map(({ participantId }) => participantId);
  const ruleSet = ruleSetFor(quarter, await allRuleSets(client));
  const contracts = asOf === null ? await archivedOf(client, ids, classTypes) : await archivedBy(client, ids, classTypes, asOf);
  const works = workOfEach(peopleRead(contracts));
  const decided = decidedClasses(await decisionsBefore(client, quarter, asOf === null ? null : addMilliseconds(asOf, 1)));
  return places.map((place) => {
    const work = works.get(place.participantId);
    const assessment = ruleSet && work && assess(work, quarter, ruleSet);
    const decidedClass = decided.get(place.participantId) ?? null;
    return { ...place, ruleClass: assessment?.class ?? 'N', decidedClass, reason: assessment?.reason ?? null };
  });
}

/** Whom a caller may see is decided by now, whatever was asked for: the number is in reports that more may see than the people. */
async function asSeen(client: ClientBase, people: readonly PersonFound[], caller: Caller): Promise<readonly CountedPerson[]> {
  const seen = await seenPeople(
    caller,
    people.map(({ participantId }) => participantId),
    client,
  );
  return people.map((person) =>
    seen.has(person.participantId)
      ? person
      : { participantId: null, centre: person.centre, ruleClass: null, decidedClass: null, reason: null },
  );
}
