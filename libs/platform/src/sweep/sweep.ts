import type { Instant } from '@okoce/domain';
import type { FactMetadata } from '@okoce/event-sourcing';

export interface SweepContext {
  /** Of the facts the sweep records. */
  readonly metadata: FactMetadata;
}

/** What time alone brings: a service's class for it, named by its definition. */
export interface Sweep {
  /**
   * Records what time had brought before the start of a day (00:00 in Jakarta), each thing once however often and in whatever order of days
   * it is asked; answers how many of each kind it recorded this time.
   */
  sweep(startOfDay: Instant, context: SweepContext): Promise<Readonly<Record<string, number>>>;
}
