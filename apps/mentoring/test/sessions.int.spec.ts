import { randomUUID } from 'node:crypto';
import { codeOf, factsOf, idOf, scheduledBy, together } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { CAKUNG, TEBET, ago } from './people';

let system: ServiceSystem;
let admin: Client;
let officer: Client;
let elsewhere: Client;

beforeAll(async () => {
  system = await startSystem();
  admin = await system.as({ roles: ['admin'] });
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
});
afterAll(() => system?.close());

describe('a session', () => {
  it('is scheduled, logged by the mentor, and confirmed by the participant', async () => {
    const pair = await together(system, officer);
    const { mentor, participant, mentorshipId } = pair;
    const booked = await mentor.post('/sessions', { mentorshipId, startsAt: ago(48), minutes: 60, occurredAt: ago(72) });
    const id = idOf(booked);
    expect([booked.status, booked.headers.get('location')]).toEqual([201, `/sessions/${id}`]);
    expect(codeOf(await participant.post(`/sessions/${id}/confirmation`))).toEqual({ status: 409, code: 'SESSION_NOT_LOGGED' });
    const startsAt = ago(47);
    const logged = await mentor.post(`/sessions/${id}/log`, { startsAt, minutes: 45, note: 'Kas Bu Sari Percobaan rapi' });
    expect(logged).toMatchObject({ status: 200, body: { id, version: 3 } });
    const confirmed = await participant.post(`/sessions/${id}/confirmation`);
    expect(confirmed).toMatchObject({ status: 200, body: { id, version: 4 } });
    expect((await participant.post(`/sessions/${id}/confirmation`)).body).toEqual(confirmed.body);
    expect((await participant.get(`/sessions/${id}`)).body).toMatchObject({
      id,
      version: 4,
      status: 'confirmed',
      minutes: 60,
      loggedStartsAt: startsAt,
      loggedMinutes: 45,
      note: 'Kas Bu Sari Percobaan rapi',
      mentorshipId,
    });
    const facts = await factsOf(system, mentorshipId);
    expect(facts.at(-1)?.data).toMatchObject({ sessionId: id, startsAt, minutes: 45, slotId: null, confirmedBy: 'participant' });
    expect(JSON.stringify(facts)).not.toContain('Percobaan');
  });

  it('is scheduled once for one time, also of eight that come at once', async () => {
    const { mentor, mentorshipId } = await together(system, officer);
    const times = { mentorshipId, startsAt: ago(20), minutes: 30 };
    const answers = await Promise.all(Array.from({ length: 8 }, () => mentor.post('/sessions', times)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['id'])}`)).size).toBe(1);
  });

  it('takes 5 to 480 minutes', async () => {
    const { mentor, mentorshipId } = await together(system, officer);
    const schedule = (minutes: number) => mentor.post('/sessions', { mentorshipId, startsAt: ago(20 + minutes), minutes });
    expect(codeOf(await schedule(4))).toEqual({ status: 409, code: 'SESSION_LENGTH' });
    expect(codeOf(await schedule(481))).toEqual({ status: 409, code: 'SESSION_LENGTH' });
    expect([(await schedule(5)).status, (await schedule(480)).status, (await schedule(7.5)).status]).toEqual([201, 201, 400]);
  });

  it('is logged after it ended, once', async () => {
    const pair = await together(system, officer);
    const id = await scheduledBy(pair);
    const { mentor } = pair;
    expect(codeOf(await mentor.post(`/sessions/${id}/log`, { startsAt: ago(0.5), minutes: 45 }))).toEqual({
      status: 409,
      code: 'SESSION_NOT_ENDED',
    });
    const first = await mentor.post(`/sessions/${id}/log`, { minutes: 45, note: 'Baik' });
    expect((await mentor.post(`/sessions/${id}/log`, { minutes: 45, note: ' Baik ' })).body).toEqual(first.body);
    for (const other of [{ minutes: 46, note: 'Baik' }, { minutes: 45 }, { minutes: 45, note: 'Kurang' }]) {
      expect(codeOf(await mentor.post(`/sessions/${id}/log`, other))).toEqual({ status: 409, code: 'ALREADY_LOGGED' });
    }
  });

  it('is confirmed by the participant alone', async () => {
    const pair = await together(system, officer);
    const id = await scheduledBy(pair);
    await officer.post(`/sessions/${id}/log`, { minutes: 60 });
    for (const client of [pair.mentor, officer, admin]) expect((await client.post(`/sessions/${id}/confirmation`)).status).toBe(403);
    const other = await system.as({ roles: ['participant'], participantId: randomUUID() });
    expect((await other.post(`/sessions/${id}/confirmation`)).status).toBe(404);
    // Whoever is both confirms as the participant she is, and not as the mentor she is.
    const both = await system.as({ roles: ['mentor', 'participant'], mentorId: pair.mentorId, participantId: randomUUID() });
    expect((await both.post(`/sessions/${id}/confirmation`)).status).toBe(404);
    expect((await pair.participant.post(`/sessions/${id}/confirmation`)).status).toBe(200);
  });

  it('is nobody else’s to schedule, log or read', async () => {
    const pair = await together(system, officer);
    const id = await scheduledBy(pair);
    const stranger = await system.as({ roles: ['mentor'], mentorId: randomUUID() });
    for (const client of [stranger, elsewhere]) {
      const times = { mentorshipId: pair.mentorshipId, startsAt: ago(5), minutes: 30 };
      expect((await client.post('/sessions', times)).status).toBe(404);
      expect((await client.post(`/sessions/${id}/log`, { minutes: 60 })).status).toBe(404);
      expect((await client.get(`/sessions/${id}`)).status).toBe(404);
    }
    for (const nowhere of [randomUUID(), 'nonsense']) expect((await officer.get(`/sessions/${nowhere}`)).status).toBe(404);
  });
});

describe('a command sent again', () => {
  it('answers as the first time under its Idempotency-Key, and is refused with another body', async () => {
    const { mentor, mentorshipId } = await together(system, officer);
    const key = { 'idempotency-key': 'phone/1' };
    const times = { mentorshipId, startsAt: ago(10), minutes: 30 };
    const first = await mentor.post('/sessions', times, key);
    const again = await mentor.post('/sessions', times, key);
    expect([again.status, again.body, again.headers.get('idempotent-replay')]).toEqual([201, first.body, 'true']);
    expect((await mentor.post('/sessions', { ...times, minutes: 31 }, key)).status).toBe(422);
  });

  it('is refused when the mentorship has moved on from the version expected', async () => {
    const pair = await together(system, officer);
    const id = await scheduledBy(pair);
    expect((await pair.mentor.post(`/sessions/${id}/log`, { minutes: 60 }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await pair.mentor.post(`/sessions/${id}/log`, { minutes: 60 }, { 'if-match': '"2"' })).status).toBe(200);
  });
});
