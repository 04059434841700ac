import { dayOf, startOfDay } from '@okoce/domain';
import { eventually } from '@okoce/testing';
import { developmentToken, startDevelopmentIssuer, type DevelopmentClaims, type RunningDevelopmentIssuer } from '../src/development-issuer';
import { loadConfig, migrateService, startService, VaultConfig, type RunningService } from '../src';
import { centresService } from './fixture/centres-service';
import { serviceEnvironment, silent, type ServiceEnvironment } from './fixture/environment';

let issuer: RunningDevelopmentIssuer;
let environment: ServiceEnvironment;
let service: RunningService;

beforeAll(async () => {
  issuer = await startDevelopmentIssuer({ port: 0 });
  environment = await serviceEnvironment(issuer.issuer);
  const config = loadConfig(VaultConfig, environment.variables);
  await migrateService(centresService, config);
  service = await startService(centresService, { config, logger: silent });
});

afterAll(async () => {
  await service?.stop();
  await issuer?.close();
  await environment?.close();
});

const admin: DevelopmentClaims = { roles: ['admin'] };
const tebet: DevelopmentClaims = { roles: ['officer'], centres: ['31.74.01'] };

async function call(
  path: string,
  options: { claims?: DevelopmentClaims; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Response> {
  const token = options.claims ? await developmentToken({ issuerUrl: issuer.url, claims: options.claims }) : undefined;
  return fetch(`${service.url}${path}`, {
    method: options.body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
}

describe('a service', () => {
  it('takes a command, and its consumer learns of the fact through the event log', async () => {
    const response = await call('/centres', { claims: tebet, body: { districtCode: '31.74.01', openedOn: '2017-12-14' } });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: '31.74.01', version: 1 });
    expect(response.headers.get('etag')).toBe('"1"');
    expect(response.headers.get('location')).toBe('/centres/31.74.01');
    const read = await eventually(async () => {
      const answer = await call('/centres/31.74.01', { claims: tebet });
      expect(answer.status).toBe(200);
      return answer;
    }, 'the centre to be read back');
    expect(await read.json()).toEqual({ districtCode: '31.74.01', openedOn: '2017-12-14', keeper: 'Siti Aminah' });
  });

  it('answers a repeated Idempotency-Key as the first time, and refuses it for another request', async () => {
    const body = { districtCode: '31.74.02', openedOn: '2017-12-14' };
    const headers = { 'idempotency-key': 'open-1' };
    const first = await call('/centres', { claims: admin, body, headers });
    const second = await call('/centres', { claims: admin, body: { openedOn: body.openedOn, districtCode: body.districtCode }, headers });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.headers.get('idempotent-replay')).toBe('true');
    expect(await second.json()).toEqual(await first.json());
    const other = await call('/centres', { claims: admin, body: { ...body, openedOn: '2018-01-01' }, headers });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', type: '/problems/IDEMPOTENCY_KEY_REUSED' });
  });

  it('refuses a version that is not the one there', async () => {
    const response = await call('/centres', {
      claims: admin,
      body: { districtCode: '31.74.03', openedOn: '2017-12-14' },
      headers: { 'if-match': '"7"' },
    });
    expect(response.status).toBe(412);
    expect(await response.json()).toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  it('lists every malformed field, unknown ones too', async () => {
    const response = await call('/centres', { claims: admin, body: { districtCode: 'Tebet', openedOn: '2017-12-14', nik: '3174' } });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await response.json()) as { errors: { field: string }[]; correlationId: string };
    expect(problem.errors.map(({ field }) => field).sort()).toEqual(['districtCode', 'nik']);
    expect(problem.correlationId).toBe(response.headers.get('x-correlation-id'));
  });

  it.each([
    ['a body that is no JSON', 400, { headers: { 'content-type': 'application/json' }, raw: '{' }],
    [
      'a body that is no UTF-8',
      415,
      { headers: { 'content-type': 'application/json' }, raw: Buffer.from('{"keeper":"caf\xe9"}', 'latin1') },
    ],
    ['an abyss', 400, { headers: { 'content-type': 'application/json' }, raw: `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}` }],
    ['half a character', 400, { headers: { 'content-type': 'application/json' }, raw: '{"reason":"\\ud800"}' }],
    ['a field that all objects have', 400, { headers: { 'content-type': 'application/json' }, raw: '{"__proto__":{"x":1}}' }],
    ['another media type', 415, { headers: { 'content-type': 'text/plain' }, raw: 'x' }],
    ['a body too large', 413, { headers: { 'content-type': 'application/json' }, raw: JSON.stringify({ text: 'x'.repeat(300_000) }) }],
  ])('answers %s with a problem', async (_what, status, { headers, raw }) => {
    const response = await fetch(`${service.url}/centres`, { method: 'POST', headers, body: raw });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, correlationId: expect.any(String) });
  });

  it('gives a rule the status the service chose, in both languages', async () => {
    const response = await call('/centres', { claims: admin, body: { districtCode: '31.74.04', openedOn: '2031-01-01' } });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'TOO_FAR', title: 'Terlalu jauh.', titleEn: 'Too far.' });
  });

  it('lets nobody in without a token, with a wrong role, or out of scope', async () => {
    const anonymous = await call('/centres/31.74.01');
    expect(anonymous.status).toBe(401);
    expect(anonymous.headers.get('www-authenticate')).toBe('Bearer');
    expect((await call('/centres/31.74.01', { claims: { roles: ['mentor'] } })).status).toBe(403);
    expect((await call('/centres/31.74.01', { claims: { roles: ['officer'], centres: ['31.75.06'] } })).status).toBe(404);
    expect((await call('/nowhere')).status).toBe(404);
  });

  it('parks a record that its consumer cannot take, and reads on', async () => {
    await call('/centres', { claims: admin, body: { districtCode: '31.74.05', openedOn: '1999-12-31' } });
    await call('/centres', { claims: admin, body: { districtCode: '31.74.06', openedOn: '2017-12-14' } });
    await eventually(
      async () => expect((await call('/centres/31.74.06', { claims: { roles: ['director'] } })).status).toBe(200),
      'the next one',
    );
    await eventually(async () => {
      const { rows } = await environment.database.pool.query('SELECT reason FROM parked_records');
      expect(rows).toHaveLength(1);
    }, 'the poisoned record to be parked');
    expect((await call('/health/live')).status).toBe(200);
  });

  it('says how it is, and describes itself', async () => {
    const ready = await call('/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'ok',
      database: true,
      draining: false,
      consumer: { lag: expect.any(Number), parked: expect.any(Number) },
      relay: { leading: true },
    });
    const document = (await (await call('/openapi.json')).json()) as { paths: object };
    expect(Object.keys(document.paths).sort()).toEqual(['/centres', '/centres/{districtCode}', '/facts/{streamId}/{version}', '/sweeps']);
  });

  it('records who read personal data', async () => {
    const { rows } = await environment.database.pool.query('SELECT DISTINCT actor, role, reason, kind FROM vault_reads WHERE role = $1', [
      'officer',
    ]);
    expect(rows).toEqual([{ actor: 'officer-31.74.01', role: 'officer', reason: 'centre page', kind: 'keeper' }]);
  });

  it('sweeps a day when it is asked to, an admin only, and no day that has not begun', async () => {
    const sweep = (on: string, claims = admin): Promise<Response> => call('/sweeps', { claims, body: { on } });
    expect(await (await sweep('2020-03-20')).json()).toEqual({ on: '2020-03-20', done: { days: 1 } });
    expect(await (await sweep('2020-03-20')).json()).toEqual({ on: '2020-03-20', done: { days: 0 } });
    const refused = await Promise.all([sweep('9998-12-31'), sweep('2020-02-30'), sweep('2020-03-20', tebet)]);
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 403]);
  });

  it('sweeps the day it starts on by itself', async () => {
    const midnight = startOfDay(dayOf(new Date().toISOString()));
    await eventually(async () => {
      const { rows } = await environment.database.pool.query('SELECT actor FROM swept_days WHERE start = $1', [midnight]);
      expect(rows).toEqual([{ actor: 'enrolment' }]);
    }, 'today to be swept');
  });

  it('that cannot have its port lets go of all it took', async () => {
    const config = loadConfig(VaultConfig, { ...environment.variables, PORT: new URL(service.url).port });
    await expect(startService(centresService, { config, logger: silent })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    const { rows } = await environment.log.pool.query('SELECT 1 FROM log_members');
    expect(rows).toHaveLength(1);
  });
});
