import { startSystem } from './enrolment-system';
import type { Client, ServiceSystem } from './enrolment-system';
import { person, registration, TEBET } from './people';

let system: ServiceSystem;
let importer: Client;

beforeAll(async () => {
  system = await startSystem();
  importer = await system.as({ roles: ['admin'], channel: 'import' });
  await importer.post('/centres/opening');
});
afterAll(() => system?.close());

const row = (n: number, changes: Record<number, string> = {}): string[] => {
  const { name, nik, sex, birthDate, phone } = person(n);
  const columns = [`R-${n}`, '2018-03-01', name, nik, sex, birthDate, phone, 'Tebet', 'Tebet Timur', '2018-03-01'];
  return columns.map((value, at) => changes[at] ?? value);
};
const send = async (kind: 'participants' | 'steps', rows: readonly string[][], client = importer) =>
  (await client.post(`/imports/${kind}`, { rows: rows.map((values, at) => ({ line: at + 2, values })) })).body;
const count = async (sql: string): Promise<number> =>
  Number((await system.database.pool.query(`SELECT count(*) FROM ${sql}`)).rows[0]?.count);
const idOf = async (n: number): Promise<string> => {
  const answer = await importer.post('/participants', registration(n));
  return String((answer.body['details'] as Record<string, unknown>)['participantId']);
};

describe('importing participants', () => {
  it('registers each good row at 00:00 of its day, through the import, with consent of the legacy text', async () => {
    expect(await send('participants', [row(1), row(2)])).toEqual({ accepted: 2, unchanged: 0, rejected: 0, findings: [] });
    const id = await idOf(1);
    const { rows } = await system.database.pool.query(
      'SELECT type, data, metadata FROM events WHERE stream_id = $1 ORDER BY stream_version',
      [id],
    );
    expect(rows).toEqual([
      {
        type: 'ParticipantRegistered',
        data: {
          occurredAt: '2018-02-28T17:00:00.000Z',
          participantId: id,
          districtCode: TEBET,
          subdistrictCode: '31.74.01.1001',
          channel: 'import',
          identityCheck: 'format_ok',
        },
        metadata: expect.objectContaining({ actor: expect.objectContaining({ channel: 'import' }) as object }) as object,
      },
      {
        type: 'ConsentGranted',
        data: {
          occurredAt: '2018-02-28T17:00:00.000Z',
          participantId: id,
          purpose: 'programme',
          grantedOn: '2018-03-01',
          textVersion: 'legacy',
          channel: 'import',
        },
        metadata: expect.objectContaining({ actor: expect.objectContaining({ channel: 'import' }) as object }) as object,
      },
    ]);
    const { body } = await importer.get(`/participants/${id}`);
    expect(body).toMatchObject({ name: person(1).name, nik: person(1).nik, phone: '+6281277710001', registrationChannel: 'import' });
  });
  it('answers a batch sent again as unchanged, in any spelling, and adds nothing', async () => {
    const before = await count('events');
    expect(await send('participants', [row(1), row(2, { 7: '31.74.01', 2: person(2).name.toUpperCase() })])).toMatchObject({
      accepted: 0,
      unchanged: 2,
      rejected: 0,
    });
    expect(await count('events')).toBe(before);
  });
  it('knows numbers and NIKs of earlier batches, and those registered at a desk', async () => {
    await importer.post('/participants', registration(3));
    const { findings } = (await send('participants', [row(1, { 2: 'Orang Lain' }), row(4, { 3: person(1).nik }), row(3), row(5)])) as {
      findings: { line: number; code: string; message: string }[];
    };
    expect(findings).toEqual([
      { line: 2, outcome: 'rejected', code: 'DUPLICATE_REGISTER_NO', message: 'Nomor register ini sudah dipakai dengan isi lain.' },
      { line: 3, outcome: 'rejected', code: 'DUPLICATE_NIK', message: 'NIK ini sudah dimiliki peserta lain.' },
      { line: 4, outcome: 'rejected', code: 'DUPLICATE_NIK', message: 'NIK ini sudah dimiliki peserta lain.' },
    ]);
  });
  it('refuses the desk a NIK that the register holds', async () =>
    expect((await importer.post('/participants', registration(5))).body['code']).toBe('DUPLICATE_NIK'));
  it('gives what a person should look at with each row that goes in', async () =>
    expect(await send('participants', [row(6, { 4: 'L' })])).toEqual({
      accepted: 1,
      unchanged: 0,
      rejected: 0,
      findings: [{ line: 2, outcome: 'accepted', warnings: [{ code: 'SEX_DIFFERS', message: 'Jenis kelamin berbeda dari NIK.' }] }],
    }));
  it('takes each row once from two importers at the same time, beside a desk', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => row(1_000 + at));
    const [one, two, ...desk] = await Promise.all([
      send('participants', rows),
      send('participants', [...rows].reverse()),
      ...[1_010, 1_020, 1_290].map((n) => importer.post('/participants', registration(n))),
    ]);
    const registeredAtDesk = desk.filter(({ status }) => status === 201).length;
    expect(Number(one?.['accepted']) + Number(two?.['accepted']) + registeredAtDesk).toBe(300);
    expect(await count(`vault_claims`)).toBe(await count(`events WHERE type = 'ParticipantRegistered'`));
    expect(await count('vault_keys')).toBe(await count('vault_claims'));
  });
  it('leaves nothing of a batch that could not end', async () => {
    const { pool } = system.database;
    await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is full'; END $$`);
    await pool.query(
      `CREATE TRIGGER refuse BEFORE INSERT ON events FOR EACH ROW WHEN (NEW.type = 'ConsentGranted') EXECUTE FUNCTION refuse()`,
    );
    const tables = () => Promise.all(['events', 'vault_keys', 'vault_claims', 'vault_entries', 'import_register'].map(count));
    const before = await tables();
    const { status } = await importer.post('/imports/participants', { rows: [{ line: 2, values: row(60) }] });
    await pool.query('DROP TRIGGER refuse ON events');
    expect({ status, after: await tables() }).toEqual({ status: 500, after: before });
    expect(await send('participants', [row(60)])).toMatchObject({ accepted: 1 });
  });
  it('is an admin’s, and takes no other shape', async () => {
    const officer = await system.as({ roles: ['officer'], centres: [TEBET] });
    expect((await officer.post('/imports/participants', { rows: [] })).status).toBe(403);
    expect((await importer.post('/imports/participants', { rows: [{ line: 2, values: [1] }] })).status).toBe(400);
    expect(await send('participants', [])).toEqual({ accepted: 0, unchanged: 0, rejected: 0, findings: [] });
  });
});

describe('importing steps', () => {
  it('records each good row on the participant of the register', async () => {
    expect(
      await send('steps', [
        ['R-1', 'P2', '2018-04-01', 'SERT/77'],
        ['R-1', 'P4', '2018-05-01', ''],
      ]),
    ).toMatchObject({ accepted: 2 });
    const { body } = await importer.get(`/participants/${await idOf(1)}`);
    expect(body['legacySteps']).toEqual([
      { step: 'P2', achievedOn: '2018-04-01' },
      { step: 'P4', achievedOn: '2018-05-01' },
    ]);
  });
  it('answers a batch sent again as unchanged, and refuses other content', async () => {
    const before = await count('events');
    expect(
      await send('steps', [
        ['R-1', 'P2', '2018-04-01', ' SERT/77'],
        ['R-1', 'P2', '2018-04-02', 'SERT/77'],
        ['R-99', 'P2', '2018-04-01', ''],
      ]),
    ).toMatchObject({
      accepted: 0,
      unchanged: 1,
      rejected: 2,
      findings: [
        { line: 3, code: 'DUPLICATE_STEP' },
        { line: 4, code: 'UNKNOWN_REGISTER_NO' },
      ],
    });
    expect(await count('events')).toBe(before);
  });
  it('records each step once from two importers at the same time', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [`R-${1_030 + at}`, 'P2', '2018-04-01', `SERT/${at}`]);
    const [one, two] = await Promise.all([send('steps', rows), send('steps', [...rows].reverse())]);
    expect([Number(one['accepted']) + Number(two['accepted']), Number(one['unchanged']) + Number(two['unchanged'])]).toEqual([200, 200]);
  });
  it('goes on beside what is recorded live of the same people', async () => {
    const id = await idOf(1_040);
    const live = Array.from({ length: 5 }, (_, at) =>
      importer.post(`/participants/${id}/licences`, { kind: 'NIB', number: `912000123456${at}`, issuedOn: '2018-05-01' }),
    );
    const [report, ...answers] = await Promise.all([
      send(
        'steps',
        ['P3', 'P4', 'P5'].map((step) => ['R-1040', step, '2018-06-01', '']),
      ),
      ...live,
    ]);
    expect(report).toMatchObject({ accepted: 3 });
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  });
});
