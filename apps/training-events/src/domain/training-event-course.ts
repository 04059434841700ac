import { happenedAt } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import type { Attendance, Planned, TrainingEvent } from './training-event';
import type { CompleteTrainingEvent, OpenRegistration, ScheduleTrainingEvent, TrainingEventCommand } from './training-event.commands';
import type { CertificateIssued, TrainingEventFact, TrainingEventPlan, TrainingEventScheduled } from './training-event.events';
import { refuse } from './refusals';

export function scheduleTrainingEvent(command: ScheduleTrainingEvent, state: TrainingEvent): readonly TrainingEventFact[] {
  const { plan } = command;
  if (state.status !== 'unscheduled') {
    if (isSamePlan(state.plan, plan)) return [];
    throw refuse('ALREADY_SCHEDULED');
  }
  if (plan.endsAt <= plan.startsAt) throw refuse('ENDS_BEFORE_START');
  if (plan.capacity < 1) throw refuse('CAPACITY_TOO_SMALL');
  return [{ type: 'TrainingEventScheduled', data: { ...happenedTo(command), ...plan } }];
}

export function openRegistration(command: OpenRegistration, state: Planned): readonly TrainingEventFact[] {
  if (state.status === 'open') return [];
  if (state.status === 'completed') throw refuse('TRAINING_EVENT_COMPLETED');
  return [{ type: 'RegistrationOpened', data: { ...happenedTo(command), kind: state.plan.kind } }];
}

/**
 * Closes the training event and issues a certificate to everyone who checked in and out. Refused while it is still going on:
 * whoever is yet to check out would get none, and nobody checks in or out once it is completed.
 */
export function completeTrainingEvent(command: CompleteTrainingEvent, state: Planned): readonly TrainingEventFact[] {
  if (state.status === 'completed') return [];
  if (state.plan.endsAt > command.occurrence.occurredAt) throw refuse('TRAINING_EVENT_NOT_ENDED', { endsAt: state.plan.endsAt });
  const happened = happenedTo(command);
  const { kind } = state.plan;
  const certificates = [...state.attendances.values()]
    .filter(isAttendedToTheEnd)
    .map(({ attendanceId, holderKind, holderId, checkedOutAt }): CertificateIssued => ({
      type: 'CertificateIssued',
      data: {
        ...happened,
        // A completion dated back to the end of the programme issues nothing before its holder left.
        occurredAt: checkedOutAt > happened.occurredAt ? checkedOutAt : happened.occurredAt,
        kind,
        certificateId: command.certificateIdOf(attendanceId),
        attendanceId,
        holderKind,
        holderId,
        checkedOutAt,
      },
    }));
  return [{ type: 'TrainingEventCompleted', data: { ...happened, kind } }, ...certificates];
}

function isAttendedToTheEnd(attendance: Attendance): attendance is Attendance & { readonly checkedOutAt: Instant } {
  return attendance.checkedOutAt !== null;
}

function isSamePlan(one: TrainingEventPlan, other: TrainingEventPlan): boolean {
  return (Object.keys(one) as (keyof TrainingEventPlan)[]).every((key) => one[key] === other[key]);
}

export type Happened = Pick<TrainingEventScheduled['data'], 'occurredAt' | 'trainingEventId' | 'late'>;

/** Within the limits on dating back, and not before `notBefore` (a holder's registration). */
export function happenedTo({ occurrence, trainingEventId }: TrainingEventCommand, notBefore?: Instant): Happened {
  return { ...happenedAt(occurrence, notBefore), trainingEventId };
}
