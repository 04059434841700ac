import { happenedAt } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import type { DatedCommand } from './training-event.commands';
import type { TrainingEventScheduled } from './training-event.events';

export type Happened = Pick<TrainingEventScheduled['data'], 'occurredAt' | 'trainingEventId' | 'late'>;

/** Within the limits on dating back, and not before `notBefore` (a holder's registration). */
export function happenedTo({ occurrence, trainingEventId }: DatedCommand, notBefore?: Instant): Happened {
  return { ...happenedAt(occurrence, notBefore), trainingEventId };
}
