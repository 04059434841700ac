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

export interface TrainingEventPlan {
  readonly kind: TrainingEventKind;
  readonly title: string;
  readonly partner: string;
  readonly venue: string;
  /** Null: a training event of the whole programme. */
  readonly districtCode: DistrictCode | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly capacity: number;
}

export type TrainingEventScheduled = Fact<'TrainingEventScheduled', TrainingEventPlan>;
export type RegistrationOpened = Fact<'RegistrationOpened', { kind: TrainingEventKind }>;
export type SeatReserved = Fact<'SeatReserved', { kind: TrainingEventKind; seatId: Uuid; startsAt: Instant } & Holder>;
/** `seatId` is null for a walk-in. */
export type CheckedIn = Fact<'CheckedIn', { kind: TrainingEventKind; attendanceId: Uuid; seatId: Uuid | null } & Holder>;
export type CheckedOut = Fact<
  'CheckedOut',
  { kind: TrainingEventKind; attendanceId: Uuid; seatId: Uuid | null; checkedInAt: Instant } & Holder
>;
export type TrainingEventCompleted = Fact<'TrainingEventCompleted', { kind: TrainingEventKind }>;
export type CertificateIssued = Fact<
  'CertificateIssued',
  { kind: TrainingEventKind; certificateId: Uuid; attendanceId: Uuid; checkedOutAt: Instant } & Holder
>;

export type TrainingEventFact =
  TrainingEventScheduled | RegistrationOpened | SeatReserved | CheckedIn | CheckedOut | TrainingEventCompleted | CertificateIssued;
