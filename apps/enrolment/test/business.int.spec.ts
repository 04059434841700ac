import { startSystem } from './enrolment-system';
import type { Client, ServiceSystem } from './enrolment-system';
import { ago, CAKUNG, dayAgo, registration, TEBET } from './people';

let system: ServiceSystem;
let officer: Client;
let colleague: Client;
let elsewhere: Client;
let auditor: Client;

beforeAll(async () => {
  system = await startSystem();
  await (await system.as({ roles: ['admin'] })).post('/centres/opening');
  officer = await system.as({ roles: ['officer'], centres: [TEBET], sub: 'officer-1' });
  colleague = await system.as({ roles: ['officer'], centres: [TEBET], sub: 'officer-2' });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
  auditor = await system.as({ roles: ['auditor'] });
});
afterAll(() => system?.close());

const registered = async (n: number): Promise<string> => String((await officer.post('/participants', registration(n))).body['id']);
const herself = (participantId: string) => system.as({ roles: ['participant'], participantId, sub: participantId });
const lastMonth = dayAgo(24 * 31).slice(0, 7);
const book = { month: lastMonth, salesRupiah: 4_500_000, costRupiah: 3_000_000, cashRupiah: -250_000, workers: 2 };
const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({ status, code: body['code'] });

describe('a licence', () => {
  const licence = { kind: 'NIB', number: '9120001234567', issuedOn: dayAgo(200) };
  it('is recorded once under an id of its own, its number readable only where she is', async () => {
    const id = await registered(1);
    const answer = await officer.post(`/participants/${id}/licences`, licence);
    const location = `/participants/${id}/licences/${String(answer.body['id'])}`;
    expect({ status: answer.status, version: answer.body['version'], location: answer.headers.get('location') }).toEqual({
      status: 201,
      version: 3,
      location,
    });
    expect((await officer.post(`/participants/${id}/licences`, licence)).body).toEqual(answer.body);
    expect((await officer.get(location)).body).toEqual({
      id: answer.body['id'],
      version: 3,
      kind: 'NIB',
      issuedOn: licence.issuedOn,
      validUntil: null,
      number: licence.number,
    });
    expect((await auditor.get(location)).body).toMatchObject({ kind: 'NIB', number: null });
    expect((await elsewhere.get(location)).status).toBe(404);
    expect((await officer.get(`/participants/${id}/licences/${id}`)).status).toBe(404);
  });
  it('is refused with another day, with a wrong number, and by whoever is not at her centre', async () => {
    const id = await registered(2);
    await officer.post(`/participants/${id}/licences`, licence);
    const other = await officer.post(`/participants/${id}/licences`, { ...licence, issuedOn: dayAgo(300) });
    expect(codeOf(other)).toEqual({ status: 409, code: 'LICENCE_ALREADY_RECORDED' });
    expect((await officer.post(`/participants/${id}/licences`, { ...licence, number: '912' })).status).toBe(400);
    expect((await elsewhere.post(`/participants/${id}/licences`, licence)).status).toBe(404);
    expect((await (await herself(id)).post(`/participants/${id}/licences`, licence)).status).toBe(403);
  });
});

describe('a monthly report', () => {
  it('is filed by the participant, seen with its rupiah by her centre, and verified by an officer', async () => {
    const id = await registered(10);
    const path = `/participants/${id}/monthly-reports`;
    const answer = await (await herself(id)).post(path, book);
    expect({ status: answer.status, body: answer.body, location: answer.headers.get('location') }).toEqual({
      status: 201,
      body: { id: lastMonth, version: 3 },
      location: `${path}/${lastMonth}`,
    });
    expect((await officer.get(`${path}/${lastMonth}`)).body).toMatchObject({ ...book, receivedOn: dayAgo(0), verified: false });
    expect((await auditor.get(`${path}/${lastMonth}`)).body).toMatchObject({ workers: 2, salesRupiah: null, cashRupiah: null });
    expect((await officer.post(`${path}/${lastMonth}/verification`)).body).toEqual({ id: lastMonth, version: 4 });
    expect((await officer.post(`${path}/${lastMonth}/verification`)).body).toEqual({ id: lastMonth, version: 4 });
    expect((await (await herself(id)).get(`${path}/${lastMonth}`)).body).toMatchObject({ verified: true });
  });
  it('is one a month: the same again is quiet, another one refused', async () => {
    const id = await registered(11);
    const path = `/participants/${id}/monthly-reports`;
    const first = await officer.post(path, book);
    expect((await officer.post(path, book)).body).toEqual(first.body);
    expect(codeOf(await officer.post(path, { ...book, salesRupiah: 1 }))).toEqual({ status: 409, code: 'REPORT_ALREADY_FILED' });
    const { rows } = await system.database.pool.query('SELECT count(*) FROM vault_entries WHERE subject_id = $1', [id]);
    expect(Number(rows[0]?.count)).toBe(2);
  });
  it('is not verified by the officer who filed it', async () => {
    const id = await registered(12);
    const path = `/participants/${id}/monthly-reports`;
    await officer.post(path, { ...book, receivedOn: dayAgo(24) });
    expect(codeOf(await officer.post(`${path}/${lastMonth}/verification`))).toEqual({ status: 409, code: 'FILER_MAY_NOT_VERIFY' });
    expect((await colleague.post(`${path}/${lastMonth}/verification`)).status).toBe(200);
    expect((await officer.get(`${path}/${lastMonth}`)).body).toMatchObject({ receivedOn: dayAgo(24), verified: true });
  });
  it('is dated back seven days at most, whole in rupiah, and filed for nobody else', async () => {
    const id = await registered(13);
    const path = `/participants/${id}/monthly-reports`;
    expect(codeOf(await officer.post(path, { ...book, receivedOn: dayAgo(24 * 8) }))).toEqual({ status: 409, code: 'RECEIVED_TOO_EARLY' });
    expect((await officer.post(path, { ...book, salesRupiah: 4_500_000.5 })).status).toBe(400);
    expect((await officer.post(path, { ...book, month: '2020-13' })).status).toBe(400);
    expect((await (await herself(await registered(14))).post(path, book)).status).toBe(404);
    expect(codeOf(await officer.post(`${path}/2020-01/verification`))).toEqual({ status: 404, code: 'REPORT_NOT_FILED' });
    expect((await officer.get(`${path}/2020-01`)).status).toBe(404);
  });
});

describe('a participant', () => {
  it('is seen whole by herself, and without personal data by auditor, director and mobiliser', async () => {
    const id = await registered(20);
    const mine = (await (await herself(id)).get(`/participants/${id}`)).body;
    expect(mine).toMatchObject({
      id,
      version: 2,
      status: 'enrolled',
      districtCode: TEBET,
      name: 'Ningsih Percobaan 20',
      phone: '+6281277710020',
    });
    const [director, mobiliser] = [await system.as({ roles: ['director'] }), await system.as({ roles: ['mobiliser'], centres: [TEBET] })];
    for (const client of [auditor, director, mobiliser]) {
      const { body } = await client.get(`/participants/${id}`);
      expect(body).toEqual({ ...mine, name: null, nik: null, sex: null, birthDate: null, phone: null });
    }
    expect((await (await herself(await registered(21))).get(`/participants/${id}`)).status).toBe(404);
    expect((await (await system.as({ roles: ['agency'] })).get(`/participants/${id}`)).status).toBe(403);
  });
  it('leaves a trace of each reading of her data: who, what, when, why', async () => {
    const id = await registered(22);
    await officer.get(`/participants/${id}`);
    await auditor.get(`/participants/${id}`);
    const { rows } = await system.database.pool.query('SELECT actor, role, kind, reason FROM vault_reads WHERE subject_id = $1', [id]);
    expect(rows).toEqual([{ actor: 'officer-1', role: 'officer', kind: 'identity', reason: 'participant read' }]);
  });
  it('may be recorded late as long as it is not before she registered', async () => {
    const id = await registered(23);
    const early = await officer.post(`/participants/${id}/monthly-reports`, { ...book, occurredAt: ago(49) });
    expect(codeOf(early)).toEqual({ status: 409, code: 'BEFORE_REGISTRATION' });
  });
});
