import { randomUUID } from 'node:crypto';
import { eventually } from '@okoce/testing';
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

const TITLE = 'Menumbuhkan UMKM Jakarta Naik Kelas';
/** It took place yesterday. */
const plan = (more: object = {}): object => ({
  title: TITLE,
  kind: 'core',
  partner: 'Pemprov DKI Jakarta',
  venue: 'Balaikota DKI',
  districtCode: TEBET,
  startsAt: ago(30),
  endsAt: ago(24),
  capacity: 60,
  occurredAt: ago(100),
  ...more,
});
const scheduled = async (more: object = {}, by = officer): Promise<string> => {
  const { status, body } = await by.post('/training-events', plan(more));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return `/training-events/${String(body['id'])}`;
};
const open = async (more: object = {}, by = officer): Promise<string> => {
  const path = await scheduled(more, by);
  expect((await by.post(`${path}/registration`, { occurredAt: ago(99) })).status).toBe(200);
  return path;
};
const attended = async (path: string, holder: object, by = officer): Promise<void> => {
  for (const [act, hours] of [
    ['seats', 90],
    ['check-ins', 30],
    ['check-outs', 24],
  ] as const) {
    const { status, body } = await by.post(`${path}/${act}`, { ...holder, occurredAt: ago(hours) });
    if (status > 201) throw new Error(JSON.stringify(body));
  }
};
const factsOf = async (path: string): Promise<readonly { type: string; data: Record<string, unknown> }[]> =>
  (
    await system.database.pool.query('SELECT type, data FROM events WHERE stream_id = $1 ORDER BY stream_version', [
      path.replace('/training-events/', ''),
    ])
  ).rows;
const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({ status, code: body['code'] });

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
    const { status, body } = await officer.post('/training-events', plan({ kind: 'party', startsAt: '2020-01-08', capacity: 0, hobby: 1 }));
    expect({ status, fields: (body['errors'] as { field: string }[]).map(({ field }) => field).sort() }).toEqual({
      status: 400,
      fields: ['capacity', 'hobby', 'kind', 'startsAt'],
    });
  });

  it('of the whole programme is run by admins, that of a centre by its officers', async () => {
    expect((await officer.post('/training-events', plan({ districtCode: null }))).status).toBe(404);
    expect((await elsewhere.post('/training-events', plan())).status).toBe(404);
    const programme = await scheduled({ districtCode: undefined }, admin);
    expect((await officer.post(`${programme}/registration`)).status).toBe(404);
    expect((await admin.post(`${programme}/registration`)).status).toBe(200);
    const tebets = await scheduled();
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
    const path = await scheduled({ ...late, reason: 'Daftar hadir Bu Ratna baru ditemukan' });
    expect((await factsOf(path))[0]?.data).toMatchObject({ late: true });
    expect(JSON.stringify(await factsOf(path))).not.toContain('Ratna');
  });
});

describe('a seat', () => {
  it('is held once by its holder, and is read by her, her centre and the organiser', async () => {
    const path = await open();
    const [participantId = ''] = await people.participants(1, CAKUNG);
    const she = await system.as({ roles: ['participant'], participantId });
    const first = await she.post(`${path}/seats`, { participantId });
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(`${path}/seats/${String(first.body['id'])}`);
    expect((await elsewhere.post(`${path}/seats`, { participantId })).body).toEqual(first.body);
    for (const client of [she, elsewhere, officer, admin]) {
      expect((await client.get(`${path}/seats/${String(first.body['id'])}`)).body).toMatchObject({
        holderKind: 'participant',
        holderId: participantId,
        checkedInAt: null,
        certificateId: null,
      });
    }
    const other = await system.as({ roles: ['participant'], participantId: randomUUID() });
    expect((await other.get(`${path}/seats/${String(first.body['id'])}`)).status).toBe(404);
    expect((await elsewhere.get(`${path}/seats`)).status).toBe(404);
    expect((await officer.get(`${path}/seats`)).body).toMatchObject({ seats: [{ holderId: participantId }] });
  });

  it('is for oneself or for people of one’s centre', async () => {
    const path = await open();
    const [participantId = ''] = await people.participants(1, CAKUNG);
    const [mentorId = ''] = await people.mentors(1);
    const other = await system.as({ roles: ['participant'], participantId: randomUUID() });
    expect((await other.post(`${path}/seats`, { participantId })).status).toBe(404);
    expect((await officer.post(`${path}/seats`, { participantId })).status).toBe(404);
    expect((await elsewhere.post(`${path}/seats`, { mentorId })).status).toBe(404);
    expect((await (await system.as({ roles: ['mentor'], mentorId })).post(`${path}/seats`, { mentorId })).status).toBe(201);
    expect((await officer.post(`${path}/seats`, { participantId, mentorId })).status).toBe(400);
    expect((await officer.post(`${path}/seats`, {})).status).toBe(400);
  });

  it('is refused to those no fact has told of, and to those who withdrew by then', async () => {
    const path = await open();
    expect(codeOf(await officer.post(`${path}/seats`, { participantId: randomUUID() }))).toEqual({
      status: 409,
      code: 'PARTICIPANT_UNKNOWN',
    });
    expect(codeOf(await officer.post(`${path}/seats`, { mentorId: randomUUID() }))).toEqual({ status: 409, code: 'MENTOR_UNKNOWN' });
    const [participantId = ''] = await people.participants(1);
    await system.tell('enrolment', 'ParticipantWithdrawn', participantId, {
      occurredAt: ago(80),
      participantId,
      districtCode: TEBET,
      category: 'work',
    });
    await people.lifeHas(participantId, 2);
    const refused = await officer.post(`${path}/seats`, { participantId });
    expect(codeOf(refused)).toEqual({ status: 409, code: 'PARTICIPANT_WITHDRAWN' });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect((await officer.post(`${path}/seats`, { participantId, occurredAt: ago(81) })).status).toBe(201);
  });

  it('follows a participant to the centre she moved to, and a mentor too', async () => {
    const path = await open();
    const [participantId = ''] = await people.participants(1);
    const [mentorId = ''] = await people.mentors(1);
    const moved = { occurredAt: ago(70), fromDistrictCode: TEBET, toDistrictCode: CAKUNG };
    await system.tell('enrolment', 'ParticipantTransferred', participantId, { participantId, ...moved });
    await system.tell('mentoring', 'MentorTransferred', mentorId, { mentorId, ...moved });
    await people.lifeHas(participantId, 2);
    expect((await officer.post(`${path}/seats`, { participantId })).status).toBe(404);
    expect((await elsewhere.post(`${path}/seats`, { participantId })).status).toBe(201);
    await eventually(async () => (await elsewhere.post(`${path}/seats`, { mentorId })).status === 201, 'the mentor to have moved');
  });

  it('is given exactly as often as there are seats, of 60 who ask two processes at once', async () => {
    const beside = await system.beside({ roles: ['officer'], centres: [TEBET] });
    const path = await open({ capacity: 40 });
    const holders = [
      ...(await people.participants(55)).map((participantId) => ({ participantId })),
      ...(await people.mentors(5)).map((mentorId) => ({ mentorId })),
    ];
    const desks = [officer, beside.client];
    const answers = await Promise.all(holders.map((holder, n) => desks[n % 2]?.post(`${path}/seats`, holder)));
    await beside.stop();
    const codes = answers.map((answer) => (answer?.status === 201 ? 'seated' : answer?.body['code']));
    expect(codes.filter((code) => code === 'seated')).toHaveLength(40);
    expect(codes.filter((code) => code === 'NO_SEAT_LEFT')).toHaveLength(20);
    expect((await factsOf(path)).filter(({ type }) => type === 'SeatReserved')).toHaveLength(40);
    expect((await officer.get(path)).body).toMatchObject({ seatsTaken: 40 });
  });
});

describe('attendance', () => {
  it('needs a seat, is checked in once and checked out once', async () => {
    const path = await open();
    const [participantId = '', uninvited = ''] = await people.participants(2);
    expect(codeOf(await officer.post(`${path}/check-ins`, { participantId: uninvited }))).toEqual({ status: 409, code: 'SEAT_REQUIRED' });
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

describe('completion', () => {
  it('is refused while it is going on', async () => {
    const path = await open({ endsAt: ago(-1) });
    expect(codeOf(await officer.post(`${path}/completion`))).toEqual({ status: 409, code: 'TRAINING_EVENT_NOT_ENDED' });
  });

  it('issues each certificate once, of ten that come at once', async () => {
    const path = await open();
    const holders = [
      ...(await people.participants(4)).map((participantId) => ({ participantId })),
      ...(await people.mentors(1)).map((mentorId) => ({ mentorId })),
    ];
    for (const holder of holders) await attended(path, holder);
    const [onlyCame = ''] = await people.participants(1);
    await officer.post(`${path}/seats`, { participantId: onlyCame });
    await officer.post(`${path}/check-ins`, { participantId: onlyCame });
    const answers = await Promise.all(Array.from({ length: 10 }, () => officer.post(`${path}/completion`)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    const facts = await factsOf(path);
    expect(facts.filter(({ type }) => type === 'TrainingEventCompleted')).toHaveLength(1);
    const certificates = facts.filter(({ type }) => type === 'CertificateIssued').map(({ data }) => data);
    expect(new Set(certificates.map(({ certificateId }) => certificateId)).size).toBe(5);
    expect(certificates.map(({ holderId }) => holderId).sort()).toEqual(holders.flatMap((holder) => Object.values(holder)).sort());
    expect((await officer.get(path)).body).toMatchObject({ status: 'completed', checkedIn: 6, certificatesIssued: 5 });
  });

  it('gives a certificate that its holder finds by her seat, and her centre by its id', async () => {
    const path = await open();
    const [participantId = ''] = await people.participants(1);
    await attended(path, { participantId });
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

  it('ends all coming and going', async () => {
    const path = await open();
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
    const path = await open();
    const [participantId = ''] = await people.participants(1);
    expect((await officer.post(`${path}/seats`, { participantId }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await officer.post(`${path}/seats`, { participantId }, { 'if-match': '"2"' })).status).toBe(201);
  });
});
