import type { DistrictCode, Happened, Holder, Instant, Uuid } from '@okoce/domain';

/** Private facts of a training event's stream. What people are called is in no fact; seats and certificates name ids. */
interface HappenedAtTrainingEvent extends Happened {
  readonly trainingEventId: Uuid;
}

interface Fact<Type extends string, Data = object> {
  readonly type: Type;
  readonly data: HappenedAtTrainingEvent & Readonly<Data>;
}

export const trainingEventKinds = ['core', 'seven-steps', 'other'] as const;
export type TrainingEventKind = (typeof trainingEventKinds)[number];

export const seatReleasers = ['holder', 'organiser'] as const;
export type SeatReleaser = (typeof seatReleasers)[number];

export interface TrainingEventTimes {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface TrainingEventPlan extends TrainingEventTimes {
  readonly kind: TrainingEventKind;
  readonly title: string;
  readonly partner: string;
  readonly venue: string;
  /** Null: a training event of the whole programme. */
  readonly districtCode: DistrictCode | null;
  readonly capacity: number;
}

interface OfKind {
  readonly kind: TrainingEventKind;
}
/** `startsAt` is the start as last set. */
interface OfSeat extends OfKind, Holder {
  readonly seatId: Uuid;
  readonly startsAt: Instant;
}
/** `seatId` is null for a walk-in. */
interface OfAttendance extends OfKind, Holder {
  readonly attendanceId: Uuid;
  readonly seatId: Uuid | null;
}
interface OfCertificate extends OfKind, Holder {
  readonly certificateId: Uuid;
  readonly attendanceId: Uuid;
  readonly checkedOutAt: Instant;
}

export type TrainingEventScheduled = Fact<'TrainingEventScheduled', TrainingEventPlan>;
/** What else the contract says of a plan is said again. */
export type TrainingEventRescheduled = Fact<
  'TrainingEventRescheduled',
  TrainingEventTimes & Pick<TrainingEventPlan, 'kind' | 'districtCode' | 'capacity'>
>;
export type RegistrationOpened = Fact<'RegistrationOpened', OfKind>;
export type TrainingEventCancelled = Fact<'TrainingEventCancelled', OfKind>;
export type TrainingEventCompleted = Fact<'TrainingEventCompleted', OfKind>;
export type SeatReserved = Fact<'SeatReserved', OfSeat>;
export type SeatRescheduled = Fact<'SeatRescheduled', OfSeat>;
export type SeatReleased = Fact<'SeatReleased', OfSeat & { releasedBy: SeatReleaser }>;
export type SeatMissed = Fact<'SeatMissed', OfSeat>;
export type CheckedIn = Fact<'CheckedIn', OfAttendance>;
export type CheckedOut = Fact<'CheckedOut', OfAttendance & { checkedInAt: Instant }>;
export type CertificateIssued = Fact<'CertificateIssued', OfCertificate>;
export type CertificateRevoked = Fact<'CertificateRevoked', OfCertificate>;

export type TrainingEventFact =
  | TrainingEventScheduled
  | TrainingEventRescheduled
  | RegistrationOpened
  | TrainingEventCancelled
  | TrainingEventCompleted
  | SeatReserved
  | SeatRescheduled
  | SeatReleased
  | SeatMissed
  | CheckedIn
  | CheckedOut
  | CertificateIssued
  | CertificateRevoked;
