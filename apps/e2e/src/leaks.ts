import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client as Postgres } from 'pg';
import { openKafkaLog } from '@okoce/event-sourcing';
import { databaseUrl } from './databases';
import type { System } from './system';

const DATABASES = ['okoce_enrolment', 'okoce_mentoring', 'okoce_training_events', 'okoce_reporting', 'okoce_log'];
const TOPICS = ['okoce.enrolment.v1', 'okoce.mentoring.v1', 'okoce.training-events.v1', 'okoce.reporting.v1'];
/** PostgreSQL's own files, searched as rows; and the messages, which are to say what they say. */
const OTHERWISE = ['postgres', 'messages'];
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What must not be found: a text anywhere, or whatever a pattern fits. */
export type Needle = string | RegExp;

export interface Searched {
  readonly rows: number;
  readonly records: number;
  readonly logLines: number;
  /** Where one of the needles was found, and which. */
  readonly leaks: readonly string[];
}

/** Looks for personal data wherever none may be: every row outside the vaults, every record of the log, every log line and other file. */
export async function searchForLeaks(system: System, needles: readonly Needle[]): Promise<Searched> {
  const leaks: string[] = [];
  const search = (where: string, text: string): void => {
    for (const needle of needles)
      if (typeof needle === 'string' ? text.includes(needle) : needle.test(text)) leaks.push(`${where}: ${String(needle)}`);
  };
  let rows = 0;
  for (const database of DATABASES) rows += await searchDatabase(system, database, search);
  const records = system.transport === 'kafka' ? await recordsOnKafka(system.brokers) : [];
  for (const text of records) search('kafka', text);
  let logLines = 0;
  for (const file of filesOf(system.folder)) {
    const lines = readFileSync(join(system.folder, file), 'utf8').split('\n');
    if (file.startsWith('logs')) logLines += lines.length;
    for (const line of lines) search(file, line);
  }
  return { rows, records: records.length, logLines, leaks };
}

/** A number of six digits that stands for itself: not a part of an id, a hash, a longer number or the fraction of a second. */
export function codeNeedle(code: string): RegExp {
  return new RegExp(`(?<![\\w.-])${code}(?![\\w-])`);
}

/** A mobile number, given with its 0, as people and programs write it: what all spellings in one piece share, and those in groups. */
export function phoneNeedles(phone: string): readonly string[] {
  const [operator, middle, end] = [phone.slice(1, 4), phone.slice(4, 8), phone.slice(8)];
  return [phone.slice(1), ...['-', ' ', '.'].map((between) => [operator, middle, end].join(between))];
}

async function searchDatabase(system: System, database: string, search: (where: string, text: string) => void): Promise<number> {
  const client = new Postgres({ connectionString: databaseUrl(system, database) });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'vault\\_%'`,
  );
  let count = 0;
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM "${name}" t`);
    count += rows.length;
    for (const { text } of rows) search(`${database}.${name}`, text);
  }
  await client.end();
  return count;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (OTHERWISE.includes(entry.name)) return [];
    if (!entry.isDirectory()) return [entry.name];
    return filesOf(join(folder, entry.name)).map((file) => join(entry.name, file));
  });
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
