import type { CalendarDate, Uuid } from '@okoce/domain';
import { documentHash, formerMentorId, herself, standing } from './agenda.examples';
import { accreditedMentor, at, occurrence, participantId } from './mentoring.examples';
import type { Examiner, RejectStepEvidence, RevokeStepEvidence, SubmitStepEvidence, VerifyStepEvidence } from './step-evidence.commands';
import type { StepEvidenceRejected, StepEvidenceRevoked, StepEvidenceSubmitted, StepEvidenceVerified } from './step-evidence.events';

export { formerMentorId, herself, standing };

export const evidenceId = '0197a000-0000-7000-8000-000000000851' as Uuid;
export const examinerId = '0197a000-0000-7000-8000-000000000203' as Uuid;

const submitting = at('2020-02-20T10:00+07:00');
const examining = at('2020-02-24T15:00+07:00');
const revoking = at('2020-03-02T09:00+07:00');

/** An accredited mentor of her centre who never was hers. */
export const examiner: Examiner = { mentorId: examinerId, mentor: { ...accreditedMentor, mentorId: examinerId }, participantId: null };

const submission = { evidenceId, participantId, step: 'P5', day: '2020-02-18' as CalendarDate, documentHash } as const;

export const submit: SubmitStepEvidence = {
  type: 'SubmitStepEvidence',
  ...submission,
  known: null,
  standing,
  speaker: herself,
  occurrence: occurrence(submitting),
};
export const verify: VerifyStepEvidence = {
  type: 'VerifyStepEvidence',
  evidenceId,
  examiner,
  standing,
  occurrence: occurrence(examining),
};
export const reject: RejectStepEvidence = { ...verify, type: 'RejectStepEvidence' };
export const revoke: RevokeStepEvidence = {
  type: 'RevokeStepEvidence',
  evidenceId,
  occurrence: occurrence(revoking, { role: 'officer' }),
};

const examined = { occurredAt: examining, ...submission, mentorId: examinerId };
export const wasSubmitted: StepEvidenceSubmitted = {
  type: 'StepEvidenceSubmitted',
  data: { occurredAt: submitting, ...herself, ...submission },
};
export const wasVerified: StepEvidenceVerified = { type: 'StepEvidenceVerified', data: examined };
export const wasRejected: StepEvidenceRejected = { type: 'StepEvidenceRejected', data: examined };
export const wasRevoked: StepEvidenceRevoked = { type: 'StepEvidenceRevoked', data: { occurredAt: revoking, ...submission } };
