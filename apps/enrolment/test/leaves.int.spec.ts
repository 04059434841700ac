import { startSystem } from './enrolment-system';
import type { Client, ServiceSystem } from './enrolment-system';
import { ago, CAKUNG, codeOf, dayAgo, registration, TEBET } from './people';

let system: ServiceSystem;
let officer: Client;
let elsewhere: Client;

beforeAll(async () => {
  system = await startSystem();
  await (await system.as({ roles: ['admin'] })).post('/centres/opening');
  officer = await system.as({ roles: ['officer'], centres: [TEBET], sub: 'officer-1' });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
});
afterAll(() => system?.close());

const registered = async (n: number): Promise<string> => String((await officer.post('/participants', registration(n))).body['id']);
const herself = (participantId: string) => system.as({ roles: ['participant'], participantId, sub: participantId });
/** A fortnight from yesterday on. */
const leave = { from: dayAgo(24), to: dayAgo(-24 * 12), category: 'illness' };

describe('a leave', () => {
  it('is declared by the participant, and seen by her centre', async () => {
    const id = await registered(1);
    const mine = await herself(id);
    const answer = await mine.post(`/participants/${id}/leaves`, leave);
    const location = `/participants/${id}/leaves/${String(answer.body['id'])}`;
    expect({ status: answer.status, version: answer.body['version'], location: answer.headers.get('location') }).toEqual({
      status: 201,
      version: 3,
      location,
    });
    const again = await officer.post(`/participants/${id}/leaves`, leave);
    expect({ body: again.body, location: again.headers.get('location') }).toEqual({ body: answer.body, location });
    const seen = { id: answer.body['id'], ...leave, endedOn: null, late: false };
    expect((await officer.get(location)).body).toEqual({ ...seen, version: 3 });
    expect((await mine.get(`/participants/${id}`)).body['leaves']).toEqual([seen]);
    expect((await elsewhere.get(location)).status).toBe(404);
    expect((await officer.get(`/participants/${id}/leaves/${id}`)).status).toBe(404);
  });
  it('is ended on the first day back, and shortened again, never lengthened', async () => {
    const id = await registered(2);
    const { body } = await officer.post(`/participants/${id}/leaves`, leave);
    const path = `/participants/${id}/leaves/${String(body['id'])}`;
    const ended = await (await herself(id)).post(`${path}/end`, { on: dayAgo(-48) });
    expect({ status: ended.status, body: ended.body }).toEqual({ status: 200, body: { id: body['id'], version: 4 } });
    expect((await officer.post(`${path}/end`, { on: dayAgo(-48) })).body).toEqual(ended.body);
    expect((await officer.post(`${path}/end`, { on: dayAgo(0) })).body).toEqual({ id: body['id'], version: 5 });
    expect((await officer.get(path)).body).toMatchObject({ endedOn: dayAgo(0) });
    expect(codeOf(await officer.post(`${path}/end`, { on: dayAgo(-24) }))).toEqual({ status: 409, code: 'LEAVE_NOT_LENGTHENED' });
    expect(codeOf(await officer.post(`${path}/end`, { on: dayAgo(48) }))).toEqual({ status: 409, code: 'LEAVE_END_BEFORE_START' });
    expect(codeOf(await officer.post(`/participants/${id}/leaves/${id}/end`, { on: dayAgo(0) }))).toEqual({
      status: 404,
      code: 'LEAVE_NOT_FOUND',
    });
  });
  it.each([
    [11, 'LEAVE_ENDS_BEFORE_START', { to: dayAgo(48) }],
    [12, 'LEAVE_TOO_LONG', { to: dayAgo(-24 * 400) }],
    [13, 'LEAVE_BEFORE_REGISTRATION', { from: dayAgo(24 * 3) }],
    [14, 'OCCURRED_BEFORE_LATEST', { occurredAt: ago(40) }],
  ])('is refused (%i) as %s', async (n, code, more) => {
    const id = await registered(n);
    await officer.post(`/participants/${id}/transfer`, { toDistrictCode: CAKUNG, occurredAt: ago(30) });
    expect(codeOf(await elsewhere.post(`/participants/${id}/leaves`, { ...leave, ...more }))).toEqual({ status: 409, code });
  });
  it('takes days and categories that are such, hers and at her centre', async () => {
    const id = await registered(3);
    const path = `/participants/${id}/leaves`;
    expect((await officer.post(path, { ...leave, from: '2020-02-30' })).status).toBe(400);
    expect((await officer.post(path, { ...leave, category: 'umrah' })).status).toBe(400);
    expect((await elsewhere.post(path, leave)).status).toBe(404);
    expect((await (await herself(await registered(4))).post(path, leave)).status).toBe(404);
    expect((await (await system.as({ roles: ['mobiliser'], centres: [TEBET] })).post(path, leave)).status).toBe(403);
  });
  it('shares no day with another one, also when both are declared at once', async () => {
    const id = await registered(5);
    const declare = (days: number) => officer.post(`/participants/${id}/leaves`, { ...leave, to: dayAgo(-24 * days) });
    const answers = await Promise.all([declare(3), declare(4), declare(5), declare(6)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const [refused] = answers.filter(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({
      code: 'LEAVE_OVERLAPS',
      details: { leaveId: answers.find(({ status }) => status === 201)?.body['id'] },
    });
  });
  it('ends with her withdrawal, from its day; she declares anew once she is back', async () => {
    const id = await registered(6);
    const { body } = await officer.post(`/participants/${id}/leaves`, { ...leave, occurredAt: ago(2) });
    await officer.post(`/participants/${id}/withdrawal`, { category: 'moved', occurredAt: ago(1) });
    const path = `/participants/${id}/leaves/${String(body['id'])}`;
    expect((await officer.get(path)).body).toMatchObject({ to: leave.to, endedOn: dayAgo(1) });
    expect(codeOf(await officer.post(`/participants/${id}/leaves`, { ...leave, from: leave.to }))).toEqual({
      status: 409,
      code: 'NOT_ENROLLED',
    });
    await officer.post(`/participants/${id}/return`);
    const anew = await officer.post(`/participants/${id}/leaves`, { ...leave, from: dayAgo(-24) });
    expect({ status: anew.status, same: anew.body['id'] === body['id'] }).toEqual({ status: 201, same: false });
  });
  it('is told by the 30th day after it began, and is flagged when told late', async () => {
    const sample = await system.as({ roles: ['officer'], centres: [TEBET], channel: 'sample' });
    const consent = { purpose: 'programme', grantedOn: '2020-01-08', textVersion: '2020-1', channel: 'officer' };
    const { body } = await sample.post('/participants', registration(7, { occurredAt: '2020-01-08T10:00:00+07:00', consent }));
    const path = `/participants/${String(body['id'])}/leaves`;
    const begun = { from: '2020-02-05', to: '2020-02-18', category: 'season' };
    expect(codeOf(await sample.post(path, { ...begun, occurredAt: '2020-03-07T00:00:00+07:00' }))).toEqual({
      status: 409,
      code: 'LEAVE_DECLARED_TOO_LATE',
    });
    const told = await officer.post(path, { ...begun, occurredAt: '2020-03-06T23:59:59.999+07:00', reason: 'buku cuti 2020' });
    expect((await officer.get(`${path}/${String(told.body['id'])}`)).body).toMatchObject({ ...begun, late: true });
  });
});
