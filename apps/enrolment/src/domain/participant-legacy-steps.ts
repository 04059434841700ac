import { dayOf } from '@okoce/domain';
import type { Registered } from './participant';
import type { RecordLegacyStep } from './participant.commands';
import type { LegacyStepRecorded, ParticipantFact } from './participant.events';
import { refuse } from './refusals';

export function recordLegacyStep(command: RecordLegacyStep, state: Registered): readonly ParticipantFact[] {
  if (command.achievedOn < dayOf(state.registration.occurredAt)) throw refuse('STEP_BEFORE_REGISTRATION');
  const known = state.legacySteps.get(command.step);
  if (known === undefined) return [legacyStepFact(command)];
  if (known === command.recordId) return [];
  throw refuse('DUPLICATE_STEP', { step: command.step });
}

/** A line of the legacy register: it happened at 00:00 WIB of its day, whenever it is recorded. */
export function legacyStepFact(command: RecordLegacyStep): LegacyStepRecorded {
  const { participantId, step, achievedOn, hasReference, recordId, occurrence } = command;
  return {
    type: 'LegacyStepRecorded',
    data: { occurredAt: occurrence.occurredAt, participantId, step, achievedOn, hasReference, recordId },
  };
}
