import { assertNever, dayOf, happenedAt } from '@okoce/domain';
import type { CalendarDate, Decider, Happened, Instant, Occurrence, Uuid } from '@okoce/domain';
import { isAccreditedAt, isRelatedTo } from './mentor';
import { happenedSinceRegistration, requireMentorThen, wasEverHerMentor } from './participant-standing';
import { refuse } from './refusals';
import type {
  Examiner,
  RejectStepEvidence,
  RevokeStepEvidence,
  StepEvidenceCommand,
  SubmitStepEvidence,
  VerifyStepEvidence,
} from './step-evidence.commands';
import type { StepEvidenceFact, Submission } from './step-evidence.events';

/** The programme began in 2017: nothing of before proves a step of it. */
export const FIRST_EVIDENCE_DAY = '2017-01-01' as CalendarDate;

export interface NotSubmitted {
  readonly status: 'not_submitted';
}
interface Handed {
  readonly submission: Submission;
  readonly submitted: Happened;
}
export interface Waiting extends Handed {
  readonly status: 'submitted';
}
/** The later of a verification and a rejection decides, in the order recorded. */
export interface Examined extends Handed {
  readonly status: 'verified' | 'rejected';
  readonly examined: Happened & { readonly mentorId: Uuid };
}
export interface Revoked extends Handed {
  readonly status: 'revoked';
  readonly revoked: Happened;
}
export type Submitted = Waiting | Examined | Revoked;
export type StepEvidence = NotSubmitted | Submitted;

export const stepEvidence: Decider<StepEvidence, StepEvidenceCommand, StepEvidenceFact> = {
  initialState: { status: 'not_submitted' },

  decide(command, state) {
    if (command.type === 'SubmitStepEvidence') return submitStepEvidence(command, state);
    if (state.status === 'not_submitted') throw refuse('EVIDENCE_NOT_FOUND');
    switch (command.type) {
      case 'VerifyStepEvidence':
        return verifyStepEvidence(command, state);
      case 'RejectStepEvidence':
        return rejectStepEvidence(command, state);
      case 'RevokeStepEvidence':
        return revokeStepEvidence(command, state);
      default:
        return assertNever(command);
    }
  },

  evolve(state, fact) {
    if (fact.type === 'StepEvidenceSubmitted') {
      const { evidenceId, participantId, step, day, documentHash } = fact.data;
      return {
        status: 'submitted',
        submission: { evidenceId, participantId, step, day, documentHash },
        submitted: happenedOf(fact.data),
      };
    }
    // A stream begins with the submission, and nothing follows a revocation.
    if (state.status === 'not_submitted' || state.status === 'revoked') return state;
    const { submission, submitted } = state;
    switch (fact.type) {
      case 'StepEvidenceVerified':
        return { status: 'verified', submission, submitted, examined: { ...happenedOf(fact.data), mentorId: fact.data.mentorId } };
      case 'StepEvidenceRejected':
        return { status: 'rejected', submission, submitted, examined: { ...happenedOf(fact.data), mentorId: fact.data.mentorId } };
      case 'StepEvidenceRevoked':
        return { status: 'revoked', submission, submitted, revoked: happenedOf(fact.data) };
      default:
        return assertNever(fact);
    }
  },
};

/** One document proves one thing of one person, for ever: also one that was rejected or revoked is not handed in again. */
function submitStepEvidence(command: SubmitStepEvidence, state: StepEvidence): readonly StepEvidenceFact[] {
  const { evidenceId, participantId, step, day, documentHash, known, standing, speaker, occurrence } = command;
  const first = state.status === 'not_submitted' ? known : { evidenceId };
  if (first) throw refuse('DOCUMENT_KNOWN', { ...first });
  const happened = happenedSinceRegistration(occurrence, standing);
  requireMentorThen(speaker, standing, happened.occurredAt);
  const latest = dayOf(happened.occurredAt);
  if (day < FIRST_EVIDENCE_DAY || day > latest) throw refuse('EVIDENCE_DAY', { earliest: FIRST_EVIDENCE_DAY, latest });
  return [{ type: 'StepEvidenceSubmitted', data: { ...happened, ...speaker, evidenceId, participantId, step, day, documentHash } }];
}

function verifyStepEvidence(command: VerifyStepEvidence, state: Submitted): readonly StepEvidenceFact[] {
  requireIndependent(command, state);
  if (state.status === 'verified') return [];
  return [{ type: 'StepEvidenceVerified', data: examinedBy(command, state) }];
}

function rejectStepEvidence(command: RejectStepEvidence, state: Submitted): readonly StepEvidenceFact[] {
  requireIndependent(command, state);
  if (state.status === 'rejected') return [];
  return [{ type: 'StepEvidenceRejected', data: examinedBy(command, state) }];
}

function revokeStepEvidence({ occurrence }: RevokeStepEvidence, state: Submitted): readonly StepEvidenceFact[] {
  if (state.status === 'revoked') return [];
  return [{ type: 'StepEvidenceRevoked', data: { ...happenedSinceSubmitted(occurrence, state), ...state.submission } }];
}

type ExaminationCommand = VerifyStepEvidence | RejectStepEvidence;

/** Neither she herself, nor who has or had a mentorship with her, nor her family or business; nobody looks at what was revoked. */
function requireIndependent({ examiner, standing }: ExaminationCommand, { status, submission }: Submitted): void {
  const { participantId } = submission;
  const { mentorId, mentor } = examiner;
  if (examiner.participantId === participantId || wasEverHerMentor(mentorId, standing)) throw refuse('OWN_MENTOR_MAY_NOT_VERIFY');
  if (mentor.status === 'registered' && isRelatedTo(mentor, participantId)) throw refuse('MENTOR_RELATED');
  if (status === 'revoked') throw refuse('EVIDENCE_REVOKED');
}

function examinedBy({ examiner, occurrence }: ExaminationCommand, state: Submitted): Happened & Submission & { readonly mentorId: Uuid } {
  const happened = happenedSinceSubmitted(occurrence, state);
  requireAccredited(examiner, happened.occurredAt);
  return { ...happened, ...state.submission, mentorId: examiner.mentorId };
}

function requireAccredited({ mentor }: Examiner, instant: Instant): void {
  if (mentor.status === 'unregistered') throw refuse('MENTOR_UNKNOWN');
  if (!isAccreditedAt(mentor, instant)) throw refuse('MENTOR_NOT_ACCREDITED');
}

function happenedSinceSubmitted(occurrence: Occurrence, { submitted }: Submitted): Happened {
  const happened = happenedAt(occurrence);
  if (happened.occurredAt < submitted.occurredAt) throw refuse('EVIDENCE_NOT_SUBMITTED', { submittedAt: submitted.occurredAt });
  return happened;
}

function happenedOf({ occurredAt, late }: Happened): Happened {
  return { occurredAt, ...(late && { late }) };
}
