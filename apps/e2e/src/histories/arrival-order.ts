import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { topics } from '@okoce/event-contracts';
import { embeddedLogSchema, openEmbeddedLog, type EventLog, type LogRecord } from '@okoce/event-sourcing';
import { eventually } from '@okoce/testing';
import { Client } from 'pg';
import { databaseUrl } from '../databases';
import { reportingEnvironment } from '../ledger-properties';
import type { System } from '../system';

const main = join(__dirname, '../../../reporting/dist/main.js');
const TABLES = ['entries', 'day_sums', 'quarter_sums', 'recorded_sums'] as const;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const AT_ONCE = 200;

export type Ledger = Readonly<Record<(typeof TABLES)[number], readonly string[]>>;

/** All rows of the system's own ledger, in order. */
export function ledgerOf(system: System): Promise<Ledger> {
  return rowsOf(databaseUrl(system, 'okoce_reporting'));
}

/**
 * Another reporting service, on an empty database and a log of its own that gets the same records topic by topic, each partition in its order:
 * what its ledger comes to.
 */
export async function ledgerWhenArriving(system: System, order: readonly (keyof typeof topics)[]): Promise<Ledger> {
  const name = `other_${order.join('_').replaceAll('-', '_')}`;
  const admin = new Client({ connectionString: databaseUrl(system, 'postgres') });
  await admin.connect();
  for (const database of [name, `${name}_log`]) await admin.query(`CREATE DATABASE ${database}`);
  await admin.end();
  const [database, log] = [databaseUrl(system, name), databaseUrl(system, `${name}_log`)];
  const live = await openEmbeddedLog({ connectionString: databaseUrl(system, 'okoce_log'), logger: quiet });
  const other = await emptyLog(log, live);
  const env = { ...process.env, ...reportingEnvironment(system, database, log) };
  await promisify(execFile)(process.execPath, [main, 'migrate'], { env });
  const service = spawn(process.execPath, [main], { env, stdio: 'ignore' });
  const ended = once(service, 'exit');
  try {
    for (const source of order) await copy(live, other, topics[source]);
    const expected = await archivedIn(databaseUrl(system, 'okoce_reporting'));
    await eventually(
      async () => expect(await archivedIn(database)).toBe(expected),
      `all facts to be applied in the order ${order.join(', ')}`,
      {
        timeoutMs: 60_000,
      },
    );
    return await rowsOf(database);
  } finally {
    service.kill('SIGTERM');
    await ended;
    await Promise.all([live.close(), other.close()]);
  }
}

async function emptyLog(url: string, live: EventLog): Promise<EventLog> {
  await withClient(url, async (client) => {
    for (const statement of embeddedLogSchema('okoce_reporting')) await client.query(statement);
  });
  const log = await openEmbeddedLog({ connectionString: url, logger: quiet });
  await log.createTopics(await live.describe(Object.values(topics)));
  return log;
}

async function copy(from: EventLog, to: EventLog, topic: string): Promise<void> {
  const [{ partitions = 0 } = {}] = await from.describe([topic]);
  for (let partition = 0; partition < partitions; partition++) {
    for (let offset = 0, records: readonly LogRecord[] = []; ; offset += records.length) {
      records = await from.read(topic, partition, offset, AT_ONCE);
      if (records.length === 0) break;
      await to.publish(
        topic,
        records.map(({ key, value, headers }) => ({ key, value, headers, partition })),
      );
    }
  }
}

async function archivedIn(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const text = 'SELECT count(*) AS number FROM archive';
    return Number((await client.query<{ number: string }>(text)).rows[0]?.number);
  });
}

async function rowsOf(url: string): Promise<Ledger> {
  return withClient(url, async (client) => {
    const rows: Partial<Record<(typeof TABLES)[number], readonly string[]>> = {};
    for (const table of TABLES) {
      const { rows: found } = await client.query<{ line: string }>(`SELECT ${table}::text AS line FROM ${table} ORDER BY 1`);
      rows[table] = found.map(({ line }) => line);
    }
    return rows as Ledger;
  });
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
