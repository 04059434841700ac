import type { StateTable } from '@okoce/domain';
import { stepEvidence, type StepEvidence } from './step-evidence';
import type { StepEvidenceCommand } from './step-evidence.commands';
import type { StepEvidenceFact } from './step-evidence.events';
import * as example from './step-evidence.examples';

const { examiner, reject, revoke, submit, verify, wasRejected, wasRevoked, wasSubmitted, wasVerified } = example;

export const stepEvidenceStates: StateTable<StepEvidence, StepEvidenceCommand, StepEvidenceFact> = {
  name: 'step-evidence',
  title: 'Evidence of a step',
  decider: stepEvidence,
  situations: {
    'not handed in': [],
    'waiting for a mentor': [wasSubmitted],
    verified: [wasSubmitted, wasVerified],
    rejected: [wasSubmitted, wasRejected],
    revoked: [wasSubmitted, wasRevoked],
  },
  commands: {
    'hand in': submit,
    'another mentor verifies': verify,
    'another mentor rejects': reject,
    'a former mentor of hers verifies': { ...verify, examiner: { ...examiner, mentorId: example.formerMentorId } },
    'the centre revokes': revoke,
  },
};
