import { startSystem } from './enrolment-system';
import type { Client, ServiceSystem } from './enrolment-system';
import { CAKUNG, codeOf, dayAgo, registration, TEBET } from './people';

let system: ServiceSystem;
let officer: Client;
let elsewhere: Client;
let auditor: Client;

beforeAll(async () => {
  system = await startSystem();
  await (await system.as({ roles: ['admin'] })).post('/centres/opening');
  officer = await system.as({ roles: ['officer'], centres: [TEBET], sub: 'officer-1' });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
  auditor = await system.as({ roles: ['auditor'] });
});
afterAll(() => system?.close());

const registered = async (n: number): Promise<string> => String((await officer.post('/participants', registration(n))).body['id']);
const registeredElsewhere = async (n: number): Promise<string> =>
  String((await elsewhere.post('/participants', registration(n, { districtCode: CAKUNG, subdistrictCode: undefined }))).body['id']);
const herself = (participantId: string) => system.as({ roles: ['participant'], participantId, sub: participantId });
/** The nth number. */
const licence = (n: number) => ({ kind: 'NIB', number: `91200012345${String(n).padStart(2, '0')}`, issuedOn: dayAgo(24 * 9) });

describe('a licence', () => {
  it('is recorded once under an id of its own, its number readable only where she is', async () => {
    const id = await registered(1);
    const answer = await officer.post(`/participants/${id}/licences`, licence(1));
    const location = `/participants/${id}/licences/${String(answer.body['id'])}`;
    expect({ status: answer.status, version: answer.body['version'], location: answer.headers.get('location') }).toEqual({
      status: 201,
      version: 3,
      location,
    });
    expect((await officer.post(`/participants/${id}/licences`, licence(1))).body).toEqual(answer.body);
    expect((await officer.get(location)).body).toEqual({
      id: answer.body['id'],
      version: 3,
      kind: 'NIB',
      issuedOn: licence(1).issuedOn,
      validUntil: null,
      lapsedOn: null,
      late: false,
      number: licence(1).number,
    });
    expect((await auditor.get(location)).body).toMatchObject({ kind: 'NIB', number: null });
    expect((await elsewhere.get(location)).status).toBe(404);
    expect((await officer.get(`/participants/${id}/licences/${id}`)).status).toBe(404);
  });
  it('is refused with another day, with a wrong number, and by whoever is not at her centre', async () => {
    const id = await registered(2);
    const path = `/participants/${id}/licences`;
    await officer.post(path, licence(2));
    const other = await officer.post(path, { ...licence(2), issuedOn: dayAgo(24 * 20) });
    expect(codeOf(other)).toEqual({ status: 409, code: 'LICENCE_ALREADY_RECORDED' });
    expect((await officer.post(path, { ...licence(2), number: '912' })).status).toBe(400);
    expect((await elsewhere.post(path, licence(2))).status).toBe(404);
    expect((await (await herself(id)).post(path, licence(2))).status).toBe(403);
    expect(codeOf(await officer.post(path, { ...licence(22), validUntil: dayAgo(24 * 10) }))).toEqual({
      status: 409,
      code: 'VALID_UNTIL_BEFORE_ISSUE',
    });
  });
  it('shows the day from which it lapsed, which is told once', async () => {
    const id = await registered(3);
    const { body } = await officer.post(`/participants/${id}/licences`, { ...licence(3), validUntil: dayAgo(0) });
    const path = `/participants/${id}/licences/${String(body['id'])}`;
    const lapsed = await officer.post(`${path}/lapse`, { on: dayAgo(24) });
    expect({ status: lapsed.status, body: lapsed.body }).toEqual({ status: 200, body: { id: body['id'], version: 4 } });
    expect((await officer.post(`${path}/lapse`, { on: dayAgo(24) })).body).toEqual(lapsed.body);
    expect(codeOf(await officer.post(`${path}/lapse`, { on: dayAgo(48) }))).toEqual({ status: 409, code: 'LICENCE_ALREADY_LAPSED' });
    expect((await officer.get(path)).body).toMatchObject({ validUntil: dayAgo(0), lapsedOn: dayAgo(24), late: false });
    expect((await officer.get(`/participants/${id}`)).body['licences']).toEqual([
      { id: body['id'], kind: 'NIB', issuedOn: licence(3).issuedOn, validUntil: dayAgo(0), lapsedOn: dayAgo(24), late: false },
    ]);
    expect((await elsewhere.post(`${path}/lapse`, { on: dayAgo(24) })).status).toBe(404);
    expect(codeOf(await officer.post(`/participants/${id}/licences/${id}/lapse`, { on: dayAgo(24) }))).toEqual({
      status: 404,
      code: 'LICENCE_NOT_FOUND',
    });
  });
  it('shows that it was recorded late, or lapsed late', async () => {
    const sample = await system.as({ roles: ['officer'], centres: [TEBET], channel: 'sample' });
    const consent = { purpose: 'programme', grantedOn: '2020-01-08', textVersion: '2020-1', channel: 'officer' };
    const registration2020 = registration(4, { occurredAt: '2020-01-08T10:00:00+07:00', consent });
    const path = `/participants/${String((await sample.post('/participants', registration2020)).body['id'])}/licences`;
    const issued = { ...licence(4), issuedOn: '2020-02-03', occurredAt: '2020-02-05T10:00:00+07:00' };
    const location = `${path}/${String((await sample.post(path, issued)).body['id'])}`;
    expect((await officer.get(location)).body).toMatchObject({ late: false });
    await officer.post(`${location}/lapse`, { on: '2020-06-01', occurredAt: '2020-06-02', reason: 'arsip' });
    expect((await officer.get(location)).body).toMatchObject({ lapsedOn: '2020-06-01', late: true });
    const told = await officer.post(path, { ...issued, number: licence(5).number, reason: 'arsip' });
    expect((await officer.get(`${path}/${String(told.body['id'])}`)).body).toMatchObject({ late: true });
  });
});

describe('the number of a licence', () => {
  it('is of one business: its holder is named only to who may see her', async () => {
    const [holder, neighbour, stranger] = [await registered(10), await registered(11), await registeredElsewhere(12)];
    await officer.post(`/participants/${holder}/licences`, licence(10));
    const here = await officer.post(`/participants/${neighbour}/licences`, licence(10));
    expect(here.body).toMatchObject({
      status: 409,
      code: 'LICENCE_NUMBER_TAKEN',
      details: { participantId: holder, participantStatus: 'enrolled' },
    });
    const there = await elsewhere.post(`/participants/${stranger}/licences`, licence(10));
    expect(codeOf(there)).toEqual({ status: 409, code: 'LICENCE_NUMBER_TAKEN' });
    expect(JSON.stringify(there.body)).not.toContain(holder);
    expect((await officer.get(`/participants/${neighbour}`)).body).toMatchObject({ version: 2, licences: [] });
  });
  it('goes to one of those for whom it is recorded at the same time', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, (_, at) => registered(20 + at)));
    const answers = await Promise.all(people.map((id) => officer.post(`/participants/${id}/licences`, licence(20))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409);
    expect(new Set(refused.map(({ body }) => body['code']))).toEqual(new Set(['LICENCE_NUMBER_TAKEN']));
    const { rows } = await system.database.pool.query(`SELECT data FROM events WHERE type = 'LicenceRecorded' AND stream_id = ANY ($1)`, [
      people,
    ]);
    expect(rows).toHaveLength(1);
  });
  it('that was recorded before numbers were claimed is claimed when it is told again', async () => {
    const [holder, other] = [await registered(30), await registered(31)];
    await officer.post(`/participants/${holder}/licences`, licence(30));
    await system.database.pool.query(`DELETE FROM vault_claims WHERE index_name = 'licence' AND subject_id = $1`, [holder]);
    expect((await officer.post(`/participants/${holder}/licences`, licence(30))).body).toMatchObject({ version: 3 });
    expect(codeOf(await officer.post(`/participants/${other}/licences`, licence(30)))).toEqual({
      status: 409,
      code: 'LICENCE_NUMBER_TAKEN',
    });
  });
});
