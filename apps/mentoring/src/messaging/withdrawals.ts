import type { LifeFact } from '@okoce/domain';
import { causeOf, lifeFactOf, withdrawalOf, type ConsumedFact } from '@okoce/platform';
import type { Withdrawal } from '../application/mentorship-ends.command-handler';

/** The withdrawals that a batch of enrolment's facts tells of, each with what came before it there. */
export function withdrawalsIn(records: readonly Pick<ConsumedFact, 'envelope'>[]): readonly Withdrawal[] {
  const told = new Map<string, readonly LifeFact[]>();
  return records.flatMap(({ envelope }) => {
    const learnt = lifeFactOf(envelope);
    if (!learnt) return [];
    const toldWith = [...(told.get(learnt.participantId) ?? []), learnt.fact];
    told.set(learnt.participantId, toldWith);
    const withdrawal = withdrawalOf(envelope);
    return withdrawal ? [{ ...withdrawal, toldWith, cause: causeOf(envelope, 'enrolment') }] : [];
  });
}
