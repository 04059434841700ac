import { attended, codeOf, factsOf, open, scheduled } from './acts';
import { CAKUNG, TEBET, ago, peopleOf } from './people';
import { startSystem, type Client, type ServiceSystem } from './training-events-system';

let system: ServiceSystem;
let people: ReturnType<typeof peopleOf>;
let officer: Client;
let elsewhere: Client;
const REASON = 'Bu Ratna, pematerinya, sakit';
const ahead = { startsAt: ago(-48), endsAt: ago(-54) };
const moved = { startsAt: ago(-72), endsAt: ago(-78) };

beforeAll(async () => {
  system = await startSystem();
  people = peopleOf(system);
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
});
afterAll(() => system?.close());

const typesOf = async (path: string): Promise<string[]> => (await factsOf(system, path)).map(({ type }) => type);

describe('a training event that moves', () => {
  it('takes the seats still held with it, in one append, and says so once', async () => {
    const path = await open(officer, ahead);
    const [she = '', gone = ''] = await people.participants(2);
    const [mentorId = ''] = await people.mentors(1);
    const seat = await officer.post(`${path}/seats`, { participantId: she });
    await officer.post(`${path}/seats`, { mentorId });
    const given = await officer.post(`${path}/seats`, { participantId: gone });
    await officer.post(`${path}/seats/${String(given.body['id'])}/release`, { by: 'holder' });
    expect((await elsewhere.post(`${path}/rescheduling`, moved)).status).toBe(404);
    const answer = await officer.post(`${path}/rescheduling`, moved, { 'if-match': '"6"' });
    expect(answer).toMatchObject({ status: 200, body: { id: path.split('/')[2], version: 9 } });
    expect((await officer.post(`${path}/rescheduling`, moved)).body).toEqual(answer.body);
    expect((await typesOf(path)).slice(6)).toEqual(['TrainingEventRescheduled', 'SeatRescheduled', 'SeatRescheduled']);
    expect((await officer.get(path)).body).toMatchObject({ ...moved, seatsTaken: 2, late: false });
    expect((await officer.get(`${path}/seats/${String(seat.body['id'])}`)).body).toMatchObject({
      status: 'held',
      startsAt: moved.startsAt,
    });
    expect((await officer.get(`${path}/seats/${String(given.body['id'])}`)).body).toMatchObject({ startsAt: ahead.startsAt });
  });

  it('has not started, moves ahead, and ends after it starts', async () => {
    const past = await open(officer);
    expect(codeOf(await officer.post(`${past}/rescheduling`, moved))).toEqual({ status: 409, code: 'TRAINING_EVENT_STARTED' });
    const path = await scheduled(officer, ahead);
    const refusal = async (times: object) => codeOf(await officer.post(`${path}/rescheduling`, { ...moved, ...times }));
    expect(await refusal({ startsAt: ago(1), endsAt: ago(-1) })).toEqual({ status: 409, code: 'STARTS_IN_PAST' });
    expect(await refusal({ endsAt: moved.startsAt })).toEqual({ status: 409, code: 'ENDS_BEFORE_START' });
    expect(await refusal({ startsAt: 'tomorrow' })).toMatchObject({ status: 400 });
  });

  it('when that is recorded after the start given up, leaves no seat to who withdrew in between', async () => {
    const path = await open(officer);
    const [stays = '', left = ''] = await people.participants(2);
    for (const participantId of [stays, left]) await officer.post(`${path}/seats`, { participantId, occurredAt: ago(90) });
    await people.learns('ParticipantWithdrawn', left, ago(29));
    expect((await officer.post(`${path}/rescheduling`, { ...moved, occurredAt: ago(40) })).status).toBe(200);
    const facts = await factsOf(system, path);
    expect(facts.slice(4).map(({ type, data }) => `${type} ${data['holderId'] === left ? 'left' : ''}`)).toEqual([
      'TrainingEventRescheduled ',
      'SeatRescheduled ',
      'SeatRescheduled left',
      'SeatReleased left',
    ]);
  });
});

describe('a training event that is cancelled', () => {
  it('releases every seat still held by the organiser in the same append, and takes nothing more', async () => {
    const path = await open(officer, ahead);
    const [participantId = '', other = ''] = await people.participants(2);
    await officer.post(`${path}/seats`, { participantId });
    expect((await elsewhere.post(`${path}/cancellation`, { reason: REASON })).status).toBe(404);
    expect((await officer.post(`${path}/cancellation`, { reason: ' ' })).status).toBe(400);
    const cancelled = await officer.post(`${path}/cancellation`, { reason: REASON });
    expect(cancelled).toMatchObject({ status: 200, body: { version: 5 } });
    expect((await officer.post(`${path}/cancellation`, { reason: 'Lagi' })).body).toEqual(cancelled.body);
    expect((await typesOf(path)).slice(3)).toEqual(['TrainingEventCancelled', 'SeatReleased']);
    expect((await officer.get(`${path}/seats`)).body).toMatchObject({ seats: [{ status: 'released', releasedBy: 'organiser' }] });
    expect((await officer.get(path)).body).toMatchObject({ status: 'cancelled', seatsTaken: 0 });
    const acts = {
      seats: { participantId: other },
      'check-ins': { participantId: other },
      rescheduling: moved,
      registration: {},
      completion: {},
    };
    for (const [act, body] of Object.entries(acts)) {
      expect(codeOf(await officer.post(`${path}/${act}`, body))).toEqual({ status: 409, code: 'TRAINING_EVENT_CANCELLED' });
    }
    expect(JSON.stringify(await factsOf(system, path))).not.toContain('Ratna');
  });

  it('may be broken off, but not once it is completed', async () => {
    const path = await open(officer);
    const [participantId = '', missing = ''] = await people.participants(2);
    await attended(officer, path, { participantId });
    await officer.post(`${path}/seats`, { participantId: missing, occurredAt: ago(90) });
    await officer.post(`${path}/cancellation`, { reason: REASON });
    expect((await officer.get(`${path}/seats`)).body).toMatchObject({
      seats: [
        { holderId: participantId, status: 'checked_in' },
        { holderId: missing, status: 'released' },
      ],
    });
    const other = await open(officer);
    await officer.post(`${other}/completion`);
    const refused = await officer.post(`${other}/cancellation`, { reason: REASON });
    expect(codeOf(refused)).toEqual({ status: 409, code: 'TRAINING_EVENT_COMPLETED' });
  });
});
