import { districts } from '@okoce/domain';
import { Agent, request } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { Tokens } from '../client/tokens';
import { CannotRun, portOffsets, toolsConfig } from '../config';
import type { Secrets } from '../start/data-folder';
import { Random } from '../simulate/random';
import { percentile, ratio, say, table } from './print';
import { RunningSystem } from './running-system';

const AIM_MS = 50;
const ROUNDS = 300;
const SEED = 1;
const QUARTERS = ['2018-Q1', '2018-Q3', '2019-Q4', '2020-Q4', '2021-Q1', '2021-Q4'];

/** How long each view takes over the data that `bench -- import` left, one request after another on one connection. */
export async function benchReports(dataDirectory: string, portBase: number): Promise<void> {
  if (!existsSync(join(dataDirectory, 'embedded', 'postgres')))
    throw new CannotRun('Belum ada data: jalankan "npm run bench -- import" dulu. (Run the import benchmark first.)');
  const system = await RunningSystem.start({ dataDirectory, portBase, flags: ['--no-sample'] });
  try {
    await measure(dataDirectory, portBase);
  } finally {
    await system.stop();
  }
}

async function measure(dataDirectory: string, portBase: number): Promise<void> {
  const config = toolsConfig({ OKOCE_PORT_BASE: String(portBase) });
  const token = await new Tokens(config).for({ roles: ['admin'] })();
  const random = new Random(SEED);
  const { ids, people, entries } = await participantIds(dataDirectory, portBase);
  const quarter = (): string => `/quarters/${random.pick(QUARTERS)}`;
  const day = (): string => `/days/20${18 + random.below(3)}-${String(1 + random.below(12)).padStart(2, '0')}-15`;
  const views: readonly (readonly [string, () => string])[] = [
    ['nothing (health)', () => '/health/live'],
    ['programme', () => `${quarter()}/programme`],
    ['centre', () => `${quarter()}/centres/${random.pick(districts).code}`],
    ['programme on a day', () => `${day()}/programme`],
    ['centre on a day', () => `${day()}/centres/${random.pick(districts).code}`],
    // Only in the last quarter has everyone registered.
    ['participant', () => `/quarters/${QUARTERS.at(-1)}/participants/${random.pick(ids)}`],
    ['44 centres', () => `${quarter()}/centres`],
    ['programme as of now', () => `${quarter()}/programme?asOf=${new Date().toISOString()}`],
  ];
  say(`Reports over ${people} people and ${entries} entries, ${ROUNDS} requests each, one connection; aim: p95 < ${AIM_MS} ms.`);
  const rows: (readonly string[])[] = [['', 'p50', 'p95', 'slowest', 'p95 of the aim']];
  for (const [name, path] of views) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await timed(config.urls.reporting + path(), token));
    const p95 = percentile(times, 0.95);
    const milliseconds = [percentile(times, 0.5), p95, Math.max(...times)].map((value) => `${value.toFixed(1)} ms`);
    rows.push([name, ...milliseconds, ratio(p95 / AIM_MS)]);
  }
  table(rows);
}

const oneConnection = new Agent({ keepAlive: true, maxSockets: 1 });

function timed(url: string, token: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    request(url, { agent: oneConnection, headers: { authorization: `Bearer ${token}` } }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${url}: ${response.statusCode}`));
      });
    })
      .once('error', reject)
      .end();
  });
}

/** No view lists people, so the benchmark looks for some where the operator may. */
async function participantIds(dataDirectory: string, portBase: number) {
  const secrets = JSON.parse(readFileSync(join(dataDirectory, 'embedded', 'secrets.json'), 'utf8')) as Secrets;
  const url = (database: string): string =>
    `postgres://postgres:${secrets.postgresPassword}@127.0.0.1:${portBase + portOffsets.postgres}/${database}`;
  const query = async <T>(database: string, sql: string): Promise<T[]> => {
    const client = new Client({ connectionString: url(database) });
    await client.connect();
    return client
      .query(sql)
      .then(({ rows }) => rows as T[])
      .finally(() => client.end());
  };
  const registered = await query<{ id: string; people: string }>(
    'okoce_enrolment',
    `SELECT stream_id AS id, count(*) OVER () AS people FROM events WHERE type = 'ParticipantRegistered' ORDER BY md5(stream_id::text) LIMIT 500`,
  );
  const [counted] = await query<{ entries: string }>('okoce_reporting', 'SELECT count(*) AS entries FROM entries');
  return { ids: registered.map(({ id }) => id), people: registered[0]?.people ?? '0', entries: counted?.entries ?? '0' };
}
