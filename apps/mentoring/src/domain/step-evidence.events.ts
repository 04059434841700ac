import type { CalendarDate, Happened, Uuid } from '@okoce/domain';
import type { Speaker } from './participant-standing';

export const evidenceSteps = ['P5', 'P7'] as const;
export type EvidenceStep = (typeof evidenceSteps)[number];

/** Said again in every fact of it. */
export interface Submission {
  readonly evidenceId: Uuid;
  readonly participantId: Uuid;
  readonly step: EvidenceStep;
  /** Of what it proves: the day of the step. */
  readonly day: CalendarDate;
  /** SHA-256, hex in lower case. */
  readonly documentHash: string;
}

interface Fact<Type extends string, Data = object> {
  readonly type: Type;
  readonly data: Happened & Submission & Readonly<Data>;
}

/** Private facts of a stream per evidence; the document's name and the reasons are in the vault. */
export type StepEvidenceSubmitted = Fact<'StepEvidenceSubmitted', Speaker>;
export type StepEvidenceVerified = Fact<'StepEvidenceVerified', { mentorId: Uuid }>;
export type StepEvidenceRejected = Fact<'StepEvidenceRejected', { mentorId: Uuid }>;
export type StepEvidenceRevoked = Fact<'StepEvidenceRevoked'>;

export type StepEvidenceFact = StepEvidenceSubmitted | StepEvidenceVerified | StepEvidenceRejected | StepEvidenceRevoked;
