import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { TEBET, peopleOf } from './people';

let system: ServiceSystem;
let officer: Client;

beforeAll(async () => {
  system = await startSystem();
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
});
afterAll(() => system?.close());

/** Each asks for another participant, all of them at once. */
async function assignAllAtOnce(desks: readonly Client[]): Promise<{ mentorId: string; told: Record<string, number> }> {
  const people = peopleOf(system);
  const [mentorId, participants] = [await people.accreditedMentor(officer), await people.participants(100)];
  const answers = await Promise.all(
    participants.map((participantId, n) => (desks[n % desks.length] as Client).post('/mentorships', { mentorId, participantId })),
  );
  const told: Record<string, number> = {};
  for (const { status, body } of answers) {
    const what = `${status} ${String(body['code'] ?? 'assigned')}`;
    told[what] = (told[what] ?? 0) + 1;
  }
  return { mentorId, told };
}

async function assignedTo(mentorId: string): Promise<number> {
  const text = `SELECT count(*) FROM events WHERE type = 'MentorAssigned' AND data->>'mentorId' = $1`;
  return Number((await system.database.pool.query(text, [mentorId])).rows[0]?.count);
}

describe('100 simultaneous assignments to a capacity of 20', () => {
  it('give exactly 20', async () => {
    const { mentorId, told } = await assignAllAtOnce([officer]);
    expect(told).toEqual({ '201 assigned': 20, '409 MENTOR_AT_CAPACITY': 80 });
    expect(await assignedTo(mentorId)).toBe(20);
  });

  it('give exactly 20 through two processes', async () => {
    const beside = await system.beside({ roles: ['officer'], centres: [TEBET] });
    const { mentorId, told } = await assignAllAtOnce([officer, beside.client]);
    await beside.stop();
    expect(told).toEqual({ '201 assigned': 20, '409 MENTOR_AT_CAPACITY': 80 });
    expect(await assignedTo(mentorId)).toBe(20);
    expect((await officer.get(`/mentors/${mentorId}`)).body).toMatchObject({ capacity: 20, mentorshipsInForce: 20 });
  });
});
