import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '@okoce/domain';
import { codeOf, factsOf, idOf, together, type Pair } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { CAKUNG, TEBET, ago } from './people';

const TEXT = 'Bu Sari Percobaan mencatat kas harian';
const REASON = 'Suami Bu Sari Percobaan sakit';
const HASH = 'ab'.repeat(32);
const today = dayOf(ago(0));
const dueOn = addDays(today, 20);

let system: ServiceSystem;
let officer: Client;
let elsewhere: Client;
let auditor: Client;
let pair: Pair;

beforeAll(async () => {
  system = await startSystem();
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
  auditor = await system.as({ roles: ['auditor'] });
});
afterAll(() => system?.close());
beforeEach(async () => {
  pair = await together(system, officer);
});

const action = (more: object = {}) => ({ participantId: pair.participantId, dueOn, text: TEXT, occurredAt: ago(60), ...more });
const agreed = async (more: object = {}): Promise<string> => {
  const id = idOf(await pair.mentor.post('/actions', action(more)));
  await pair.participant.post(`/actions/${id}/agreement`, { occurredAt: ago(50) });
  return id;
};

describe('an action', () => {
  it('is proposed by one side and agreed by the other, and closed with evidence', async () => {
    const { mentor, mentorId, participant, participantId } = pair;
    const goalId = idOf(await participant.post('/goals', { participantId, quarter: quarterOfToday(), step: 'P6', occurredAt: ago(61) }));
    const proposed = await mentor.post('/actions', action({ goalId }));
    const id = idOf(proposed);
    expect([proposed.status, proposed.headers.get('location')]).toEqual([201, `/actions/${id}`]);
    expect((await participant.post('/actions', action({ goalId, text: ` ${TEXT} ` }))).body).toEqual(proposed.body);
    expect(codeOf(await mentor.post(`/actions/${id}/agreement`))).toEqual({ status: 409, code: 'PROPOSER_MAY_NOT_AGREE' });
    const closure = { documentHash: HASH };
    expect(codeOf(await participant.post(`/actions/${id}/closure`, closure))).toEqual({ status: 409, code: 'ACTION_NOT_AGREED' });
    expect(await participant.post(`/actions/${id}/agreement`, { occurredAt: ago(50) })).toMatchObject({
      status: 200,
      body: { id, version: 3 },
    });
    const closed = await mentor.post(`/actions/${id}/closure`, closure);
    expect((await participant.post(`/actions/${id}/closure`, closure)).body).toEqual(closed.body);
    expect((await participant.get(`/actions/${id}`)).body).toMatchObject({
      id,
      version: 4,
      participantId,
      goalId,
      status: 'closed',
      dueOn,
      text: TEXT,
      proposed: { by: 'mentor', mentorId },
      agreed: { by: 'participant', mentorId: null },
      dropped: null,
      closed: { by: 'mentor', mentorId, withEvidence: true, documentHash: HASH },
    });
  });

  it('may be closed first and shown by evidence later, once', async () => {
    const id = await agreed();
    expect((await pair.participant.post(`/actions/${id}/closure`)).status).toBe(200);
    expect((await pair.participant.get(`/actions/${id}`)).body).toMatchObject({ closed: { withEvidence: false, documentHash: null } });
    expect((await pair.participant.post(`/actions/${id}/closure`, { documentHash: HASH })).status).toBe(200);
    const other = { documentHash: 'cd'.repeat(32) };
    expect(codeOf(await pair.participant.post(`/actions/${id}/closure`, other))).toEqual({ status: 409, code: 'ACTION_ALREADY_CLOSED' });
    expect((await pair.participant.post(`/actions/${id}/closure`, { documentHash: HASH.toUpperCase() })).status).toBe(400);
    const facts = await factsOf(system, pair.participantId);
    expect(facts.slice(2).map(({ type, data }) => [type, data['withEvidence']])).toEqual([
      ['ActionClosed', false],
      ['ActionClosed', true],
    ]);
  });

  it('is dropped by her mentor by the due day, and she sees when, by whom and why', async () => {
    const { mentor, mentorId, participant } = pair;
    const id = await agreed();
    const at = ago(5);
    for (const client of [participant, officer]) expect((await client.post(`/actions/${id}/drop`, { reason: REASON })).status).toBe(403);
    expect((await mentor.post(`/actions/${id}/drop`, {})).status).toBe(400);
    expect((await mentor.post(`/actions/${id}/drop`, { reason: REASON, occurredAt: at })).status).toBe(200);
    const { body } = await participant.get(`/actions/${id}`);
    expect(body).toMatchObject({ status: 'dropped', dropped: { at, by: 'mentor', mentorId, reason: REASON } });
    expect(codeOf(await participant.post(`/actions/${id}/closure`))).toEqual({ status: 409, code: 'ACTION_DROPPED' });
    const facts = JSON.stringify(await factsOf(system, pair.participantId));
    expect([facts.includes('Percobaan'), facts.includes('ActionDropped')]).toEqual([false, true]);
  });

  it('is neither proposed, agreed nor dropped after its due day', async () => {
    const { mentor, participant } = pair;
    const yesterday = addDays(today, -1);
    const late = action({ dueOn: yesterday, occurredAt: undefined });
    expect(codeOf(await mentor.post('/actions', late))).toEqual({ status: 409, code: 'ACTION_PAST_DUE' });
    const id = idOf(await mentor.post('/actions', action({ dueOn: yesterday })));
    expect(codeOf(await participant.post(`/actions/${id}/agreement`))).toEqual({ status: 409, code: 'ACTION_PAST_DUE' });
    expect((await participant.post(`/actions/${id}/agreement`, { occurredAt: ago(50) })).status).toBe(200);
    expect(codeOf(await mentor.post(`/actions/${id}/drop`, { reason: REASON }))).toEqual({ status: 409, code: 'ACTION_PAST_DUE' });
    expect((await participant.post(`/actions/${id}/closure`)).status).toBe(200);
  });

  it('is agreed for her at the desk, and proposed for her', async () => {
    const id = idOf(await pair.mentor.post('/actions', action()));
    expect((await officer.post(`/actions/${id}/agreement`)).status).toBe(200);
    const hers = idOf(await officer.post('/actions', action({ text: 'Foto produk' })));
    expect(codeOf(await pair.participant.post(`/actions/${hers}/agreement`))).toEqual({ status: 409, code: 'PROPOSER_MAY_NOT_AGREE' });
    expect((await pair.mentor.post(`/actions/${hers}/agreement`)).status).toBe(200);
  });

  it('serves a goal of hers alone', async () => {
    const other = await together(system, officer);
    const { participantId } = other;
    const goalId = idOf(await other.participant.post('/goals', { participantId, quarter: quarterOfToday(), step: 'P6' }));
    for (const id of [goalId, randomUUID()]) {
      expect(codeOf(await pair.mentor.post('/actions', action({ goalId: id })))).toEqual({ status: 409, code: 'GOAL_NOT_HERS' });
    }
  });

  it('is nobody else’s', async () => {
    const id = idOf(await pair.mentor.post('/actions', action()));
    const { mentor: stranger, participant: other } = await together(system, officer);
    for (const client of [stranger, other, elsewhere]) {
      expect((await client.post('/actions', action())).status).toBe(404);
      expect((await client.post(`/actions/${id}/agreement`)).status).toBe(404);
      expect((await client.post(`/actions/${id}/closure`)).status).toBe(404);
      expect((await client.get(`/actions/${id}`)).status).toBe(404);
      expect((await client.get(`/participants/${pair.participantId}/agenda`)).status).toBe(404);
    }
    expect((await stranger.post(`/actions/${id}/drop`, { reason: REASON })).status).toBe(404);
  });
});

describe('an agenda', () => {
  it('lists goals and actions in their order, the words for those who may read them', async () => {
    const { mentor, participant, participantId } = pair;
    expect((await participant.get(`/participants/${participantId}/agenda`)).body).toEqual({
      participantId,
      version: 0,
      goals: [],
      actions: [],
    });
    const goalId = idOf(await officer.post('/goals', { participantId, quarter: quarterOfToday(), step: 'P6', occurredAt: ago(61) }));
    const first = await agreed({ goalId });
    const second = idOf(await participant.post('/actions', action({ text: 'Foto produk', occurredAt: ago(24 * 8) })));
    await mentor.post(`/actions/${first}/drop`, { reason: REASON });
    for (const client of [participant, mentor, officer]) {
      expect((await client.get(`/participants/${participantId}/agenda`)).body).toMatchObject({
        version: 5,
        goals: [{ id: goalId, step: 'P6' }],
        actions: [
          { id: first, text: TEXT, status: 'dropped', dropped: { reason: REASON } },
          { id: second, text: 'Foto produk', status: 'proposed', proposed: { late: true }, agreed: null },
        ],
      });
    }
    const { status, body } = await auditor.get(`/participants/${participantId}/agenda`);
    expect([status, JSON.stringify(body).includes('Percobaan'), (body['actions'] as object[]).length]).toEqual([200, false, 2]);
    const { rows } = await system.database.pool.query('SELECT role FROM vault_reads WHERE subject_id = $1 AND kind = $2', [
      participantId,
      'action',
    ]);
    expect(rows.map(({ role }) => role).sort()).toEqual(['mentor', 'mentor', 'officer', 'officer', 'participant', 'participant']);
  });
});

function quarterOfToday(): string {
  return `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
}
