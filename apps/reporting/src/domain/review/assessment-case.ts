import { assertNever, firstDayOf, happenedAt, nextQuarter, startOfDay } from '@okoce/domain';
import type { Decider, Happened, Instant } from '@okoce/domain';
import type { AssessedClass } from '../assessment/rule-set';
import { refuse } from '../refusals';
import type { CaseCommand, ObjectToAssessment, ReviewAssessment } from './assessment-case.commands';
import type { AssessmentFact, CaseFact } from './assessment-case.events';

/** A class as a person decided it, and the rule's class it was decided on. */
export interface Decision {
  readonly ruleClass: AssessedClass;
  readonly decidedClass: AssessedClass;
  readonly at: Instant;
}

export interface NotObjected {
  readonly status: 'none';
}
export interface Objected {
  readonly status: 'objected';
  readonly at: Instant;
  /** Of an earlier objection, after which facts changed the rule's class: it counts until there is another. */
  readonly decision: Decision | null;
}
export interface Decided {
  readonly status: 'reviewed';
  readonly decision: Decision;
}
export type AssessmentCase = NotObjected | Objected | Decided;

export const assessmentCase: Decider<AssessmentCase, CaseCommand, AssessmentFact> = {
  initialState: { status: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'ObjectToAssessment':
        return objectToAssessment(command, state);
      case 'ReviewAssessment':
        return reviewAssessment(command, state);
      default:
        return assertNever(command);
    }
  },

  evolve(state, fact) {
    switch (fact.type) {
      case 'ParticipantAssessed':
        // What a statement says of her class by the rules opens no case and closes none.
        return state;
      case 'AssessmentObjected':
        return { status: 'objected', at: fact.data.occurredAt, decision: state.status === 'none' ? null : state.decision };
      case 'AssessmentReviewed': {
        const { ruleClass, decidedClass, occurredAt } = fact.data;
        return { status: 'reviewed', decision: { ruleClass, decidedClass, at: occurredAt } };
      }
      default:
        return assertNever(fact);
    }
  },
};

/** A decision stands whatever comes later; it is flagged when by now the rules give another class than the one it was decided on. */
export function isFlagged({ ruleClass }: Pick<Decision, 'ruleClass'>, ruleClassNow: AssessedClass): boolean {
  return ruleClass !== ruleClassNow;
}

function objectToAssessment(command: ObjectToAssessment, state: AssessmentCase): readonly CaseFact[] {
  const { quarter, participantId, by } = command;
  const ruleClass = assessedClass(command);
  if (state.status === 'objected') return [];
  if (state.status === 'reviewed' && !isFlagged(state.decision, ruleClass)) throw refuse('ALREADY_REVIEWED', { quarter });
  const happened = happenedAfter(command, state.status === 'reviewed' ? state.decision.at : undefined);
  return [{ type: 'AssessmentObjected', data: { ...happened, quarter, participantId, ruleClass, by } }];
}

function reviewAssessment(command: ReviewAssessment, state: AssessmentCase): readonly CaseFact[] {
  const { quarter, participantId, decidedClass, reviewer } = command;
  requireIndependent(command);
  const ruleClass = assessedClass(command);
  if (state.status === 'none') throw refuse('NOT_OBJECTED', { quarter });
  if (state.status === 'reviewed' && !isFlagged(state.decision, ruleClass)) {
    if (state.decision.decidedClass === decidedClass) return [];
    throw refuse('ALREADY_REVIEWED', { quarter });
  }
  const happened = happenedAfter(command, state.status === 'objected' ? state.at : state.decision.at);
  const data = { ...happened, quarter, participantId, ruleClass, decidedClass, decidedBy: reviewer.id };
  return [{ type: 'AssessmentReviewed', data }];
}

/** Neither she herself, nor who was her mentor in the quarter or is now: whose work the class speaks of does not decide it. */
function requireIndependent({ reviewer, mentorIds, participantId }: ReviewAssessment): void {
  if (reviewer.participantId === participantId) throw refuse('OWN_ASSESSMENT');
  if (reviewer.mentorId !== null && mentorIds.includes(reviewer.mentorId)) throw refuse('OWN_MENTOR_MAY_NOT_REVIEW');
}

function assessedClass({ quarter, ruleClass }: CaseCommand): AssessedClass {
  if (ruleClass === null) throw refuse('NOT_ASSESSED_THEN', { quarter });
  return ruleClass;
}

/** Within the limits on dating back, once the quarter is over, and not before what it follows. */
function happenedAfter({ quarter, occurrence }: CaseCommand, earliest: Instant | undefined): Happened {
  const happened = happenedAt(occurrence);
  const endedAt = startOfDay(firstDayOf(nextQuarter(quarter)));
  if (happened.occurredAt < endedAt) throw refuse('QUARTER_RUNNING', { quarter, endedAt });
  if (earliest !== undefined && happened.occurredAt < earliest) throw refuse('BEFORE_OBJECTION', { earliest });
  return happened;
}
