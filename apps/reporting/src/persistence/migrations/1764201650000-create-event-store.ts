import { eventStoreSchema } from '@okoce/event-sourcing';
import type { Migration } from '@okoce/platform';

/** Reporting records facts of its own: what was sealed and restated. */
export const createEventStore: Migration = {
  name: 'CreateEventStore1764201650000',
  statements: (role) => eventStoreSchema(role),
};
