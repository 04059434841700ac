import { startSystem } from './enrolment-system';
import type { Client, ServiceSystem } from './enrolment-system';
import { CAKUNG, codeOf, dayAgo, registration, TEBET } from './people';

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
/** SHA-256 of a paper. */
const documentHash = 'ab'.repeat(32);
const book = { month: lastMonth, salesRupiah: 4_500_000, costRupiah: 3_000_000, cashRupiah: -250_000, workers: 2 };

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
    await officer.post(path, { ...book, receivedOn: dayAgo(24), documentHash });
    expect(codeOf(await officer.post(`${path}/${lastMonth}/verification`))).toEqual({ status: 409, code: 'FILER_MAY_NOT_VERIFY' });
    expect((await colleague.post(`${path}/${lastMonth}/verification`)).status).toBe(200);
    expect((await officer.get(`${path}/${lastMonth}`)).body).toMatchObject({ receivedOn: dayAgo(24), verified: true });
  });
  it('is dated back with the document alone, whose hash is shown', async () => {
    const id = await registered(15);
    const path = `/participants/${id}/monthly-reports`;
    expect(codeOf(await officer.post(path, { ...book, receivedOn: dayAgo(24) }))).toEqual({ status: 409, code: 'RECEIPT_NEEDS_DOCUMENT' });
    expect((await officer.post(path, { ...book, receivedOn: dayAgo(24), documentHash: documentHash.toUpperCase() })).status).toBe(400);
    expect((await officer.post(path, { ...book, receivedOn: dayAgo(24), documentHash })).status).toBe(201);
    expect((await auditor.get(`${path}/${lastMonth}`)).body).toMatchObject({ receivedOn: dayAgo(24), documentHash, late: false });
    const { rows } = await system.database.pool.query(`SELECT data FROM events WHERE stream_id = $1 AND type = 'MonthlyReportFiled'`, [id]);
    expect(rows).toMatchObject([{ data: { documentHash } }]);
  });
  it('is dated back seven days at most, whole in rupiah, of a month that is over, and filed for nobody else', async () => {
    const id = await registered(13);
    const path = `/participants/${id}/monthly-reports`;
    expect(codeOf(await officer.post(path, { ...book, receivedOn: dayAgo(24 * 8) }))).toEqual({ status: 409, code: 'RECEIVED_TOO_EARLY' });
    expect(codeOf(await officer.post(path, { ...book, month: dayAgo(-24 * 32).slice(0, 7) }))).toEqual({
      status: 409,
      code: 'MONTH_NOT_BEGUN',
    });
    expect((await officer.post(path, { ...book, salesRupiah: 4_500_000.5 })).status).toBe(400);
    expect((await officer.post(path, { ...book, month: '2020-13' })).status).toBe(400);
    expect((await (await herself(await registered(14))).post(path, book)).status).toBe(404);
    expect(codeOf(await officer.post(`${path}/2020-01/verification`))).toEqual({ status: 404, code: 'REPORT_NOT_FILED' });
    expect((await officer.get(`${path}/2020-01`)).status).toBe(404);
  });
});

describe('a corrected report', () => {
  const corrected = { salesRupiah: 4_600_000, costRupiah: 3_100_000, cashRupiah: 0, workers: 3 };
  it('keeps its filing day, shows the new book, and is verified again by someone who wrote neither', async () => {
    const id = await registered(30);
    const path = `/participants/${id}/monthly-reports`;
    const mine = await herself(id);
    await mine.post(path, book);
    await colleague.post(`${path}/${lastMonth}/verification`);
    const filed = (await officer.get(`${path}/${lastMonth}`)).body;
    const answer = await officer.post(`${path}/${lastMonth}/correction`, corrected);
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: { id: lastMonth, version: 5 } });
    expect((await officer.post(`${path}/${lastMonth}/correction`, corrected)).body).toEqual(answer.body);
    expect((await officer.get(`${path}/${lastMonth}`)).body).toEqual({
      ...filed,
      ...corrected,
      version: 5,
      verified: false,
      correctedAt: expect.stringMatching(/Z$/) as string,
    });
    expect((await mine.get(`/participants/${id}`)).body['monthlyReports']).toEqual([
      { month: lastMonth, receivedOn: dayAgo(0), workers: 3, verified: false, withdrawn: false, late: false },
    ]);
    expect(codeOf(await officer.post(`${path}/${lastMonth}/verification`))).toEqual({ status: 409, code: 'FILER_MAY_NOT_VERIFY' });
    expect((await colleague.post(`${path}/${lastMonth}/verification`)).body).toEqual({ id: lastMonth, version: 6 });
  });
  it('is hers and her centre’s to correct', async () => {
    const id = await registered(31);
    const path = `/participants/${id}/monthly-reports`;
    expect(codeOf(await officer.post(`${path}/${lastMonth}/correction`, corrected))).toEqual({ status: 404, code: 'REPORT_NOT_FILED' });
    await officer.post(path, book);
    expect((await elsewhere.post(`${path}/${lastMonth}/correction`, corrected)).status).toBe(404);
    expect((await (await herself(await registered(32))).post(`${path}/${lastMonth}/correction`, corrected)).status).toBe(404);
    expect((await auditor.post(`${path}/${lastMonth}/correction`, corrected)).status).toBe(403);
    expect((await (await herself(id)).post(`${path}/${lastMonth}/correction`, { ...corrected, workers: -1 })).status).toBe(400);
    expect((await (await herself(id)).post(`${path}/${lastMonth}/correction`, corrected)).status).toBe(200);
  });
});

describe('a withdrawn report', () => {
  it('says so, is neither corrected nor verified, and its month may be filed again', async () => {
    const id = await registered(40);
    const path = `/participants/${id}/monthly-reports`;
    const reason = 'Tertukar dengan warung Bu Haji Romlah';
    await officer.post(path, book);
    expect((await officer.post(`${path}/${lastMonth}/withdrawal`)).status).toBe(400);
    expect((await officer.post(`${path}/${lastMonth}/withdrawal`, { reason: ' ' })).status).toBe(400);
    const answer = await officer.post(`${path}/${lastMonth}/withdrawal`, { reason });
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: { id: lastMonth, version: 4 } });
    expect((await officer.post(`${path}/${lastMonth}/withdrawal`, { reason })).body).toEqual(answer.body);
    expect((await officer.get(`${path}/${lastMonth}`)).body).toMatchObject({ withdrawn: true, verified: false });
    expect(codeOf(await colleague.post(`${path}/${lastMonth}/verification`))).toEqual({ status: 409, code: 'REPORT_WITHDRAWN' });
    const { month: _month, ...content } = book;
    expect(codeOf(await officer.post(`${path}/${lastMonth}/correction`, { ...content, workers: 9 }))).toEqual({
      status: 409,
      code: 'REPORT_WITHDRAWN',
    });
    expect((await officer.post(path, book)).body).toEqual({ id: lastMonth, version: 5 });
    expect((await officer.get(`${path}/${lastMonth}`)).body).toMatchObject({ ...book, withdrawn: false });
    const { rows } = await system.database.pool.query('SELECT data::text FROM events WHERE stream_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('Romlah');
    const kept = `SELECT ref FROM vault_entries WHERE subject_id = $1 AND kind = 'reason'`;
    // Under the version it explains.
    expect((await system.database.pool.query(kept, [id])).rows).toEqual([{ ref: '4' }]);
  });
});

describe('the month of a report', () => {
  it('is over from 00:00 in Jakarta of its last day on', async () => {
    const sample = await system.as({ roles: ['officer'], centres: [TEBET], channel: 'sample' });
    const consent = { purpose: 'programme', grantedOn: '2020-01-08', textVersion: '2020-1', channel: 'officer' };
    const { body } = await sample.post('/participants', registration(50, { occurredAt: '2020-01-08T10:00:00+07:00', consent }));
    const path = `/participants/${String(body['id'])}/monthly-reports`;
    const january = { ...book, month: '2020-01' };
    expect(codeOf(await sample.post(path, { ...january, occurredAt: '2020-01-30T23:59:59.999+07:00' }))).toEqual({
      status: 409,
      code: 'MONTH_NOT_ENDED',
    });
    expect((await sample.post(path, { ...january, occurredAt: '2020-01-31T00:00:00+07:00' })).status).toBe(201);
    expect((await sample.get(`${path}/2020-01`)).body).toMatchObject({ receivedOn: '2020-01-31', filedAt: '2020-01-30T17:00:00.000Z' });
  });
});
