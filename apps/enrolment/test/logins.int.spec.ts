import { startSystem } from './enrolment-system';
import type { Client, ServiceSystem } from './enrolment-system';
import { CAKUNG, codeOf, registration, TEBET } from './people';

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
const link = (participantId: string, subject: string, client = officer) => client.post(`/participants/${participantId}/login`, { subject });

describe('a login', () => {
  it('is linked at the desk, once, and its subject stays in the vault', async () => {
    const id = await registered(1);
    expect((await officer.get(`/participants/${id}`)).body['hasLogin']).toBe(false);
    const answer = await link(id, 'auth0|siti-1');
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: { id, version: 3 } });
    expect((await link(id, 'auth0|siti-1')).body).toEqual(answer.body);
    expect((await officer.get(`/participants/${id}`)).body['hasLogin']).toBe(true);
    expect(codeOf(await link(id, 'auth0|siti-2'))).toEqual({ status: 409, code: 'LOGIN_ALREADY_LINKED' });
    const { rows } = await system.database.pool.query('SELECT data FROM events WHERE stream_id = $1 ORDER BY stream_version', [id]);
    expect(rows[2]).toEqual({
      data: { occurredAt: expect.any(String) as string, participantId: id, loginId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    });
    expect(JSON.stringify(rows)).not.toContain('siti');
  });
  it('is one participant’s: another is refused it, and told whose it is only within scope', async () => {
    const [holder, neighbour] = [await registered(2), await registered(3)];
    const stranger = await elsewhere.post('/participants', registration(4, { districtCode: CAKUNG, subdistrictCode: undefined }));
    await link(holder, 'auth0|siti-3');
    expect((await link(neighbour, 'auth0|siti-3')).body).toMatchObject({
      status: 409,
      code: 'LOGIN_TAKEN',
      details: { participantId: holder },
    });
    const there = await link(String(stranger.body['id']), 'auth0|siti-3', elsewhere);
    expect(codeOf(there)).toEqual({ status: 409, code: 'LOGIN_TAKEN' });
    expect(JSON.stringify(there.body)).not.toContain(holder);
    expect((await link(neighbour, 'auth0|siti-4')).status).toBe(200);
  });
  it('is the same with a blank at its ends, and may be as long as OpenID Connect lets it be', async () => {
    const [holder, neighbour] = [await registered(5), await registered(6)];
    await link(holder, 'auth0|siti-7');
    expect(codeOf(await link(neighbour, ' auth0|siti-7 '))).toEqual({ status: 409, code: 'LOGIN_TAKEN' });
    expect((await link(neighbour, 'x'.repeat(256))).status).toBe(400);
    expect((await link(neighbour, 'x'.repeat(255))).status).toBe(200);
  });
  it('goes to one of those to whom it is linked at the same time', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, (_, at) => registered(10 + at)));
    const answers = await Promise.all(people.map((id) => link(id, 'auth0|siti-5')));
    expect(answers.map(({ status, body }) => body['code'] ?? status).sort()).toEqual([
      200,
      ...Array.from({ length: 4 }, () => 'LOGIN_TAKEN'),
    ]);
  });
  it('is linked by officers of her centre and admins', async () => {
    const id = await registered(20);
    expect((await link(id, 'auth0|siti-6', elsewhere)).status).toBe(404);
    const herself = await system.as({ roles: ['participant'], participantId: id });
    expect((await link(id, 'auth0|siti-6', herself)).status).toBe(403);
    expect((await link(id, '')).status).toBe(400);
    expect((await link(id, 'auth0|siti-6', await system.as({ roles: ['admin'] }))).status).toBe(200);
  });
});
