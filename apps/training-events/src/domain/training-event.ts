import { assertNever } from '@okoce/domain';
import type { Decider, Holder, Instant, Uuid } from '@okoce/domain';
import { completeTrainingEvent, openRegistration, scheduleTrainingEvent } from './training-event-course';
import { checkIn, checkOut, reserveSeat } from './training-event-attendance';
import type { TrainingEventCommand } from './training-event.commands';
import type { TrainingEventFact, TrainingEventPlan } from './training-event.events';
import { refuse } from './refusals';

export interface Seat extends Holder {
  readonly seatId: Uuid;
}

export interface Attendance extends Holder {
  readonly attendanceId: Uuid;
  readonly seatId: Uuid | null;
  readonly checkedInAt: Instant;
  readonly checkedOutAt: Instant | null;
}

export interface Certificate extends Holder {
  readonly certificateId: Uuid;
  readonly attendanceId: Uuid;
  readonly issuedAt: Instant;
  readonly checkedOutAt: Instant;
}

export interface Unscheduled {
  readonly status: 'unscheduled';
}
export interface Planned {
  readonly status: 'scheduled' | 'open' | 'completed';
  readonly trainingEventId: Uuid;
  readonly plan: TrainingEventPlan;
  readonly seats: ReadonlyMap<Uuid, Seat>;
  readonly attendances: ReadonlyMap<Uuid, Attendance>;
  readonly certificates: ReadonlyMap<Uuid, Certificate>;
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
      case 'ReserveSeat':
        return reserveSeat(command, state);
      case 'CheckIn':
        return checkIn(command, state);
      case 'CheckOut':
        return checkOut(command, state);
      case 'CompleteTrainingEvent':
        return completeTrainingEvent(command, state);
      default:
        return assertNever(command);
    }
  },

  evolve(state, fact) {
    if (fact.type === 'TrainingEventScheduled') return scheduled(fact.data);
    // A stream begins with its scheduling: nothing else is ever decided before it.
    if (state.status === 'unscheduled') return state;
    switch (fact.type) {
      case 'RegistrationOpened':
        return { ...state, status: 'open' };
      case 'SeatReserved': {
        const { seatId, holderKind, holderId } = fact.data;
        return { ...state, seats: new Map(state.seats).set(seatId, { seatId, holderKind, holderId }) };
      }
      case 'CheckedIn': {
        const { attendanceId, seatId, holderKind, holderId, occurredAt } = fact.data;
        const attendance = { attendanceId, seatId, holderKind, holderId, checkedInAt: occurredAt, checkedOutAt: null };
        return { ...state, attendances: new Map(state.attendances).set(attendanceId, attendance) };
      }
      case 'CheckedOut': {
        const { attendanceId, seatId, holderKind, holderId, checkedInAt, occurredAt } = fact.data;
        const attendance = { attendanceId, seatId, holderKind, holderId, checkedInAt, checkedOutAt: occurredAt };
        return { ...state, attendances: new Map(state.attendances).set(attendanceId, attendance) };
      }
      case 'TrainingEventCompleted':
        return { ...state, status: 'completed' };
      case 'CertificateIssued': {
        const { certificateId, attendanceId, holderKind, holderId, occurredAt, checkedOutAt } = fact.data;
        const certificate = { certificateId, attendanceId, holderKind, holderId, issuedAt: occurredAt, checkedOutAt };
        return { ...state, certificates: new Map(state.certificates).set(certificateId, certificate) };
      }
      default:
        return assertNever(fact);
    }
  },
};

function scheduled({ trainingEventId, ...data }: TrainingEventPlan & { readonly trainingEventId: Uuid }): Planned {
  const { kind, title, partner, venue, districtCode, startsAt, endsAt, capacity } = data;
  return {
    status: 'scheduled',
    trainingEventId,
    plan: { kind, title, partner, venue, districtCode, startsAt, endsAt, capacity },
    seats: new Map(),
    attendances: new Map(),
    certificates: new Map(),
  };
}
