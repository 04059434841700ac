import type { Holder, Instant, LifeFact, Occurrence, Uuid } from '@okoce/domain';
import type { TrainingEventPlan } from './training-event.events';

interface Command<Type extends string> {
  readonly type: Type;
  readonly trainingEventId: Uuid;
  readonly occurrence: Occurrence;
}

export interface ScheduleTrainingEvent extends Command<'ScheduleTrainingEvent'> {
  readonly plan: TrainingEventPlan;
}

export type OpenRegistration = Command<'OpenRegistration'>;

/** What other services' facts have said of a holder by now. */
export type KnownHolder =
  | { readonly holderKind: 'participant'; readonly holderId: Uuid; readonly life: readonly LifeFact[] }
  | { readonly holderKind: 'mentor'; readonly holderId: Uuid; readonly registeredAt: Instant | undefined };

export interface ReserveSeat extends Command<'ReserveSeat'> {
  readonly seatId: Uuid;
  readonly holder: KnownHolder;
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

export type TrainingEventCommand = ScheduleTrainingEvent | OpenRegistration | ReserveSeat | CheckIn | CheckOut | CompleteTrainingEvent;
