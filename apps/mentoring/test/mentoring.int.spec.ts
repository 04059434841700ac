import { randomUUID } from 'node:crypto';
import { codeOf, factsOf, idOf, together } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { CAKUNG, NAME, TEBET, ago, peopleOf } from './people';

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

describe('a mentor', () => {
  it('is registered by the centre, with the name in the vault alone', async () => {
    const answer = await officer.post('/mentors', { name: `  ${NAME} `, districtCode: TEBET, kind: 'volunteer' });
    const id = idOf(answer);
    expect({ status: answer.status, body: answer.body, etag: answer.headers.get('etag'), at: answer.headers.get('location') }).toEqual({
      status: 201,
      body: { id, version: 1 },
      etag: '"1"',
      at: `/mentors/${id}`,
    });
    expect((await officer.get(`/mentors/${id}`)).body).toMatchObject({ id, name: NAME, kind: 'volunteer', accreditations: [] });
    const auditor = await system.as({ roles: ['auditor'] });
    expect((await auditor.get(`/mentors/${id}`)).body).not.toHaveProperty('name');
    expect(await factsOf(system, id)).toMatchObject([
      { type: 'MentorRegistered', metadata: { actor: { role: 'officer', channel: 'live' } } },
    ]);
  });

  it('is seen by herself and her centre', async () => {
    const id = await people.mentor(officer);
    const status = async (client: Client) => (await client.get(`/mentors/${id}`)).status;
    expect(await status(await system.as({ roles: ['mentor'], mentorId: id }))).toBe(200);
    expect(await status(await system.as({ roles: ['mentor'], mentorId: randomUUID() }))).toBe(404);
    expect(await status(elsewhere)).toBe(404);
    expect(await status(await system.as({ roles: ['participant'], participantId: randomUUID() }))).toBe(403);
    expect((await elsewhere.post('/mentors', { name: NAME, districtCode: TEBET, kind: 'paid' })).status).toBe(404);
  });

  it('lists every field that is wrong', async () => {
    const { status, body } = await officer.post('/mentors', { name: ' ', districtCode: 'Tebet', kind: 'free', hobby: 1 });
    expect({ status, fields: (body['errors'] as { field: string }[]).map(({ field }) => field).sort() }).toEqual({
      status: 400,
      fields: ['districtCode', 'hobby', 'kind', 'name'],
    });
  });
});

describe('an assignment', () => {
  it('is refused to a mentor who is not accredited, or was not yet', async () => {
    const participantId = await people.participant();
    const plain = await people.mentor(officer);
    expect(codeOf(await officer.post('/mentorships', { mentorId: plain, participantId }))).toEqual({
      status: 409,
      code: 'MENTOR_NOT_ACCREDITED',
    });
    const mentorId = await people.accreditedMentor(officer);
    const early = { mentorId, participantId, occurredAt: ago(705) };
    expect(codeOf(await officer.post('/mentorships', early))).toEqual({ status: 409, code: 'MENTOR_NOT_ACCREDITED' });
    expect((await officer.post('/mentorships', { ...early, occurredAt: ago(699) })).status).toBe(201);
  });

  it('is refused for those nobody told of, and for one who had withdrawn', async () => {
    const mentorId = await people.accreditedMentor(officer);
    const participantId = await people.participant();
    const assign = (more: object) => officer.post('/mentorships', { mentorId, participantId, ...more });
    expect(codeOf(await assign({ participantId: randomUUID() }))).toEqual({ status: 409, code: 'PARTICIPANT_UNKNOWN' });
    expect(codeOf(await assign({ mentorId: randomUUID() }))).toEqual({ status: 409, code: 'MENTOR_UNKNOWN' });
    const data = { occurredAt: ago(80), participantId, districtCode: TEBET, category: 'work' };
    await system.tell('enrolment', 'ParticipantWithdrawn', participantId, data);
    await people.lifeHas(participantId, 2);
    expect(codeOf(await assign({}))).toEqual({ status: 409, code: 'PARTICIPANT_WITHDRAWN' });
    expect((await assign({ occurredAt: ago(81) })).status).toBe(201);
  });

  it('is made by the staff of the participant’s centre', async () => {
    const mentorId = await people.accreditedMentor(officer);
    const participantId = await people.participant();
    expect((await elsewhere.post('/mentorships', { mentorId, participantId })).status).toBe(404);
    const she = await system.as({ roles: ['mentor'], mentorId });
    expect((await she.post('/mentorships', { mentorId, participantId })).status).toBe(403);
    expect((await admin.post('/mentorships', { mentorId, participantId })).status).toBe(201);
  });

  it('puts the same two together once, of eight that come at once', async () => {
    const mentorId = await people.accreditedMentor(officer);
    const participantId = await people.participant();
    const beside = await system.beside({ roles: ['officer'], centres: [TEBET] });
    const desks = [officer, beside.client];
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => desks[n % 2]?.post('/mentorships', { mentorId, participantId })));
    await beside.stop();
    expect(new Set(answers.map((answer) => `${answer?.status} ${JSON.stringify(answer?.body)}`)).size).toBe(1);
    const { rows } = await system.database.pool.query(
      `SELECT count(*) FROM events WHERE type = 'MentorAssigned' AND data->>'participantId' = $1`,
      [participantId],
    );
    expect(Number(rows[0]?.count)).toBe(1);
  });
});

describe('a mentorship', () => {
  it('has a plan, which is agreed once until another one is, and stays in the vault', async () => {
    const { mentorshipId, mentor, participant } = await together(system, officer);
    const path = `/mentorships/${mentorshipId}`;
    const first = await mentor.post(`${path}/plan`, { summary: 'Warung Percobaan buka tiap hari' });
    expect(first).toMatchObject({ status: 200, body: { id: mentorshipId, version: 2 } });
    expect((await mentor.post(`${path}/plan`, { summary: 'Warung Percobaan buka tiap hari ' })).body).toEqual(first.body);
    expect((await officer.post(`${path}/plan`, { summary: 'Warung Percobaan buka di akhir pekan' })).body).toEqual({
      id: mentorshipId,
      version: 3,
    });
    expect((await participant.get(path)).body).toMatchObject({ plan: 'Warung Percobaan buka di akhir pekan' });
    expect(JSON.stringify(await factsOf(system, mentorshipId))).not.toContain('Percobaan');
  });

  it('exists for the two and for the staff of her centre, wherever that is by now', async () => {
    const { mentorshipId, participantId, mentor, participant } = await together(system, officer);
    const path = `/mentorships/${mentorshipId}`;
    for (const client of [mentor, participant, officer, admin]) expect((await client.get(path)).status).toBe(200);
    const strangers = [
      elsewhere,
      await system.as({ roles: ['mentor'], mentorId: randomUUID() }),
      await system.as({ roles: ['participant'], participantId: randomUUID() }),
    ];
    for (const client of strangers) expect((await client.get(path)).status).toBe(404);
    for (const client of strangers.slice(0, 2)) expect((await client.post(`${path}/plan`, { summary: 'x' })).status).toBe(404);
    const moved = { occurredAt: ago(10), participantId, fromDistrictCode: TEBET, toDistrictCode: CAKUNG };
    await system.tell('enrolment', 'ParticipantTransferred', participantId, moved);
    await people.lifeHas(participantId, 2);
    expect([(await officer.get(path)).status, (await elsewhere.get(path)).status, (await mentor.get(path)).status]).toEqual([
      404, 200, 200,
    ]);
  });

  it('answers a repeat as the first time, also when she has gone to another centre since', async () => {
    const [mentorId, participantId] = [await people.accreditedMentor(officer), await people.participant()];
    const assign = () =>
      officer.post('/mentorships', { mentorId, participantId, occurredAt }, { 'idempotency-key': `assign/${participantId}` });
    const occurredAt = ago(600);
    const assigned = await assign();
    const agree = () =>
      officer.post(`/mentorships/${idOf(assigned)}/plan`, { summary: 'Kas' }, { 'idempotency-key': `plan/${participantId}` });
    const agreed = await agree();
    const moved = { occurredAt: ago(10), participantId, fromDistrictCode: TEBET, toDistrictCode: CAKUNG };
    await system.tell('enrolment', 'ParticipantTransferred', participantId, moved);
    await people.lifeHas(participantId, 2);
    const repeats = [await assign(), await agree()];
    expect(repeats.map(({ status, body }) => ({ status, body }))).toEqual([assigned, agreed].map(({ status, body }) => ({ status, body })));
    expect((await officer.post('/mentorships', { mentorId, participantId })).status).toBe(404);
  });
});

describe('what is told late', () => {
  it('is flagged after 7 days, needs an officer and a reason after 30, and the sample is exempt', async () => {
    const mentor = { name: NAME, districtCode: TEBET, kind: 'paid' };
    const [late] = await factsOf(system, idOf(await officer.post('/mentors', { ...mentor, occurredAt: ago(24 * 8) })));
    expect(late?.data).toMatchObject({ late: true });
    const old = { ...mentor, occurredAt: ago(24 * 40) };
    expect(codeOf(await officer.post('/mentors', old))).toEqual({ status: 409, code: 'TOO_LATE' });
    const [reasoned] = await factsOf(
      system,
      idOf(await officer.post('/mentors', { ...old, reason: 'Berkas Pak Budi Percobaan tertinggal' })),
    );
    expect(JSON.stringify(reasoned)).not.toContain('Percobaan');
    const sample = await system.as({ roles: ['officer'], centres: [TEBET], channel: 'sample' });
    const [exempt] = await factsOf(system, idOf(await sample.post('/mentors', { ...mentor, occurredAt: '2019-06-01T09:00:00+07:00' })));
    expect(exempt).toMatchObject({ data: { occurredAt: '2019-06-01T02:00:00.000Z' }, metadata: { actor: { channel: 'sample' } } });
    expect(exempt?.data).not.toHaveProperty('late');
  });
});
