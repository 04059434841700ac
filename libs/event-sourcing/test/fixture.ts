import { postgresDatabase, type PostgresDatabase } from '@okoce/testing';
import { consumerSchema, embeddedLogSchema, eventStoreSchema, type FactMetadata, type Logger, type StreamAppend } from '../src';

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
