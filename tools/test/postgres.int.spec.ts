import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from '@okoce/testing';
import { createDatabases, createEmbeddedLog, DatabaseUrls } from '../src/start/databases';
import { DataFolder } from '../src/start/data-folder';
import { Postgres } from '../src/start/postgres';

/** The runner's own PostgreSQL, driven as `npm start` does. */
describe('the PostgreSQL of npm start', () => {
  let root: string;
  let folder: DataFolder;
  let port: number;
  let postgres: Postgres;
  const said: string[] = [];

  const prepare = (): Promise<Postgres> =>
    Postgres.prepare({
      folder: folder.in('postgres'),
      logFile: folder.in('logs', 'postgres.log'),
      port,
      say: (sentence) => said.push(sentence),
    });
  const urls = (): DatabaseUrls => new DatabaseUrls(port, folder.secrets());

  async function ask<T>(url: string, sql: string): Promise<T[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client
      .query(sql)
      .then(({ rows }) => rows as T[])
      .finally(() => client.end());
  }
  async function answers(): Promise<boolean> {
    return ask(urls().superuser('postgres'), 'SELECT 1').then(
      () => true,
      () => false,
    );
  }
  const postmaster = (): number => Number(readFileSync(folder.in('postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

  beforeAll(async () => {
    // A parent that is closed to others is what a temporary clone has; the data folder itself is opened by the runner.
    root = mkdtempSync(join(tmpdir(), 'okoce-postgres-'));
    folder = new DataFolder(root, 'embedded');
    mkdirSync(folder.in('logs'));
    port = await freePort();
    postgres = await prepare();
    await postgres.start(folder.secrets().postgresPassword);
    await createDatabases(urls(), folder.secrets());
    await createEmbeddedLog(urls());
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(root, { recursive: true, force: true });
  });

  it('speaks UTF-8 in C order, keeps its promises to disk, and lets nobody in without a password', async () => {
    const names = ['server_encoding', 'lc_collate', 'fsync', 'synchronous_commit', 'shared_buffers', 'jit', 'listen_addresses'];
    const rows = await ask<Record<string, string>>(
      urls().superuser('postgres'),
      `SELECT ${names.map((name) => (name === 'lc_collate' ? `(SELECT datcollate FROM pg_database WHERE datname = 'postgres') AS lc_collate` : `current_setting('${name}') AS ${name}`)).join(', ')}`,
    );
    expect(rows).toEqual([
      {
        server_encoding: 'UTF8',
        lc_collate: 'C',
        fsync: 'on',
        synchronous_commit: 'on',
        shared_buffers: '128MB',
        jit: 'off',
        listen_addresses: '127.0.0.1',
      },
    ]);
    await expect(ask(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toThrow('password');
  });

  it('gives a service its own database and the log, and no other', async () => {
    await expect(ask(urls().service('reporting'), 'SELECT current_user AS who')).resolves.toEqual([{ who: 'okoce_reporting' }]);
    await expect(ask(urls().log('reporting'), 'SELECT count(*)::int AS partitions FROM log_partitions')).resolves.toEqual([
      { partitions: 24 },
    ]);
    await expect(
      ask(
        urls()
          .service('reporting')
          .replace(/okoce_reporting$/, 'okoce_enrolment'),
        'SELECT 1',
      ),
    ).rejects.toThrow('permission');
    await expect(ask(urls().service('enrolment'), 'CREATE TABLE mine (id int)')).rejects.toThrow('permission');
  });

  it('logs that something was refused, never what was in it', async () => {
    const insert = `INSERT INTO pg_temp.people VALUES ('Siti Aminah'), ('Siti Aminah')`;
    await expect(
      ask(urls().owner('enrolment'), `CREATE TEMP TABLE people (name text CONSTRAINT people_once PRIMARY KEY); ${insert}`),
    ).rejects.toThrow('people_once');
    await eventually(() => expect(readFileSync(folder.in('logs', 'postgres.log'), 'utf8')).toContain('people_once'), 'the line of the log');
    expect(readFileSync(folder.in('logs', 'postgres.log'), 'utf8')).not.toContain('Siti');
  });

  it('makes roles, databases, tables and topics once', async () => {
    await createDatabases(urls(), folder.secrets());
    await createEmbeddedLog(urls());
  });

  it('is started again when it dies', async () => {
    process.kill(postmaster(), 'SIGKILL');
    await eventually(async () => {
      expect(said.join()).toContain('PostgreSQL berhenti sendiri');
      expect(await answers()).toBe(true);
    }, 'PostgreSQL to be back');
  }, 30_000);

  it('stops, and comes back with what it had', async () => {
    await ask(urls().owner('enrolment'), 'CREATE TABLE kept AS SELECT 7 AS number');
    await postgres.stop();
    expect(await answers()).toBe(false);
    postgres = await prepare();
    await postgres.start(folder.secrets().postgresPassword);
    await expect(ask(urls().owner('enrolment'), 'SELECT number FROM kept')).resolves.toEqual([{ number: 7 }]);
  }, 30_000);

  it('ends with a runner that is killed, and is stopped if it did not', async () => {
    await postgres.stop();
    const runner = spawn(process.execPath, ['-e', runnerThatIsKilled(folder, port)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => runner.stdout.once('data', resolve));
    expect(await answers()).toBe(true);
    runner.kill('SIGKILL');
    await eventually(async () => expect(await answers()).toBe(false), 'PostgreSQL to end');
    postgres = await prepare();
    await postgres.stopLeftover();
    await postgres.start(folder.secrets().postgresPassword);
    expect(await answers()).toBe(true);
    const second = await prepare();
    await second.stopLeftover();
    expect(await answers()).toBe(false);
  }, 30_000);
});

/** Runs the built code, as a process that can be killed has to. */
function runnerThatIsKilled(folder: DataFolder, port: number): string {
  const options = JSON.stringify({ folder: folder.in('postgres'), logFile: folder.in('logs', 'postgres.log'), port });
  return `const { Postgres } = require(${JSON.stringify(join(__dirname, '../dist/start/postgres.js'))});
    Postgres.prepare({ ...${options}, say: console.error })
      .then((postgres) => postgres.start(${JSON.stringify(folder.secrets().postgresPassword)}))
      .then(() => console.log('started'));`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
