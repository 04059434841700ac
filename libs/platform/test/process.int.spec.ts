import { eventually } from '@okoce/testing';
import { Client } from 'pg';
import { developmentToken, startDevelopmentIssuer, type RunningDevelopmentIssuer } from '../src/development-issuer';
import { serviceEnvironment, type ServiceEnvironment } from './fixture/environment';
import { spawnService, type ServiceProcess } from './fixture/service-process';

let issuer: RunningDevelopmentIssuer;
let environment: ServiceEnvironment;
const running: ServiceProcess[] = [];

beforeAll(async () => {
  issuer = await startDevelopmentIssuer({ port: 0 });
  environment = await serviceEnvironment(issuer.issuer);
});

afterAll(async () => {
  for (const { child, exited } of running) {
    child.kill('SIGKILL');
    await exited;
  }
  await issuer?.close();
  await environment?.close();
});

function start(verb?: string, variables: Record<string, string> = {}): ServiceProcess {
  const service = spawnService({ ...environment.variables, ...variables }, verb);
  running.push(service);
  return service;
}

/** Its sources are compiled as it starts, which takes a busy machine a while. */
async function urlOf(service: ServiceProcess): Promise<string> {
  const started = (): Readonly<Record<string, unknown>> => {
    const line = service.lines.find(({ msg }) => msg === 'Service started');
    if (!line) throw new Error(`Not started: ${service.output()}`);
    return line;
  };
  return String((await eventually(started, 'the service to start', { timeoutMs: 40_000 }))['url']);
}

async function openCentre(url: string, districtCode: string): Promise<number> {
  const token = await developmentToken({ issuerUrl: issuer.url, claims: { roles: ['admin'] } });
  const response = await fetch(`${url}/centres`, {
    method: 'POST',
    // A connection kept over a pause may just be ending at the service's side, which says nothing of the service.
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ districtCode, openedOn: '2017-12-14' }),
  });
  return response.status;
}

/** In a session of its own. */
async function onceAs(connectionString: string, text: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(text);
  await client.end();
}

describe('a service as a process', () => {
  it('prints its OpenAPI document without settings or database', async () => {
    const service = spawnService({}, 'openapi');
    expect(await service.exited).toEqual({ code: 0, signal: null });
    const document = JSON.parse(service.output()) as { openapi: string; paths: object };
    expect(document.openapi).toMatch(/^3\./);
    expect(document.paths).toHaveProperty('/centres');
  });

  it('lists all that is wrong with its settings, and no value of them', async () => {
    const service = start(undefined, { DATABASE_URL: 'mysql://secret', VAULT_MASTER_KEY: 'secret', PORT: 'many', OKOCE_MODE: '' });
    expect((await service.exited).code).toBe(1);
    const problems = String(service.lines.flatMap((line) => line['problems'] ?? []));
    for (const name of ['DATABASE_URL', 'VAULT_MASTER_KEY', 'PORT', 'OKOCE_MODE']) expect(problems).toContain(name);
    expect(service.output()).not.toContain('secret');
  });

  it('refuses a schema that is behind', async () => {
    const service = start();
    expect((await service.exited).code).toBe(1);
    expect(service.output()).toContain('The database schema is behind');
  });

  it('migrates once, however many try at once', async () => {
    const both = [start('migrate'), start('migrate')];
    for (const { exited } of both) expect((await exited).code).toBe(0);
    const ran = both.flatMap(({ lines }) => lines.flatMap((line) => line['migrations'] ?? []));
    expect(ran).toEqual(['OpenCentres1735689600000']);
  });

  it.each([
    ['missing', 'true', 'Topic okoce.enrolment.v1 is missing'],
    ['partitioned differently', 'partition = 5', 'Topic okoce.enrolment.v1 has 5 partitions instead of 6'],
  ])('refuses a topic that is %s, in a sentence', async (_how, which, sentence) => {
    const { pool } = environment.log;
    await pool.query('CREATE TABLE kept AS TABLE log_partitions');
    try {
      await pool.query(`DELETE FROM log_partitions WHERE ${which}`);
      const service = start();
      expect((await service.exited).code).toBe(1);
      expect(service.output()).toContain(sentence);
    } finally {
      await pool.query('DELETE FROM log_partitions');
      await pool.query('INSERT INTO log_partitions OVERRIDING SYSTEM VALUE TABLE kept');
      await pool.query('DROP TABLE kept');
    }
  });

  it('finishes what it holds on SIGTERM, and ends with 0', async () => {
    const service = start();
    const url = await urlOf(service);
    expect(await openCentre(url, '31.74.01')).toBe(201);
    const inFlight = Array.from({ length: 5 }, (_, index) => openCentre(url, `31.74.1${index}`));
    await eventually(async () => {
      const { rows } = await environment.database.pool.query('SELECT 1 FROM events');
      expect(rows.length).toBeGreaterThan(1);
    }, 'a request to be under way');
    const started = Date.now();
    service.child.kill('SIGTERM');
    expect(await service.exited).toEqual({ code: 0, signal: null });
    expect(Date.now() - started).toBeLessThan(10_000);
    const answers = await Promise.allSettled(inFlight);
    const accepted = answers.filter((answer) => answer.status === 'fulfilled' && answer.value === 201).length;
    const { rows } = await environment.database.pool.query<{ count: string }>('SELECT count(*) FROM events');
    expect(Number(rows[0]?.count)).toBe(1 + accepted);
  });

  it('outlives the loss of its database sessions, and keeps all that it acknowledged', async () => {
    const service = start();
    const url = await urlOf(service);
    const losing = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
    const answers: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const asked = Array.from({ length: 9 }, (_, index) => openCentre(url, `31.75.${round}${index}`));
      for (const { url: database } of [environment.database, environment.log]) await onceAs(database, losing);
      answers.push(...(await Promise.all(asked)));
    }
    expect(answers.filter((status) => status !== 201 && status !== 503)).toEqual([]);
    const { rows } = await environment.database.pool.query(`SELECT 1 FROM events WHERE data->>'districtCode' LIKE '31.75.%'`);
    // A session may be lost after its commit: what was answered with 503 may be there, too.
    expect(rows.length).toBeGreaterThanOrEqual(answers.filter((status) => status === 201).length);
    await eventually(async () => expect((await fetch(`${url}/health/ready`)).status).toBe(200), 'the service to be ready');
    service.child.kill('SIGTERM');
    expect(await service.exited).toEqual({ code: 0, signal: null });
  });

  it('is not ready while its consumer stands still with work to do, then ends with the reason', async () => {
    const service = start(undefined, { STALL_SECONDS: '4' });
    const url = await urlOf(service);
    const blocker = await environment.database.pool.connect();
    try {
      await blocker.query('BEGIN');
      await blocker.query('LOCK TABLE consumer_positions IN ACCESS EXCLUSIVE MODE');
      expect(await openCentre(url, '31.74.07')).toBe(201);
      const ready = () => fetch(`${url}/health/ready`);
      const unready = await eventually(async () => (await ready()).status === 503 && ready(), 'the stall to be noticed');
      expect(await unready.json()).toMatchObject({ reason: expect.stringContaining('The consumer made no progress for 2 s') });
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      await eventually(() => {
        expect(service.output()).toContain('The consumer made no progress for 4 s');
        return Promise.resolve();
      }, 'the reason to be told');
    } finally {
      await blocker.query('ROLLBACK');
      blocker.release();
    }
    expect((await service.exited).code).toBe(1);
  });
});
