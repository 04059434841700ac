import { startSystem } from './enrolment-system';
import type { Client, ServiceSystem } from './enrolment-system';
import { CAKUNG, TEBET, ago, registration } from './people';

let system: ServiceSystem;
let officer: Client;
let elsewhere: Client;
let auditor: Client;

beforeAll(async () => {
  system = await startSystem();
  await (await system.as({ roles: ['admin'] })).post('/centres/opening');
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
  auditor = await system.as({ roles: ['auditor'] });
});
afterAll(() => system?.close());

describe('a fact of a participant', () => {
  it('is her centre’s of now, and whoever sees all may see it, without who she is', async () => {
    const id = String((await officer.post('/participants', registration(1))).body['id']);
    const seen = (client: Client, version: number) => client.get(`/facts/${id}/${version}`);
    const { body } = await seen(auditor, 1);
    expect(body).toMatchObject({
      streamId: id,
      version: 1,
      type: 'ParticipantRegistered',
      contract: 'okoce.enrolment.ParticipantRegistered.v1',
      actor: { role: 'officer', channel: 'live' },
    });
    expect(Object.keys(body['data'] as object).sort()).toEqual([
      'channel',
      'districtCode',
      'identityCheck',
      'occurredAt',
      'participantId',
      'subdistrictCode',
    ]);
    expect([(await seen(officer, 1)).status, (await seen(elsewhere, 1)).status]).toEqual([200, 404]);
    const moved = await officer.post(`/participants/${id}/transfer`, { toDistrictCode: CAKUNG, occurredAt: ago(1) });
    expect(moved.status).toBe(200);
    expect([(await seen(officer, 1)).status, (await seen(elsewhere, 1)).status]).toEqual([404, 200]);
  });

  it('is told to nobody where it is told to no other service', async () => {
    const id = String((await officer.post('/participants', registration(2))).body['id']);
    const { body } = await officer.post(`/participants/${id}/login`, { subject: 'siti-2' });
    expect((await auditor.get(`/facts/${id}/${String(body['version'])}`)).status).toBe(404);
  });
});

describe('the opening of a centre', () => {
  it('is a fact of that centre', async () => {
    const { rows } = await system.database.pool.query(
      `SELECT stream_id FROM events WHERE type = 'CentreOpened' AND data ->> 'districtCode' = '${TEBET}'`,
    );
    const path = `/facts/${String(rows[0].stream_id)}/1`;
    expect((await officer.get(path)).body).toMatchObject({ type: 'CentreOpened', data: { districtCode: TEBET } });
    expect((await elsewhere.get(path)).status).toBe(404);
  });
});
