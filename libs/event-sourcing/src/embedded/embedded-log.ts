import type { EventLog, Logger } from '../event-log';

export interface EmbeddedLogOptions {
  readonly connectionString: string;
  readonly logger: Logger;
}

/** The event log in a Postgres database (see `embeddedLogSchema`): for one machine and for tests, with the semantics of Kafka. */
export function openEmbeddedLog(_options: EmbeddedLogOptions): Promise<EventLog> {
  throw new Error('Not written yet');
}
