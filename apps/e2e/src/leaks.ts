import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client as Postgres } from 'pg';
import { openKafkaLog } from '@okoce/event-sourcing';
import type { System, Transport } from './system';

const DATABASES = ['okoce_enrolment', 'okoce_mentoring', 'okoce_training_events', 'okoce_reporting', 'okoce_log'];
const TOPICS = ['okoce.enrolment.v1', 'okoce.mentoring.v1', 'okoce.training-events.v1'];
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface Searched {
  readonly rows: number;
  readonly records: number;
  readonly logLines: number;
  /** Where one of the needles was found, and which. */
  readonly leaks: readonly string[];
}

/** Looks for personal data wherever none may be: every row outside the vaults, every record of the log, every log line. */
export async function searchForLeaks(
  system: System,
  transport: Transport,
  brokers: readonly string[],
  needles: readonly string[],
): Promise<Searched> {
  const folder = join(system.dataDir, transport === 'embedded' ? 'embedded' : 'on-kafka');
  const found = (where: string, text: string): string[] =>
    needles.filter((needle) => text.includes(needle)).map((needle) => `${where}: ${needle}`);
  const { postgresPassword } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { postgresPassword: string };
  const leaks: string[] = [];
  let rows = 0;
  for (const database of DATABASES) {
    const client = new Postgres({
      connectionString: `postgres://postgres:${postgresPassword}@127.0.0.1:${system.portBase + 9}/${database}`,
    });
    await client.connect();
    const tables = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'vault\\_%'`,
    );
    for (const { name } of tables.rows) {
      const { rows: texts } = await client.query<{ text: string }>(`SELECT t::text AS text FROM "${name}" t`);
      rows += texts.length;
      for (const { text } of texts) leaks.push(...found(`${database}.${name}`, text));
    }
    await client.end();
  }
  const records = transport === 'kafka' ? await recordsOnKafka(brokers) : [];
  for (const text of records) leaks.push(...found('kafka', text));
  const logLines = readdirSync(join(folder, 'logs')).flatMap((file) => readFileSync(join(folder, 'logs', file), 'utf8').split('\n'));
  for (const line of logLines) leaks.push(...found('logs', line));
  return { rows, records: records.length, logLines: logLines.length, leaks };
}

async function recordsOnKafka(brokers: readonly string[]): Promise<string[]> {
  const log = await openKafkaLog({ brokers, clientId: 'okoce-e2e', logger: silent });
  const texts: string[] = [];
  for (const { topic, partitions } of await log.describe(TOPICS))
    for (let partition = 0; partition < partitions; partition++)
      for (let from = 0; ;) {
        const records = await log.read(topic, partition, from, 5_000);
        if (records.length === 0) break;
        texts.push(...records.map((record) => JSON.stringify(record)));
        from = (records.at(-1)?.offset ?? from) + 1;
      }
  await log.close();
  return texts;
}
