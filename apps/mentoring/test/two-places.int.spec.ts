import { idOf, codeOf, scheduledBy, together, type Pair } from './acts';
import { startSystem, type Answer, type Client, type ServiceSystem } from './mentoring-system';
import { TEBET, ago } from './people';

let system: ServiceSystem;
let officer: Client;
let beside: Awaited<ReturnType<ServiceSystem['beside']>>;

beforeAll(async () => {
  system = await startSystem();
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  beside = await system.beside({ roles: ['officer'], centres: [TEBET] });
});
afterAll(async () => {
  await beside?.stop();
  await system?.close();
});

const MINUTE_MS = 60_000;
const later = (moment: string, minutes: number): string => new Date(Date.parse(moment) + minutes * MINUTE_MS).toISOString();
const told = (answers: readonly Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const what = status < 300 ? 'taken' : String(body['code']);
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
};
const schedule = (client: Client, { mentorshipId }: Pair, startsAt: string, minutes = 60): Promise<Answer> =>
  client.post('/sessions', { mentorshipId, startsAt, minutes });

/** Whoever is in two sessions at one moment, by the facts alone. */
async function overlaps(): Promise<number> {
  const { rows } = await system.database.pool.query<{ n: number }>(`
    WITH latest AS (
      SELECT DISTINCT ON (data->>'sessionId') type, data, (data->>'startsAt')::timestamptz AS starts_at,
        (data->>'startsAt')::timestamptz + make_interval(mins => (data->>'minutes')::int) AS ends_at
      FROM events WHERE type LIKE 'Session%' ORDER BY data->>'sessionId', position DESC
    ), places AS (
      SELECT data->>'sessionId' AS session_id, person, starts_at, ends_at FROM latest
      CROSS JOIN LATERAL unnest(ARRAY[data->>'mentorId', data->>'participantId']) AS person
      WHERE type NOT IN ('SessionCancelled', 'SessionMissed', 'SessionRetracted')
    )
    SELECT count(*)::int AS n FROM places a JOIN places b ON a.person = b.person AND a.session_id < b.session_id
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`);
  return rows[0]?.n ?? -1;
}

describe('nobody is in two places at once', () => {
  it('of 40 bookings of one mentor that overlap, sent at once through two processes, one is taken', async () => {
    const first = await together(system, officer);
    const pairs = [first];
    while (pairs.length < 8) pairs.push(await together(system, officer, first.mentorId ? { mentorId: first.mentorId } : {}));
    const base = later(ago(0), 24 * 60);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        // Eight mentorships, five times each: all of them overlap at the minute 59.
        schedule(n % 2 ? officer : beside.client, pairs[n % 8] as Pair, later(base, Math.floor(n / 8) * 10), 60),
      ),
    );
    expect(told(answers)).toEqual({ taken: 1, MENTOR_ELSEWHERE: 39 });
    expect(await overlaps()).toBe(0);
  });

  it('of 40 bookings of one participant with two mentors, one is taken', async () => {
    const one = await together(system, officer);
    const other = await together(system, officer, { participantId: one.participantId });
    const base = later(ago(0), 24 * 60);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => schedule(n % 2 ? officer : beside.client, n % 4 < 2 ? one : other, later(base, n), 60)),
    );
    const { taken, ...refused } = told(answers);
    expect(taken).toBe(1);
    expect(Object.keys(refused).every((code) => code === 'MENTOR_ELSEWHERE' || code === 'PARTICIPANT_ELSEWHERE')).toBe(true);
    expect(await overlaps()).toBe(0);
  });

  it('many who book side by side, in each other’s way and not, end with every booking that fits', async () => {
    const [a, b] = [await together(system, officer), await together(system, officer)];
    const crossed = await together(system, officer, { mentorId: a.mentorId, participantId: b.participantId });
    const back = await together(system, officer, { mentorId: b.mentorId, participantId: a.participantId });
    const base = later(ago(0), 48 * 60);
    const answers = await Promise.all(
      [a, b, crossed, back].flatMap((pair, row) =>
        Array.from({ length: 10 }, (_, n) => schedule(row % 2 ? officer : beside.client, pair, later(base, n * 60), 60)),
      ),
    );
    // In each hour either the first two pairs meet or the two crossed ones: whoever came first leaves room for just one more.
    expect(told(answers)['taken']).toBe(20);
    expect(await overlaps()).toBe(0);
  });
});

describe('a place', () => {
  it('ends when the session ends: the next may begin at that moment', async () => {
    const pair = await together(system, officer);
    const other = await together(system, officer, { mentorId: pair.mentorId });
    const start = later(ago(0), 60);
    expect((await schedule(officer, pair, start)).status).toBe(201);
    expect((await schedule(officer, other, later(start, 60))).status).toBe(201);
    expect((await schedule(officer, other, later(start, -60))).status).toBe(201);
    expect(codeOf(await schedule(officer, other, later(start, 59.999)))).toEqual({ status: 409, code: 'MENTOR_ELSEWHERE' });
  });

  it('says nothing of where else somebody is', async () => {
    const pair = await together(system, officer);
    const other = await together(system, officer, { participantId: pair.participantId });
    const start = later(ago(0), 60);
    await schedule(officer, pair, start);
    const { body } = await schedule(officer, other, start);
    expect(body).toMatchObject({ code: 'PARTICIPANT_ELSEWHERE' });
    expect(JSON.stringify(body)).not.toContain(pair.mentorId);
    expect(body).not.toHaveProperty('details');
  });

  it('moves with the session, and is free again when it is cancelled, missed or taken back', async () => {
    const pair = await together(system, officer);
    const other = await together(system, officer, { mentorId: pair.mentorId });
    const start = later(ago(0), 60);
    const id = idOf(await schedule(officer, pair, start));
    expect((await officer.post(`/sessions/${id}/rescheduling`, { startsAt: later(start, 30) })).status).toBe(200);
    expect((await schedule(officer, other, later(start, -30))).status).toBe(201);
    expect(codeOf(await officer.post(`/sessions/${id}/rescheduling`, { startsAt: start }))).toEqual({
      status: 409,
      code: 'MENTOR_ELSEWHERE',
    });
    await officer.post(`/sessions/${id}/cancellation`, { by: 'centre' });
    expect((await schedule(officer, other, later(start, 30))).status).toBe(201);
    const missed = await scheduledBy(pair);
    expect(codeOf(await schedule(officer, other, ago(48)))).toEqual({ status: 409, code: 'MENTOR_ELSEWHERE' });
    await pair.mentor.post(`/sessions/${missed}/miss`, { missedBy: 'participant' });
    const held = idOf(await schedule(officer, other, ago(48.5)));
    expect((await officer.post(`/sessions/${held}/log`, { minutes: 60 })).status).toBe(200);
    expect(codeOf(await schedule(officer, pair, ago(48)))).toEqual({ status: 409, code: 'MENTOR_ELSEWHERE' });
    expect((await officer.post(`/sessions/${held}/retraction`, { reason: 'Salah catat' })).status).toBe(200);
    expect((await schedule(officer, pair, ago(48))).status).toBe(201);
  });

  it('is where the session was held, not where it was planned', async () => {
    const pair = await together(system, officer);
    const other = await together(system, officer, { mentorId: pair.mentorId });
    const id = await scheduledBy(pair);
    const second = idOf(await schedule(officer, other, ago(30)));
    expect(codeOf(await officer.post(`/sessions/${id}/log`, { startsAt: ago(30.5), minutes: 60 }))).toEqual({
      status: 409,
      code: 'MENTOR_ELSEWHERE',
    });
    expect((await officer.post(`/sessions/${id}/log`, { startsAt: ago(47.5), minutes: 30 })).status).toBe(200);
    expect((await schedule(officer, other, ago(48.4), 30)).status).toBe(201);
    expect((await officer.post(`/sessions/${second}/log`, { minutes: 60 })).status).toBe(200);
    expect(await overlaps()).toBe(0);
  });

  it('is given up by all that an end of the mentorship calls off', async () => {
    const pair = await together(system, officer);
    const other = await together(system, officer, { mentorId: pair.mentorId });
    const start = later(ago(0), 60);
    const id = idOf(await schedule(officer, pair, start));
    expect((await officer.post(`/mentorships/${pair.mentorshipId}/end`, { reason: 'Pindah' })).status).toBe(200);
    expect((await officer.get(`/sessions/${id}`)).body).toMatchObject({ status: 'cancelled', cancelledBy: 'centre' });
    expect((await schedule(officer, other, start)).status).toBe(201);
  });
});
