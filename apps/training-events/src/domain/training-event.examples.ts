import type { DistrictCode, Holder, Instant, LifeFact, Occurrence, Uuid } from '@okoce/domain';
import type * as command from './training-event.commands';
import type * as fact from './training-event.events';

/** "Menumbuhkan UMKM Jakarta Naik Kelas", Balaikota DKI, 8 January 2020: what the specs of this folder speak of. */
export const trainingEventId = '0197a000-0000-7000-8000-000000000001' as Uuid;
export const seatId = '0197a000-0000-7000-8000-000000000011' as Uuid;
export const otherSeatId = '0197a000-0000-7000-8000-000000000012' as Uuid;
export const attendanceId = '0197a000-0000-7000-8000-000000000021' as Uuid;
export const otherAttendanceId = '0197a000-0000-7000-8000-000000000022' as Uuid;
export const tebet = '31.74.01' as DistrictCode;

export const at = (text: string): Instant => new Date(text).toISOString() as Instant;
export const participant: Holder = { holderKind: 'participant', holderId: '0197a000-0000-7000-8000-000000000101' as Uuid };
export const mentor: Holder = { holderKind: 'mentor', holderId: '0197a000-0000-7000-8000-000000000201' as Uuid };

export const registered: LifeFact = { kind: 'registered', occurredAt: at('2019-08-01T00:00+07:00'), districtCode: tebet };
/** Two days before it takes place. */
export const withdrawn: LifeFact = { kind: 'withdrawn', occurredAt: at('2020-01-06T10:00+07:00'), districtCode: tebet };
export const knownParticipant = (...life: readonly LifeFact[]): command.KnownParticipant => ({
  holderKind: 'participant',
  holderId: participant.holderId,
  life,
});
export const knownMentor = (registeredAt: Instant | undefined): command.KnownHolder => ({
  holderKind: 'mentor',
  holderId: mentor.holderId,
  registeredAt,
});

export const plan: fact.TrainingEventPlan = {
  kind: 'core',
  title: 'Menumbuhkan UMKM Jakarta Naik Kelas',
  partner: 'Pemprov DKI Jakarta',
  venue: 'Balaikota DKI',
  districtCode: tebet,
  startsAt: at('2020-01-08T09:00+07:00'),
  endsAt: at('2020-01-08T15:00+07:00'),
  capacity: 2,
};

export const occurrence = (occurredAt: Instant, more: Partial<Occurrence> = {}): Occurrence => ({
  occurredAt,
  now: occurredAt,
  channel: 'live',
  role: 'officer',
  ...more,
});

/** A day later, and shorter. */
export const otherTimes: fact.TrainingEventTimes = { startsAt: at('2020-01-09T09:00+07:00'), endsAt: at('2020-01-09T12:00+07:00') };

export const planning = at('2020-01-02T08:00+07:00');
const reserving = at('2020-01-05T08:00+07:00');
const arriving = at('2020-01-08T08:50+07:00');
const leaving = at('2020-01-08T15:05+07:00');
const closing = at('2020-01-08T16:00+07:00');
export const changing = at('2020-01-07T08:00+07:00');
const revoking = at('2020-01-20T10:00+07:00');
const kind = plan.kind;

export const schedule: command.ScheduleTrainingEvent = {
  type: 'ScheduleTrainingEvent',
  trainingEventId,
  occurrence: occurrence(planning),
  plan,
};
export const open: command.OpenRegistration = { type: 'OpenRegistration', trainingEventId, occurrence: occurrence(planning) };
export const reserve = (
  holder: command.KnownHolder = knownParticipant(registered),
  more: Partial<command.ReserveSeat> = {},
): command.ReserveSeat => ({
  type: 'ReserveSeat',
  trainingEventId,
  occurrence: occurrence(reserving),
  seatId,
  holder,
  ...more,
});
export const checkIn: command.CheckIn = {
  type: 'CheckIn',
  trainingEventId,
  occurrence: occurrence(arriving),
  attendanceId,
  holder: knownParticipant(registered),
};
export const checkOut: command.CheckOut = { type: 'CheckOut', trainingEventId, occurrence: occurrence(leaving), holder: participant };
export const certificateIdOf = (id: Uuid): Uuid => id.replace('0197a000', '0197cccc') as Uuid;
export const complete: command.CompleteTrainingEvent = {
  type: 'CompleteTrainingEvent',
  trainingEventId,
  occurrence: occurrence(closing),
  certificateIdOf,
};

export const reschedule: command.RescheduleTrainingEvent = {
  type: 'RescheduleTrainingEvent',
  trainingEventId,
  occurrence: occurrence(changing),
  times: otherTimes,
  holders: [],
};
export const cancel: command.CancelTrainingEvent = { type: 'CancelTrainingEvent', trainingEventId, occurrence: occurrence(changing) };
export const release: command.ReleaseSeat = {
  type: 'ReleaseSeat',
  trainingEventId,
  occurrence: occurrence(changing),
  seatId,
  releasedBy: 'holder',
};
export const releaseOfWithdrawn = (...life: readonly LifeFact[]): command.ReleaseSeatOfWithdrawn => ({
  type: 'ReleaseSeatOfWithdrawn',
  trainingEventId,
  holder: knownParticipant(...life),
});
export const certificateId = certificateIdOf(attendanceId);
export const revoke: command.RevokeCertificate = {
  type: 'RevokeCertificate',
  trainingEventId,
  occurrence: occurrence(revoking),
  certificateId,
};

export const wasScheduled: fact.TrainingEventScheduled = {
  type: 'TrainingEventScheduled',
  data: { occurredAt: planning, trainingEventId, ...plan },
};
export const wasOpened: fact.RegistrationOpened = { type: 'RegistrationOpened', data: { occurredAt: planning, trainingEventId, kind } };
export const wasSeated: fact.SeatReserved = {
  type: 'SeatReserved',
  data: { occurredAt: reserving, trainingEventId, kind, seatId, ...participant, startsAt: plan.startsAt },
};
export const mentorWasSeated: fact.SeatReserved = { type: 'SeatReserved', data: { ...wasSeated.data, seatId: otherSeatId, ...mentor } };
export const hadCheckedIn: fact.CheckedIn = {
  type: 'CheckedIn',
  data: { occurredAt: arriving, trainingEventId, kind, attendanceId, ...participant, seatId },
};
export const mentorHadCheckedIn: fact.CheckedIn = {
  type: 'CheckedIn',
  data: { ...hadCheckedIn.data, attendanceId: otherAttendanceId, ...mentor, seatId: otherSeatId },
};
export const hadCheckedOut: fact.CheckedOut = {
  type: 'CheckedOut',
  data: { occurredAt: leaving, trainingEventId, kind, attendanceId, ...participant, seatId, checkedInAt: arriving },
};
export const wasRescheduled: fact.TrainingEventRescheduled = {
  type: 'TrainingEventRescheduled',
  data: { occurredAt: changing, trainingEventId, kind, districtCode: tebet, ...otherTimes, capacity: plan.capacity },
};
export const wasCancelled: fact.TrainingEventCancelled = {
  type: 'TrainingEventCancelled',
  data: { occurredAt: changing, trainingEventId, kind },
};
export const wasCompleted: fact.TrainingEventCompleted = {
  type: 'TrainingEventCompleted',
  data: { occurredAt: closing, trainingEventId, kind },
};
export const seatWasMoved: fact.SeatRescheduled = {
  type: 'SeatRescheduled',
  data: { ...wasSeated.data, occurredAt: changing, startsAt: otherTimes.startsAt },
};
export const wasReleased = (releasedBy: fact.SeatReleaser, occurredAt = changing, seat = wasSeated): fact.SeatReleased => ({
  type: 'SeatReleased',
  data: { ...seat.data, occurredAt, releasedBy },
});
export const wasMissed: fact.SeatMissed = { type: 'SeatMissed', data: { ...wasSeated.data, occurredAt: closing } };
export const wasCertified: fact.CertificateIssued = {
  type: 'CertificateIssued',
  data: { occurredAt: closing, trainingEventId, kind, certificateId, attendanceId, ...participant, checkedOutAt: leaving },
};
export const wasRevoked: fact.CertificateRevoked = { type: 'CertificateRevoked', data: { ...wasCertified.data, occurredAt: revoking } };
