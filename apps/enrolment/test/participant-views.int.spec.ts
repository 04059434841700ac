import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { startSystem } from './enrolment-system';
import type { Client, ServiceSystem } from './enrolment-system';
import { ago, codeOf, dayAgo, registration, TEBET } from './people';

let system: ServiceSystem;
let officer: Client;
let auditor: Client;

beforeAll(async () => {
  system = await startSystem();
  await (await system.as({ roles: ['admin'] })).post('/centres/opening');
  officer = await system.as({ roles: ['officer'], centres: [TEBET], sub: 'officer-1' });
  auditor = await system.as({ roles: ['auditor'] });
});
afterAll(() => system?.close());

const registered = async (n: number): Promise<string> => String((await officer.post('/participants', registration(n))).body['id']);
const herself = (participantId: string) => system.as({ roles: ['participant'], participantId, sub: participantId });
const lastMonth = dayAgo(24 * 31).slice(0, 7);
const book = { month: lastMonth, salesRupiah: 4_500_000, costRupiah: 3_000_000, cashRupiah: -250_000, workers: 2 };

describe('a participant', () => {
  it('is seen whole by herself, and without personal data by auditor, director and mobiliser', async () => {
    const id = await registered(20);
    const mine = (await (await herself(id)).get(`/participants/${id}`)).body;
    expect(mine).toMatchObject({
      id,
      version: 2,
      status: 'enrolled',
      districtCode: TEBET,
      name: 'Ningsih Percobaan 20',
      phone: '+6281277710020',
    });
    const [director, mobiliser] = [await system.as({ roles: ['director'] }), await system.as({ roles: ['mobiliser'], centres: [TEBET] })];
    for (const client of [auditor, director, mobiliser]) {
      const { body } = await client.get(`/participants/${id}`);
      expect(body).toEqual({ ...mine, name: null, nik: null, sex: null, birthDate: null, phone: null });
    }
    expect((await (await herself(await registered(21))).get(`/participants/${id}`)).status).toBe(404);
    expect((await (await system.as({ roles: ['agency'] })).get(`/participants/${id}`)).status).toBe(403);
  });
  it('is seen whole by an auditor, director or mobiliser who is an officer of her centre or she herself, and by no other', async () => {
    const id = await registered(24);
    const nameFor = async (claims: DevelopmentClaims): Promise<unknown> => {
      const { status, body } = await (await system.as({ sub: 'beberapa-peran', ...claims })).get(`/participants/${id}`);
      return status === 200 ? body['name'] : status;
    };
    const name = 'Ningsih Percobaan 24';
    for (const role of ['auditor', 'director'] as const) {
      expect(await nameFor({ roles: ['officer', role], centres: [TEBET] })).toBe(name);
      expect(await nameFor({ roles: ['officer', role], centres: ['31.75.06'] })).toBeNull();
      expect(await nameFor({ roles: ['mobiliser', role], centres: [TEBET] })).toBeNull();
      expect(await nameFor({ roles: [role], centres: [TEBET] })).toBeNull();
      expect(await nameFor({ roles: ['participant', role], participantId: id })).toBe(name);
      expect(await nameFor({ roles: ['participant', role], participantId: await registered(25) })).toBeNull();
    }
    for (const role of ['officer', 'mobiliser'] as const) {
      expect(await nameFor({ roles: ['participant', role], participantId: id, centres: ['31.75.06'] })).toBe(name);
      expect(await nameFor({ roles: ['participant', role], participantId: await registered(25), centres: ['31.75.06'] })).toBe(404);
    }
    expect(await nameFor({ roles: ['participant'], participantId: await registered(25), centres: [TEBET] })).toBe(404);
    const { rows } = await system.database.pool.query('SELECT DISTINCT role FROM vault_reads WHERE subject_id = $1 ORDER BY role', [id]);
    expect(rows).toEqual([{ role: 'officer' }, { role: 'participant' }]);
  });
  it('leaves a trace of each reading of her data: who, what, when, why', async () => {
    const id = await registered(22);
    await officer.get(`/participants/${id}`);
    await auditor.get(`/participants/${id}`);
    const { rows } = await system.database.pool.query('SELECT actor, role, kind, reason FROM vault_reads WHERE subject_id = $1', [id]);
    expect(rows).toEqual([{ actor: 'officer-1', role: 'officer', kind: 'identity', reason: 'participant read' }]);
  });
  it('may be recorded late as long as it is not before she registered', async () => {
    const id = await registered(23);
    const early = await officer.post(`/participants/${id}/monthly-reports`, { ...book, occurredAt: ago(49) });
    expect(codeOf(early)).toEqual({ status: 409, code: 'BEFORE_REGISTRATION' });
  });
});
