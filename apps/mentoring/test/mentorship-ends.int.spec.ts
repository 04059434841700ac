import { randomUUID } from 'node:crypto';
import { eventually } from '@okoce/testing';
import { codeOf, factsOf, idOf, scheduledBy, together } from './acts';
import { expectNowhere } from './leaks';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { CAKUNG, TEBET, ago } from './people';

let system: ServiceSystem;
let admin: Client;
let officer: Client;

beforeAll(async () => {
  system = await startSystem();
  admin = await system.as({ roles: ['admin'] });
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
});
afterAll(() => system?.close());

const REASON = 'Mentor pindah rumah';

describe('the end of a mentorship', () => {
  it('is recorded with its reason in the vault; what was to come is called off by the centre', async () => {
    const { mentor, participant, mentorshipId } = await together(system, officer);
    const later = idOf(await mentor.post('/sessions', { mentorshipId, startsAt: ago(-48), minutes: 60 }));
    const occurredAt = ago(2);
    const end = () => officer.post(`/mentorships/${mentorshipId}/end`, { reason: REASON, occurredAt });
    const ended = await end();
    expect(ended).toMatchObject({ status: 200, body: { id: mentorshipId, version: 4 } });
    expect((await end()).body).toEqual(ended.body);
    expect((await participant.get(`/mentorships/${mentorshipId}`)).body).toMatchObject({ endedAt: occurredAt });
    expect((await participant.get(`/sessions/${later}`)).body).toMatchObject({ status: 'cancelled', cancelledBy: 'centre' });
    const facts = await factsOf(system, mentorshipId);
    expect(facts.map(({ type }) => type)).toEqual(['MentorAssigned', 'SessionScheduled', 'MentorshipEnded', 'SessionCancelled']);
    await eventually(async () => {
      const { rows } = await system.database.pool.query(`SELECT count(*) FROM log_records t WHERE t::text LIKE '%MentorshipEnded%'`);
      return Number(rows[0]?.count) > 0;
    }, 'the end to be published');
    await expectNowhere(system, [REASON], 'MentorshipEnded');
    const { rows } = await system.database.pool.query(`SELECT count(*) FROM vault_entries WHERE kind = 'reason'`);
    expect(Number(rows[0]?.count)).toBe(1);
  });

  it('leaves what was held to be logged and confirmed', async () => {
    const pair = await together(system, officer);
    const sessionId = await scheduledBy(pair);
    await officer.post(`/mentorships/${pair.mentorshipId}/end`, { reason: REASON });
    expect((await pair.mentor.post(`/sessions/${sessionId}/log`, { minutes: 60 })).status).toBe(200);
    expect((await pair.participant.post(`/sessions/${sessionId}/confirmation`)).status).toBe(200);
    const again = { mentorshipId: pair.mentorshipId, startsAt: ago(-24), minutes: 60 };
    expect(codeOf(await pair.mentor.post('/sessions', again))).toEqual({ status: 409, code: 'MENTORSHIP_NOT_IN_FORCE' });
    expect(codeOf(await pair.mentor.post(`/mentorships/${pair.mentorshipId}/plan`, { summary: 'Kas' }))).toEqual({
      status: 409,
      code: 'MENTORSHIP_NOT_IN_FORCE',
    });
  });

  it('lets the two begin anew, and a repeat of the first assignment finds the first', async () => {
    const { mentorId, participantId, mentorshipId } = await together(system, officer);
    await officer.post(`/mentorships/${mentorshipId}/end`, { reason: REASON, occurredAt: ago(5) });
    const assign = (occurredAt: string) => officer.post('/mentorships', { mentorId, participantId, occurredAt });
    expect((await assign(ago(6))).body['id']).toBe(mentorshipId);
    const anew = idOf(await assign(ago(4)));
    expect(anew).not.toBe(mentorshipId);
    expect((await assign(ago(3))).body['id']).toBe(anew);
    expect((await officer.get(`/mentors/${mentorId}`)).body).toMatchObject({ mentorshipsInForce: 1 });
  });

  it('comes to every mentorship of someone who withdrew, also when it is told twice', async () => {
    const first = await together(system, officer);
    const { participantId } = first;
    const second = await together(system, officer, { participantId });
    const occurredAt = ago(1);
    const withdrawn = { occurredAt, participantId, districtCode: TEBET, category: 'work' };
    for (const _time of [1, 2]) await system.tell('enrolment', 'ParticipantWithdrawn', participantId, withdrawn);
    for (const { mentorshipId } of [first, second]) {
      await eventually(async () => {
        const { body } = await officer.get(`/mentorships/${mentorshipId}`);
        return body['endedAt'] === occurredAt;
      }, 'each mentorship to end');
      expect((await factsOf(system, mentorshipId)).map(({ type }) => type)).toEqual(['MentorAssigned', 'MentorshipEnded']);
    }
  });

  it('is for the staff of her centre, who say why', async () => {
    const { mentor, participant, mentorshipId } = await together(system, officer);
    const elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
    const end = async (client: Client, id = mentorshipId, body: object = { reason: REASON }) =>
      (await client.post(`/mentorships/${id}/end`, body)).status;
    expect([await end(mentor), await end(participant), await end(elsewhere)]).toEqual([403, 403, 404]);
    for (const body of [{}, { reason: ' ' }]) expect(await end(officer, mentorshipId, body)).toBe(400);
    expect([await end(officer, randomUUID()), await end(admin)]).toEqual([404, 200]);
  });
});
