import { END_OF_TIME, addMilliseconds, lastDayOf } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { assess } from '../domain/assessment/assessment';
import type { AssessedClass, NotAssessableReason, RuleSet } from '../domain/assessment/rule-set';
import { ruleSetFor } from '../domain/assessment/rule-sets';
import { countedClass } from '../domain/review/decided-classes';
import type { DecidedClasses } from '../domain/review/decided-classes';
import type { CountedAs } from '../domain/seal/level-figures';
import { ParticipantWork } from '../domain/work/participant-work';
import { archivedOf } from '../persistence/archive.table';
import type { ArchivedContract } from '../persistence/archive.table';
import { decidedClasses, decisionsBefore } from '../persistence/assessment-acts.table';
import { decisionFacts } from '../persistence/assessment-acts.queries';
import { areManyBetween, participantsBetween } from '../persistence/sealed-entries.queries';
import { classTypes } from './class-assessment';
import { factReference } from './contracts';
import type { FactReference } from './contracts';
import { maySee } from './participant-access';
import { knownBefore, peopleRead } from './people-read';
import { allRuleSets } from './rule-sets';

/** So many are assessed twice while a report waits, within a second; of so many contracts it is not even asked whom they name. */
const MOST = 1_000;
const MANY_CONTRACTS = 50_000;

/** Someone whom the later report counts in another class, at another centre or as N for another reason than the earlier. */
export interface MovedPerson {
  /** Null where the caller may not see her. */
  readonly participantId: string | null;
  /** At the quarter's end, as known in the later report. */
  readonly centre: DistrictCode;
  /** Null where she was not registered yet. */
  readonly from: AssessedClass | null;
  readonly to: AssessedClass | null;
  /** Why the rules did not assess her, whatever was decided; null where they did. */
  readonly fromReason: NotAssessableReason | null;
  readonly toReason: NotAssessableReason | null;
  /** Recorded of her between the two; none of someone out of sight. */
  readonly facts: readonly FactReference[];
}

export interface MovesAsked {
  readonly quarter: Quarter;
  /** What the codes of the centres begin with. */
  readonly prefix: string;
  readonly since: Instant;
  /** Null: all that is applied. */
  readonly until: Instant | null;
}

/** Whose class is another, by id, with the facts that came between; null where too much was recorded between to tell in time. */
export async function movedPeople(
  client: ClientBase,
  { quarter, prefix, since, until }: MovesAsked,
  caller: Caller,
): Promise<readonly MovedPerson[] | null> {
  const [after, end] = [addMilliseconds(since, 1), until === null ? END_OF_TIME : addMilliseconds(until, 1)];
  const decisions = await decisionFacts(client, quarter, after, end);
  if (await areManyBetween(client, after, end, MANY_CONTRACTS)) return null;
  const recorded = await participantsBetween(client, after, end);
  const ids = [...new Set([...recorded, ...decisions.map(({ participantId }) => participantId)])];
  if (ids.length > MOST) return null;
  const contracts = await archivedOf(client, ids, classTypes);
  const of = { quarter, ruleSets: await allRuleSets(client) };
  const before = { ...of, decided: decidedClasses(await decisionsBefore(client, quarter, after)) };
  const now = { ...of, decided: decidedClasses(await decisionsBefore(client, quarter, end)) };
  const known = knownBefore(end, peopleRead(contracts.filter(({ subjectKind }) => subjectKind === 'participant')));
  const byId = new Map(known.map((person) => [person.subjectId, person]));
  return ids.sort().flatMap((id): readonly MovedPerson[] => {
    const person = byId.get(id);
    if (!person) return [];
    const work = ParticipantWork.of(person.facts);
    const earlier = knownBefore(after, [person])[0];
    const was = earlier && placeOf(id, ParticipantWork.of(earlier.facts), before);
    const is = placeOf(id, work, now);
    if (!is || (was?.class === is.class && was.centre === is.centre && was.reason === is.reason)) return [];
    if (![was?.centre, is.centre].some((centre) => centre?.startsWith(prefix))) return [];
    const reasons = { fromReason: was?.reason ?? null, toReason: is.reason };
    const moved = { centre: is.centre, from: was?.class ?? null, to: is.class, ...reasons };
    if (!maySee(caller, id, work.counted)) return [{ participantId: null, ...moved, facts: [] }];
    const decided = decisions.filter(({ participantId }) => participantId === id).map(({ fact }) => fact);
    return [{ participantId: id, ...moved, facts: [...factsBetween(contracts, id, after, end), ...decided] }];
  });
}

interface By {
  readonly quarter: Quarter;
  readonly ruleSets: readonly RuleSet[];
  readonly decided: DecidedClasses;
}

/** As what a report counts her, where and why; undefined before she is registered. */
function placeOf(id: string, work: ParticipantWork, { quarter, ruleSets, decided }: By): CountedAs | undefined {
  const { life } = work.counted;
  if (!life || life.registration.day > lastDayOf(quarter)) return undefined;
  const ruleSet = ruleSetFor(quarter, ruleSets);
  const given = ruleSet && assess(work, quarter, ruleSet);
  const reason = given?.reason ?? null;
  return { class: countedClass(decided, id, given?.class ?? 'N'), centre: life.centreOn(lastDayOf(quarter)), reason };
}

function factsBetween(contracts: readonly ArchivedContract[], id: string, after: Instant, end: Instant): readonly FactReference[] {
  return contracts
    .filter(({ subjectId, recordedAt }) => subjectId === id && recordedAt >= after && recordedAt < end)
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
    .map(factReference);
}
