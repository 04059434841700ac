import type { DistrictCode, Holder, Instant, LifeFact, Occurrence, Uuid } from '@okoce/domain';
import type { CheckIn, CheckOut, CompleteTrainingEvent, KnownHolder, OpenRegistration, ReserveSeat } from './training-event.commands';
import type { ScheduleTrainingEvent } from './training-event.commands';
import type {
  CheckedIn,
  CheckedOut,
  RegistrationOpened,
  SeatReserved,
  TrainingEventPlan,
  TrainingEventScheduled,
} from './training-event.events';

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
export const withdrawn: LifeFact = { kind: 'withdrawn', occurredAt: at('2020-01-06T10:00+07:00'), districtCode: tebet };
export const knownParticipant = (...life: readonly LifeFact[]): KnownHolder => ({
  holderKind: 'participant',
  holderId: participant.holderId,
  life,
});
export const knownMentor = (registeredAt: Instant | undefined): KnownHolder => ({
  holderKind: 'mentor',
  holderId: mentor.holderId,
  registeredAt,
});

export const plan: TrainingEventPlan = {
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

const planning = at('2020-01-02T08:00+07:00');
const reserving = at('2020-01-05T08:00+07:00');
const arriving = at('2020-01-08T08:50+07:00');
const leaving = at('2020-01-08T15:05+07:00');
const closing = at('2020-01-08T16:00+07:00');
const kind = plan.kind;

export const schedule: ScheduleTrainingEvent = { type: 'ScheduleTrainingEvent', trainingEventId, occurrence: occurrence(planning), plan };
export const open: OpenRegistration = { type: 'OpenRegistration', trainingEventId, occurrence: occurrence(planning) };
export const reserve = (holder: KnownHolder = knownParticipant(registered), more: Partial<ReserveSeat> = {}): ReserveSeat => ({
  type: 'ReserveSeat',
  trainingEventId,
  occurrence: occurrence(reserving),
  seatId,
  holder,
  ...more,
});
export const checkIn: CheckIn = {
  type: 'CheckIn',
  trainingEventId,
  occurrence: occurrence(arriving),
  attendanceId,
  holder: knownParticipant(registered),
};
export const checkOut: CheckOut = { type: 'CheckOut', trainingEventId, occurrence: occurrence(leaving), holder: participant };
export const certificateIdOf = (id: Uuid): Uuid => id.replace('0197a000', '0197cccc') as Uuid;
export const complete: CompleteTrainingEvent = {
  type: 'CompleteTrainingEvent',
  trainingEventId,
  occurrence: occurrence(closing),
  certificateIdOf,
};

export const wasScheduled: TrainingEventScheduled = {
  type: 'TrainingEventScheduled',
  data: { occurredAt: planning, trainingEventId, ...plan },
};
export const wasOpened: RegistrationOpened = { type: 'RegistrationOpened', data: { occurredAt: planning, trainingEventId, kind } };
export const wasSeated: SeatReserved = {
  type: 'SeatReserved',
  data: { occurredAt: reserving, trainingEventId, kind, seatId, ...participant, startsAt: plan.startsAt },
};
export const mentorWasSeated: SeatReserved = { type: 'SeatReserved', data: { ...wasSeated.data, seatId: otherSeatId, ...mentor } };
export const hadCheckedIn: CheckedIn = {
  type: 'CheckedIn',
  data: { occurredAt: arriving, trainingEventId, kind, attendanceId, ...participant, seatId },
};
export const mentorHadCheckedIn: CheckedIn = {
  type: 'CheckedIn',
  data: { ...hadCheckedIn.data, attendanceId: otherAttendanceId, ...mentor, seatId: otherSeatId },
};
export const hadCheckedOut: CheckedOut = {
  type: 'CheckedOut',
  data: { occurredAt: leaving, trainingEventId, kind, attendanceId, ...participant, seatId, checkedInAt: arriving },
};
