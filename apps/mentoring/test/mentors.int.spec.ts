import { randomUUID } from 'node:crypto';
import { codeOf, factsOf, idOf, scheduledBy, together } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { CAKUNG, TEBET, ago, peopleOf } from './people';

let system: ServiceSystem;
let people: ReturnType<typeof peopleOf>;
let admin: Client;
let officer: Client;
let elsewhere: Client;

beforeAll(async () => {
  system = await startSystem();
  people = peopleOf(system);
  admin = await system.as({ roles: ['admin'] });
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
});
afterAll(() => system?.close());

const viewOf = async (mentorId: string, client = officer) => (await client.get(`/mentors/${mentorId}`)).body;

describe('a mentor’s capacity', () => {
  it('is 20 until her centre sets another, and is shown beside what she has', async () => {
    const { mentorId } = await together(system, officer);
    expect(await viewOf(mentorId)).toMatchObject({ capacity: 20, mentorshipsInForce: 1 });
    const set = await officer.post(`/mentors/${mentorId}/capacity`, { n: 1, occurredAt: ago(24 * 8) });
    expect(set).toMatchObject({ status: 200, body: { id: mentorId, version: 3 } });
    expect((await officer.post(`/mentors/${mentorId}/capacity`, { n: 1 })).body).toEqual(set.body);
    expect(await viewOf(mentorId)).toMatchObject({ capacity: 1, mentorshipsInForce: 1, late: true });
  });

  it('bars new ones, goes on with those there are, and is free again when one ends', async () => {
    const { mentorId, mentorshipId, participantId } = await together(system, officer);
    await admin.post(`/mentors/${mentorId}/capacity`, { n: 1 });
    const another = { mentorId, participantId: await people.participant() };
    const refused = await officer.post('/mentorships', another);
    expect(codeOf(refused)).toEqual({ status: 409, code: 'MENTOR_AT_CAPACITY' });
    expect(refused.body['details']).toEqual({ capacity: 1 });
    expect((await officer.post('/mentorships', { mentorId, participantId })).body['id']).toBe(mentorshipId);
    expect((await officer.post(`/mentorships/${mentorshipId}/end`, { reason: 'Pindah tugas' })).status).toBe(200);
    expect((await officer.post('/mentorships', another)).status).toBe(201);
  });

  it('takes 1 to 200', async () => {
    const mentorId = await people.mentor(officer);
    const set = (n: unknown) => officer.post(`/mentors/${mentorId}/capacity`, { n });
    for (const n of [0, 201]) expect(codeOf(await set(n))).toEqual({ status: 409, code: 'MENTOR_CAPACITY' });
    for (const n of [1, 200]) expect((await set(n)).status).toBe(200);
    for (const n of [7.5, -1, '20', undefined]) expect((await set(n)).status).toBe(400);
  });

  it('is for the centre to set', async () => {
    const mentorId = await people.mentor(officer);
    const herself = await system.as({ roles: ['mentor'], mentorId });
    const status = async (client: Client, id = mentorId) => (await client.post(`/mentors/${id}/capacity`, { n: 5 })).status;
    expect([await status(herself), await status(elsewhere), await status(admin)]).toEqual([403, 404, 200]);
    const { mentorshipId, participantId } = await together(system, officer);
    for (const id of [randomUUID(), mentorshipId, participantId, 'nonsense']) expect(await status(admin, id)).toBe(404);
  });
});

describe('a mentor who moves', () => {
  it('is with the other centre from then on; her mentorships go on', async () => {
    const { mentorId, mentorshipId } = await together(system, officer);
    const moved = await officer.post(`/mentors/${mentorId}/transfer`, { toDistrictCode: CAKUNG, occurredAt: ago(10) });
    expect(moved).toMatchObject({ status: 200, body: { id: mentorId, version: 3 } });
    expect(await viewOf(mentorId, elsewhere)).toMatchObject({ districtCode: CAKUNG });
    expect((await officer.get(`/mentors/${mentorId}`)).status).toBe(404);
    expect((await officer.get(`/mentorships/${mentorshipId}`)).body).toMatchObject({ endedAt: null });
    expect((await factsOf(system, mentorId)).at(-1)?.data).toMatchObject({ fromDistrictCode: TEBET, toDistrictCode: CAKUNG });
    // Quiet to whoever may ask, and nothing to whom she has left.
    expect((await elsewhere.post(`/mentors/${mentorId}/transfer`, { toDistrictCode: CAKUNG })).body).toEqual(moved.body);
    expect((await officer.post(`/mentors/${mentorId}/transfer`, { toDistrictCode: TEBET })).status).toBe(404);
    const back = { toDistrictCode: TEBET, occurredAt: ago(11) };
    expect(codeOf(await elsewhere.post(`/mentors/${mentorId}/transfer`, back))).toEqual({ status: 409, code: 'OCCURRED_BEFORE_LATEST' });
    expect((await elsewhere.post(`/mentors/${mentorId}/transfer`, { ...back, occurredAt: ago(9) })).status).toBe(200);
  });

  it('is answered as the first time by a repeat, though she is gone', async () => {
    const mentorId = await people.mentor(officer);
    const move = () => officer.post(`/mentors/${mentorId}/transfer`, { toDistrictCode: CAKUNG }, { 'idempotency-key': `move/${mentorId}` });
    const [first, again] = [await move(), await move()];
    expect([first.status, again.status, again.headers.get('idempotent-replay')]).toEqual([200, 200, 'true']);
    expect(again.body).toEqual(first.body);
  });

  it('moves to a district there is', async () => {
    const mentorId = await people.mentor(officer);
    expect((await officer.post(`/mentors/${mentorId}/transfer`, { toDistrictCode: '31.99.99' })).status).toBe(400);
  });
});

describe('a mentor’s own family and business', () => {
  it('is declared by herself or her centre, once, and stays with this service', async () => {
    const mentorId = await people.accreditedMentor(officer);
    const participantId = await people.participant();
    const herself = await system.as({ roles: ['mentor'], mentorId });
    const another = await system.as({ roles: ['mentor'], mentorId: randomUUID() });
    const declare = (client: Client, more = {}) =>
      client.post(`/mentors/${mentorId}/relations`, { participantId, kind: 'family', ...more });
    expect([(await declare(another)).status, (await declare(elsewhere)).status]).toEqual([404, 404]);
    const declared = await declare(herself);
    expect(declared).toMatchObject({ status: 200, body: { id: mentorId, version: 3 } });
    expect((await declare(officer)).body).toEqual(declared.body);
    expect((await declare(officer, { kind: 'business' })).body['version']).toBe(4);
    expect((await declare(officer, { kind: 'friend' })).status).toBe(400);
    expect(codeOf(await declare(officer, { participantId: randomUUID() }))).toEqual({ status: 409, code: 'PARTICIPANT_UNKNOWN' });
    expect(await viewOf(mentorId)).toMatchObject({
      relations: [
        { participantId, kind: 'family' },
        { participantId, kind: 'business' },
      ],
    });
    expect(codeOf(await officer.post('/mentorships', { mentorId, participantId }))).toEqual({ status: 409, code: 'MENTOR_RELATED' });
  });

  it('ends a mentorship of the two, and calls off what was to come', async () => {
    const pair = await together(system, officer);
    const { mentor, mentorId, mentorshipId, participantId } = pair;
    const held = await scheduledBy(pair);
    const later = idOf(await mentor.post('/sessions', { mentorshipId, startsAt: ago(-48), minutes: 60 }));
    const occurredAt = ago(1);
    const path = `/mentors/${mentorId}/relations`;
    expect((await mentor.post(path, { participantId, kind: 'business', occurredAt })).status).toBe(200);
    expect((await officer.get(`/mentorships/${mentorshipId}`)).body).toMatchObject({ endedAt: occurredAt });
    expect((await officer.get(`/sessions/${held}`)).body).toMatchObject({ status: 'scheduled' });
    expect((await officer.get(`/sessions/${later}`)).body).toMatchObject({ status: 'cancelled', cancelledBy: 'centre' });
    expect(await viewOf(mentorId)).toMatchObject({ mentorshipsInForce: 0 });
  });

  it('never has a mentorship in force, also when both come at once', async () => {
    const mentorId = await people.accreditedMentor(officer);
    const beside = await system.beside({ roles: ['officer'], centres: [TEBET] });
    const participants = await people.participants(12);
    await Promise.all(
      participants.flatMap((participantId, n) => [
        (n % 2 ? officer : beside.client).post('/mentorships', { mentorId, participantId }),
        officer.post(`/mentors/${mentorId}/relations`, { participantId, kind: 'family' }),
      ]),
    );
    await beside.stop();
    const view = await viewOf(mentorId);
    expect(view).toMatchObject({ mentorshipsInForce: 0 });
    expect(view['relations']).toHaveLength(12);
  });
});
