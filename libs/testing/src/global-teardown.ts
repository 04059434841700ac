import { stopKafka } from './kafka/kafka-fixture';

// eslint-disable-next-line no-restricted-syntax -- Jest asks for a default export
export default async function globalTeardown(): Promise<void> {
  await stopKafka();
  if (!globalThis.okoceTestPostgres) return;
  delete process.env['OKOCE_TEST_POSTGRES'];
  await globalThis.okoceTestPostgres.stop();
  globalThis.okoceTestPostgres = undefined;
}
