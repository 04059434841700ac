import { startOfDay } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import { documentProves } from './documents';
import type { Document } from './documents';
import type { EnrolmentLife } from './enrolment-life';
import type { LaterStep } from './facts';
import { laterSteps } from './measures';
import { completingReport } from './monthly-reports';
import type { ParticipantRecord } from './participant-record';
import { sessionProves } from './sessions';
import type { Session } from './sessions';

export type ProofKind = Document['kind'] | 'mentoring' | 'monthly-report';

/** One valid proof of a step, as it dates it. */
export interface Proof {
  readonly step: LaterStep;
  readonly kind: ProofKind;
  readonly factId: string;
  readonly at: Instant;
}

export interface ReachedStep {
  readonly step: LaterStep;
  /** Never before the registration. */
  readonly reachedAt: Instant;
  /** The proof that dates it. */
  readonly proof: Proof;
  /** Since when a proof that is not of the old register holds. */
  readonly verifiedAt?: Instant;
}

/** The steps P2 to P7 she has reached. The earliest proof dates a step, on a tie a real one before the old register's. */
export function reachedSteps(record: ParticipantRecord, life: EnrolmentLife): readonly ReachedStep[] {
  const proofs = proofsOf(record);
  if (proofs.length === 0) return [];
  return laterSteps.flatMap((step) => {
    const real = earliest(proofs.filter((proof) => proof.step === step && proof.kind !== 'legacy'));
    const legacy = earliest(proofs.filter((proof) => proof.step === step && proof.kind === 'legacy'));
    const proof = real && legacy ? (legacy.at < real.at ? legacy : real) : (real ?? legacy);
    if (!proof) return [];
    const verified = real ? { verifiedAt: life.notBeforeRegistration(real.at) } : {};
    return [{ step, reachedAt: life.notBeforeRegistration(proof.at), proof, ...verified }];
  });
}

function proofsOf(record: ParticipantRecord): readonly Proof[] {
  const proofs: Proof[] = [];
  for (const document of record.documents.values()) if (documentProves(document)) proofs.push(document);
  const mentoring = mentoringProof(record);
  if (mentoring) proofs.push(mentoring);
  const report = completingReport(record.reports);
  if (report) proofs.push({ step: 'P6', kind: 'monthly-report', factId: report.factId, at: startOfDay(report.filedOn) });
  return proofs;
}

/** The later of the second confirmed session and the agreed plan. */
function mentoringProof({ sessions, plans }: ParticipantRecord): Proof | undefined {
  const plan = plans.reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);
  const [, second] = [...sessions.values()].filter(sessionProves).sort(byStart);
  if (plan === undefined || !second) return undefined;
  return { step: 'P3', kind: 'mentoring', factId: second.factId, at: second.startsAt > plan ? second.startsAt : plan };
}

function byStart(a: Session, b: Session): number {
  return a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0;
}

function earliest(proofs: readonly Proof[]): Proof | undefined {
  return proofs.reduce<Proof | undefined>((first, proof) => (first === undefined || proof.at < first.at ? proof : first), undefined);
}
