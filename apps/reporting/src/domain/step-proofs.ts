import { startOfDay } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import { documentProves } from './documents';
import type { Document } from './documents';
import type { EnrolmentLife } from './enrolment-life';
import type { LaterStep } from './facts';
import { laterSteps } from './measures';
import { completingReports } from './monthly-reports';
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
  /** Facts that it needs beside that one. */
  readonly besides?: readonly string[];
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
  const reports = completingReports(record.reports);
  if (reports) {
    const [{ factId: one }, { factId: other }, { factId, filedOn }] = reports;
    proofs.push({ step: 'P6', kind: 'monthly-report', factId, at: startOfDay(filedOn), besides: [one, other] });
  }
  return proofs;
}

/** The later of the second confirmed session and the agreed plan. */
function mentoringProof({ sessions, plans }: ParticipantRecord): Proof | undefined {
  const plan = earliest(plans);
  const [first, second] = [...sessions.values()].filter(sessionProves).sort(byStart);
  if (!plan || !first || !second) return undefined;
  const at = second.startsAt > plan.at ? second.startsAt : plan.at;
  return { step: 'P3', kind: 'mentoring', factId: second.factId, at, besides: [first.factId, plan.factId] };
}

function byStart(a: Session, b: Session): number {
  return a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0;
}

function earliest<Dated extends { readonly at: Instant }>(all: readonly Dated[]): Dated | undefined {
  return all.reduce<Dated | undefined>((first, one) => (first === undefined || one.at < first.at ? one : first), undefined);
}
