import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractClasses } from '@okoce/event-contracts';
import { eventually } from '@okoce/testing';
import type { Client } from '../src/client';
import { numberFrom, textsFrom } from '../src/databases';
import type { ListedFigure } from '../src/figure-entries';
import { FLOWS, QUARTERS, STOCKS, numbersOf, sumOf, type Report } from '../src/figures';
import { LedgerProperties } from '../src/ledger-properties';
import { pagesOf } from '../src/pages.suite';
import { person, registration } from '../src/people';
import { sealedSampleSuite } from '../src/sealed-sample.suite';
import { startSystem, type System } from '../src/system';

interface ReviewedByHand {
  readonly class: string;
  readonly C1: number;
  readonly C2: { readonly kept: number; readonly broken: number };
  readonly C3: number;
  readonly C4: number;
  readonly F1: boolean;
  readonly F2: { readonly closed: number; readonly all: number };
  readonly F3: boolean;
  readonly V: { readonly verified: number; readonly claimed: number };
  readonly index: number;
  readonly nearest: { readonly class: string; readonly unmet: readonly object[] };
}

describe('the sample programme that npm start loads', () => {
  let system: System;
  let director: Client;
  let properties: LedgerProperties;
  const startedAt = new Date().toISOString();

  beforeAll(async () => {
    // Broken off in the middle: all that follows is asked of a sample that went on where it was.
    system = await startSystem('embedded', [], { killedAt: /\([3-9]\d%\)/ });
    director = system.as('--role', 'director');
    properties = new LedgerProperties(system);
  }, 900_000);
  afterAll(async () => system?.stop(), 30_000);

  const programme = (quarter: string, asOf = ''): Promise<Report> => properties.programme(quarter, asOf);

  it('has some of everything', async () => {
    const last = await programme('2020-Q2');
    expect(last.registered).toBeGreaterThan(1_300);
    for (const step of ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']) expect(last.steps[step]?.['cumulative']).toBeGreaterThan(20);
    const all = sumOf(await Promise.all(QUARTERS.map((quarter) => programme(quarter))));
    for (const flow of FLOWS) expect({ flow, some: (all[flow] ?? 0) > 0 }).toEqual({ flow, some: true });
    expect(all['sessionsConfirmed']).toBeLessThan(all['sessionsLogged'] ?? 0);
  });

  it('has every fact that the three services publish, but those that no year of June 2019 to June 2020 can hold', async () => {
    const published = await textsFrom(system, 'okoce_log', `SELECT DISTINCT headers ->> 'ce_type' AS text FROM log_records`);
    const theirs = contractClasses.map(({ type }) => type).filter((type) => !type.startsWith('okoce.reporting.'));
    expect(theirs.filter((type) => !published.includes(type)).sort()).toEqual([
      // There is no command for it yet.
      'okoce.enrolment.ConsentWithdrawn.v1',
      // Of a register that is imported.
      'okoce.enrolment.LegacyStepRecorded.v1',
      // Two years after June 2019.
      'okoce.mentoring.MentorAccreditationLapsed.v1',
    ]);
  });

  it.each(QUARTERS)('adds up in %s: centres = regencies = programme, for every field', (quarter) => properties.addsUp(quarter));

  it.each(QUARTERS)('conserves people in %s, for every centre', (quarter) => properties.conservesPeople(quarter));

  it.each(QUARTERS)(
    'leads in %s from every figure to entries that add up to it, at every level, now and as sealed',
    async (quarter) => {
      const now = await properties.areTheirEntries(quarter, 'current');
      expect(now).toBeGreaterThan(1_000);
      expect(await properties.areTheirEntries(quarter, 'sealed')).toBe(now);
    },
    90_000,
  );

  it('never lets a cumulative figure fall as the day grows', async () => {
    const [registered] = await properties.neverFalls('2019-06-30', '2020-07-01');
    expect(registered).toBeGreaterThan(1_300);
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

  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('is rebuilt row for row by a process in the zone %s', async (zone) =>
    expect((await properties.isRebuilt(zone)).people).toBeGreaterThan(1_500),
  );

  sealedSampleSuite(() => system);

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
      ...['label', 'restatements', 'ruleSet', 'root'],
      ...FLOWS,
      ...STOCKS,
      'steps',
      'activeMonths',
      'target',
      'classes',
      'classesPending',
      'notAssessed',
    ]);
  });

  it('leads by the command line from a figure to the recorded facts', async () => {
    const explained = system.okoce('explain', '--quarter', '2020-Q1', '--centre', '31.74.01', '--figure', 'attendances', '--json');
    expect(explained).toMatchObject({ status: 0, stderr: '' });
    const { value, entries } = JSON.parse(explained.stdout) as ListedFigure;
    expect(value).toBeGreaterThan(0);
    expect(entries.reduce((sum, { counts }) => sum + counts, 0)).toBe(value);
    for (const { fact } of entries.slice(0, 3)) {
      const [, , streamId = '', version = ''] = fact.path.split('/');
      const { status, stdout } = system.okoce('fact', fact.source, streamId, version);
      expect({ status, ...(JSON.parse(stdout) as object) }).toMatchObject({ status: 0, id: fact.id, contract: fact.type });
    }
  });

  it('proves to a participant that her rows are under the root that was sealed', async () => {
    const { body: sealed } = await director.get('reporting', '/quarters/2020-Q1/seals/sealed');
    const { body } = await director.get('reporting', '/quarters/2020-Q1/centres/31.74.01/participants?limit=1');
    const [someone] = body['participants'] as { participantId: string }[];
    const proof = join(system.dataDir, 'proof.json');
    const verb = `quarter prove 2020-Q1 --participant ${someone?.participantId ?? ''}`;
    const proved = await system.shell(`node tools/dist/okoce/main.js ${verb} > ${proof}`);
    expect(proved).toMatchObject({ status: 0, stderr: '' });
    const script = join(__dirname, '../../../docs/verify_inclusion.py');
    const { status, stdout } = spawnSync('python3', [script, proof, '--root', String(sealed['root'])], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(`are under the root ${String(sealed['root'])}`) });
  }, 60_000);

  it('has the person whom docs/review.md works through by hand, with the values it says', async () => {
    const page = readFileSync(join(__dirname, '../../../docs/review.md'), 'utf8');
    const said = Object.fromEntries(
      [...page.matchAll(/^\| (C1|C2|C3|C4|F1|F2|F3|V) [^|]+\| (\S+) +\|/gm)].map(([, name = '', value]) => [name, value]),
    );
    const { body } = await director.get('reporting', '/quarters/2020-Q1/centres/31.74.01/participants?limit=100');
    const registered = (body['participants'] as { participantId: string; registeredOn: string }[]).filter(
      ({ registeredOn }) => registeredOn === '2019-11-16',
    );
    expect(registered).toHaveLength(1);
    const { body: hers } = await director.get('reporting', `/quarters/2020-Q1/participants/${registered[0]?.participantId ?? ''}`);
    const { C1, C2, C3, C4, F1, F2, F3, V, index, nearest, ...assessment } = hers['assessment'] as unknown as ReviewedByHand;
    const yesOrNo = (is: boolean): string => (is ? 'ya' : 'tidak');
    expect(said).toEqual({
      ...{ C1: String(C1), C2: `${C2.kept}/${C2.kept + C2.broken}`, C3: String(C3), C4: String(C4) },
      ...{ F1: yesOrNo(F1), F2: `${F2.closed}/${F2.all}`, F3: yesOrNo(F3), V: `${V.verified}/${V.claimed}` },
    });
    expect(page).toContain(`= **${index}**`);
    expect({ class: assessment.class, nearest: nearest.class, unmet: nearest.unmet.length }).toEqual({
      class: 'B',
      nearest: 'A',
      unmet: 1,
    });
  });

  pagesOf(() => system, startedAt);
});
