import { Contract, ContractData } from './contract';
import { Count, DistrictCode, Id, Moment, OneOf } from './fields';

export type TrainingEventKind = 'core' | 'seven-steps' | 'other';
export type HolderKind = 'participant' | 'mentor';

abstract class OfTrainingEvent extends ContractData {
  @Id('The training event.')
  readonly trainingEventId!: string;

  @OneOf(['core', 'seven-steps', 'other'], '`core` counts for step P2; `seven-steps` accredits mentors.')
  readonly kind!: TrainingEventKind;
}

abstract class Plan extends OfTrainingEvent {
  @DistrictCode('The centre that holds it; null when it is for the whole programme.', { nullable: true })
  readonly districtCode!: string | null;

  @Moment('When it starts.')
  readonly startsAt!: string;

  @Moment('When it ends.')
  readonly endsAt!: string;

  @Count('Seats there are, whoever holds them.', 'seats', 1)
  readonly capacity!: number;
}

@Contract('A training event was planned.')
export class TrainingEventScheduledV1 extends Plan {
  static readonly type = 'okoce.training-events.TrainingEventScheduled.v1';
}

@Contract('A training event moved; each seat still held says so itself.')
export class TrainingEventRescheduledV1 extends Plan {
  static readonly type = 'okoce.training-events.TrainingEventRescheduled.v1';
}

@Contract('Seats of a training event can be reserved from now on.')
export class RegistrationOpenedV1 extends OfTrainingEvent {
  static readonly type = 'okoce.training-events.RegistrationOpened.v1';
}

@Contract('A training event will not take place; each seat still held is released by the organiser.')
export class TrainingEventCancelledV1 extends OfTrainingEvent {
  static readonly type = 'okoce.training-events.TrainingEventCancelled.v1';
}

@Contract('A training event is over; each certificate says so itself.')
export class TrainingEventCompletedV1 extends OfTrainingEvent {
  static readonly type = 'okoce.training-events.TrainingEventCompleted.v1';
}

abstract class OfHolder extends OfTrainingEvent {
  @OneOf(['participant', 'mentor'], 'What the holder is.')
  readonly holderKind!: HolderKind;

  @Id('The participant or mentor.')
  readonly holderId!: string;
}

abstract class Seat extends OfHolder {
  @Id('The seat.')
  readonly seatId!: string;

  @Moment('When the training event starts, as last set.')
  readonly startsAt!: string;
}

@Contract('A seat was reserved: a commitment of its holder.')
export class SeatReservedV1 extends Seat {
  static readonly type = 'okoce.training-events.SeatReserved.v1';
}

@Contract('The training event of a held seat moved.')
export class SeatRescheduledV1 extends Seat {
  static readonly type = 'okoce.training-events.SeatRescheduled.v1';
}

@Contract('A seat was given back; by its holder less than 24 hours before the start it is a broken commitment.')
export class SeatReleasedV1 extends Seat {
  static readonly type = 'okoce.training-events.SeatReleased.v1';

  @OneOf(['holder', 'organiser'], 'Who released it.')
  readonly releasedBy!: 'holder' | 'organiser';
}

@Contract('The holder of a seat did not come: a broken commitment.')
export class SeatMissedV1 extends Seat {
  static readonly type = 'okoce.training-events.SeatMissed.v1';
}

abstract class Attendance extends OfHolder {
  @Id('The attendance.')
  readonly attendanceId!: string;
}

@Contract('Somebody came to a training event.')
export class CheckedInV1 extends Attendance {
  static readonly type = 'okoce.training-events.CheckedIn.v1';

  @Id('The seat; null for a walk-in.', { nullable: true })
  readonly seatId!: string | null;
}

@Contract('Somebody who had come stayed to the end: an attendance, and of a participant a touch, on the day of check-out.')
export class CheckedOutV1 extends Attendance {
  static readonly type = 'okoce.training-events.CheckedOut.v1';

  @Id('The seat; null for a walk-in.', { nullable: true })
  readonly seatId!: string | null;

  @Moment('When the same attendance was checked in.')
  readonly checkedInAt!: string;
}

abstract class Certificate extends Attendance {
  @Id('The certificate.')
  readonly certificateId!: string;

  @Moment('When the attendance was checked out; a core certificate makes this the day of step P2.')
  readonly checkedOutAt!: string;
}

@Contract(
  'A certificate was issued, once an attendance: of a core training event step P2, of a seven-steps one for a mentor the accreditation.',
)
export class CertificateIssuedV1 extends Certificate {
  static readonly type = 'okoce.training-events.CertificateIssued.v1';
}

@Contract('A certificate was revoked: what it proved is void from the start.')
export class CertificateRevokedV1 extends Certificate {
  static readonly type = 'okoce.training-events.CertificateRevoked.v1';
}

export const trainingEventsContracts = [
  TrainingEventScheduledV1,
  TrainingEventRescheduledV1,
  RegistrationOpenedV1,
  TrainingEventCancelledV1,
  TrainingEventCompletedV1,
  SeatReservedV1,
  SeatRescheduledV1,
  SeatReleasedV1,
  SeatMissedV1,
  CheckedInV1,
  CheckedOutV1,
  CertificateIssuedV1,
  CertificateRevokedV1,
] as const;
