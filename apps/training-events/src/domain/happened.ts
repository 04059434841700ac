import { happenedAt } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import type { DatedCommand } from './training-event.commands';
import type { TrainingEventScheduled } from './training-event.events';

export type Happened = Pick<TrainingEventScheduled['data'], 'occurredAt' | 'trainingEventId' | 'late'>;

/** Within the limits on dating back, and not before `notBefore` (a holder's registration). */
export function happenedTo({ occurrence, trainingEventId }: DatedCommand, notBefore?: Instant): Happened {
  return { ...happenedAt(occurrence, notBefore), trainingEventId };
}

/**
 * The limits on dating back hold for what a command brings about, too: a seat reserved today may be one of long ago.
 * @throws RuleViolation TOO_LATE
 */
export function latenessOf(moment: Instant, { occurrence }: DatedCommand): Pick<Happened, 'late'> {
  if (moment >= occurrence.occurredAt) return {};
  const { late } = happenedAt({ ...occurrence, occurredAt: moment });
  return late ? { late } : {};
}
