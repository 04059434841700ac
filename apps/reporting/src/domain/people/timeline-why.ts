import { dayOf, quarterOf } from '@okoce/domain';
import type { CalendarDate, Sentence } from '@okoce/domain';
import { isWithin } from '../assessment/reviewed';
import type { Period, Reviewed } from '../assessment/reviewed';
import { whys } from '../assessment/item';
import { documentProves } from '../documents';
import type { LaterStep } from '../facts';
import { reachedSteps } from '../step-proofs';
import type { WorkFact } from '../work/facts';

/** Why something made no step, or says nothing of the quarter; the rest is what an assessment says. */
export const timelineWhys = {
  ...whys,
  not_core: { id: 'bukan pelatihan inti', en: 'no core training' },
  other_quarter: { id: 'dihitung pada triwulan lain', en: 'it counts in another quarter' },
  rejected: { id: 'buktinya ditolak', en: 'the evidence was rejected' },
  revoked: { id: 'dicabut', en: 'revoked' },
  step_reached: { id: 'langkah ini sudah tercapai dengan bukti lain', en: 'other evidence had reached the step' },
  step_stays: { id: 'langkahnya tetap tercapai; izinnya tidak berlaku lagi', en: 'the step stays reached; the licence is no longer valid' },
  two_sessions: { id: 'belum ada dua sesi terkonfirmasi sedikitnya 30 menit', en: 'two confirmed sessions of 30 minutes are missing' },
} satisfies Record<string, Sentence>;
export type TimelineWhy = keyof typeof timelineWhys;

/** Why a fact that no indicator looked at counts for nothing in the quarter. */
export function whyNothing(fact: WorkFact, reviewed: Reviewed): TimelineWhy {
  return whyNoStep(fact, reviewed) ?? (isOfAnotherQuarter(fact, reviewed.period) ? 'other_quarter' : 'without_effect');
}

function whyNoStep(fact: WorkFact, { work, life }: Reviewed): TimelineWhy | undefined {
  const stepReached = (step: LaterStep): boolean => reachedSteps(work.counted, life).some((reached) => reached.step === step);
  switch (fact.name) {
    case 'CertificateIssued':
    case 'CertificateRevoked':
      if (work.counted.documents.get(fact.data.certificateId)?.revoked) return 'revoked';
      return fact.data.kind === 'core' ? 'step_reached' : 'not_core';
    case 'StepEvidenceSubmitted':
    case 'StepEvidenceVerified':
    case 'StepEvidenceRejected':
    case 'StepEvidenceRevoked': {
      const document = work.counted.documents.get(fact.data.evidenceId);
      if (!document || documentProves(document)) return document && 'step_reached';
      if (document.revoked) return 'revoked';
      return work.evidence.get(fact.data.evidenceId)?.judged ? 'rejected' : 'not_verified';
    }
    case 'PlanAgreed':
      return stepReached('P3') ? 'step_reached' : 'two_sessions';
    case 'LicenceRecorded':
    case 'LegacyStepRecorded':
      return 'step_reached';
    case 'LicenceLapsed':
      return 'step_stays';
    default:
      return undefined;
  }
}

/** What it is about is dated outside the quarter. */
function isOfAnotherQuarter({ data }: WorkFact, period: Period): boolean {
  const said = data as object as Readonly<Record<string, unknown>>;
  const day = ['dueOn', 'from', 'receivedOn'].map((name) => said[name]).find((value) => typeof value === 'string') as
    CalendarDate | undefined;
  if (day !== undefined) return !isWithin(period, day);
  if (typeof said['quarter'] === 'string') return said['quarter'] !== period.quarter;
  return typeof said['startsAt'] === 'string' && quarterOf(dayOf(said['startsAt'] as never)) !== period.quarter;
}
