import { randomUUID } from 'node:crypto';
import { indexSeats } from '../src/persistence/migrations/1764115200000-index-seats';
import { codeOf, factsOf, open } from './acts';
import { TEBET, ago, peopleOf } from './people';
import { startSystem, type Client, type ServiceSystem } from './training-events-system';

let system: ServiceSystem;
let people: ReturnType<typeof peopleOf>;
let officer: Client;
const ahead = { startsAt: ago(-48), endsAt: ago(-54), capacity: 500 };

beforeAll(async () => {
  system = await startSystem();
  people = peopleOf(system);
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
});
afterAll(() => system?.close());

interface Told {
  readonly type: string;
  readonly data: Record<string, unknown>;
}
const about = async (path: string, holderId: string): Promise<readonly Told[]> =>
  (await factsOf(system, path)).filter(({ data }) => data['holderId'] === holderId);
const typesAbout = async (path: string, holderId: string) => (await about(path, holderId)).map(({ type }) => type);

function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first) => ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));
}

describe('a withdrawal that is learnt', () => {
  it('releases her future seats by the organiser the moment she left, and leaves what has been', async () => {
    const [first, second, past, used] = [
      await open(officer, ahead),
      await open(officer, ahead),
      await open(officer),
      await open(officer, { startsAt: ago(4), endsAt: ago(-3) }),
    ];
    const [she = '', another = ''] = await people.participants(2);
    for (const path of [first, second, past, used])
      for (const participantId of [she, another]) await officer.post(`${path}/seats`, { participantId, occurredAt: ago(90) });
    await officer.post(`${used}/check-ins`, { participantId: she, occurredAt: ago(3) });
    const leftAt = ago(2);
    const cause = await people.learns('ParticipantWithdrawn', she, leftAt);
    for (const path of [first, second]) {
      const [, released] = await about(path, she);
      expect(released).toMatchObject({ type: 'SeatReleased', data: { occurredAt: leftAt, releasedBy: 'organiser' } });
      expect(await typesAbout(path, another)).toEqual(['SeatReserved']);
    }
    expect(await typesAbout(past, she)).toEqual(['SeatReserved']);
    expect(await typesAbout(used, she)).toEqual(['SeatReserved', 'CheckedIn']);
    const { rows } = await system.database.pool.query(`SELECT metadata FROM events WHERE metadata->>'causationId' = $1`, [cause]);
    const actor = { id: 'training-events', role: 'service', channel: 'live' };
    expect(rows).toEqual([first, second].map(() => ({ metadata: expect.objectContaining({ actor, causationId: cause }) })));
  });

  it('does it once, however often it is told, also after she came back and reserved anew', async () => {
    const path = await open(officer, ahead);
    const [she = ''] = await people.participants(1);
    await officer.post(`${path}/seats`, { participantId: she, occurredAt: ago(50) });
    const leftAt = ago(40);
    const cause = await people.learns('ParticipantWithdrawn', she, leftAt);
    await people.learns('ParticipantWithdrawn', she, leftAt, cause);
    const facts = ['SeatReserved', 'SeatReleased'];
    expect(await typesAbout(path, she)).toEqual(facts);
    await people.learns('ParticipantReturned', she, ago(30));
    expect(await typesAbout(path, she)).toEqual(facts);
    expect((await officer.post(`${path}/seats`, { participantId: she, occurredAt: ago(20) })).status).toBe(201);
    const other = await open(officer, ahead);
    await officer.post(`${other}/seats`, { participantId: she, occurredAt: ago(20) });
    await people.learns('ParticipantWithdrawn', she, leftAt, cause);
    expect(await typesAbout(path, she)).toEqual([...facts, 'SeatReserved']);
    expect(await typesAbout(other, she)).toEqual(['SeatReserved']);
  });

  it('ends the same in every order in which things are learnt and recorded, told again or not', async () => {
    const path = await open(officer, ahead);
    const [leftAt, steps] = [ago(40), ['registered', 'reserved', 'withdrawn', 'returned'] as const];
    const ends = await Promise.all(
      ordersOf(steps).map(async (order) => {
        const participantId = randomUUID();
        const reserve = () => officer.post(`${path}/seats`, { participantId, occurredAt: ago(50) });
        const [withdrawal, told] = [randomUUID(), new Set<string>()];
        for (const step of order) {
          if (step === 'registered') await people.learns('ParticipantRegistered', participantId, ago(2_000));
          if (step === 'withdrawn') await people.learns('ParticipantWithdrawn', participantId, leftAt, withdrawal);
          if (step === 'returned') await people.learns('ParticipantReturned', participantId, ago(30));
          if (step === 'reserved') await reserve();
          told.add(step);
          if (told.has('withdrawn')) await people.learns('ParticipantWithdrawn', participantId, leftAt, withdrawal);
        }
        // Who is told to try again in a moment does so.
        if ((await about(path, participantId)).length === 0) await reserve();
        return (await about(path, participantId)).map(({ type, data }) => `${type} ${type === 'SeatReleased' ? data['occurredAt'] : ''}`);
      }),
    );
    expect(ends).toHaveLength(24);
    for (const end of ends) expect(end).toEqual(['SeatReserved ', `SeatReleased ${leftAt}`]);
  });
});

describe('a seat dated before a withdrawal that is known', () => {
  it('is recorded with its release, answers as a seat, and is the same the second time', async () => {
    const path = await open(officer, ahead);
    const [she = ''] = await people.participants(1);
    await people.learns('ParticipantWithdrawn', she, ago(10));
    const reserve = () => officer.post(`${path}/seats`, { participantId: she, occurredAt: at });
    const at = ago(20);
    const seat = await reserve();
    expect([seat.status, seat.headers.get('location')]).toEqual([201, `${path}/seats/${String(seat.body['id'])}`]);
    expect((await officer.get(`${path}/seats/${String(seat.body['id'])}`)).body).toMatchObject({ holderId: she, status: 'released' });
    expect((await reserve()).body).toEqual(seat.body);
    expect(await typesAbout(path, she)).toEqual(['SeatReserved', 'SeatReleased']);
  });
});

describe('a withdrawal that is being learnt', () => {
  it('is waited for by nobody but whom it concerns, who then is decided on as it says', async () => {
    const [path, going] = [await open(officer, ahead), await open(officer, { startsAt: ago(6), endsAt: ago(-1) })];
    const [leaving = '', late = '', walkingIn = '', other = ''] = await people.participants(4);
    const learning = await system.database.pool.connect();
    await learning.query('BEGIN');
    const left = JSON.stringify([{ kind: 'withdrawn', occurredAt: ago(10), districtCode: TEBET }]);
    const text = 'UPDATE known_participants SET life = life || $1::jsonb WHERE participant_id = ANY($2)';
    await learning.query(text, [left, [leaving, late, walkingIn]]);
    const asked = [
      officer.post(`${path}/seats`, { participantId: leaving, occurredAt: ago(20) }),
      officer.post(`${path}/seats`, { participantId: late, occurredAt: ago(5) }),
      officer.post(`${going}/check-ins`, { participantId: walkingIn, occurredAt: ago(5) }),
    ];
    // The training event itself is not held up meanwhile.
    expect((await officer.post(`${path}/seats`, { participantId: other })).status).toBe(201);
    expect(await typesAbout(path, leaving)).toEqual([]);
    await learning.query('COMMIT');
    learning.release();
    const withdrawn = { status: 409, code: 'PARTICIPANT_WITHDRAWN' };
    expect((await Promise.all(asked)).map(codeOf)).toEqual([{ status: 201, code: undefined }, withdrawn, withdrawn]);
    expect(await typesAbout(path, leaving)).toEqual(['SeatReserved', 'SeatReleased']);
  });

  it('never leaves a future seat to who withdrew, of sixty who reserve at two desks while it is told', async () => {
    const beside = await system.beside({ roles: ['officer'], centres: [TEBET] });
    const paths = [await open(officer, ahead), await open(officer, ahead)];
    const leaving = await people.participants(60);
    const desks = [officer, beside.client];
    await Promise.all(
      leaving.flatMap((participantId, n) => [
        ...paths.map((path) => desks[n % 2]?.post(`${path}/seats`, { participantId, occurredAt: ago(n % 3 ? 3 : 1) })),
        people.learns('ParticipantWithdrawn', participantId, ago(2)),
      ]),
    );
    await beside.stop();
    for (const path of paths) {
      const { seats } = (await officer.get(`${path}/seats`)).body as { seats: { status: string; releasedBy: string }[] };
      expect(seats.filter(({ status, releasedBy }) => status !== 'released' || releasedBy !== 'organiser')).toEqual([]);
      expect(seats.length).toBeGreaterThan(0);
    }
  });
});

it('seats from before they were indexed are found when the service is brought up to date', async () => {
  const { pool } = system.database;
  const path = await open(officer, ahead);
  const [she = ''] = await people.participants(1);
  await officer.post(`${path}/seats`, { participantId: she });
  const indexed = async () => (await pool.query('SELECT * FROM seat_index ORDER BY seat_id')).rows;
  const before = await indexed();
  await pool.query('TRUNCATE seat_index');
  await pool.query(String(indexSeats.statements('nobody').at(-1)));
  expect(await indexed()).toEqual(before);
});
