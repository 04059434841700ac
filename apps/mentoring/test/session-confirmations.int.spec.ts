import { randomUUID } from 'node:crypto';
import { eventually } from '@okoce/testing';
import { factsOf, scheduledBy, together, type Pair } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { TEBET, ago } from './people';

let system: ServiceSystem;
let officer: Client;

beforeAll(async () => {
  system = await startSystem();
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
});
afterAll(() => system?.close());

interface Told extends Pair {
  readonly sessionId: string;
}

async function logged(): Promise<Told> {
  const pair = await together(system, officer);
  const sessionId = await scheduledBy(pair);
  expect((await pair.mentor.post(`/sessions/${sessionId}/log`, { minutes: 45, occurredAt: ago(40) })).status).toBe(200);
  return { ...pair, sessionId };
}

const received = ({ participantId, sessionId }: Pick<Told, 'participantId' | 'sessionId'>, occurredAt = ago(20), factId?: string) =>
  system.tell('enrolment', 'SessionConfirmationReceived', participantId, { occurredAt, participantId, sessionId }, factId);

/** What is told to the same person afterwards has been handled only when all before it was. */
async function handled({ participantId }: Pair): Promise<void> {
  const data = { occurredAt: ago(1), participantId, fromDistrictCode: TEBET, toDistrictCode: TEBET };
  const lives = async (): Promise<number> => {
    const text = 'SELECT jsonb_array_length(life) AS n FROM known_participants WHERE participant_id = $1';
    return (await system.database.pool.query<{ n: number }>(text, [participantId])).rows[0]?.n ?? 0;
  };
  const before = await lives();
  await system.tell('enrolment', 'ParticipantTransferred', participantId, data);
  await eventually(async () => (await lives()) > before, 'all that was told before to be handled');
}

const types = async ({ mentorshipId }: Pair): Promise<string[]> => (await factsOf(system, mentorshipId)).map(({ type }) => type);

describe('a code that enrolment received', () => {
  it('confirms the session once, however often it is told of, and says what caused it', async () => {
    const told = await logged();
    const occurredAt = ago(20);
    const factId = await received(told, occurredAt);
    await received(told, occurredAt, factId);
    await received(told, ago(19));
    await system.restart();
    await handled(told);
    expect(await types(told)).toEqual(['MentorAssigned', 'SessionScheduled', 'SessionLogged', 'SessionConfirmed']);
    const confirmed = (await factsOf(system, told.mentorshipId)).at(-1);
    expect(confirmed).toMatchObject({
      data: { occurredAt, sessionId: told.sessionId, startsAt: expect.any(String), minutes: 45, confirmedBy: 'code' },
      metadata: { actor: { id: 'mentoring', role: 'service', channel: 'live' }, causationId: factId },
    });
    expect((await officer.get(`/sessions/${told.sessionId}`)).body).toMatchObject({ status: 'confirmed', confirmedBy: 'code' });
  });

  it('says nothing of a session that is not hers, that nobody knows, or that was not logged', async () => {
    const [told, other] = [await logged(), await logged()];
    await received({ participantId: told.participantId, sessionId: other.sessionId });
    await received({ participantId: told.participantId, sessionId: randomUUID() });
    const unlogged = await together(system, officer);
    await received({ participantId: unlogged.participantId, sessionId: await scheduledBy(unlogged) });
    for (const pair of [told, other, unlogged]) await handled(pair);
    for (const pair of [told, other, unlogged]) expect(await types(pair)).not.toContain('SessionConfirmed');
    const { rows } = await system.database.pool.query('SELECT count(*)::int AS n FROM parked_records');
    expect(rows[0]?.n).toBe(0);
  });

  it('gives way to a dispute of later and to a retraction, in whichever order the two are learnt', async () => {
    const at = { before: ago(30), code: ago(20), after: ago(10) };
    const dispute = (told: Told, occurredAt: string) =>
      told.participant.post(`/sessions/${told.sessionId}/dispute`, { reason: 'x', occurredAt });
    const retract = (told: Told) => officer.post(`/sessions/${told.sessionId}/retraction`, { reason: 'x', occurredAt: at.before });
    const status = async ({ sessionId }: Told): Promise<unknown> => (await officer.get(`/sessions/${sessionId}`)).body['status'];
    const ways: readonly (readonly [string, (told: Told) => Promise<unknown>])[] = [
      ['disputed', (told) => dispute(told, at.after)],
      ['confirmed', (told) => dispute(told, at.before)],
      ['retracted', retract],
    ];
    for (const [end, act] of ways) {
      const [codeFirst, codeLast] = [await logged(), await logged()];
      await received(codeFirst, at.code);
      await handled(codeFirst);
      await act(codeFirst);
      await act(codeLast);
      await received(codeLast, at.code);
      await handled(codeLast);
      expect([end, await status(codeFirst), await status(codeLast)]).toEqual([end, end, end]);
    }
  });
});
