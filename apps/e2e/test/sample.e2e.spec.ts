import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '@okoce/testing';
import type { Client } from '../src/client';
import { numberFrom, reportingDatabaseUrl } from '../src/databases';
import { FLOWS, QUARTERS, STOCKS, numbersOf, sumOf, type Report } from '../src/figures';
import { pagesOf } from '../src/pages.suite';
import { person, registration } from '../src/people';
import { startSystem, type System } from '../src/system';

const root = join(__dirname, '../../..');

describe('the sample programme that npm start loads', () => {
  let system: System;
  let director: Client;
  const startedAt = new Date().toISOString();

  beforeAll(async () => {
    // Broken off in the middle: all that follows is asked of a sample that went on where it was.
    system = await startSystem('embedded', [], { killedAt: /\([3-9]\d%\)/ });
    director = system.as('--role', 'director');
  }, 900_000);
  afterAll(async () => system?.stop(), 30_000);

  const programme = async (quarter: string, asOf = ''): Promise<Report> =>
    (await director.get('reporting', `/quarters/${quarter}/programme${asOf && `?asOf=${asOf}`}`)).body as unknown as Report;
  const centres = async (quarter: string): Promise<Report[]> =>
    (await director.get('reporting', `/quarters/${quarter}/centres`)).body['centres'] as Report[];

  it('has some of everything', async () => {
    const last = await programme('2020-Q2');
    expect(last.registered).toBeGreaterThan(1_300);
    for (const step of ['P1', 'P2', 'P3', 'P4', 'P6']) expect(last.steps[step]?.['cumulative']).toBeGreaterThan(20);
    const all = sumOf(await Promise.all(QUARTERS.map((quarter) => programme(quarter))));
    for (const flow of FLOWS) expect({ flow, some: (all[flow] ?? 0) > 0 }).toEqual({ flow, some: true });
    expect(all['sessionsConfirmed']).toBeLessThan(all['sessionsLogged'] ?? 0);
  });

  it.each(QUARTERS)('adds up in %s: centres = regencies = programme, for every field', async (quarter) => {
    const whole = numbersOf(await programme(quarter));
    expect(sumOf(await centres(quarter))).toEqual(whole);
    const codes = ['31.01', '31.71', '31.72', '31.73', '31.74', '31.75'];
    const regencies = await Promise.all(
      codes.map(async (code) => (await director.get('reporting', `/quarters/${quarter}/regencies/${code}`)).body as unknown as Report),
    );
    expect(sumOf(regencies)).toEqual(whole);
  });

  it.each(QUARTERS.slice(1).map((quarter, at) => [quarter, QUARTERS[at] ?? ''] as const))(
    'conserves people in %s, for every centre',
    async (quarter, before) => {
      const previous = new Map((await centres(before)).map((centre) => [centre.scope, centre]));
      for (const now of await centres(quarter)) {
        const { registrations = 0, returns = 0, transfersIn = 0, withdrawals = 0, transfersOut = 0, active } = now;
        const start = previous.get(now.scope)?.active ?? 0;
        expect({ centre: now.scope, active: start + registrations + returns + transfersIn - withdrawals - transfersOut }).toEqual({
          centre: now.scope,
          active,
        });
      }
    },
  );

  it('never lets a cumulative figure fall as the day grows', async () => {
    let before: number[] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let at = Date.UTC(2019, 5, 30); at <= Date.UTC(2020, 6, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const { body } = await director.get('reporting', `/days/${day}/programme`);
      const now = [Number(body['registered']), ...Object.values(body['steps'] as Record<string, number>)];
      now.forEach((value, which) => expect(value).toBeGreaterThanOrEqual(before[which] ?? 0));
      before = now;
    }
    expect(before[0]).toBeGreaterThan(1_300);
  });

  it('has everything once, although its loading was broken off', async () => {
    const [, people, commands] = /: (\d+) peserta, (\d+) perintah/.exec(system.output()) ?? [];
    expect((await programme('2020-Q2')).registered).toBe(Number(people));
    const answered = await Promise.all(
      ['enrolment', 'mentoring', 'training_events'].map((service) =>
        numberFrom(system, `okoce_${service}`, `SELECT count(*) AS number FROM command_outcomes WHERE key LIKE '%/contoh-%'`),
      ),
    );
    expect(answered.reduce((sum, count) => sum + count, 0)).toBe(Number(commands));
  });

  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('is rebuilt row for row by a process in the zone %s', async (zone) => {
    const env = {
      ...process.env,
      TZ: zone,
      OKOCE_MODE: 'local',
      PORT: '0',
      DATABASE_URL: reportingDatabaseUrl(system),
      DATABASE_ROLE: 'okoce_reporting',
      EVENT_LOG: 'embedded',
      EVENT_LOG_URL: reportingDatabaseUrl(system),
      OIDC_ISSUER: system.urls.issuer,
      OIDC_AUDIENCE: 'okoce',
      OIDC_JWKS_URL: `${system.urls.issuer}/jwks`,
    };
    const rebuild = [join(root, 'apps/reporting/dist/main.js'), 'rebuild'];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, rebuild, { env });
    expect(stderr).toMatch(/^(\d+ people\n)+$/);
    const rebuilt = JSON.parse(stdout) as { people: number; differences: object[]; swapped: boolean };
    expect(rebuilt.people).toBeGreaterThan(1_500);
    expect(rebuilt.differences).toHaveLength(3);
    for (const difference of rebuilt.differences) expect(difference).toMatchObject({ onlyLive: 0, onlyRebuilt: 0 });
    expect(rebuilt.swapped).toBe(false);
  });

  it('was recorded when it was loaded: as of an earlier moment there is nothing', async () => {
    const empty = await programme('2020-Q2', '2020-07-01T00:00:00.000Z');
    expect(Object.values(numbersOf(empty)).every((value) => value === 0)).toBe(true);
    const asOfNow = new Date().toISOString();
    const loaded = await programme('2020-Q2', asOfNow);
    expect(numbersOf(loaded)).toEqual(numbersOf(await programme('2020-Q2')));
  });

  it('says as of a moment what was said then, byte for byte, whatever is recorded later', async () => {
    const moment = new Date().toISOString();
    // Sources that have nothing new to tell say so less and less often.
    await eventually(async () => String((await programme('2020-Q2'))['completeTo']) >= moment, 'all recorded by then to be counted', {
      timeoutMs: 90_000,
    });
    const { body } = await director.get('reporting', '/quarters/2020-Q1/centres/31.74.01/participants?limit=1');
    const [someone] = body['participants'] as { participantId: string }[];
    const paths = [
      ...QUARTERS.flatMap((quarter) => [`/quarters/${quarter}/programme`, `/quarters/${quarter}/regencies/31.74`]),
      '/quarters/2020-Q2/centres',
      '/quarters/2020-Q2/centres/31.74.01',
      '/days/2020-05-20/programme',
      '/days/2020-05-20/centres/31.74.01',
      `/quarters/2020-Q1/participants/${someone?.participantId ?? ''}`,
    ];
    const said = (query: string): Promise<string[]> =>
      Promise.all(
        paths.map(async (path) => {
          const { status, body: report } = await director.get('reporting', path + query);
          expect({ path, status }).toEqual({ path, status: 200 });
          if (query) expect(report).toMatchObject({ asOf: moment, final: true });
          const standing = /"asOf":(null|"[^"]*"),"completeTo":"[^"]*","final":(true|false)/g;
          return JSON.stringify(report).replace(standing, '');
        }),
      );
    const then = await said('');
    expect(then.join('')).not.toContain('completeTo');

    const consent = { purpose: 'programme', grantedOn: '2020-05-19', textVersion: '2019-1', channel: 'officer' };
    const late = {
      ...registration(person(77), '31.74.01', '2020-05-19T03:00:00.000Z'),
      consent,
      reason: 'Formulir kertas ditemukan',
    };
    await system.as('--role', 'officer', '--centre', '31.74.01').create('enrolment', '/participants', late);
    await eventually(async () => (await said('')).join() !== then.join(), 'the late one to be counted');
    expect(await said(`?asOf=${moment}`)).toEqual(then);
  }, 180_000);

  it.each([
    ['/quarters/2020-Q5/programme', 'unknown quarter'],
    ['/quarters/2020-Q1/programme?asOf=yesterday', 'malformed asOf'],
    ['/quarters/2999-Q1/programme', 'future quarter'],
  ])('answers %s with a clear 400', async (path) => {
    const { status, body } = await director.get('reporting', path);
    expect(status).toBe(400);
    expect(String(body['detail'] ?? body['title'])).not.toBe('');
  });

  it('prints the same by the command line, on one line', async () => {
    const { status, stdout } = system.okoce('report', 'programme', '--quarter', '2020-Q1', '--json');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const { completeTo: _now, ...printed } = JSON.parse(stdout) as Record<string, unknown>;
    const { completeTo: _then, ...answered } = (await programme('2020-Q1')) as Record<string, unknown>;
    expect(printed).toEqual(answered);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      'scope',
      'quarter',
      'asOf',
      'completeTo',
      'final',
      ...FLOWS,
      ...STOCKS,
      'steps',
      'activeMonths',
      'target',
    ]);
  });

  pagesOf(() => system, startedAt);
});
