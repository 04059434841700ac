import { assertNever } from '@okoce/domain';
import type { Uuid } from '@okoce/domain';
import { emptyRoll, find, put } from './roll';
import type { Attendance, Planned, Seat } from './training-event';
import type {
  CertificateIssued,
  CertificateRevoked,
  CheckedIn,
  CheckedOut,
  SeatReleased,
  SeatRescheduled,
  SeatReserved,
  TrainingEventFact,
  TrainingEventRescheduled,
  TrainingEventScheduled,
} from './training-event.events';

type LaterFact = Exclude<TrainingEventFact, TrainingEventScheduled>;

export function scheduled({ trainingEventId, late, ...data }: TrainingEventScheduled['data']): Planned {
  const { kind, title, partner, venue, districtCode, startsAt, endsAt, capacity } = data;
  return {
    status: 'scheduled',
    trainingEventId,
    plan: { kind, title, partner, venue, districtCode, startsAt, endsAt, capacity },
    late: late === true,
    seats: emptyRoll,
    attendances: emptyRoll,
    certificates: emptyRoll,
  };
}

export function afterFact(state: Planned, fact: LaterFact): Planned {
  switch (fact.type) {
    case 'RegistrationOpened':
      return { ...state, ...lateBy(state, fact), status: 'open' };
    case 'TrainingEventRescheduled':
      return moved(state, fact);
    case 'TrainingEventCancelled':
      return { ...state, ...lateBy(state, fact), status: 'cancelled' };
    case 'TrainingEventCompleted':
      return { ...state, ...lateBy(state, fact), status: 'completed' };
    case 'SeatReserved':
      return { ...state, seats: put(state.seats, fact.data.seatId, reserved(fact)) };
    case 'SeatRescheduled':
      return withSeat(state, fact.data.seatId, (seat) => seatMoved(seat, fact));
    case 'SeatReleased':
      return withSeat(state, fact.data.seatId, (seat) => released(seat, fact));
    case 'SeatMissed':
      return withSeat(state, fact.data.seatId, (seat) => ({ ...seat, ...lateBy(seat, fact), status: 'missed' }));
    case 'CheckedIn':
      return checkedIn(state, fact);
    case 'CheckedOut':
      return checkedOut(state, fact);
    case 'CertificateIssued':
      return issued(state, fact);
    case 'CertificateRevoked':
      return revoked(state, fact);
    default:
      return assertNever(fact);
  }
}

function lateBy({ late }: { readonly late: boolean }, fact: LaterFact): { readonly late: boolean } {
  return { late: late || fact.data.late === true };
}

function moved(state: Planned, fact: TrainingEventRescheduled): Planned {
  const { startsAt, endsAt } = fact.data;
  return { ...state, ...lateBy(state, fact), plan: { ...state.plan, startsAt, endsAt } };
}

function reserved({ data }: SeatReserved): Seat {
  const { seatId, holderKind, holderId, occurredAt, startsAt, late = false } = data;
  return { seatId, holderKind, holderId, status: 'held', reservedAt: occurredAt, startsAt, late };
}

function seatMoved(seat: Seat, fact: SeatRescheduled): Seat {
  return { ...seat, ...lateBy(seat, fact), startsAt: fact.data.startsAt };
}

function released(seat: Seat, fact: SeatReleased): Seat {
  const { releasedBy, occurredAt } = fact.data;
  return { ...seat, ...lateBy(seat, fact), status: 'released', releasedBy, releasedAt: occurredAt };
}

function withSeat(state: Planned, seatId: Uuid, change: (seat: Seat) => Seat): Planned {
  const seat = find(state.seats, seatId);
  // Nothing is ever decided of a seat before its reservation.
  return seat ? { ...state, seats: put(state.seats, seatId, change(seat)) } : state;
}

function checkedIn(state: Planned, { data }: CheckedIn): Planned {
  const { attendanceId, seatId, holderKind, holderId, occurredAt, late = false } = data;
  const attendance: Attendance = { attendanceId, seatId, holderKind, holderId, checkedInAt: occurredAt, checkedOutAt: null, late };
  const next = { ...state, attendances: put(state.attendances, attendanceId, attendance) };
  return seatId === null ? next : withSeat(next, seatId, (seat) => ({ ...seat, status: 'checked_in' }));
}

function checkedOut(state: Planned, { data }: CheckedOut): Planned {
  const { attendanceId, seatId, holderKind, holderId, checkedInAt, occurredAt } = data;
  const late = data.late === true || find(state.attendances, attendanceId)?.late === true;
  const attendance: Attendance = { attendanceId, seatId, holderKind, holderId, checkedInAt, checkedOutAt: occurredAt, late };
  return { ...state, attendances: put(state.attendances, attendanceId, attendance) };
}

function issued(state: Planned, { data }: CertificateIssued): Planned {
  const { certificateId, attendanceId, holderKind, holderId, occurredAt, checkedOutAt, late = false } = data;
  const certificate = { certificateId, attendanceId, holderKind, holderId, issuedAt: occurredAt, checkedOutAt, revokedAt: null, late };
  return { ...state, certificates: put(state.certificates, certificateId, certificate) };
}

function revoked(state: Planned, fact: CertificateRevoked): Planned {
  const { certificateId, occurredAt } = fact.data;
  const certificate = find(state.certificates, certificateId);
  if (!certificate) return state;
  const voided = { ...certificate, ...lateBy(certificate, fact), revokedAt: occurredAt };
  return { ...state, certificates: put(state.certificates, certificateId, voided) };
}
