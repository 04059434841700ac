import { Kafka, logLevel, type LogEntry, type RetryOptions } from 'kafkajs';
import type { Logger } from '../event-log';

/** All five are given: kafkajs takes the rest from defaults that differ under NODE_ENV=test. About 12 seconds in all. */
export const RETRY: Required<Omit<RetryOptions, 'restartOnFailure'>> = {
  initialRetryTime: 200,
  maxRetryTime: 5_000,
  factor: 0.2,
  multiplier: 2,
  retries: 6,
};

export interface KafkaAddress {
  readonly brokers: readonly string[];
  readonly clientId: string;
}

export function kafkaClient({ brokers, clientId }: KafkaAddress, logger: Logger): Kafka {
  return new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    retry: RETRY,
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => tell(logger, entry),
  });
}

/** What kafkajs calls an error is often one step of a retry: what matters reaches callers as a rejection or as `failed`. */
function tell(logger: Logger, { namespace, log }: LogEntry): void {
  const { message, error, groupId, topic, partition, broker } = log;
  logger.warn({ namespace, said: message, error: String(error ?? ''), groupId, topic, partition, broker }, 'kafka client');
}
