import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { System } from './system';

type ByService = Readonly<Record<string, string>>;
interface Secrets {
  readonly postgresPassword: string;
  readonly servicePasswords: ByService;
  readonly vaultMasterKeys: ByService;
  readonly vaultIndexKeys: ByService;
}

function secretsOf({ folder }: System): Secrets {
  return JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as Secrets;
}

/** Where the reporting service finds its database, as its own role. */
export function reportingDatabaseUrl(system: System): string {
  const password = secretsOf(system).servicePasswords['reporting'] ?? '';
  return `postgres://okoce_reporting:${password}@127.0.0.1:${system.portBase + 9}/okoce_reporting`;
}

/** By which the reporting service opens its vault. */
export function reportingVaultKeys(system: System): Record<string, string> {
  const { vaultMasterKeys, vaultIndexKeys } = secretsOf(system);
  return { VAULT_MASTER_KEY: vaultMasterKeys['reporting'] ?? '', VAULT_INDEX_KEY: vaultIndexKeys['reporting'] ?? '' };
}

/** A database of the system's, as the superuser. */
export function databaseUrl(system: System, database: string): string {
  return `postgres://postgres:${secretsOf(system).postgresPassword}@127.0.0.1:${system.portBase + 9}/${database}`;
}

/** One number out of a service's database. */
export async function numberFrom(system: System, database: string, sql: string): Promise<number> {
  const [row] = await rowsFrom<{ number: string }>(system, database, sql);
  return Number(row?.number);
}

/** The texts of a database of the system's. */
export async function textsFrom(system: System, database: string, sql: string): Promise<string[]> {
  return (await rowsFrom<{ text: string }>(system, database, sql)).map(({ text }) => text);
}

async function rowsFrom<Row extends object>(system: System, database: string, sql: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: databaseUrl(system, database) });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
