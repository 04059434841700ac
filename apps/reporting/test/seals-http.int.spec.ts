import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRecord } from '@okoce/event-contracts';
import type { ReadableRecord } from '@okoce/event-contracts';
import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { eventually } from '@okoce/testing';
import { startSystem } from './reporting-system';
import type { ReportingSystem } from './reporting-system';

const TEBET = '31.74.01';
const SITI = '0190a000-0000-7000-8000-000000000001';
const SCRIPT = join(__dirname, '../../../docs/verify_inclusion.py');
const director: DevelopmentClaims = { roles: ['director'] };
const officer: DevelopmentClaims = { roles: ['officer'], centres: [TEBET] };
const officerOfCakung: DevelopmentClaims = { roles: ['officer'], centres: ['31.75.06'] };
const agency: DevelopmentClaims = { roles: ['agency'] };
const siti: DevelopmentClaims = { roles: ['participant'], participantId: SITI };

describe('sealing over HTTP', () => {
  let system: ReportingSystem;
  const restated = () => system.post(director, '/quarters/2020-Q1/restatement');

  beforeAll(async () => {
    system = await startSystem();
    await register(SITI);
    await eventually(
      async () => (await system.get(director, '/quarters/2020-Q1/programme')).body['registered'] === 1,
      'the registration counts',
    );
  });
  afterAll(() => system.close());

  const register = (participantId: string): Promise<void> =>
    system.tell('enrolment', 'ParticipantRegistered', participantId, {
      occurredAt: '2020-01-08T03:00:00.000Z',
      participantId,
      districtCode: TEBET,
      subdistrictCode: null,
      channel: 'officer',
    });

  /** Everything recorded up to now is in. */
  const complete = async (): Promise<void> => {
    const now = new Date().toISOString();
    await system.declare(now);
    await eventually(async () => {
      const { body } = await system.get(director, '/quarters/2020-Q1/programme');
      return (body['completeTo'] as string | null) === now;
    }, 'the marks are in');
  };

  /** The first contracts of statements on the topic of reporting, by position. */
  async function logged(count: number): Promise<readonly { type: string; subject: string; known: string }[]> {
    const text = `SELECT value, headers FROM log_records JOIN log_partitions ON id = partition_id
      WHERE topic = 'okoce.reporting.v1' AND headers ->> 'ce_position' IS NOT NULL
        AND headers ->> 'ce_type' NOT LIKE '%.DefinitionPublished.%' ORDER BY (headers ->> 'ce_position')::bigint`;
    const read = async (): Promise<readonly ReadableRecord[]> => (await system.database.pool.query<ReadableRecord>(text)).rows;
    await eventually(async () => (await read()).length >= count, 'the relay sent what was recorded');
    return (await read()).map((record) => {
      const parsed = parseRecord(record);
      if (parsed.kind === 'malformed') throw new Error(parsed.reason);
      return { type: parsed.envelope.type, subject: parsed.envelope.subject, known: parsed.kind };
    });
  }

  it('is refused while a source is behind, and says which', async () => {
    const { status, body } = await system.post(director, '/quarters/2020-Q1/seal', { baseline: true });
    expect({ status, code: body['code'], behind: (body['details'] as { behind: object })['behind'] }).toEqual({
      status: 409,
      code: 'SOURCE_BEHIND',
      behind: ['enrolment', 'mentoring', 'training-events'].map((source) => ({ source, completeTo: null })),
    });
    expect((await system.get(director, '/quarters/2020-Q1/seals')).body).toEqual({ quarter: '2020-Q1', statements: [] });
    expect((await system.get(director, '/quarters/2020-Q1/seals/sealed')).status).toBe(404);
    expect((await system.get(director, '/quarters/2020-Q1/verification')).body).toMatchObject({ status: 404, code: 'NOT_SEALED' });
  });

  it('is for the director and the admin', async () => {
    for (const claims of [officer, agency, siti, { roles: ['auditor'] } as const]) {
      expect((await system.post(claims as DevelopmentClaims, '/quarters/2020-Q1/seal')).status).toBe(403);
    }
    expect((await system.post('nobody', '/quarters/2020-Q1/seal')).status).toBe(401);
    expect((await system.post(director, '/quarters/2020-Q1/seal', { baseline: 'yes' })).status).toBe(400);
  });

  it('answers with the statement, and once sealed with the same', async () => {
    await complete();
    expect((await system.post(director, '/quarters/2020-Q1/seal')).body).toMatchObject({ status: 409, code: 'BASELINE_REQUIRED' });
    const ahead = { baseline: true, notBefore: new Date(Date.now() + 1).toISOString() };
    expect((await system.post(director, '/quarters/2020-Q1/seal', ahead)).body).toMatchObject({ code: 'SOURCE_BEHIND' });
    const sealed = await system.post(director, '/quarters/2020-Q1/seal', { baseline: true });
    expect(sealed).toMatchObject({
      status: 200,
      body: { quarter: '2020-Q1', label: 'sealed', baseline: true, ruleSet: '2017-Q4', entries: 1 },
    });
    expect(await system.post(director, '/quarters/2020-Q1/seal')).toEqual(sealed);
    expect((await system.get(officer, '/quarters/2020-Q1/seals')).body).toEqual({ quarter: '2020-Q1', statements: [sealed.body] });
    // How many entries came later could be told from them.
    const withoutCounts = { ...sealed.body, entries: null, consistency: null };
    const statementsTo = async (claims: DevelopmentClaims): Promise<unknown> =>
      (await system.get(claims, '/quarters/2020-Q1/seals')).body['statements'];
    const mentorId = '0190a000-0000-7000-8000-000000000201';
    for (const claims of [
      agency,
      siti,
      { roles: ['mentor'], mentorId },
      { roles: ['mentor', 'agency'], mentorId },
      { ...siti, roles: ['agency', 'participant'] },
    ] satisfies DevelopmentClaims[])
      expect(await statementsTo(claims)).toEqual([withoutCounts]);
    for (const role of ['director', 'admin', 'auditor', 'officer', 'mobiliser'] as const)
      expect(await statementsTo({ roles: ['agency', role], centres: [TEBET] })).toEqual([sealed.body]);
    expect((await system.get(officer, '/quarters/2020-Q1/seals/sealed')).body).toMatchObject({
      ...sealed.body,
      figures: {
        programme: { registrations: 1, classes: { N: 1 } },
        regencies: { '31.74': { active: 1 } },
        centres: { [TEBET]: { active: 1 } },
      },
      differences: [],
    });
    expect((await restated()).body).toEqual({ ...sealed.body, countedTo: sealed.body['cutOff'] });
  });

  it('is told to the log', async () => {
    const told = await logged(2);
    expect(told).toEqual([
      { type: 'okoce.reporting.QuarterSealed.v1', subject: '2020-Q1', known: 'known' },
      { type: 'okoce.reporting.ParticipantAssessed.v1', subject: SITI, known: 'known' },
    ]);
  });

  /** What the script says of a proof, by a root that was noted elsewhere. */
  function checked(proof: object, root: string, ...more: readonly string[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'proof-'));
    writeFileSync(join(folder, 'proof.json'), JSON.stringify(proof));
    const { stdout } = spawnSync('python3', [SCRIPT, join(folder, 'proof.json'), '--root', root, ...more], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    return stdout;
  }

  it('shows a participant, and whoever may see her, that her entries are under the root', async () => {
    const path = `/quarters/2020-Q1/proofs/${SITI}`;
    const { status, body } = await system.get(siti, path);
    expect({ status, size: body['size'] }).toEqual({ status: 200, size: 1 });
    const root = String(body['root']);
    expect(checked(body, root)).toBe(`1 entries of one person are under the root ${root}\n`);
    expect((await system.get(officer, path)).status).toBe(200);
    expect((await system.get(officerOfCakung, path)).status).toBe(404);
    expect((await system.get(agency, path)).status).toBe(403);
    expect((await system.get(director, '/quarters/2020-Q1/proofs/nobody')).status).toBe(404);
  });

  it('restates when a fact comes late, and verifies both', async () => {
    await register('0190a000-0000-7000-8000-000000000002');
    await eventually(
      async () => (await system.get(director, '/quarters/2020-Q1/programme')).body['registered'] === 2,
      'the late fact counts',
    );
    await complete();
    expect((await restated()).body).toMatchObject({ label: 'restated-1', entries: 2 });
    expect((await system.get(director, '/quarters/2020-Q1/seals/restated-1')).body).toMatchObject({
      figures: { programme: { registrations: 2 } },
      differences: [
        {
          centre: TEBET,
          figures: expect.arrayContaining([{ figure: 'registrations', before: 1, after: 2 }]) as object,
          facts: [
            {
              reason: 'recordedLate',
              figures: [
                ...['registrations', 'registered', 'active', 'steps.P1.newlyReached', 'steps.P1.cumulative', 'steps.P1.verified'],
                ...['activeMonths.0', 'target.registered', 'classes.N', 'notAssessed.no_mentor'],
              ],
            },
          ],
        },
      ],
    });
    const factTo = async (claims: DevelopmentClaims): Promise<unknown> => {
      const { body } = await system.get(claims, '/quarters/2020-Q1/seals/restated-1');
      return (body['differences'] as { facts: { factId: unknown }[] }[])[0]?.facts[0]?.factId;
    };
    expect(await factTo(officer)).toBe(await factTo(director));
    expect(await factTo(director)).toEqual(expect.any(String));
    expect(await factTo(officerOfCakung)).toBeNull();
    expect((await system.get(director, '/quarters/2020-Q1/verification')).body).toMatchObject({
      quarter: '2020-Q1',
      verified: true,
      statements: [
        { label: 'sealed', consistent: true },
        { label: 'restated-1', consistent: true },
      ],
    });
    expect((await system.get(officer, '/quarters/2020-Q1/verification')).status).toBe(403);
    expect((await logged(5)).slice(2).map(({ type }) => type)).toEqual(
      ['QuarterRestated', 'QuarterDifferencesPublished', 'ParticipantAssessed'].map((name) => `okoce.reporting.${name}.v1`),
    );
  });

  it('shows it under the root of each statement, the last if none is named', async () => {
    const { body: listed } = await system.get(agency, '/quarters/2020-Q1/seals');
    const statements = listed['statements'] as { root: string }[];
    const [first = '', last = ''] = statements.map(({ root }) => root);
    const proof = async (query: string) => (await system.get(siti, `/quarters/2020-Q1/proofs/${SITI}${query}`)).body;
    const sealed = await proof('?label=sealed');
    expect(sealed).toMatchObject({ restatement: 0, root: first, size: 1 });
    expect(checked(sealed, first)).toBe(`1 entries of one person are under the root ${first}\n`);
    expect(checked(sealed, last)).toBe('REFUSED: the proof is for another root\n');
    const restated = await proof('?label=restated-1');
    expect(restated).toMatchObject({ restatement: 1, root: last, size: 2 });
    expect(checked(restated, last)).toBe(`1 entries of one person are under the root ${last}\n`);
    expect(checked(restated, last, '--entries', '2')).toBe(`1 entries of one person are under the root ${last} of 2 entries\n`);
    expect(checked(restated, last, '--entries', '3')).toBe('REFUSED: the proof is of a tree of 2 entries, not of 3\n');
    expect(await proof('')).toEqual(restated);
    expect(await proof('?label=restated-2')).toMatchObject({ status: 404, code: 'NOT_SEALED' });
    expect(await proof('?label=current')).toMatchObject({ status: 400 });
  });

  it('is listed with the others, though nothing counted in it', async () => {
    await complete();
    expect(await system.post(director, '/quarters/2019-Q2/seal', { baseline: true })).toMatchObject({ status: 200 });
    const { body } = await system.get(siti, '/quarters');
    const [first] = body['quarters'] as string[];
    expect(first).toBe('2019-Q2');
    expect((body['states'] as object[])[0]).toMatchObject({ quarter: '2019-Q2', state: 'sealed', label: 'sealed' });
  });
});
