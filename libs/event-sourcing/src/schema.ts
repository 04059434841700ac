/** SQL for a service's first migration: events, command_outcomes, relay_checkpoint, completeness_mark, and the grants of its role. */
export function eventStoreSchema(_serviceRole: string): readonly string[] {
  throw new Error('Not written yet');
}

/** SQL for a consuming service's migration: consumer_positions and parked_records, and the grants of its role. */
export function consumerSchema(_serviceRole: string): readonly string[] {
  throw new Error('Not written yet');
}
