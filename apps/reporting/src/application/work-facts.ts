import type { ClientBase } from 'pg';
import { inCanonicalOrder } from '../domain/facts';
import { workNames } from '../domain/work/facts';
import type { WorkFact, WorkName } from '../domain/work/facts';
import { archivedOf } from '../persistence/archive.table';
import { factReference, typesOf, workFromArchive } from './contracts';

/** What says nothing of what is due, and of which there is most: the old register, licences, certificates, plans. */
const beside: ReadonlySet<WorkName> = new Set<WorkName>([
  'LegacyStepRecorded',
  'LicenceRecorded',
  'LicenceLapsed',
  'CertificateIssued',
  'CertificateRevoked',
  'PlanAgreed',
  'SlotOffered',
]);

/** Of a participant or a mentor, all that work lists read. */
export const dueTypes = typesOf(workNames.filter((name) => !beside.has(name)));
/** Of a participant, all that what a centre expects of her is made of: steps are no part of it. */
export const centreWorkTypes = typesOf(
  workNames.filter((name) => !beside.has(name) && !(name.startsWith('StepEvidence') || name.startsWith('MentorAccredit'))),
);
/** Of a participant, where she was and by whom she was mentored: few facts each. */
export const mentoredTypes = typesOf([
  'ParticipantRegistered',
  'ParticipantTransferred',
  'ParticipantWithdrawn',
  'ParticipantReturned',
  'MentorAssigned',
  'MentorshipEnded',
]);
/** Of a mentor, what says where and whether the mentor may be one. */
export const mentorStandingTypes = typesOf([
  'MentorRegistered',
  'MentorTransferred',
  'MentorAccredited',
  'MentorAccreditationRevoked',
  'MentorAccreditationLapsed',
]);
/** Of evidence alone. */
export const evidenceTypes = typesOf(['StepEvidenceSubmitted', 'StepEvidenceVerified', 'StepEvidenceRejected', 'StepEvidenceRevoked']);

/** Facts in the canonical order, by whom they are of. */
export async function workFactsOf(
  client: ClientBase,
  subjectIds: readonly string[],
  types: readonly string[],
): Promise<ReadonlyMap<string, readonly WorkFact[]>> {
  const factsOf = new Map<string, WorkFact[]>(subjectIds.map((id) => [id, []]));
  if (subjectIds.length === 0) return factsOf;
  for (const contract of await archivedOf(client, subjectIds, types)) {
    const fact = workFromArchive(contract);
    if (fact) factsOf.get(contract.subjectId)?.push(fact);
  }
  for (const facts of factsOf.values()) facts.sort(inCanonicalOrder);
  return factsOf;
}

/** Of a participant, all that is read. */
export const allTypes = typesOf(workNames);

/** Of one participant all facts, each with its place in its stream, in the canonical order. */
export async function placedWorkFactsOf(client: ClientBase, subjectId: string): Promise<readonly WorkFact[]> {
  const facts = (await archivedOf(client, [subjectId], allTypes)).flatMap((contract): readonly WorkFact[] => {
    const fact = workFromArchive(contract);
    const { streamId: id, version } = factReference(contract);
    return fact ? [{ ...fact, stream: { id, version } }] : [];
  });
  return facts.sort(inCanonicalOrder);
}
