import { assertNever } from '@okoce/domain';
import type { Decider, Holder, Instant, Uuid } from '@okoce/domain';
import { cancelTrainingEvent, openRegistration, rescheduleTrainingEvent, scheduleTrainingEvent } from './training-event-course';
import { completeTrainingEvent, revokeCertificate } from './training-event-certificates';
import { afterFact, scheduled } from './training-event-fold';
import { checkIn, checkOut } from './training-event-attendance';
import { releaseSeat, releaseSeatOfWithdrawn, reserveSeat } from './training-event-seats';
import type { TrainingEventCommand } from './training-event.commands';
import type { SeatReleaser, TrainingEventFact, TrainingEventPlan } from './training-event.events';
import type { Roll } from './roll';
import { refuse } from './refusals';

interface SeatFor extends Holder {
  readonly seatId: Uuid;
  readonly reservedAt: Instant;
  /** The start as last set while it was held. */
  readonly startsAt: Instant;
  /** Some fact of it was recorded more than 7 days late. */
  readonly late: boolean;
}
export interface ReleasedSeat extends SeatFor {
  readonly status: 'released';
  readonly releasedBy: SeatReleaser;
  readonly releasedAt: Instant;
}
/** `held`: its holder has not come yet. */
export type Seat = (SeatFor & { readonly status: 'held' | 'checked_in' | 'missed' }) | ReleasedSeat;

export interface Attendance extends Holder {
  readonly attendanceId: Uuid;
  /** Null for a walk-in. */
  readonly seatId: Uuid | null;
  readonly checkedInAt: Instant;
  readonly checkedOutAt: Instant | null;
  readonly late: boolean;
}

export interface Certificate extends Holder {
  readonly certificateId: Uuid;
  readonly attendanceId: Uuid;
  readonly issuedAt: Instant;
  readonly checkedOutAt: Instant;
  /** A revoked certificate stays so. */
  readonly revokedAt: Instant | null;
  readonly late: boolean;
}

export interface Unscheduled {
  readonly status: 'unscheduled';
}
export interface Planned {
  readonly status: 'scheduled' | 'open' | 'completed' | 'cancelled';
  readonly trainingEventId: Uuid;
  /** As last set. */
  readonly plan: TrainingEventPlan;
  /** Some fact of the training event as such was recorded more than 7 days late. */
  readonly late: boolean;
  readonly seats: Roll<Seat>;
  readonly attendances: Roll<Attendance>;
  readonly certificates: Roll<Certificate>;
}
export type TrainingEvent = Unscheduled | Planned;

export const trainingEvent: Decider<TrainingEvent, TrainingEventCommand, TrainingEventFact> = {
  initialState: { status: 'unscheduled' },

  decide(command, state) {
    if (command.type === 'ScheduleTrainingEvent') return scheduleTrainingEvent(command, state);
    if (state.status === 'unscheduled') throw refuse('TRAINING_EVENT_NOT_FOUND');
    switch (command.type) {
      case 'OpenRegistration':
        return openRegistration(command, state);
      case 'RescheduleTrainingEvent':
        return rescheduleTrainingEvent(command, state);
      case 'CancelTrainingEvent':
        return cancelTrainingEvent(command, state);
      case 'ReserveSeat':
        return reserveSeat(command, state);
      case 'ReleaseSeat':
        return releaseSeat(command, state);
      case 'ReleaseSeatOfWithdrawn':
        return releaseSeatOfWithdrawn(command, state);
      case 'CheckIn':
        return checkIn(command, state);
      case 'CheckOut':
        return checkOut(command, state);
      case 'CompleteTrainingEvent':
        return completeTrainingEvent(command, state);
      case 'RevokeCertificate':
        return revokeCertificate(command, state);
      default:
        return assertNever(command);
    }
  },

  evolve(state, fact) {
    if (fact.type === 'TrainingEventScheduled') return scheduled(fact.data);
    // A stream begins with its scheduling: nothing else is ever decided before it.
    return state.status === 'unscheduled' ? state : afterFact(state, fact);
  },
};
