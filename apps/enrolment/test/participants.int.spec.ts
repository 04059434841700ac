import { startSystem } from './enrolment-system';
import type { Client, ServiceSystem } from './enrolment-system';
import { ago, CAKUNG, dayAgo, person, registration, TEBET } from './people';

let system: ServiceSystem;
let admin: Client;
let officer: Client;
let elsewhere: Client;

beforeAll(async () => {
  system = await startSystem();
  admin = await system.as({ roles: ['admin'] });
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
  await admin.post('/centres/opening');
});
afterAll(() => system?.close());

const registered = async (n: number, more: object = {}): Promise<string> => {
  const answer = await officer.post('/participants', registration(n, more));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return String(answer.body['id']);
};
const factsOf = async (streamId: string): Promise<readonly { type: string; data: Record<string, unknown>; metadata: object }[]> =>
  (await system.database.pool.query('SELECT type, data, metadata FROM events WHERE stream_id = $1 ORDER BY stream_version', [streamId]))
    .rows;
const count = async (table: string): Promise<number> =>
  Number((await system.database.pool.query(`SELECT count(*) FROM ${table}`)).rows[0]?.count);

describe('centres', () => {
  it('are all open from the launch, and opening them again is quiet', async () => {
    expect((await admin.post('/centres/opening')).body).toEqual({ opened: 0, open: 44 });
    const { status, headers, body } = await officer.get(`/centres/${CAKUNG}`);
    expect({ status, etag: headers.get('etag'), body }).toEqual({
      status: 200,
      etag: '"1"',
      body: { id: CAKUNG, version: 1, districtCode: CAKUNG, name: 'Cakung', openedOn: '2017-12-14' },
    });
  });
  it('answer an opening that is so already, and refuse another day', async () => {
    const same = await admin.post('/centres', { districtCode: TEBET, openedOn: '2017-12-14' });
    expect({ status: same.status, body: same.body, location: same.headers.get('location') }).toEqual({
      status: 201,
      body: { id: TEBET, version: 1 },
      location: `/centres/${TEBET}`,
    });
    const other = await admin.post('/centres', { districtCode: TEBET, openedOn: '2018-01-01' });
    expect({ status: other.status, code: other.body['code'] }).toEqual({ status: 409, code: 'CENTRE_ALREADY_OPEN' });
  });
  it('are opened by an admin alone, and unknown ones are not found', async () => {
    expect((await officer.post('/centres', { districtCode: TEBET, openedOn: '2017-12-14' })).status).toBe(403);
    expect((await officer.get('/centres/31.99.99')).status).toBe(404);
  });
});

describe('registering', () => {
  it('answers with id, version, ETag and Location, and keeps what is personal out of the facts', async () => {
    const answer = await officer.post('/participants', registration(1));
    const id = String(answer.body['id']);
    expect({ status: answer.status, body: answer.body, etag: answer.headers.get('etag'), at: answer.headers.get('location') }).toEqual({
      status: 201,
      body: { id, version: 2, warnings: [] },
      etag: '"2"',
      at: `/participants/${id}`,
    });
    const facts = await factsOf(id);
    expect(facts.map(({ type }) => type)).toEqual(['ParticipantRegistered', 'ConsentGranted']);
    expect(facts[0]?.metadata).toMatchObject({ actor: { role: 'officer', channel: 'live' } });
  });
  it('gives the findings about the NIK as warnings', async () => {
    const { body } = await officer.post('/participants', registration(2, { sex: 'L', birthDate: '1971-04-03' }));
    expect(body['warnings']).toEqual(['BIRTH_DATE_DIFFERS', 'SEX_DIFFERS']);
  });
  it('lists every field that is wrong, and refuses fields it does not know', async () => {
    const wrong = { sex: 'X', birthDate: '1971-3-4', hobby: 'bola', occurredAt: 'kemarin' };
    const { status, body } = await officer.post('/participants', { ...registration(3), ...wrong });
    expect({ status, type: body['type'], fields: (body['errors'] as { field: string }[]).map(({ field }) => field).sort() }).toEqual({
      status: 400,
      type: '/problems/MALFORMED_REQUEST',
      fields: ['birthDate', 'hobby', 'occurredAt', 'sex'],
    });
  });
  it.each([
    ['NIK_FORMAT', 400, { nik: '317401' }],
    ['NIK_DATE', 400, { nik: '3174013202710001' }],
    ['NIK_PROVINCE', 400, { nik: '9974010203710001' }],
    ['PHONE_FORMAT', 400, { phone: '0215550123' }],
    ['SUBDISTRICT_NOT_IN_DISTRICT', 409, { subdistrictCode: '31.75.06.1001' }],
    ['CONSENT_REQUIRED', 409, { consent: { purpose: 'publicity', grantedOn: '2020-01-01', textVersion: '1', channel: 'officer' } }],
    ['CONSENT_AFTER_REGISTRATION', 409, { consent: { purpose: 'programme', grantedOn: dayAgo(0), textVersion: '1', channel: 'officer' } }],
    ['BIRTH_AFTER_REGISTRATION', 409, { birthDate: dayAgo(0) }],
    ['OCCURRED_IN_FUTURE', 409, { occurredAt: ago(-1) }],
    ['TOO_LATE', 409, { occurredAt: ago(24 * 40) }],
  ])('refuses as %s (%i)', async (code, status, more) => {
    const answer = await officer.post('/participants', registration(4, more));
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
  });
  it('goes back further than 30 days with the reason of an officer, which stays in the vault', async () => {
    const reason = 'Formulir kertas dari RW 05 baru ditemukan';
    const consent = { purpose: 'programme', grantedOn: '2019-12-01', textVersion: '2019-1', channel: 'officer' };
    const id = await registered(5, { occurredAt: '2020-01-08', reason, consent });
    const facts = await factsOf(id);
    expect(facts[0]?.data).toMatchObject({ occurredAt: '2020-01-07T17:00:00.000Z', late: true });
    expect(JSON.stringify(facts)).not.toContain('RW 05');
  });
  it('exempts the sample programme from the limit on dating back', async () => {
    const sample = await system.as({ roles: ['officer'], centres: [TEBET], channel: 'sample' });
    const consent = { purpose: 'programme', grantedOn: '2019-07-01', textVersion: '2019-1', channel: 'officer' };
    const answer = await sample.post('/participants', registration(6, { occurredAt: '2019-07-01T09:00:00+07:00', consent }));
    const facts = await factsOf(String(answer.body['id']));
    expect(facts[0]).toMatchObject({ data: { occurredAt: '2019-07-01T02:00:00.000Z' }, metadata: { actor: { channel: 'sample' } } });
    expect(facts[0]?.data).not.toHaveProperty('late');
  });
  it('is for those whose centre it is', async () => {
    expect((await elsewhere.post('/participants', registration(7))).status).toBe(404);
    const mobiliser = await system.as({ roles: ['mobiliser'], centres: [TEBET] });
    expect((await mobiliser.post('/participants', registration(7))).status).toBe(201);
    expect((await (await system.as({ roles: ['participant'] })).post('/participants', registration(8))).status).toBe(403);
    expect((await fetch(`${system.service.url}/participants`, { method: 'POST' })).status).toBe(401);
  });
});

describe('the same registration again', () => {
  it('answers as the first time under the same Idempotency-Key', async () => {
    const body = registration(20);
    const first = await officer.post('/participants', body, { 'idempotency-key': 'desk-1/20' });
    const again = await officer.post('/participants', body, { 'idempotency-key': 'desk-1/20' });
    expect([first.status, again.status, again.headers.get('idempotent-replay')]).toEqual([201, 201, 'true']);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });
  it('answers as the first time when both come at once', async () => {
    const body = registration(21);
    const send = () => officer.post('/participants', body, { 'idempotency-key': 'desk-1/21' });
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
  });
  it('is refused when the key comes with another request', async () => {
    const { status, body } = await officer.post('/participants', registration(22), { 'idempotency-key': 'desk-1/20' });
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });
  it('is refused without a key and points to return; the holder is named only where she may be seen', async () => {
    const id = await registered(23);
    const here = await officer.post('/participants', registration(23));
    expect(here.body).toMatchObject({ status: 409, code: 'DUPLICATE_NIK', details: { return: { path: '/returns' }, participantId: id } });
    const there = await elsewhere.post('/participants', registration(23, { districtCode: CAKUNG, subdistrictCode: undefined }));
    expect(there.body).toMatchObject({ status: 409, code: 'DUPLICATE_NIK', details: { return: { path: '/returns' } } });
    expect(JSON.stringify(there.body)).not.toContain(id);
  });
  it('makes one participant of two that race for one NIK', async () => {
    const before = await count('vault_keys');
    const answers = await Promise.all(Array.from({ length: 8 }, () => officer.post('/participants', registration(24))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409).map(({ body }) => body['code']);
    expect(new Set(refused)).toEqual(new Set(['DUPLICATE_NIK']));
    expect(await count('vault_keys')).toBe(before + 1);
    const { rows } = await system.database.pool.query(
      `SELECT count(DISTINCT stream_id) FROM events WHERE stream_id IN (SELECT subject_id::text FROM vault_claims) AND type = 'ParticipantRegistered'`,
    );
    expect(Number(rows[0]?.count)).toBe(await count('vault_claims'));
  });
});

describe('vault row and fact', () => {
  it('are one: a vault that refuses leaves no fact', async () => {
    const { pool } = system.database;
    await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the vault is full'; END $$`);
    await pool.query('CREATE TRIGGER refuse BEFORE INSERT ON vault_entries FOR EACH ROW EXECUTE FUNCTION refuse()');
    const facts = await count('events');
    const answer = await officer.post('/participants', registration(30));
    await pool.query('DROP TRIGGER refuse ON vault_entries');
    expect(answer.status).toBe(500);
    expect(Object.keys(answer.body).sort()).toEqual(['code', 'correlationId', 'instance', 'status', 'title', 'titleEn', 'type']);
    expect([await count('events'), (await officer.post('/participants', registration(30))).status]).toEqual([facts, 201]);
  });
});

describe('an enrolment', () => {
  it('is transferred by her centre, seen by the next one, and withdrawn and back again', async () => {
    const id = await registered(40);
    const path = `/participants/${id}`;
    expect((await elsewhere.post(`${path}/transfer`, { toDistrictCode: CAKUNG })).status).toBe(404);
    expect((await officer.post(`${path}/transfer`, { toDistrictCode: CAKUNG })).body).toEqual({ id, version: 3 });
    expect((await officer.get(path)).status).toBe(404);
    expect((await elsewhere.get(path)).body).toMatchObject({ districtCode: CAKUNG, status: 'enrolled', name: person(40).name });
    const left = await elsewhere.post(`${path}/withdrawal`, { category: 'work' });
    expect({ status: left.status, body: left.body, etag: left.headers.get('etag') }).toEqual({
      status: 200,
      body: { id, version: 4 },
      etag: '"4"',
    });
    expect((await elsewhere.post(`${path}/transfer`, { toDistrictCode: TEBET })).body['code']).toBe('NOT_ENROLLED');
    expect((await elsewhere.post(`${path}/return`)).body).toEqual({ id, version: 5 });
    expect((await elsewhere.post(`${path}/return`)).body).toEqual({ id, version: 5 });
    expect((await factsOf(id)).map(({ type }) => type).slice(2)).toEqual([
      'ParticipantTransferred',
      'ParticipantWithdrawn',
      'ParticipantReturned',
    ]);
  });
  it('never goes backwards in when things happened', async () => {
    const id = await registered(41);
    await officer.post(`/participants/${id}/withdrawal`, { category: 'moved', occurredAt: ago(10) });
    const { status, body } = await officer.post(`/participants/${id}/return`, { occurredAt: ago(11) });
    expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'OCCURRED_BEFORE_LATEST' });
    expect((await officer.post(`/participants/${id}/return`, { occurredAt: ago(60) })).body['code']).toBe('BEFORE_REGISTRATION');
  });
  it('is acted on only in the version that If-Match says', async () => {
    const id = await registered(42);
    const stale = await officer.post(`/participants/${id}/withdrawal`, { category: 'moved' }, { 'if-match': '"1"' });
    expect({ status: stale.status, code: stale.body['code'] }).toEqual({ status: 412, code: 'VERSION_CONFLICT' });
    for (const version of [0, 1, 2])
      expect((await elsewhere.post(`/participants/${id}/return`, {}, { 'if-match': `"${version}"` })).status).toBe(404);
    expect((await officer.post(`/participants/${id}/withdrawal`, { category: 'moved' }, { 'if-match': '"2"' })).status).toBe(200);
  });
  it('returns and moves in one act, by NIK, through the receiving officer', async () => {
    const id = await registered(43);
    const { nik } = person(43);
    expect((await elsewhere.post('/returns', { nik, districtCode: CAKUNG })).body['code']).toBe('ENROLLED_ELSEWHERE');
    await officer.post(`/participants/${id}/withdrawal`, { category: 'moved' });
    expect((await elsewhere.post('/returns', { nik, districtCode: TEBET })).status).toBe(404);
    expect((await elsewhere.post('/returns', { nik, districtCode: CAKUNG })).body).toEqual({ id, version: 5 });
    expect((await factsOf(id)).slice(3).map(({ type, data }) => ({ type, occurredAt: data['occurredAt'] }))).toEqual([
      { type: 'ParticipantReturned', occurredAt: expect.any(String) as string },
      { type: 'ParticipantTransferred', occurredAt: expect.any(String) as string },
    ]);
    expect((await elsewhere.post('/returns', { nik: person(44).nik, districtCode: CAKUNG })).status).toBe(404);
    expect((await elsewhere.post('/returns', { nik: '123', districtCode: CAKUNG })).body).toMatchObject({
      status: 400,
      code: 'NIK_FORMAT',
    });
  });
  it('is nobody’s under an id that nobody has', async () => {
    const nobody = '0190a1b2-0000-7000-8000-00000000dead';
    const unknown = await officer.post(`/participants/${nobody}/withdrawal`, { category: 'moved' });
    const outside = await elsewhere.post(`/participants/${await registered(45)}/withdrawal`, { category: 'moved' });
    expect([unknown.status, outside.status, (await officer.get('/participants/siti')).status]).toEqual([404, 404, 404]);
    expect({ ...unknown.body, correlationId: '', instance: '' }).toEqual({ ...outside.body, correlationId: '', instance: '' });
  });
});
