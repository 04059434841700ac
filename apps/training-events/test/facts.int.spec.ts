import { open } from './acts';
import { CAKUNG, TEBET, peopleOf } from './people';
import { startSystem, type Client, type ServiceSystem } from './training-events-system';

let system: ServiceSystem;
let officer: Client;
let elsewhere: Client;
let auditor: Client;

beforeAll(async () => {
  system = await startSystem();
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
  auditor = await system.as({ roles: ['auditor'] });
});
afterAll(() => system?.close());

describe('a fact of a training event', () => {
  it('is the organiser’s, and where it is of somebody also that person’s centre’s', async () => {
    const path = await open(officer);
    const [participantId = ''] = await peopleOf(system).participants(1, CAKUNG);
    const seat = await elsewhere.post(`${path}/seats`, { participantId });
    const facts = `/facts/${path.split('/').at(-1) ?? ''}`;
    const statuses = async (version: unknown): Promise<readonly number[]> => {
      const of = `${facts}/${String(version)}`;
      return [await auditor.get(of), await officer.get(of), await elsewhere.get(of)].map(({ status }) => status);
    };
    expect((await auditor.get(`${facts}/${String(seat.body['version'])}`)).body).toMatchObject({
      type: 'SeatReserved',
      contract: 'okoce.training-events.SeatReserved.v1',
      data: { holderKind: 'participant', holderId: participantId },
    });
    expect(await statuses(seat.body['version'])).toEqual([200, 200, 200]);
    expect(await statuses(1)).toEqual([200, 200, 404]);
    expect((await (await system.as({ roles: ['officer'], centres: ['31.71.01'] })).get(`${facts}/1`)).status).toBe(404);
  });
});
