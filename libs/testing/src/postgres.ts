import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';

export interface PostgresDatabase {
  /** As the cluster's superuser. */
  readonly url: string;
  readonly pool: Pool;
  /** The same database as one of the roles asked for. */
  urlAs(role: string): string;
  close(): Promise<void>;
}

export interface PostgresDatabaseOptions {
  /** Login roles to create where missing; they belong to the cluster, so every test file shares them. */
  readonly roles?: readonly string[];
  /** A database built once a run and copied from then on: for schemas that take long to make. */
  readonly template?: { readonly name: string; readonly build: (url: string) => Promise<void> };
  /** Connections of the pool, 10 by default. */
  readonly connections?: number;
}

/** A fresh database, for one test file; it goes with the cluster at the end of the run. */
export async function postgresDatabase(options: PostgresDatabaseOptions = {}): Promise<PostgresDatabase> {
  const server = process.env['OKOCE_TEST_POSTGRES'];
  if (!server) throw new Error('No test database: run this project with its jest.int.config.js, whose global setup starts one.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await maintain(server, async (client) => {
    for (const role of options.roles ?? []) await createRole(client, role);
    if (options.template) await buildTemplate(client, server, options.template);
    await client.query(`CREATE DATABASE ${name}${options.template ? ` TEMPLATE ${quoted(options.template.name)} STRATEGY file_copy` : ''}`);
  });
  const url = withDatabase(server, name);
  const pool = new Pool({ connectionString: url, max: options.connections ?? 10 });
  // A server that stops may still reach connections that are being closed.
  pool.on('error', () => undefined);
  return { url, pool, urlAs: (role) => withRole(url, role), close: () => pool.end() };
}

async function maintain(server: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    // Roles and templates are the cluster's: test files make them one after the other.
    await client.query(`SELECT pg_advisory_lock(hashtext('okoce test fixture'))`);
    await work(client);
  } finally {
    await client.end();
  }
}

async function createRole(client: Client, role: string): Promise<void> {
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${quoted(role)} LOGIN`);
}

async function buildTemplate(client: Client, server: string, template: NonNullable<PostgresDatabaseOptions['template']>): Promise<void> {
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [template.name]);
  if (found.rowCount !== 0) return;
  const draft = `draft_${randomUUID().replaceAll('-', '')}`;
  await client.query(`CREATE DATABASE ${draft}`);
  await template.build(withDatabase(server, draft));
  // Under its name only once it is whole.
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${quoted(template.name)}`);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function withRole(server: string, role: string): string {
  const url = new URL(server);
  url.username = role;
  url.password = '';
  return url.href;
}
