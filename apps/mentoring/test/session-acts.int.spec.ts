import { randomUUID } from 'node:crypto';
import { codeOf, factsOf, idOf, scheduledBy, together, type Pair } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { CAKUNG, TEBET, ago } from './people';

let system: ServiceSystem;
let officer: Client;
let elsewhere: Client;

beforeAll(async () => {
  system = await startSystem();
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
});
afterAll(() => system?.close());

const ahead = (hours: number): string => ago(-hours);
const planned = async ({ mentor, mentorshipId }: Pair, hours = 48): Promise<string> =>
  idOf(await mentor.post('/sessions', { mentorshipId, startsAt: ahead(hours), minutes: 60 }));
const statusOf = async (id: string): Promise<unknown> => (await officer.get(`/sessions/${id}`)).body['status'];
const lastFact = async (mentorshipId: string) => (await factsOf(system, mentorshipId)).at(-1);

describe('a session that is moved', () => {
  it('starts then, as long as before', async () => {
    const pair = await together(system, officer);
    const id = await planned(pair);
    const startsAt = ahead(72);
    const moved = await pair.mentor.post(`/sessions/${id}/rescheduling`, { startsAt });
    expect(moved).toMatchObject({ status: 200, body: { id, version: 3 } });
    expect((await pair.mentor.post(`/sessions/${id}/rescheduling`, { startsAt })).body).toEqual(moved.body);
    expect((await pair.participant.get(`/sessions/${id}`)).body).toMatchObject({ status: 'scheduled', startsAt, minutes: 60 });
  });

  it('has not begun, and begins ahead', async () => {
    const pair = await together(system, officer);
    const held = await scheduledBy(pair);
    expect(codeOf(await pair.mentor.post(`/sessions/${held}/rescheduling`, { startsAt: ahead(1) }))).toEqual({
      status: 409,
      code: 'SESSION_STARTED',
    });
    const id = await planned(pair);
    expect(codeOf(await officer.post(`/sessions/${id}/rescheduling`, { startsAt: ago(1) }))).toEqual({
      status: 409,
      code: 'START_NOT_AHEAD',
    });
    expect((await pair.participant.post(`/sessions/${id}/rescheduling`, { startsAt: ahead(3) })).status).toBe(403);
    expect((await officer.post(`/sessions/${id}/rescheduling`, {})).status).toBe(400);
  });
});

describe('a session that is called off', () => {
  it('is so by who says it, or by whom she may speak for', async () => {
    const pair = await together(system, officer);
    const id = await planned(pair);
    for (const by of ['mentor', 'centre']) {
      expect(codeOf(await pair.participant.post(`/sessions/${id}/cancellation`, { by }))).toEqual({
        status: 403,
        code: 'NOT_YOURS_TO_SAY',
      });
    }
    expect(codeOf(await pair.mentor.post(`/sessions/${id}/cancellation`, { by: 'centre' }))).toEqual({
      status: 403,
      code: 'NOT_YOURS_TO_SAY',
    });
    expect((await officer.post(`/sessions/${id}/cancellation`, { by: 'everybody' })).status).toBe(400);
    const cancelled = await pair.participant.post(`/sessions/${id}/cancellation`, { by: 'participant', reason: 'Anak Bu Sari sakit' });
    expect(cancelled).toMatchObject({ status: 200, body: { id } });
    expect((await pair.participant.post(`/sessions/${id}/cancellation`, { by: 'participant' })).body).toEqual(cancelled.body);
    expect((await pair.mentor.get(`/sessions/${id}`)).body).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'participant',
      reason: 'Anak Bu Sari sakit',
    });
    expect(JSON.stringify(await factsOf(system, pair.mentorshipId))).not.toContain('Bu Sari');
    expect(codeOf(await officer.post(`/sessions/${id}/log`, { minutes: 60 }))).toEqual({ status: 409, code: 'SESSION_CANCELLED' });
  });

  it('is so by the mentor who is an officer too, not by her centre', async () => {
    const pair = await together(system, officer);
    const id = await planned(pair);
    const both = await system.as({ roles: ['officer', 'mentor'], centres: [TEBET], mentorId: pair.mentorId });
    expect(codeOf(await both.post(`/sessions/${id}/cancellation`, { by: 'centre' }))).toEqual({ status: 403, code: 'NOT_YOURS_TO_SAY' });
    expect((await both.post(`/sessions/${id}/cancellation`, { by: 'mentor' })).status).toBe(200);
  });

  it('is so by her centre for a reason that is not for the two, officers or auditors though they be', async () => {
    const pair = await together(system, officer);
    const id = await planned(pair);
    expect((await officer.post(`/sessions/${id}/cancellation`, { by: 'centre', reason: 'Mentor diperiksa' })).status).toBe(200);
    const reasonFor = async (client: Client): Promise<unknown> => {
      const { status, body } = await client.get(`/sessions/${id}`);
      expect(status).toBe(200);
      return body['reason'];
    };
    expect(await reasonFor(officer)).toBe('Mentor diperiksa');
    expect(await reasonFor(await system.as({ roles: ['officer', 'auditor'], centres: [TEBET] }))).toBe('Mentor diperiksa');
    for (const claims of [
      { roles: ['officer', 'auditor'], centres: [CAKUNG] },
      { roles: ['officer', 'mentor'], centres: [CAKUNG], mentorId: pair.mentorId },
      { roles: ['officer', 'mentor'], centres: [TEBET], mentorId: pair.mentorId },
      { roles: ['auditor', 'mentor'], centres: [TEBET], mentorId: pair.mentorId },
      { roles: ['officer', 'participant'], centres: [CAKUNG], participantId: pair.participantId },
    ] as const)
      expect(await reasonFor(await system.as({ ...claims, roles: [...claims.roles], centres: [...claims.centres] }))).toBeUndefined();
  });

  it('may be so also once it was to have begun', async () => {
    const pair = await together(system, officer);
    const id = await scheduledBy(pair);
    expect((await pair.mentor.post(`/sessions/${id}/cancellation`, { by: 'mentor' })).status).toBe(200);
    expect(await statusOf(id)).toBe('cancelled');
  });
});

describe('a session that somebody misses', () => {
  it('is told by the one who came, or the centre, from its start on', async () => {
    const pair = await together(system, officer);
    const [id, next] = [await scheduledBy(pair), await planned(pair)];
    expect(codeOf(await pair.mentor.post(`/sessions/${next}/miss`, { missedBy: 'participant' }))).toEqual({
      status: 409,
      code: 'SESSION_NOT_STARTED',
    });
    expect(codeOf(await pair.participant.post(`/sessions/${id}/miss`, { missedBy: 'participant' }))).toEqual({
      status: 403,
      code: 'NOT_YOURS_TO_SAY',
    });
    const missed = await pair.participant.post(`/sessions/${id}/miss`, { missedBy: 'mentor' });
    expect(missed.status).toBe(200);
    expect((await pair.participant.post(`/sessions/${id}/miss`, { missedBy: 'mentor' })).body).toEqual(missed.body);
    expect((await officer.get(`/sessions/${id}`)).body).toMatchObject({ status: 'missed', missedBy: 'mentor' });
    expect(codeOf(await pair.mentor.post(`/sessions/${id}/log`, { minutes: 60 }))).toEqual({ status: 409, code: 'SESSION_MISSED' });
  });
});

describe('what a session was', () => {
  it('is disputed by the participant, confirmed after all, and taken back by the mentor', async () => {
    const pair = await together(system, officer);
    const id = await scheduledBy(pair);
    const dispute = () => pair.participant.post(`/sessions/${id}/dispute`, { reason: 'Mentor Bu Sari tidak datang' });
    expect(codeOf(await dispute())).toEqual({ status: 409, code: 'SESSION_NOT_LOGGED' });
    await pair.mentor.post(`/sessions/${id}/log`, { startsAt: ago(47), minutes: 30 });
    expect((await pair.participant.post(`/sessions/${id}/dispute`, {})).status).toBe(400);
    for (const client of [pair.mentor, officer]) expect((await client.post(`/sessions/${id}/dispute`, { reason: 'x' })).status).toBe(403);
    const disputed = await dispute();
    expect([disputed.status, (await dispute()).body]).toEqual([200, disputed.body]);
    expect((await officer.get(`/sessions/${id}`)).body).toMatchObject({ status: 'disputed', reason: 'Mentor Bu Sari tidak datang' });
    expect((await pair.participant.get(`/sessions/${id}`)).body['reason']).toBe('Mentor Bu Sari tidak datang');
    const officerToo = await system.as({ roles: ['officer', 'mentor'], centres: [TEBET], mentorId: pair.mentorId });
    for (const client of [pair.mentor, officerToo, await system.as({ roles: ['auditor'] })]) {
      expect((await client.get(`/sessions/${id}`)).body).not.toHaveProperty('reason');
    }
    expect(await lastFact(pair.mentorshipId)).toMatchObject({ type: 'SessionDisputed', data: { sessionId: id, minutes: 30 } });
    expect((await pair.participant.post(`/sessions/${id}/confirmation`)).status).toBe(200);
    expect((await pair.participant.get(`/sessions/${id}`)).body).toMatchObject({ status: 'confirmed', confirmedBy: 'participant' });
    expect((await pair.participant.post(`/sessions/${id}/retraction`, { reason: 'x' })).status).toBe(403);
    const retract = () => pair.mentor.post(`/sessions/${id}/retraction`, { reason: 'Salah orang' });
    const retracted = await retract();
    expect([retracted.status, (await retract()).body, await statusOf(id)]).toEqual([200, retracted.body, 'retracted']);
    for (const act of ['confirmation', 'dispute']) {
      expect(codeOf(await pair.participant.post(`/sessions/${id}/${act}`, { reason: 'x' }))).toEqual({
        status: 409,
        code: 'SESSION_RETRACTED',
      });
    }
    expect(JSON.stringify(await factsOf(system, pair.mentorshipId))).not.toMatch(/Bu Sari|Salah orang/);
  });

  it('is told late as of the session, not of the telling', async () => {
    const pair = await together(system, officer);
    const schedule = async (hours: number) =>
      idOf(
        await officer.post('/sessions', { mentorshipId: pair.mentorshipId, startsAt: ago(hours), minutes: 60, occurredAt: ago(hours + 1) }),
      );
    const [recent, late] = [await schedule(7 * 24), await schedule(9 * 24)];
    for (const id of [recent, late]) expect((await pair.mentor.post(`/sessions/${id}/log`, { minutes: 60 })).status).toBe(200);
    expect(
      (await factsOf(system, pair.mentorshipId)).filter(({ type }) => type === 'SessionLogged').map(({ data }) => data['late']),
    ).toEqual([undefined, true]);
    expect((await officer.get(`/sessions/${late}`)).body).toMatchObject({ late: true });
  });

  it('is outside the mentorship nobody’s to log', async () => {
    const pair = await together(system, officer);
    const id = await scheduledBy(pair);
    expect(codeOf(await pair.mentor.post(`/sessions/${id}/log`, { startsAt: ago(601), minutes: 60 }))).toEqual({
      status: 409,
      code: 'MENTORSHIP_NOT_IN_FORCE',
    });
  });
});

describe('a slot', () => {
  const offer = (client: Client, { mentorshipId }: Pair, startsAt: string, minutes = 60) =>
    client.post(`/mentorships/${mentorshipId}/slots`, { startsAt, minutes });
  const book = (client: Client, { mentorshipId }: Pair, slotId: string) => client.post('/sessions', { mentorshipId, slotId });

  it('is offered by the mentor or the centre, once, and listed', async () => {
    const pair = await together(system, officer);
    const startsAt = ahead(24);
    const offered = await offer(pair.mentor, pair, startsAt);
    const id = idOf(offered);
    expect([offered.status, offered.headers.get('location')]).toEqual([201, `/mentorships/${pair.mentorshipId}`]);
    expect((await offer(officer, pair, startsAt)).body).toEqual(offered.body);
    expect((await pair.participant.get(`/mentorships/${pair.mentorshipId}`)).body['slots']).toEqual([
      { id, startsAt, minutes: 60, sessionId: null },
    ]);
    expect((await offer(pair.participant, pair, ahead(26))).status).toBe(403);
    expect((await offer(elsewhere, pair, ahead(26))).status).toBe(404);
    expect((await offer(await system.as({ roles: ['mentor'], mentorId: randomUUID() }), pair, ahead(26))).status).toBe(404);
    expect(codeOf(await offer(pair.mentor, pair, ago(1)))).toEqual({ status: 409, code: 'START_NOT_AHEAD' });
    expect(codeOf(await offer(pair.mentor, pair, ahead(26), 481))).toEqual({ status: 409, code: 'SESSION_LENGTH' });
  });

  it('is booked by the participant herself, once, also of eight that come at once', async () => {
    const pair = await together(system, officer);
    const startsAt = ahead(24);
    const slotId = idOf(await offer(pair.mentor, pair, startsAt, 45));
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => book(n % 2 ? pair.participant : officer, pair, slotId)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['id'])}`)).size).toBe(1);
    const id = idOf(answers[0] as (typeof answers)[number]);
    expect((await officer.get(`/sessions/${id}`)).body).toMatchObject({ status: 'scheduled', startsAt, minutes: 45, slotId });
    expect((await officer.get(`/mentorships/${pair.mentorshipId}`)).body['slots']).toMatchObject([{ id: slotId, sessionId: id }]);
    await pair.mentor.post(`/sessions/${id}/rescheduling`, { startsAt: ahead(30) });
    expect(codeOf(await book(pair.participant, pair, slotId))).toEqual({ status: 409, code: 'SLOT_TAKEN' });
    await pair.mentor.post(`/sessions/${id}/cancellation`, { by: 'mentor' });
    const again = await book(pair.participant, pair, slotId);
    expect([again.status, again.headers.get('location')]).toEqual([201, `/sessions/${idOf(again)}`]);
    expect(idOf(again)).not.toBe(id);
  });

  it('is the participant’s only way to a session', async () => {
    const pair = await together(system, officer);
    const { mentorshipId } = pair;
    const times = { startsAt: ahead(24), minutes: 60 };
    expect(codeOf(await pair.participant.post('/sessions', { mentorshipId, ...times }))).toEqual({ status: 403, code: 'SLOT_REQUIRED' });
    const stranger = await system.as({ roles: ['participant'], participantId: randomUUID() });
    expect((await stranger.post('/sessions', { mentorshipId, ...times })).status).toBe(404);
    const slotId = idOf(await offer(officer, pair, times.startsAt));
    for (const client of [stranger, elsewhere]) expect((await book(client, pair, slotId)).status).toBe(404);
    expect(codeOf(await book(pair.participant, pair, randomUUID()))).toEqual({ status: 404, code: 'SLOT_NOT_FOUND' });
    const other = await together(system, officer);
    expect(codeOf(await book(other.participant, other, slotId))).toEqual({ status: 404, code: 'SLOT_NOT_FOUND' });
  });

  it('has times of its own: a session without one needs them, one with it has none', async () => {
    const pair = await together(system, officer);
    const { mentorshipId } = pair;
    const fields = async (body: object) => {
      const answer = await officer.post('/sessions', { mentorshipId, ...body });
      expect(answer.status).toBe(400);
      return (answer.body['errors'] as { field: string }[]).map(({ field }) => field).sort();
    };
    expect(await fields({})).toEqual(['minutes', 'startsAt']);
    expect(await fields({ minutes: 30 })).toEqual(['startsAt']);
    expect(await fields({ slotId: randomUUID(), minutes: 30, startsAt: ahead(1) })).toEqual(['minutes', 'startsAt']);
    expect(await fields({ slotId: 'one' })).toEqual(['slotId']);
    expect(await fields({ slotId: null, minutes: 30 })).toEqual(['startsAt']);
  });
});

describe('to strangers', () => {
  it('no session exists, whatever they want of it', async () => {
    const pair = await together(system, officer);
    const id = await scheduledBy(pair);
    const mentor = await system.as({ roles: ['mentor'], mentorId: randomUUID() });
    const participant = await system.as({ roles: ['participant'], participantId: randomUUID() });
    const acts: readonly (readonly [string, object])[] = [
      ['rescheduling', { startsAt: ahead(1) }],
      ['cancellation', { by: 'participant' }],
      ['miss', { missedBy: 'mentor' }],
      ['retraction', { reason: 'x' }],
      ['dispute', { reason: 'x' }],
    ];
    for (const [act, body] of acts) {
      for (const client of [mentor, participant, elsewhere]) {
        const { status } = await client.post(`/sessions/${id}/${act}`, body);
        expect([act, status === 404 || status === 403]).toEqual([act, true]);
      }
      const owner = act === 'dispute' ? participant : elsewhere;
      expect([act, (await owner.post(`/sessions/${id}/${act}`, body)).status]).toEqual([act, 404]);
    }
    expect(await factsOf(system, pair.mentorshipId)).toHaveLength(2);
  });
});
