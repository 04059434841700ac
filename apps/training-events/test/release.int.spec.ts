import { randomUUID } from 'node:crypto';
import { attended, codeOf, factsOf, open } from './acts';
import { CAKUNG, TEBET, ago, peopleOf } from './people';
import { startSystem, type Client, type ServiceSystem } from './training-events-system';

let system: ServiceSystem;
let people: ReturnType<typeof peopleOf>;
let officer: Client;
let elsewhere: Client;

beforeAll(async () => {
  system = await startSystem();
  people = peopleOf(system);
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
});
afterAll(() => system?.close());

async function seat(path: string, participantId: string, by: Client): Promise<string> {
  return `${path}/seats/${String((await by.post(`${path}/seats`, { participantId, occurredAt: ago(90) })).body['id'])}`;
}

describe('a seat that is released', () => {
  it('is free at once, and its holder may have another', async () => {
    const path = await open(officer, { capacity: 1 });
    const [participantId = '', next = ''] = await people.participants(2);
    const first = await seat(path, participantId, officer);
    const key = { 'idempotency-key': `release ${first}` };
    const released = await officer.post(`${first}/release`, { by: 'holder' }, key);
    expect(released).toMatchObject({ status: 200, body: { id: first.split('/').pop(), version: 4 } });
    expect((await officer.post(`${first}/release`, { by: 'holder' }, key)).body).toEqual(released.body);
    expect((await officer.post(`${first}/release`, { by: 'holder' })).body).toEqual(released.body);
    const second = await seat(path, participantId, officer);
    expect(second).not.toBe(first);
    expect(await seat(path, participantId, officer)).toBe(second);
    expect(codeOf(await officer.post(`${path}/seats`, { participantId: next }))).toEqual({ status: 409, code: 'NO_SEAT_LEFT' });
    expect((await officer.get(first)).body).toMatchObject({ status: 'released', releasedBy: 'holder', late: false });
    expect((await officer.get(second)).body).toMatchObject({ status: 'held', releasedBy: null, releasedAt: null });
  });

  it('is given back by its holder or the staff of her centre, taken back by the organiser alone', async () => {
    const path = await open(officer);
    const ids = await people.participants(4, CAKUNG);
    const seats = await Promise.all(ids.map((participantId) => seat(path, participantId, elsewhere)));
    const [byHer = '', byHerCentre = '', forHer = '', byOrganiser = ''] = seats;
    const she = await system.as({ roles: ['participant'], participantId: ids[0] ?? '' });
    const other = await system.as({ roles: ['participant'], participantId: ids[1] ?? '' });
    expect((await other.post(`${byHer}/release`, { by: 'holder' })).status).toBe(404);
    for (const client of [she, elsewhere]) expect((await client.post(`${byHer}/release`, { by: 'organiser' })).status).toBe(404);
    expect((await she.post(`${byHer}/release`, { by: 'someone' })).status).toBe(400);
    expect((await she.post(`${byHer}/release`, { by: 'holder' })).status).toBe(200);
    expect((await elsewhere.post(`${byHerCentre}/release`, { by: 'holder' })).status).toBe(200);
    expect((await officer.post(`${forHer}/release`, { by: 'holder' })).status).toBe(200);
    expect((await officer.post(`${byOrganiser}/release`, { by: 'organiser' })).status).toBe(200);
    expect(codeOf(await elsewhere.post(`${byOrganiser}/release`, { by: 'holder' }))).toEqual({
      status: 409,
      code: 'SEAT_ALREADY_RELEASED',
    });
    for (const seatId of [randomUUID(), 'nonsense']) {
      expect((await officer.post(`${path}/seats/${seatId}/release`, { by: 'holder' })).status).toBe(404);
    }
    const wrong = byHer.replace(path, await open(officer));
    expect((await officer.post(`${wrong}/release`, { by: 'organiser' })).status).toBe(404);
  });

  it('has not been used, and was reserved by then', async () => {
    const path = await open(officer);
    const [came = '', early = ''] = await people.participants(2);
    await attended(officer, path, { participantId: came });
    const hers = await seat(path, early, officer);
    const { seats } = (await officer.get(`${path}/seats`)).body as { seats: { id: string }[] };
    const refusal = async (seatPath: string, body: object) => codeOf(await officer.post(`${seatPath}/release`, { by: 'holder', ...body }));
    expect(await refusal(`${path}/seats/${seats[0]?.id}`, {})).toEqual({ status: 409, code: 'SEAT_CHECKED_IN' });
    expect(await refusal(hers, { occurredAt: ago(91) })).toEqual({ status: 409, code: 'RELEASE_BEFORE_RESERVATION' });
    await officer.post(`${path}/completion`);
    expect(await refusal(hers, {})).toEqual({ status: 409, code: 'TRAINING_EVENT_COMPLETED' });
  });

  it('is flagged when that is recorded late, and why stays out of the facts', async () => {
    const path = await open(
      officer,
      { startsAt: ago(24 * 40), endsAt: ago(24 * 40 - 6), occurredAt: ago(24 * 60), reason: 'Arsip' },
      24 * 59,
    );
    const [participantId = ''] = await people.participants(1);
    const [occurredAt, reason] = [ago(24 * 45), 'Surat Bu Ratna baru ditemukan'];
    const reserved = await officer.post(`${path}/seats`, { participantId, occurredAt, reason });
    const released = `${path}/seats/${String(reserved.body['id'])}`;
    expect((await officer.post(`${released}/release`, { by: 'holder', occurredAt, reason })).status).toBe(200);
    expect((await officer.get(released)).body).toMatchObject({ status: 'released', late: true });
    expect(JSON.stringify(await factsOf(system, path))).not.toContain('Ratna');
    const { rows } = await system.database.pool.query('SELECT count(*)::int AS n FROM vault_entries WHERE subject_id = $1', [
      participantId,
    ]);
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('is free for exactly one of twenty who ask while it is given back', async () => {
    const path = await open(officer, { capacity: 1 });
    const [holder = '', ...askers] = await people.participants(21);
    const hers = await seat(path, holder, officer);
    const asked = askers.map((participantId) => officer.post(`${path}/seats`, { participantId }));
    await officer.post(`${hers}/release`, { by: 'organiser' });
    await Promise.all(asked);
    await officer.post(`${path}/seats`, { participantId: askers[0] ?? '' });
    expect((await officer.get(path)).body).toMatchObject({ seatsTaken: 1, placesLeft: 0 });
  });
});
