import { embeddedLogSchema, openEmbeddedLog } from '@okoce/event-sourcing';
import { Client } from 'pg';
import { systemTopics } from '../kafka/topics';
import { services, type Secrets, type Service } from './data-folder';

const OWNER = 'okoce_owner';
const LOG_DATABASE = 'okoce_log';

export function roleOf(service: Service): string {
  return `okoce_${service.replace('-', '_')}`;
}

/** Where who signs in: a database a service, owned by one role and used by another that may do little. */
export class DatabaseUrls {
  constructor(
    private readonly port: number,
    private readonly secrets: Secrets,
  ) {}

  superuser(database: string): string {
    return this.url('postgres', this.secrets.postgresPassword, database);
  }

  owner(service: Service): string {
    return this.url(OWNER, this.secrets.ownerPassword, roleOf(service));
  }

  service(service: Service): string {
    return this.url(roleOf(service), this.secrets.servicePasswords[service] ?? '', roleOf(service));
  }

  logOwner(): string {
    return this.url(OWNER, this.secrets.ownerPassword, LOG_DATABASE);
  }

  log(service: Service): string {
    return this.url(roleOf(service), this.secrets.servicePasswords[service] ?? '', LOG_DATABASE);
  }

  private url(role: string, password: string, database: string): string {
    return `postgres://${role}:${password}@127.0.0.1:${this.port}/${database}`;
  }
}

/** Makes the roles and databases that are missing. The passwords are hex, so that they need no escaping. */
export async function createDatabases(urls: DatabaseUrls, secrets: Secrets): Promise<void> {
  await withClient(urls.superuser('postgres'), async (client) => {
    const names = async (sql: string): Promise<ReadonlySet<string>> =>
      new Set((await client.query<{ name: string }>(sql)).rows.map(({ name }) => name));
    const existingRoles = await names('SELECT rolname AS name FROM pg_roles');
    const existingDatabases = await names('SELECT datname AS name FROM pg_database');
    const roles = [
      [OWNER, secrets.ownerPassword] as const,
      ...services.map((service) => [roleOf(service), secrets.servicePasswords[service]] as const),
    ];
    for (const [role, password] of roles)
      if (!existingRoles.has(role)) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
    for (const database of [...services.map(roleOf), LOG_DATABASE]) {
      if (existingDatabases.has(database)) continue;
      await client.query(`CREATE DATABASE ${database} OWNER ${OWNER} STRATEGY file_copy`);
      await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
      const users = database === LOG_DATABASE ? services.map(roleOf) : [database];
      await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${users.join(', ')}`);
    }
    // A quarter is verified in a table of its own, gone with the session; also in a folder of before there was one.
    await client.query(`GRANT TEMPORARY ON DATABASE ${roleOf('reporting')} TO ${roleOf('reporting')}`);
  });
}

/** The embedded log's tables, grants and topics: an operator's act, which the runner does as the owner. */
export async function createEmbeddedLog(urls: DatabaseUrls): Promise<void> {
  await withClient(urls.logOwner(), async (client) => {
    for (const service of services) for (const statement of embeddedLogSchema(roleOf(service))) await client.query(statement);
  });
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const log = await openEmbeddedLog({ connectionString: urls.logOwner(), logger: quiet });
  try {
    await log.createTopics(systemTopics());
  } finally {
    await log.close();
  }
}

async function withClient(connectionString: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
