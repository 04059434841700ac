import { EventStore } from '@okoce/event-sourcing';
import { postgresDatabase } from '@okoce/testing';
import { startServiceSystem, type Answer, type ServiceSystem } from '../src/testing';
import type { DevelopmentClaims } from '../src/development-issuer';
import { centresService } from './fixture/centres-service';

const TEBET = '31.74.01';
const STREAM = '00000000-0000-5000-8000-000000317401';

describe('a recorded fact, by stream and version', () => {
  let system: ServiceSystem;
  const get = async (path: string, claims: DevelopmentClaims): Promise<Answer> => (await system.as(claims)).get(path);

  beforeAll(async () => {
    system = await startServiceSystem(centresService, (role) => postgresDatabase({ roles: [role] }));
    const officer = await system.as({ roles: ['officer'], centres: [TEBET], sub: 'officer-of-tebet' });
    await officer.post('/centres', { districtCode: TEBET, openedOn: '2017-12-14', occurredAt: '2017-12-13T17:00:00.000Z' });
    await system.service.app
      .get(EventStore)
      .append([{ streamId: STREAM, expectedVersion: 1, facts: [{ type: 'KeeperChanged', data: { districtCode: TEBET } }] }], {
        actor: { id: 'a', role: 'admin', channel: 'live' },
        correlationId: 'c',
      });
  });
  afterAll(() => system.close());

  it('is answered as it is stored to whoever sees all centres', async () => {
    const { status, body } = await get(`/facts/${STREAM}/1`, { roles: ['auditor'] });
    expect(status).toBe(200);
    const { rows } = await system.database.pool.query(
      'SELECT fact_id, position::int, recorded_at, metadata FROM events WHERE stream_version = 1',
    );
    expect(body).toEqual({
      id: rows[0].fact_id,
      streamId: STREAM,
      version: 1,
      position: rows[0].position,
      type: 'CentreOpened',
      contract: 'okoce.enrolment.CentreOpened.v1',
      recordedAt: rows[0].recorded_at.toISOString(),
      actor: { id: 'officer-of-tebet', role: 'officer', channel: 'live' },
      correlationId: rows[0].metadata.correlationId,
      causationId: null,
      data: { districtCode: TEBET, openedOn: '2017-12-14', occurredAt: '2017-12-13T17:00:00.000Z' },
    });
  });

  it('is answered to an officer of its centre, without who recorded it, and to no other', async () => {
    expect((await get(`/facts/${STREAM}/1`, { roles: ['officer'], centres: [TEBET] })).body).toMatchObject({
      type: 'CentreOpened',
      actor: { id: null, role: 'officer' },
    });
    expect((await get(`/facts/${STREAM}/1`, { roles: ['officer'], centres: ['31.75.06'] })).status).toBe(404);
  });

  it.each(['mobiliser', 'mentor', 'participant', 'agency'] as const)('is no business of a %s', async (role) => {
    expect((await get(`/facts/${STREAM}/1`, { roles: [role], centres: [TEBET] })).status).toBe(403);
  });

  it.each([
    ['that the service tells nobody of', `/facts/${STREAM}/2`],
    ['behind the end of its stream', `/facts/${STREAM}/3`],
    ['of no version', `/facts/${STREAM}/0`],
    ['of what is no number', `/facts/${STREAM}/one`],
    ['of what is no stream', '/facts/tebet/1'],
    ['of what cannot be one', '/facts/%00/1'],
    ['of a stream that is not there', `/facts/${STREAM.replace(/1$/, '2')}/1`],
  ])('is not there: %s', async (_what, path) => {
    expect((await get(path, { roles: ['admin'] })).status).toBe(404);
  });
});
