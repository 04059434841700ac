import { randomUUID } from 'node:crypto';
import { TITLE, attended, codeOf, factsOf, open, plan, scheduled } from './acts';
import { CAKUNG, TEBET, ago, peopleOf } from './people';
import { startSystem, type Client, type ServiceSystem } from './training-events-system';

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

describe('a training event', () => {
  it('is scheduled, shown to anyone signed in, and opened for registration', async () => {
    const answer = await officer.post('/training-events', plan());
    const id = String(answer.body['id']);
    expect({ status: answer.status, body: answer.body, etag: answer.headers.get('etag'), at: answer.headers.get('location') }).toEqual({
      status: 201,
      body: { id, version: 1 },
      etag: '"1"',
      at: `/training-events/${id}`,
    });
    expect(await officer.post(`/training-events/${id}/registration`)).toMatchObject({ status: 200, body: { id, version: 2 } });
    expect(await officer.post(`/training-events/${id}/registration`)).toMatchObject({ status: 200, body: { id, version: 2 } });
    const someone = await system.as({ roles: ['participant'], participantId: randomUUID() });
    const read = await someone.get(`/training-events/${id}`);
    expect(read.headers.get('etag')).toBe('"2"');
    expect(read.body).toMatchObject({ id, status: 'open', title: TITLE, kind: 'core', districtCode: TEBET, capacity: 60, seatsTaken: 0 });
  });

  it('lists every field that is wrong', async () => {
    const wrong = { kind: 'party', startsAt: '2020-01-08', capacity: 0, hobby: 1, title: 'a NUL \0', venue: ' ' };
    const { status, body } = await officer.post('/training-events', plan(wrong));
    expect({ status, fields: (body['errors'] as { field: string }[]).map(({ field }) => field).sort() }).toEqual({
      status: 400,
      fields: ['capacity', 'hobby', 'kind', 'startsAt', 'title', 'venue'],
    });
  });

  it('of the whole programme is run by admins, that of a centre by its officers', async () => {
    expect((await officer.post('/training-events', plan({ districtCode: null }))).status).toBe(404);
    expect((await elsewhere.post('/training-events', plan())).status).toBe(404);
    const programme = await scheduled(admin, { districtCode: undefined });
    expect((await officer.post(`${programme}/registration`)).status).toBe(404);
    expect((await admin.post(`${programme}/registration`)).status).toBe(200);
    const tebets = await scheduled(officer);
    for (const act of ['registration', 'completion']) expect((await elsewhere.post(`${tebets}/${act}`)).status).toBe(404);
    expect((await (await system.as({ roles: ['mentor'], mentorId: randomUUID() })).post(`${tebets}/completion`)).status).toBe(403);
  });

  it('that does not exist is not found', async () => {
    for (const id of [randomUUID(), 'nonsense']) {
      expect((await officer.get(`/training-events/${id}`)).status).toBe(404);
      expect((await officer.post(`/training-events/${id}/registration`)).status).toBe(404);
      expect((await officer.get(`/certificates/${id}`)).status).toBe(404);
    }
  });

  it('flags what is recorded late, and keeps the reason out of the facts', async () => {
    const late = plan({ startsAt: ago(24 * 50), endsAt: ago(24 * 50 - 6), occurredAt: ago(24 * 60) });
    expect(codeOf(await officer.post('/training-events', late))).toEqual({ status: 409, code: 'TOO_LATE' });
    const path = await scheduled(officer, { ...late, reason: 'Daftar hadir Bu Ratna baru ditemukan' });
    expect((await factsOf(system, path))[0]?.data).toMatchObject({ late: true });
    expect((await officer.get(path)).body).toMatchObject({ late: true });
    expect(JSON.stringify(await factsOf(system, path))).not.toContain('Ratna');
  });
});

describe('attendance', () => {
  it('is checked in once and checked out once', async () => {
    const path = await open(officer);
    const [participantId = ''] = await people.participants(1);
    await officer.post(`${path}/seats`, { participantId });
    expect(codeOf(await officer.post(`${path}/check-outs`, { participantId }))).toEqual({ status: 409, code: 'NOT_CHECKED_IN' });
    const came = await officer.post(`${path}/check-ins`, { participantId, occurredAt: ago(30) });
    expect(came).toMatchObject({ status: 200, body: { version: 4 } });
    expect((await officer.post(`${path}/check-ins`, { participantId })).body).toEqual(came.body);
    expect(codeOf(await officer.post(`${path}/check-outs`, { participantId, occurredAt: ago(31) }))).toEqual({
      status: 409,
      code: 'CHECK_OUT_BEFORE_CHECK_IN',
    });
    const left = await officer.post(`${path}/check-outs`, { participantId, occurredAt: ago(24) });
    expect(left).toMatchObject({ status: 200, body: { id: came.body['id'], version: 5 } });
    expect((await officer.post(`${path}/check-outs`, { participantId })).body).toEqual(left.body);
    expect((await elsewhere.post(`${path}/check-ins`, { participantId })).status).toBe(404);
  });
});

describe('a walk-in', () => {
  it('comes without a seat while there is a place, and is shown as any attendance', async () => {
    const lastWeek = { startsAt: ago(24 * 8 + 1), endsAt: ago(24 * 8 - 3), occurredAt: ago(24 * 9) };
    const path = await open(officer, { capacity: 2, ...lastWeek }, 24 * 9);
    const [seated = '', walksIn = '', turnedAway = ''] = await people.participants(3);
    const { id: seatId } = (await officer.post(`${path}/seats`, { participantId: seated })).body;
    const came = await officer.post(`${path}/check-ins`, {
      participantId: walksIn,
      occurredAt: ago(24 * 8),
      reason: 'Daftar hadir kertas',
    });
    expect(came).toMatchObject({ status: 200, body: { version: 4 } });
    expect((await officer.post(`${path}/check-ins`, { participantId: walksIn })).body).toEqual(came.body);
    const noSeatLeft = { status: 409, code: 'NO_SEAT_LEFT' };
    expect(codeOf(await officer.post(`${path}/check-ins`, { participantId: turnedAway, occurredAt: ago(24 * 8) }))).toEqual(noSeatLeft);
    expect(codeOf(await officer.post(`${path}/seats`, { participantId: turnedAway }))).toEqual(noSeatLeft);
    expect(codeOf(await officer.post(`${path}/seats`, { participantId: walksIn }))).toEqual({ status: 409, code: 'ALREADY_CHECKED_IN' });
    expect((await officer.get(path)).body).toMatchObject({ seatsTaken: 1, walkIns: 1, placesLeft: 0, checkedIn: 1 });
    expect((await officer.get(`${path}/attendances`)).body).toMatchObject({
      attendances: [{ id: came.body['id'], holderId: walksIn, seatId: null, checkedOutAt: null, certificateId: null, late: true }],
    });
    const attendance = `${path}/attendances/${String(came.body['id'])}`;
    const she = await system.as({ roles: ['participant'], participantId: walksIn });
    expect((await she.get(attendance)).body).toMatchObject({ holderId: walksIn, late: true });
    for (const url of [attendance, `${path}/attendances`]) expect((await elsewhere.get(url)).status).toBe(404);
    expect((await officer.post(`${path}/seats/${String(seatId)}/release`, { by: 'organiser' })).status).toBe(200);
    expect((await officer.post(`${path}/check-ins`, { participantId: turnedAway, occurredAt: ago(24 * 8) })).status).toBe(200);
  });

  it('is refused to those no fact has told of, and to those who withdrew by then', async () => {
    const path = await open(officer);
    const unknown = await officer.post(`${path}/check-ins`, { participantId: randomUUID() });
    expect(codeOf(unknown)).toEqual({ status: 409, code: 'PARTICIPANT_UNKNOWN' });
    const [participantId = ''] = await people.participants(1);
    await people.learns('ParticipantWithdrawn', participantId, ago(31));
    const refused = await officer.post(`${path}/check-ins`, { participantId, occurredAt: ago(30) });
    expect(codeOf(refused)).toEqual({ status: 409, code: 'PARTICIPANT_WITHDRAWN' });
  });
});

describe('completion', () => {
  it('is refused while it is going on', async () => {
    const path = await open(officer, { endsAt: ago(-1) });
    expect(codeOf(await officer.post(`${path}/completion`))).toEqual({ status: 409, code: 'TRAINING_EVENT_NOT_ENDED' });
  });

  it('issues each certificate once, of ten that come at once', async () => {
    const path = await open(officer);
    const holders = [
      ...(await people.participants(4)).map((participantId) => ({ participantId })),
      ...(await people.mentors(1)).map((mentorId) => ({ mentorId })),
    ];
    for (const holder of holders) await attended(officer, path, holder);
    const [onlyCame = ''] = await people.participants(1);
    await officer.post(`${path}/seats`, { participantId: onlyCame });
    await officer.post(`${path}/check-ins`, { participantId: onlyCame, occurredAt: ago(28) });
    const [missing = ''] = await people.participants(1);
    await officer.post(`${path}/seats`, { participantId: missing, occurredAt: ago(90) });
    const answers = await Promise.all(Array.from({ length: 10 }, () => officer.post(`${path}/completion`)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    const facts = await factsOf(system, path);
    expect(facts.filter(({ type }) => type === 'TrainingEventCompleted')).toHaveLength(1);
    expect(facts.filter(({ type }) => type === 'SeatMissed').map(({ data }) => data['holderId'])).toEqual([missing]);
    const certificates = facts.filter(({ type }) => type === 'CertificateIssued').map(({ data }) => data);
    expect(new Set(certificates.map(({ certificateId }) => certificateId)).size).toBe(5);
    expect(certificates.map(({ holderId }) => holderId).sort()).toEqual(holders.flatMap((holder) => Object.values(holder)).sort());
    expect((await officer.get(path)).body).toMatchObject({ status: 'completed', checkedIn: 6, certificatesIssued: 5 });
  });

  it('gives a certificate that its holder finds by her seat, and her centre by its id', async () => {
    const path = await open(officer);
    const [participantId = ''] = await people.participants(1);
    await attended(officer, path, { participantId });
    await officer.post(`${path}/completion`);
    const she = await system.as({ roles: ['participant'], participantId });
    const { seats } = (await officer.get(`${path}/seats`)).body as { seats: { id: string; certificateId: string }[] };
    const [seat] = seats;
    expect((await she.get(`${path}/seats/${seat?.id}`)).body).toMatchObject({ certificateId: seat?.certificateId });
    const certificate = await she.get(`/certificates/${seat?.certificateId}`);
    expect(certificate.body).toMatchObject({
      id: seat?.certificateId,
      title: TITLE,
      kind: 'core',
      holderKind: 'participant',
      holderId: participantId,
    });
    expect((await officer.get(`/certificates/${seat?.certificateId}`)).status).toBe(200);
    expect((await elsewhere.get(`/certificates/${seat?.certificateId}`)).status).toBe(404);
    const other = await system.as({ roles: ['participant'], participantId: randomUUID() });
    expect((await other.get(`/certificates/${seat?.certificateId}`)).status).toBe(404);
  });

  it('gives a certificate that is revoked once, for good, by an admin or who ran the training event', async () => {
    const path = await open(officer);
    const [participantId = ''] = await people.participants(1);
    await attended(officer, path, { participantId });
    await officer.post(`${path}/completion`, { occurredAt: ago(23) });
    const { seats } = (await officer.get(`${path}/seats`)).body as { seats: { certificateId: string }[] };
    const certificate = `/certificates/${seats[0]?.certificateId}`;
    const reason = 'Daftar hadir Bu Ratna ternyata keliru';
    expect((await elsewhere.post(`${certificate}/revocation`, { reason })).status).toBe(404);
    expect((await officer.post(`${certificate}/revocation`)).status).toBe(400);
    const early = await officer.post(`${certificate}/revocation`, { reason, occurredAt: ago(24) });
    expect(codeOf(early)).toEqual({ status: 409, code: 'REVOCATION_BEFORE_ISSUE' });
    const revoked = await officer.post(`${certificate}/revocation`, { reason, occurredAt: ago(2) });
    expect(revoked).toMatchObject({ status: 200, body: { id: seats[0]?.certificateId } });
    expect((await admin.post(`${certificate}/revocation`, { reason: 'Sekali lagi' })).body).toEqual(revoked.body);
    const she = await system.as({ roles: ['participant'], participantId });
    expect((await she.get(certificate)).body).toMatchObject({ revokedAt: expect.stringMatching(/Z$/), late: false });
    expect((await she.post(`${certificate}/revocation`, { reason })).status).toBe(403);
    expect((await officer.post(`/certificates/${randomUUID()}/revocation`, { reason })).status).toBe(404);
    const facts = await factsOf(system, path);
    expect(facts.filter(({ type }) => type === 'CertificateRevoked')).toHaveLength(1);
    expect(JSON.stringify(facts)).not.toContain('Ratna');
  });

  it('ends all coming and going', async () => {
    const path = await open(officer);
    const [participantId = ''] = await people.participants(1);
    await officer.post(`${path}/completion`);
    for (const act of ['seats', 'check-ins']) {
      expect(codeOf(await officer.post(`${path}/${act}`, { participantId }))).toEqual({ status: 409, code: 'TRAINING_EVENT_COMPLETED' });
    }
  });
});

describe('a command sent again', () => {
  it('answers as the first time under its Idempotency-Key, and is refused with another body', async () => {
    const key = { 'idempotency-key': 'desk-1/event' };
    const body = plan();
    const first = await officer.post('/training-events', body, key);
    const again = await officer.post('/training-events', body, key);
    expect([again.status, again.body, again.headers.get('idempotent-replay')]).toEqual([201, first.body, 'true']);
    expect(codeOf(await officer.post('/training-events', plan({ capacity: 5 }), key))).toMatchObject({ status: 422 });
  });

  it('is refused when the training event has moved on from the version expected', async () => {
    const path = await open(officer);
    const [participantId = ''] = await people.participants(1);
    expect((await officer.post(`${path}/seats`, { participantId }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await officer.post(`${path}/seats`, { participantId }, { 'if-match': '"2"' })).status).toBe(201);
  });

  it('tells no version to whoever does not run it', async () => {
    const path = await open(officer);
    for (const version of [0, 1, 2])
      expect((await elsewhere.post(`${path}/completion`, {}, { 'if-match': `"${version}"` })).status).toBe(404);
  });
});
