import { lastDayOf } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { assess } from '../domain/assessment/assessment';
import type { RuleSet } from '../domain/assessment/rule-set';
import { inCanonicalOrder } from '../domain/facts';
import { workNames } from '../domain/work/facts';
import type { WorkFact } from '../domain/work/facts';
import { ParticipantWork } from '../domain/work/participant-work';
import { archivedAfter, archivedOf } from '../persistence/archive.table';
import type { ArchivedContract } from '../persistence/archive.table';
import type { SealedAssessment } from '../domain/seal/statement';
import { BEFORE_ALL_IDS } from '../persistence/sql';
import { typesOf, workFromArchive } from './contracts';

const PEOPLE_AT_ONCE = 1_000;
/** Of a participant, all that her assessment is made of. */
export const assessedTypes = typesOf(workNames);

/** Everyone registered by a quarter's end, assessed by what was recorded before a moment, some people at a time. */
export async function* assessedPeople(
  client: ClientBase,
  quarter: Quarter,
  cutOff: Instant,
  ruleSet: RuleSet,
): AsyncGenerator<readonly SealedAssessment[]> {
  for await (const contracts of archivedPeople(client, assessedTypes)) yield assessedOf(contracts, quarter, cutOff, ruleSet);
}

/** The same of some people alone. */
export async function* assessedAmong(
  client: ClientBase,
  participantIds: readonly string[],
  quarter: Quarter,
  cutOff: Instant,
  ruleSet: RuleSet,
): AsyncGenerator<readonly SealedAssessment[]> {
  for (let from = 0; from < participantIds.length; from += PEOPLE_AT_ONCE) {
    const ids = participantIds.slice(from, from + PEOPLE_AT_ONCE);
    yield assessedOf(await archivedOf(client, ids, assessedTypes), quarter, cutOff, ruleSet);
  }
}

/** The archive, whole persons at a time. */
export async function* archivedPeople(client: ClientBase, types: readonly string[]): AsyncGenerator<readonly ArchivedContract[]> {
  for (let after: string | undefined = BEFORE_ALL_IDS; after !== undefined;) {
    const contracts: readonly ArchivedContract[] = await archivedAfter(client, after, PEOPLE_AT_ONCE, types);
    if (contracts.length > 0) yield contracts;
    after = contracts.reduce<string | undefined>(
      (last, { subjectId }) => (last === undefined || subjectId > last ? subjectId : last),
      undefined,
    );
  }
}

function assessedOf(
  contracts: readonly ArchivedContract[],
  quarter: Quarter,
  cutOff: Instant,
  ruleSet: RuleSet,
): readonly SealedAssessment[] {
  const factsOf = new Map<string, WorkFact[]>();
  for (const contract of contracts) {
    const fact = contract.subjectKind === 'participant' && contract.recordedAt < cutOff ? workFromArchive(contract) : undefined;
    if (!fact) continue;
    const known = factsOf.get(contract.subjectId);
    if (known) known.push(fact);
    else factsOf.set(contract.subjectId, [fact]);
  }
  return [...factsOf].flatMap(([id, facts]) => assessed(id, facts, quarter, ruleSet));
}

function assessed(participantId: string, facts: readonly WorkFact[], quarter: Quarter, ruleSet: RuleSet): readonly SealedAssessment[] {
  const work = ParticipantWork.of([...facts].sort(inCanonicalOrder));
  const assessment = assess(work, quarter, ruleSet);
  const centre = work.counted.life?.centreOn(lastDayOf(quarter));
  return assessment && centre ? [{ participantId, centre, assessment }] : [];
}
