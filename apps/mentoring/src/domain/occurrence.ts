import { assertOccurrence } from '@okoce/domain';
import type { Instant } from '@okoce/domain';

/** When it happened, when it is being recorded, and by whom: what the limits on dating back look at. */
export interface Occurrence {
  readonly occurredAt: Instant;
  readonly now: Instant;
  readonly channel: 'live' | 'import' | 'sample';
  readonly role: string;
  readonly reason?: string;
}

export interface Happened {
  readonly occurredAt: Instant;
  /** Recorded more than 7 days after it happened. */
  readonly late?: true;
}

/** Within the limits on dating back, and not before `notBefore` (a registration). */
export function happenedAt(occurrence: Occurrence, notBefore?: Instant): Happened {
  const { late } = assertOccurrence({ ...occurrence, notBefore });
  return { occurredAt: occurrence.occurredAt, ...(late ? { late: true } : {}) };
}
