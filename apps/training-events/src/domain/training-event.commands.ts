import type { Holder, Instant, LifeFact, Occurrence, Uuid } from '@okoce/domain';
import type { SeatReleaser, TrainingEventPlan, TrainingEventTimes } from './training-event.events';

interface ToTrainingEvent<Type extends string> {
  readonly type: Type;
  readonly trainingEventId: Uuid;
}

interface Command<Type extends string> extends ToTrainingEvent<Type> {
  readonly occurrence: Occurrence;
}

export interface ScheduleTrainingEvent extends Command<'ScheduleTrainingEvent'> {
  readonly plan: TrainingEventPlan;
}

export interface RescheduleTrainingEvent extends Command<'RescheduleTrainingEvent'> {
  readonly times: TrainingEventTimes;
  /**
   * The participants who hold seats, when the start that is given up has passed by now, so that someone may have withdrawn after it and before
   * the new one. Withdrawals before it release seats by themselves.
   */
  readonly holders: readonly KnownParticipant[];
}

export type OpenRegistration = Command<'OpenRegistration'>;
export type CancelTrainingEvent = Command<'CancelTrainingEvent'>;

/** What enrolment's facts have said of a participant by now. */
export interface KnownParticipant {
  readonly holderKind: 'participant';
  readonly holderId: Uuid;
  readonly life: readonly LifeFact[];
}

/** What other services' facts have said of a holder by now. */
export type KnownHolder =
  KnownParticipant | { readonly holderKind: 'mentor'; readonly holderId: Uuid; readonly registeredAt: Instant | undefined };

export interface ReserveSeat extends Command<'ReserveSeat'> {
  readonly seatId: Uuid;
  readonly holder: KnownHolder;
}

export interface ReleaseSeat extends Command<'ReleaseSeat'> {
  readonly seatId: Uuid;
  readonly releasedBy: SeatReleaser;
}

/** By the service itself, which has learnt of a withdrawal: dated by that, whenever it is learnt. */
export interface ReleaseSeatOfWithdrawn extends ToTrainingEvent<'ReleaseSeatOfWithdrawn'> {
  readonly holder: KnownParticipant;
}

export interface CheckIn extends Command<'CheckIn'> {
  readonly attendanceId: Uuid;
  readonly holder: KnownHolder;
}

export interface CheckOut extends Command<'CheckOut'> {
  readonly holder: Holder;
}

export interface CompleteTrainingEvent extends Command<'CompleteTrainingEvent'> {
  /** The same id for the same attendance, however often it is asked: two completions cannot issue two certificates. */
  readonly certificateIdOf: (attendanceId: Uuid) => Uuid;
}

export interface RevokeCertificate extends Command<'RevokeCertificate'> {
  readonly certificateId: Uuid;
}

export type DatedCommand =
  | ScheduleTrainingEvent
  | RescheduleTrainingEvent
  | OpenRegistration
  | CancelTrainingEvent
  | ReserveSeat
  | ReleaseSeat
  | CheckIn
  | CheckOut
  | CompleteTrainingEvent
  | RevokeCertificate;

export type TrainingEventCommand = DatedCommand | ReleaseSeatOfWithdrawn;
