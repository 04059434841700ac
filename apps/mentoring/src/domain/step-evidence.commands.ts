import type { CalendarDate, Occurrence, Uuid } from '@okoce/domain';
import type { Mentor } from './mentor';
import type { Speaker, Standing } from './participant-standing';
import type { EvidenceStep } from './step-evidence.events';

interface Command<Type extends string> {
  readonly type: Type;
  readonly evidenceId: Uuid;
  readonly occurrence: Occurrence;
}

/** Evidence that was handed in with the same document before. */
export interface KnownDocument {
  readonly evidenceId: Uuid;
  /** For callers in whose scope she is. */
  readonly participantId?: Uuid;
}

export interface SubmitStepEvidence extends Command<'SubmitStepEvidence'> {
  readonly participantId: Uuid;
  readonly step: EvidenceStep;
  readonly day: CalendarDate;
  readonly documentHash: string;
  readonly known: KnownDocument | null;
  readonly standing: Standing;
  readonly speaker: Speaker;
}

/** Who looks at the document. */
export interface Examiner {
  readonly mentorId: Uuid;
  /** The mentor's own stream, folded. */
  readonly mentor: Mentor;
  /** Who the same person is as a participant, if she is one. */
  readonly participantId: Uuid | null;
}

interface Examination<Type extends string> extends Command<Type> {
  readonly examiner: Examiner;
  readonly standing: Standing;
}
export type VerifyStepEvidence = Examination<'VerifyStepEvidence'>;
export type RejectStepEvidence = Examination<'RejectStepEvidence'>;
export type RevokeStepEvidence = Command<'RevokeStepEvidence'>;

export type StepEvidenceCommand = SubmitStepEvidence | VerifyStepEvidence | RejectStepEvidence | RevokeStepEvidence;
