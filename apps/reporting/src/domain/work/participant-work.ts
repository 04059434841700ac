import { ParticipantRecord, putAll } from '../participant-record';
import type { MentorshipKnown } from '../participant-record';
import { verifiedTouches } from '../touches';
import type { Touch } from '../touches';
import { recordAction, recordGoal } from './agenda';
import type { Action, Goal } from './agenda';
import { AssessableDays } from './assessable-days';
import { recordEvidence } from './evidence';
import type { Evidence } from './evidence';
import { isCounted } from './facts';
import type { WorkFact, WorkFactNamed } from './facts';
import { recordLeave } from './leaves';
import type { Leave } from './leaves';
import { recordMeeting } from './meetings';
import type { Meeting } from './meetings';
import { recordSeat } from './seats';
import type { Seat } from './seats';

export type Slot = Omit<WorkFactNamed<'SlotOffered'>['data'], 'participantId'>;

/**
 * What one participant agreed to and did between two reviews: grown fact by fact in the canonical order, from facts that name her. It says
 * what stands; lists and assessments say what follows from it.
 */
export class ParticipantWork {
  /** What the ledger knows of her: enrolment, touches, reports, steps, mentorships. */
  readonly counted: ParticipantRecord;
  readonly meetings = new Map<string, Meeting>();
  readonly slots = new Map<string, Slot>();
  readonly seats = new Map<string, Seat>();
  readonly leaves = new Map<string, Leave>();
  readonly goals = new Map<string, Goal>();
  readonly actions = new Map<string, Action>();
  readonly evidence = new Map<string, Evidence>();

  private constructor(counted: ParticipantRecord) {
    this.counted = counted;
  }

  static of(facts: readonly WorkFact[]): ParticipantWork {
    const work = new ParticipantWork(new ParticipantRecord());
    facts.forEach((fact) => work.apply(fact));
    return work;
  }

  /** As it would be with further facts; it stays as it is. */
  with(facts: readonly WorkFact[]): ParticipantWork {
    const work = new ParticipantWork(this.counted.copy());
    putAll(work.meetings, this.meetings);
    putAll(work.slots, this.slots);
    putAll(work.seats, this.seats);
    putAll(work.leaves, this.leaves);
    putAll(work.goals, this.goals);
    putAll(work.actions, this.actions);
    putAll(work.evidence, this.evidence);
    facts.forEach((fact) => work.apply(fact));
    return work;
  }

  apply(fact: WorkFact): void {
    if (isCounted(fact)) this.counted.apply(fact);
    switch (fact.name) {
      case 'SessionScheduled':
      case 'SessionRescheduled':
      case 'SessionCancelled':
      case 'SessionMissed':
      case 'SessionLogged':
      case 'SessionConfirmed':
      case 'SessionDisputed':
      case 'SessionRetracted':
        return recordMeeting(this.meetings, fact);
      case 'SlotOffered':
        if (!this.slots.has(fact.data.slotId)) this.slots.set(fact.data.slotId, fact.data);
        return;
      case 'SeatReserved':
      case 'SeatRescheduled':
      case 'SeatReleased':
      case 'SeatMissed':
      case 'CheckedIn':
        return recordSeat(this.seats, fact);
      case 'LeaveDeclared':
      case 'LeaveEnded':
        return recordLeave(this.leaves, fact);
      case 'QuarterGoalSet':
      case 'QuarterGoalAgreed':
        return recordGoal(this.goals, fact);
      case 'ActionAgreed':
      case 'ActionDropped':
      case 'ActionClosed':
        return recordAction(this.actions, fact);
      case 'StepEvidenceSubmitted':
      case 'StepEvidenceVerified':
      case 'StepEvidenceRejected':
      case 'StepEvidenceRevoked':
        return recordEvidence(this.evidence, fact);
      default:
        // Counted alone, or of a mentor.
        return;
    }
  }

  /** Undefined until she is registered. */
  assessableDays(): AssessableDays | undefined {
    return this.counted.life && AssessableDays.of(this.counted.life, this.leaves.values());
  }

  touches(): readonly Touch[] {
    return this.counted.life ? verifiedTouches(this.counted, this.counted.life) : [];
  }

  /** The mentorships that have not ended, by id. */
  mentorshipsInForce(): readonly (MentorshipKnown & { readonly mentorshipId: string })[] {
    return [...this.counted.mentorships].flatMap(([mentorshipId, known]) =>
      known.until === undefined ? [{ mentorshipId, ...known }] : [],
    );
  }
}
