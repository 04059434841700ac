import type { CalendarDate, Instant } from '@okoce/domain';
import type { WorkFactNamed } from './facts';

export type EvidenceFact = WorkFactNamed<'StepEvidenceSubmitted' | 'StepEvidenceVerified' | 'StepEvidenceRejected' | 'StepEvidenceRevoked'>;

/** Evidence of marketing or capital, as it was judged. */
export interface Evidence {
  readonly evidenceId: string;
  readonly step: 'P5' | 'P7';
  readonly day: CalendarDate;
  readonly submittedAt: Instant;
  /** Of a verification and a rejection the later; by whom, where the fact says it. */
  readonly judged?: { readonly good: boolean; readonly at: Instant };
  readonly revoked: boolean;
}

/** Takes in a fact, in the order recorded; about evidence that was never handed in it says nothing. */
export function recordEvidence(evidence: Map<string, Evidence>, fact: EvidenceFact): void {
  const { evidenceId, step, day, occurredAt } = fact.data;
  const known = evidence.get(evidenceId);
  if (!known) {
    if (fact.name === 'StepEvidenceSubmitted') evidence.set(evidenceId, { evidenceId, step, day, submittedAt: occurredAt, revoked: false });
    return;
  }
  switch (fact.name) {
    case 'StepEvidenceSubmitted':
      return;
    case 'StepEvidenceVerified':
    case 'StepEvidenceRejected': {
      const judged = { good: fact.name === 'StepEvidenceVerified', at: occurredAt };
      evidence.set(evidenceId, { ...known, judged });
      return;
    }
    case 'StepEvidenceRevoked':
      evidence.set(evidenceId, { ...known, revoked: true });
  }
}

/** Nobody has judged it yet. */
export function isWaiting({ judged, revoked }: Evidence): boolean {
  return !judged && !revoked;
}
