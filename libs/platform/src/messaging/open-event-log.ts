import { openEmbeddedLog, openKafkaLog, type EventLog } from '@okoce/event-sourcing';
import type { ServiceConfig } from '../config/service-config';
import type { Logger } from '../logging/logger';

/** The event log that the settings name: embedded in Postgres, or Kafka. */
export function openEventLog(config: ServiceConfig, clientId: string, logger: Logger): Promise<EventLog> {
  if (config.eventLog === 'kafka') return openKafkaLog({ brokers: config.kafkaBrokers ?? [], clientId, logger });
  return openEmbeddedLog({ connectionString: config.eventLogUrl?.reveal() ?? '', logger });
}
