import { randomUUID } from 'node:crypto';
import { dayOf, nextQuarter, previousQuarter, quarterOf } from '@okoce/domain';
import { codeOf, factsOf, idOf, together, type Pair } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { CAKUNG, TEBET, ago, peopleOf } from './people';

const STEPS = ['P2', 'P3', 'P4', 'P5', 'P6', 'P7'];
const quarter = quarterOf(dayOf(ago(0)));

let system: ServiceSystem;
let people: ReturnType<typeof peopleOf>;
let admin: Client;
let officer: Client;
let elsewhere: Client;
let pair: Pair;

beforeAll(async () => {
  system = await startSystem();
  people = peopleOf(system);
  admin = await system.as({ roles: ['admin'] });
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
});
afterAll(() => system?.close());
beforeEach(async () => {
  pair = await together(system, officer);
});

const goal = (step = 'P4', more: object = {}) => ({ participantId: pair.participantId, quarter, step, ...more });
const end = (hours: number) => officer.post(`/mentorships/${pair.mentorshipId}/end`, { reason: 'Pindah', occurredAt: ago(hours) });

describe('a goal for a quarter', () => {
  it('is set by her and agreed by her mentor', async () => {
    const { participant, participantId, mentor, mentorId } = pair;
    const set = await participant.post('/goals', goal());
    const id = idOf(set);
    expect([set.status, set.headers.get('location'), set.headers.get('etag')]).toEqual([201, `/goals/${id}`, '"1"']);
    const agreed = await mentor.post(`/goals/${id}/agreement`);
    expect(agreed).toMatchObject({ status: 200, body: { id, version: 2 } });
    expect((await mentor.post(`/goals/${id}/agreement`)).body).toEqual(agreed.body);
    const read = (await participant.get(`/goals/${id}`)).body;
    expect(read).toMatchObject({ id, version: 2, participantId, quarter, step: 'P4', set: { mentorId }, agreed: { mentorId } });
    expect(read['set']).not.toHaveProperty('late');
    expect((await factsOf(system, participantId)).map(({ type }) => type)).toEqual(['QuarterGoalSet', 'QuarterGoalAgreed']);
  });

  it('is set by her mentor or the staff of her centre, and by nobody else', async () => {
    const stranger = await system.as({ roles: ['mentor'], mentorId: randomUUID() });
    const other = await system.as({ roles: ['participant'], participantId: randomUUID() });
    const statuses = await Promise.all(
      [pair.mentor, officer, admin, elsewhere, stranger, other].map(async (client) => (await client.post('/goals', goal())).status),
    );
    expect(statuses).toEqual([201, 201, 201, 404, 404, 404]);
  });

  it('is the same goal when it is set again, by whomever', async () => {
    const first = await pair.participant.post('/goals', goal());
    expect((await pair.mentor.post('/goals', goal())).body).toEqual(first.body);
  });

  it('is one of three a quarter, also of many that are set at the same time', async () => {
    const { participant, participantId } = pair;
    const answers = await Promise.all(Array.from({ length: 24 }, (_, n) => participant.post('/goals', goal(STEPS[n % 6]))));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(answers.filter(({ status }) => status === 201).map(idOf)).size).toBe(3);
    expect(new Set(refused.map(({ body }) => body['code']))).toEqual(new Set(['TOO_MANY_GOALS']));
    expect(await factsOf(system, participantId)).toHaveLength(3);
    expect((await participant.post('/goals', goal('P4', { quarter: nextQuarter(quarter) }))).status).toBe(201);
  });

  it('is for the quarter that is running or the next one', async () => {
    const { participant } = pair;
    const far = nextQuarter(nextQuarter(quarter));
    expect(codeOf(await participant.post('/goals', goal('P4', { quarter: far })))).toEqual({ status: 409, code: 'GOAL_QUARTER_TOO_FAR' });
    const over = previousQuarter(quarter);
    expect(codeOf(await participant.post('/goals', goal('P4', { quarter: over })))).toEqual({ status: 409, code: 'GOAL_QUARTER_OVER' });
    const { body } = await participant.post('/goals', goal('P1', { quarter: '2020-Q5', participantId: 'she' }));
    expect((body['errors'] as { field: string }[]).map(({ field }) => field).sort()).toEqual(['participantId', 'quarter', 'step']);
  });

  it('is refused for people nobody has told of, whatever else their id may name', async () => {
    for (const participantId of [randomUUID(), pair.mentorId, pair.mentorshipId]) {
      expect(codeOf(await officer.post('/goals', goal('P4', { participantId })))).toEqual({ status: 409, code: 'PARTICIPANT_UNKNOWN' });
      expect((await officer.get(`/participants/${participantId}/agenda`)).status).toBe(404);
    }
  });

  it('is agreed by a mentor she has at that moment', async () => {
    const id = idOf(await pair.participant.post('/goals', goal('P4', { occurredAt: ago(40) })));
    for (const client of [pair.participant, officer, admin]) expect((await client.post(`/goals/${id}/agreement`)).status).toBe(403);
    const stranger = await system.as({ roles: ['mentor'], mentorId: randomUUID() });
    expect((await stranger.post(`/goals/${id}/agreement`)).status).toBe(404);
    expect((await end(10)).status).toBe(200);
    expect(codeOf(await pair.mentor.post(`/goals/${id}/agreement`))).toEqual({ status: 409, code: 'NOT_HER_MENTOR' });
    expect((await pair.mentor.get(`/goals/${id}`)).status).toBe(404);
    expect((await pair.mentor.post(`/goals/${id}/agreement`, { occurredAt: ago(11) })).status).toBe(200);
  });

  it('names no mentor where she has none', async () => {
    const participantId = await people.participant();
    const id = idOf(await officer.post('/goals', goal('P4', { participantId })));
    expect((await officer.get(`/goals/${id}`)).body).toMatchObject({ set: { mentorId: null }, agreed: null });
  });

  it('shows what was recorded late', async () => {
    const id = idOf(await pair.participant.post('/goals', goal('P4', { occurredAt: ago(24 * 8), quarter: quarterOf(dayOf(ago(24 * 8))) })));
    expect((await officer.get(`/goals/${id}`)).body).toMatchObject({ set: { late: true } });
  });

  it('answers a repeat as the first time, also to one who is her mentor no more', async () => {
    const key = { 'idempotency-key': `goal/${pair.participantId}` };
    const first = await pair.mentor.post('/goals', goal(), key);
    await end(0);
    const again = await pair.mentor.post('/goals', goal(), key);
    expect([again.status, again.body, again.headers.get('idempotent-replay')]).toEqual([201, first.body, 'true']);
    expect((await pair.mentor.post('/goals', goal('P5'), key)).status).toBe(422);
  });

  it('is no mentor, and no mentorship', async () => {
    const { participant, participantId } = pair;
    const id = idOf(await participant.post('/goals', goal()));
    for (const nobody of [participantId, id]) {
      expect((await officer.get(`/mentors/${nobody}`)).status).toBe(404);
      expect((await officer.get(`/mentorships/${nobody}`)).status).toBe(404);
      expect((await officer.post(`/mentors/${nobody}/capacity`, { n: 5 })).status).toBe(404);
    }
    expect((await participant.get(`/goals/${participantId}`)).status).toBe(404);
  });
});
