import { postgresDatabase, type PostgresDatabase } from '@okoce/testing';
import {
  consumerSchema,
  embeddedLogSchema,
  eventStoreSchema,
  openEmbeddedLog,
  type EventLog,
  type FactMetadata,
  type Logger,
  type LogRecord,
  type OutgoingRecord,
  type StoredFact,
  type StreamAppend,
} from '../src';

export const ROLE = 'okoce_store_test';

export const metadata: FactMetadata = {
  actor: { id: 'f0c5ad10-0000-4000-8000-000000000001', role: 'officer', channel: 'live' },
  correlationId: 'f0c5ad10-0000-4000-8000-000000000002',
};

export const quiet: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A database with every table of this library. */
export async function storeDatabase(connections = 10): Promise<PostgresDatabase> {
  const database = await postgresDatabase({ roles: [ROLE], connections });
  for (const statement of [...eventStoreSchema(ROLE), ...consumerSchema(ROLE), ...embeddedLogSchema(ROLE)])
    await database.pool.query(statement);
  return database;
}

/** `count` facts that say their place in the append. */
export function facts(count: number, type = 'Noted') {
  return Array.from({ length: count }, (_, index) => ({ type, data: { index } }));
}

export function append(streamId: string, expectedVersion: StreamAppend['expectedVersion'], count = 1): StreamAppend {
  return { streamId, expectedVersion, facts: facts(count) };
}

export const TOPIC = 'okoce.test.v1';
export const PARTITIONS = 3;

/** The embedded log of a database that has its tables, with the topic made. */
export async function openLog(database: PostgresDatabase, logger: Logger = quiet): Promise<EventLog> {
  const log = await openEmbeddedLog({ connectionString: database.url, logger });
  await log.createTopics([{ topic: TOPIC, partitions: PARTITIONS }]);
  return log;
}

/** A contract as the relay would make it of a fact. */
export function toRecord({ streamId, streamVersion, position, recordedAt }: StoredFact): OutgoingRecord {
  return { key: streamId, value: JSON.stringify({ streamId, streamVersion, recordedAt }), headers: { ce_position: String(position) } };
}

export function completenessRecord(completeTo: string): OutgoingRecord {
  return { key: '', value: JSON.stringify({ completeTo }), headers: {} };
}

/** Everything in the topic, partition by partition. */
export async function readTopic(log: EventLog): Promise<readonly (readonly LogRecord[])[]> {
  return Promise.all(Array.from({ length: PARTITIONS }, (_, partition) => log.read(TOPIC, partition, 0, 100_000)));
}
