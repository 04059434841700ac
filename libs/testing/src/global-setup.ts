import { prepareKafka } from './kafka/kafka-fixture';
import { startPostgresServer, type PostgresServer } from './postgres-server';

declare global {
  var okoceTestPostgres: PostgresServer | undefined;
}

/**
 * One PostgreSQL for a whole Jest run, its URL in OKOCE_TEST_POSTGRES. Jest runs a setup that several projects name once;
 * a variable that is already set (a database of one's own, a run inside a run) is used as it is.
 */
// eslint-disable-next-line no-restricted-syntax -- Jest asks for a default export
export default async function globalSetup(): Promise<void> {
  prepareKafka();
  if (process.env['OKOCE_TEST_POSTGRES']) return;
  globalThis.okoceTestPostgres = await startPostgresServer();
  process.env['OKOCE_TEST_POSTGRES'] = globalThis.okoceTestPostgres.url;
}
