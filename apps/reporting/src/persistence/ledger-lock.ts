import type { ClientBase } from 'pg';
import { query } from './sql';

/** Held to the end of the transaction: whoever changes the ledger does so alone. */
export async function lockLedger(client: ClientBase): Promise<void> {
  await query(client, 'lock', `SELECT pg_advisory_xact_lock(hashtext('okoce reporting ledger'))`, []);
}

/** The database's clock, as text. */
export async function moment(client: ClientBase): Promise<string> {
  const { rows } = await query<{ now: string }>(client, 'moment', 'SELECT clock_timestamp()::text AS now', []);
  return rows[0]?.now ?? '';
}
