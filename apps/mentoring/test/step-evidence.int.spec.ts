import { createHash, randomUUID } from 'node:crypto';
import { dayOf } from '@okoce/domain';
import { codeOf, factsOf, idOf, together, type Pair } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { CAKUNG, TEBET, ago, peopleOf } from './people';

const DOCUMENT = 'Kuitansi Bu Sari Percobaan.pdf';
const REASON = 'Kuitansi Bu Sari Percobaan tidak terbaca';

let system: ServiceSystem;
let people: ReturnType<typeof peopleOf>;
let admin: Client;
let officer: Client;
let elsewhere: Client;
let examiner: Client;
let examinerId: string;
let pair: Pair;

beforeAll(async () => {
  system = await startSystem();
  people = peopleOf(system);
  admin = await system.as({ roles: ['admin'] });
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
  examinerId = await people.accreditedMentor(officer);
  examiner = await system.as({ roles: ['mentor'], mentorId: examinerId });
});
afterAll(() => system?.close());
beforeEach(async () => {
  pair = await together(system, officer);
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const evidence = (more: object = {}) => ({
  participantId: pair.participantId,
  step: 'P5',
  day: dayOf(ago(200)),
  documentHash: hashOf(randomUUID()),
  documentName: DOCUMENT,
  occurredAt: ago(48),
  ...more,
});
const handedIn = async (more: object = {}): Promise<string> => idOf(await pair.participant.post('/step-evidence', evidence(more)));

describe('evidence of a step', () => {
  it('is handed in by her and verified by another mentor of her centre', async () => {
    const { participant, participantId } = pair;
    const body = evidence();
    const answer = await participant.post('/step-evidence', body);
    const id = idOf(answer);
    expect([answer.status, answer.headers.get('location'), answer.headers.get('etag')]).toEqual([201, `/step-evidence/${id}`, '"1"']);
    expect((await examiner.get(`/step-evidence/${id}`)).body).toMatchObject({ status: 'submitted', documentName: DOCUMENT });
    const verified = await examiner.post(`/step-evidence/${id}/verification`);
    expect(verified).toMatchObject({ status: 200, body: { id, version: 2 } });
    expect((await examiner.post(`/step-evidence/${id}/verification`)).body).toEqual(verified.body);
    expect((await participant.get(`/step-evidence/${id}`)).body).toMatchObject({
      ...{ id, version: 2, participantId, step: 'P5', day: body.day, documentHash: body.documentHash, documentName: DOCUMENT },
      ...{ status: 'verified', examined: { mentorId: examinerId }, revoked: null },
    });
    expect(JSON.stringify(await factsOf(system, id))).not.toContain('Percobaan');
  });

  it('is what the later of a verification and a rejection says, until it is revoked', async () => {
    const { participant } = pair;
    const id = await handedIn();
    const stands = async () => (await participant.get(`/step-evidence/${id}`)).body;
    expect((await examiner.post(`/step-evidence/${id}/rejection`, {})).status).toBe(400);
    expect((await examiner.post(`/step-evidence/${id}/rejection`, { reason: REASON })).status).toBe(200);
    expect(await stands()).toMatchObject({ status: 'rejected', examined: { mentorId: examinerId }, reason: REASON });
    expect((await examiner.post(`/step-evidence/${id}/verification`)).status).toBe(200);
    const verified = await stands();
    expect([verified['status'], verified['reason']]).toEqual(['verified', undefined]);
    for (const client of [examiner, participant]) {
      expect((await client.post(`/step-evidence/${id}/revocation`, { reason: REASON })).status).toBe(403);
    }
    expect((await elsewhere.post(`/step-evidence/${id}/revocation`, { reason: REASON })).status).toBe(404);
    expect((await officer.post(`/step-evidence/${id}/revocation`, {})).status).toBe(400);
    expect((await officer.post(`/step-evidence/${id}/revocation`, { reason: REASON })).status).toBe(200);
    expect((await admin.post(`/step-evidence/${id}/revocation`, { reason: REASON })).body).toMatchObject({ id, version: 4 });
    expect(await stands()).toMatchObject({ status: 'revoked', examined: null, reason: REASON });
    expect(codeOf(await examiner.post(`/step-evidence/${id}/verification`))).toEqual({ status: 409, code: 'EVIDENCE_REVOKED' });
    expect(codeOf(await examiner.post(`/step-evidence/${id}/rejection`, { reason: REASON }))).toEqual({
      status: 409,
      code: 'EVIDENCE_REVOKED',
    });
  });

  it('is examined neither by her mentor nor by one who was, nor by herself, nor by her family', async () => {
    const { mentor, mentorshipId, participantId } = pair;
    const id = await handedIn();
    const path = `/step-evidence/${id}/verification`;
    expect(codeOf(await mentor.post(path))).toEqual({ status: 409, code: 'OWN_MENTOR_MAY_NOT_VERIFY' });
    expect((await officer.post(`/mentorships/${mentorshipId}/end`, { reason: 'Pindah' })).status).toBe(200);
    expect(codeOf(await mentor.post(path))).toEqual({ status: 409, code: 'OWN_MENTOR_MAY_NOT_VERIFY' });
    const both = await system.as({ roles: ['mentor', 'participant'], mentorId: examinerId, participantId });
    expect(codeOf(await both.post(path))).toEqual({ status: 409, code: 'OWN_MENTOR_MAY_NOT_VERIFY' });
    const relativeId = await people.accreditedMentor(officer);
    expect((await officer.post(`/mentors/${relativeId}/relations`, { participantId, kind: 'family' })).status).toBeLessThan(300);
    const relative = await system.as({ roles: ['mentor'], mentorId: relativeId });
    expect(codeOf(await relative.post(path))).toEqual({ status: 409, code: 'MENTOR_RELATED' });
  });

  it('is examined by an accredited mentor of her centre, and exists for no other', async () => {
    const id = await handedIn();
    const plain = await system.as({ roles: ['mentor'], mentorId: await people.mentor(officer) });
    expect(codeOf(await plain.post(`/step-evidence/${id}/verification`))).toEqual({ status: 409, code: 'MENTOR_NOT_ACCREDITED' });
    const far = await system.as({ roles: ['mentor'], mentorId: await people.accreditedMentor(elsewhere, CAKUNG) });
    const nobody = await system.as({ roles: ['mentor'], mentorId: randomUUID() });
    const other = await system.as({ roles: ['participant'], participantId: randomUUID() });
    for (const client of [far, nobody]) {
      expect((await client.post(`/step-evidence/${id}/verification`)).status).toBe(404);
      expect((await client.post(`/step-evidence/${id}/rejection`, { reason: REASON })).status).toBe(404);
    }
    for (const client of [far, nobody, other, elsewhere]) expect((await client.get(`/step-evidence/${id}`)).status).toBe(404);
    for (const client of [pair.participant, pair.mentor, officer, admin, examiner]) {
      expect((await client.get(`/step-evidence/${id}`)).status).toBe(200);
    }
    const auditor = await system.as({ roles: ['auditor'] });
    const { status, body } = await auditor.get(`/step-evidence/${id}`);
    expect([status, body['documentName']]).toEqual([200, undefined]);
    const documentFor = async (claims: object): Promise<unknown> =>
      (await (await system.as({ roles: ['auditor'], ...claims })).get(`/step-evidence/${id}`)).body['documentName'];
    const document = (await officer.get(`/step-evidence/${id}`)).body['documentName'];
    expect(typeof document).toBe('string');
    expect(await documentFor({ roles: ['auditor', 'officer'], centres: [TEBET] })).toBe(document);
    expect(await documentFor({ roles: ['auditor', 'officer'], centres: [CAKUNG] })).toBeUndefined();
    expect(await documentFor({ roles: ['auditor', 'mentor'], mentorId: pair.mentorId })).toBe(document);
    expect(await documentFor({ roles: ['auditor', 'mentor'], mentorId: randomUUID() })).toBeUndefined();
    expect(await documentFor({ roles: ['auditor', 'participant'], participantId: pair.participantId })).toBe(document);
  });

  it('moves with her: where she has gone to, a mentor of there looks at it', async () => {
    const { participantId } = pair;
    const id = await handedIn();
    const moved = { occurredAt: ago(10), participantId, fromDistrictCode: TEBET, toDistrictCode: CAKUNG };
    await system.tell('enrolment', 'ParticipantTransferred', participantId, moved);
    await people.lifeHas(participantId, 2);
    expect((await examiner.post(`/step-evidence/${id}/verification`)).status).toBe(404);
    const there = await system.as({ roles: ['mentor'], mentorId: await people.accreditedMentor(elsewhere, CAKUNG) });
    expect((await there.post(`/step-evidence/${id}/verification`)).status).toBe(200);
  });

  it('is handed in by her mentor or the staff of her centre, and by nobody else', async () => {
    for (const client of [pair.mentor, officer, admin]) expect((await client.post('/step-evidence', evidence())).status).toBe(201);
    const other = await system.as({ roles: ['participant'], participantId: randomUUID() });
    for (const client of [examiner, elsewhere, other]) expect((await client.post('/step-evidence', evidence())).status).toBe(404);
    const { body } = await officer.post(
      '/step-evidence',
      evidence({ step: 'P4', day: '2020-02-30', documentHash: 'x', documentName: ' ' }),
    );
    expect((body['errors'] as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'day',
      'documentHash',
      'documentName',
      'step',
    ]);
    for (const day of ['2016-12-31', dayOf(ago(-24))]) {
      expect(codeOf(await officer.post('/step-evidence', evidence({ day })))).toEqual({ status: 409, code: 'EVIDENCE_DAY' });
    }
  });

  it('shows what was recorded late', async () => {
    const id = await handedIn({ occurredAt: ago(24 * 8) });
    expect((await officer.get(`/step-evidence/${id}`)).body).toMatchObject({ submitted: { late: true } });
  });
});

describe('a document', () => {
  it('is handed in once, and the first one is named', async () => {
    const { participant, participantId } = pair;
    const body = evidence();
    const evidenceId = idOf(await participant.post('/step-evidence', body));
    const again = await officer.post('/step-evidence', { ...body, step: 'P7' });
    expect(again).toMatchObject({ status: 409, body: { code: 'DOCUMENT_KNOWN', details: { evidenceId, participantId } } });
    const stranger = await together(system, officer);
    const hers = { ...body, participantId: stranger.participantId };
    const refused = await stranger.participant.post('/step-evidence', hers);
    expect(refused).toMatchObject({ status: 409, body: { code: 'DOCUMENT_KNOWN', details: { evidenceId } } });
    expect(JSON.stringify(refused.body)).not.toContain(participantId);
  });

  it('is handed in once, also by twenty at the same time', async () => {
    const pairs = [pair, await together(system, officer)];
    const documentHash = hashOf(randomUUID());
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        const { participant, participantId } = pairs[n % 2] as Pair;
        return participant.post('/step-evidence', evidence({ participantId, documentHash }));
      }),
    );
    const first = answers.filter(({ status }) => status === 201);
    expect(first).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ body }) => [body['code'], (body['details'] as { evidenceId?: string }).evidenceId])).toEqual(
      Array(19).fill(['DOCUMENT_KNOWN', first[0]?.body['id']]),
    );
    const { rows } = await system.database.pool.query(
      `SELECT count(*)::int AS n FROM events WHERE type = 'StepEvidenceSubmitted' AND data->>'documentHash' = $1`,
      [documentHash],
    );
    expect(rows[0]?.n).toBe(1);
  });
});
