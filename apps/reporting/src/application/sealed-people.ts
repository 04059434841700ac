import { lastDayOf } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { assess } from '../domain/assessment/assessment';
import type { RuleSet } from '../domain/assessment/rule-set';
import type { ParticipantWork } from '../domain/work/participant-work';
import { archivedOf, archivedPeople } from '../persistence/archive.table';
import type { SealedAssessment } from '../domain/seal/statement';
import type { PeopleRange } from '../persistence/people-ranges.queries';
import { classTypes, workOfEach } from './class-assessment';
import { typesMakingFigures } from './contracts';
import { knownBefore, peopleRead } from './people-read';
import type { PersonRead } from './people-read';

const PEOPLE_AT_ONCE = 1_000;

/** What people are assessed by. */
export interface AssessedBy {
  readonly quarter: Quarter;
  /** What was recorded from then on does not count. */
  readonly cutOff: Instant;
  readonly ruleSet: RuleSet;
}

/** The people in a range who were registered by a quarter's end, some at a time. In a transaction. */
export async function* assessedPeople(client: ClientBase, range: PeopleRange, by: AssessedBy): AsyncGenerator<readonly SealedAssessment[]> {
  const { participant } = typesMakingFigures;
  for await (const contracts of archivedPeople(client, range, { participant }))
    yield assessedOf(knownBefore(by.cutOff, peopleRead(contracts)), by);
}

/** The same of some people alone. */
export async function* assessedAmong(
  client: ClientBase,
  participantIds: readonly string[],
  by: AssessedBy,
): AsyncGenerator<readonly SealedAssessment[]> {
  for (let from = 0; from < participantIds.length; from += PEOPLE_AT_ONCE) {
    const ids = participantIds.slice(from, from + PEOPLE_AT_ONCE);
    yield assessedOf(knownBefore(by.cutOff, peopleRead(await archivedOf(client, ids, classTypes))), by);
  }
}

type Rules = Pick<AssessedBy, 'quarter' | 'ruleSet'>;

/** @param people as they were known at the cut-off */
export function assessedOf(people: readonly PersonRead[], by: Rules): readonly SealedAssessment[] {
  return assessedFrom(workOfEach(people), by);
}

/** The same of what they did, folded already. */
export function assessedFrom(works: ReadonlyMap<string, ParticipantWork>, { quarter, ruleSet }: Rules): readonly SealedAssessment[] {
  return [...works].flatMap(([participantId, work]) => {
    const assessment = assess(work, quarter, ruleSet);
    const centre = work.counted.life?.centreOn(lastDayOf(quarter));
    return assessment && centre ? [{ participantId, centre, assessment }] : [];
  });
}
