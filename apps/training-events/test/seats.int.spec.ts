import { randomUUID } from 'node:crypto';
import { eventually } from '@okoce/testing';
import { codeOf, factsOf, open } from './acts';
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

describe('a seat', () => {
  it('is held once by its holder, and is read by her, her centre and the organiser', async () => {
    const path = await open(officer);
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
    const path = await open(officer);
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
    const path = await open(officer);
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
    const path = await open(officer);
    const [participantId = ''] = await people.participants(1);
    const [mentorId = ''] = await people.mentors(1);
    const asBefore = { 'idempotency-key': `seat of ${participantId}` };
    const seat = await officer.post(`${path}/seats`, { participantId }, asBefore);
    const moved = { occurredAt: ago(70), fromDistrictCode: TEBET, toDistrictCode: CAKUNG };
    await system.tell('enrolment', 'ParticipantTransferred', participantId, { participantId, ...moved });
    await system.tell('mentoring', 'MentorTransferred', mentorId, { mentorId, ...moved });
    await people.lifeHas(participantId, 2);
    expect((await officer.post(`${path}/seats`, { participantId })).status).toBe(404);
    expect((await officer.post(`${path}/seats`, { participantId }, asBefore)).body).toEqual(seat.body);
    expect((await elsewhere.post(`${path}/seats`, { participantId })).status).toBe(201);
    await eventually(async () => (await elsewhere.post(`${path}/seats`, { mentorId })).status === 201, 'the mentor to have moved');
  });

  it('is given exactly as often as there are seats, of 60 who ask two processes at once', async () => {
    const beside = await system.beside({ roles: ['officer'], centres: [TEBET] });
    const path = await open(officer, { capacity: 40 });
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
    expect((await factsOf(system, path)).filter(({ type }) => type === 'SeatReserved')).toHaveLength(40);
    expect((await officer.get(path)).body).toMatchObject({ seatsTaken: 40 });
  });
});
