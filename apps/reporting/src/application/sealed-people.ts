import { lastDayOf } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { assess } from '../domain/assessment/assessment';
import type { RuleSet } from '../domain/assessment/rule-set';
import { inCanonicalOrder } from '../domain/facts';
import { workNames } from '../domain/work/facts';
import type { WorkFact } from '../domain/work/facts';
import { ParticipantWork } from '../domain/work/participant-work';
import { archivedOf, archivedPeople } from '../persistence/archive.table';
import type { ArchivedContract } from '../persistence/archive.table';
import type { SealedAssessment } from '../domain/seal/statement';
import type { PeopleRange } from '../persistence/people-ranges.queries';
import { typesOf, workFromArchive } from './contracts';

const PEOPLE_AT_ONCE = 1_000;
/** Of a participant, all that her assessment is made of. */
export const assessedTypes = typesOf(workNames);

/** What people are assessed by. */
export interface AssessedBy {
  readonly quarter: Quarter;
  /** What was recorded from then on does not count. */
  readonly cutOff: Instant;
  readonly ruleSet: RuleSet;
}

/** The people in a range who were registered by a quarter's end, some at a time. In a transaction. */
export async function* assessedPeople(client: ClientBase, range: PeopleRange, by: AssessedBy): AsyncGenerator<readonly SealedAssessment[]> {
  for await (const contracts of archivedPeople(client, range, assessedTypes, 'participant')) yield assessedOf(contracts, by);
}

/** The same of some people alone. */
export async function* assessedAmong(
  client: ClientBase,
  participantIds: readonly string[],
  by: AssessedBy,
): AsyncGenerator<readonly SealedAssessment[]> {
  for (let from = 0; from < participantIds.length; from += PEOPLE_AT_ONCE) {
    const ids = participantIds.slice(from, from + PEOPLE_AT_ONCE);
    yield assessedOf(await archivedOf(client, ids, assessedTypes), by);
  }
}

/** From the contracts of whole persons. */
export function assessedOf(contracts: readonly ArchivedContract[], by: AssessedBy): readonly SealedAssessment[] {
  const factsOf = new Map<string, WorkFact[]>();
  for (const contract of contracts) {
    const fact = contract.subjectKind === 'participant' && contract.recordedAt < by.cutOff ? workFromArchive(contract) : undefined;
    if (!fact) continue;
    const known = factsOf.get(contract.subjectId);
    if (known) known.push(fact);
    else factsOf.set(contract.subjectId, [fact]);
  }
  return [...factsOf].flatMap(([id, facts]) => assessed(id, facts, by));
}

function assessed(participantId: string, facts: readonly WorkFact[], { quarter, ruleSet }: AssessedBy): readonly SealedAssessment[] {
  const work = ParticipantWork.of([...facts].sort(inCanonicalOrder));
  const assessment = assess(work, quarter, ruleSet);
  const centre = work.counted.life?.centreOn(lastDayOf(quarter));
  return assessment && centre ? [{ participantId, centre, assessment }] : [];
}
