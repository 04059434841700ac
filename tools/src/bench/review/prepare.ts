import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { portOffsets, workspaceRoot } from '../../config';
import { DatabaseUrls } from '../../start/databases';
import type { Secrets } from '../../start/data-folder';
import { serviceEnvironment } from '../../start/service-environment';
import { say, seconds } from '../print';
import { RunningSystem } from '../running-system';
import { fillArchive } from './fill-archive';

export interface Prepared {
  readonly participants: number;
  readonly contracts: number;
  readonly entries: number;
}

/** Where the data of a size is, and how to come to it. */
export interface ReviewData {
  readonly dataDirectory: string;
  readonly portBase: number;
  readonly participants: number;
}

/**
 * A programme in a data folder of its own: its contracts written into reporting's archive in bulk, its ledger made of them by the service's own
 * rebuild. Made once and kept; a folder that was left half made is made again.
 */
export async function prepare(data: ReviewData, fresh: boolean): Promise<Prepared> {
  const file = join(data.dataDirectory, 'prepared.json');
  if (!fresh && existsSync(file)) {
    say(`Data in ${data.dataDirectory} is used again (--fresh makes it anew).`);
    return JSON.parse(readFileSync(file, 'utf8')) as Prepared;
  }
  say(`Data for ${data.participants} people is made in ${data.dataDirectory}; it is kept for the next time.`);
  const system = await RunningSystem.start({ ...data, flags: ['--fresh', '--no-sample'] });
  try {
    const started = performance.now();
    const contracts = await fillArchive(databaseUrl(data, 'owner'), data, (done) => progress(`${done} contracts archived`));
    const filled = performance.now();
    await rebuild(data);
    say(
      `\nArchived in ${seconds((filled - started) / 1000)} s, ledger and classes made of it by a rebuild in ${seconds((performance.now() - filled) / 1000)} s.`,
    );
    const made = { participants: data.participants, contracts, entries: await countOf(data, 'entries') };
    writeFileSync(file, `${JSON.stringify(made)}\n`);
    return made;
  } finally {
    await system.stop();
  }
}

async function rebuild(data: ReviewData): Promise<void> {
  const main = join(workspaceRoot, 'apps/reporting/dist/main.js');
  const surroundings = {
    portBase: data.portBase,
    transport: 'embedded' as const,
    kafkaBrokers: [],
    secrets: secretsOf(data),
    urls: urlsOf(data),
    dailySweep: 'off' as const,
    messageFolder: data.dataDirectory,
  };
  const env = { ...process.env, ...serviceEnvironment('reporting', surroundings) };
  const running = promisify(execFile)(process.execPath, [main, 'rebuild'], { env });
  running.child.stderr?.setEncoding('utf8').on('data', (text: string) => progress(`rebuild: ${text.trim().split('\n').at(-1)}`));
  await running;
  await withDatabase(data, (client) => client.query('VACUUM (ANALYZE)'));
}

export async function countOf(data: ReviewData, table: string): Promise<number> {
  return withDatabase(data, async (client) =>
    Number((await client.query<{ rows: string }>(`SELECT count(*) AS rows FROM ${table}`)).rows[0]?.rows ?? 0),
  );
}

/** Some people by chance, the same each time. */
export async function somePeople(data: ReviewData, people: number): Promise<readonly string[]> {
  const mentored = `SELECT participant_id AS id FROM assessed_people ORDER BY md5(participant_id::text) LIMIT ${people}`;
  return withDatabase(data, async (client) => (await client.query<{ id: string }>(mentored)).rows.map(({ id }) => id));
}

async function withDatabase<T>(data: ReviewData, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl(data, 'superuser') });
  await client.connect();
  return work(client).finally(() => client.end());
}

function databaseUrl(data: ReviewData, as: 'owner' | 'superuser'): string {
  const urls = urlsOf(data);
  return as === 'owner' ? urls.owner('reporting') : urls.superuser('okoce_reporting');
}

function urlsOf(data: ReviewData): DatabaseUrls {
  return new DatabaseUrls(data.portBase + portOffsets.postgres, secretsOf(data));
}

function secretsOf({ dataDirectory }: ReviewData): Secrets {
  return JSON.parse(readFileSync(join(dataDirectory, 'embedded', 'secrets.json'), 'utf8')) as Secrets;
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(60)}`);
}
