import { eventually } from '@okoce/testing';
import { factsOf, idOf } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { TEBET, ago, certificate, peopleOf } from './people';

let system: ServiceSystem;
let people: ReturnType<typeof peopleOf>;
let admin: Client;
let officer: Client;

beforeAll(async () => {
  system = await startSystem();
  people = peopleOf(system);
  admin = await system.as({ roles: ['admin'] });
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
});
afterAll(() => system?.close());

const HOUR_MS = 3_600_000;
const DAYS_14_H = 14 * 24;
/** One clock for all of them: what happened is the same, whenever it is told. */
const now = Date.now();
const before = (hours: number): string => new Date(now - hours * HOUR_MS).toISOString();

type Step = 'assigned' | 'scheduled' | 'withdrawn' | 'returned' | 'revoked' | 'swept';
const steps: readonly Step[] = ['assigned', 'scheduled', 'withdrawn', 'returned', 'revoked', 'swept'];

/** The orders that there are: enrolment's facts of one person keep theirs, and who schedules a session has assigned before. */
function ordersOf(left: readonly Step[], told: readonly Step[] = []): readonly (readonly Step[])[] {
  if (left.length === 0) return [told];
  return left
    .filter((step) => (step !== 'scheduled' || !left.includes('assigned')) && (step !== 'returned' || !left.includes('withdrawn')))
    .flatMap((step) =>
      ordersOf(
        left.filter((other) => other !== step),
        [...told, step],
      ),
    );
}

interface Moments {
  readonly withdrawn: number;
  readonly returned: number;
  readonly revoked: number;
}

async function play(order: readonly Step[], { withdrawn, returned, revoked }: Moments) {
  const mentorId = await people.mentor(officer);
  const issued = certificate(mentorId, { occurredAt: before(700), checkedOutAt: before(701) });
  const tellOf = (name: string, more = {}) =>
    system.tell('training-events', name, String(issued['trainingEventId']), { ...issued, ...more });
  await tellOf('CertificateIssued');
  const participantId = await people.participant();
  const isAccredited = async (holds: (one: { revoked: boolean }) => boolean): Promise<boolean> =>
    ((await officer.get(`/mentors/${mentorId}`)).body['accreditations'] as { revoked: boolean }[]).some(holds);
  await eventually(() => isAccredited(() => true), 'the mentor to be accredited');
  let mentorshipId = '';
  let life = 1;
  let withdrawal: [Record<string, unknown>, string] | undefined;
  const tellLife = async (name: string, data: Record<string, unknown>, id?: string): Promise<string> => {
    const factId = await system.tell('enrolment', name, participantId, { participantId, districtCode: TEBET, ...data }, id);
    await people.lifeHas(participantId, (life += 1));
    return factId;
  };
  const acts: Record<Step, () => Promise<void>> = {
    assigned: async () => {
      mentorshipId = idOf(await officer.post('/mentorships', { mentorId, participantId, occurredAt: before(600) }));
    },
    scheduled: async () => {
      const times = { startsAt: before(24), minutes: 60, occurredAt: before(590) };
      idOf(await officer.post('/sessions', { mentorshipId, ...times }));
    },
    withdrawn: async () => {
      const data = { occurredAt: before(withdrawn), category: 'work' };
      withdrawal = [data, await tellLife('ParticipantWithdrawn', data)];
    },
    returned: async () => {
      await tellLife('ParticipantReturned', { occurredAt: before(returned) });
    },
    revoked: async () => {
      await tellOf('CertificateRevoked', { occurredAt: before(revoked) });
      await eventually(() => isAccredited((one) => one.revoked), 'the certificate to be revoked');
    },
    swept: async () => {
      await admin.post('/sweeps', { on: dayInJakarta() });
    },
  };
  for (const step of order) await acts[step]();
  // Told again, under its own id; and the day swept once more.
  if (withdrawal) await tellLife('ParticipantWithdrawn', ...withdrawal);
  await acts.swept();
  const { body } = await officer.get(`/mentorships/${mentorshipId}`);
  const sessions = (body['sessions'] as { status: string; cancelledBy: string }[]).map(
    ({ status, cancelledBy }) => `${status} ${cancelledBy}`,
  );
  const view = (await officer.get(`/mentors/${mentorId}`)).body;
  const ends = (await factsOf(system, mentorshipId)).filter(({ type }) => type === 'MentorshipEnded').map(({ data }) => data['occurredAt']);
  const calledOff = (await factsOf(system, mentorshipId)).filter(({ type }) => type === 'SessionCancelled').length;
  return { endedAt: body['endedAt'], lastEnd: ends.at(-1), calledOff, sessions, mentorshipsInForce: view['mentorshipsInForce'] };
}

function dayInJakarta(): string {
  return new Date(Date.now() + 7 * HOUR_MS).toISOString().slice(0, 10);
}

async function playAll(moments: Moments): Promise<void> {
  // Every one of the 180 is played by the deciders' own spec; here some of them, through the log and the database.
  const orders = ordersOf(steps).filter((_, n) => n % 12 === moments.withdrawn % 7);
  expect(orders).toHaveLength(15);
  const end = before(Math.max(moments.withdrawn, moments.revoked - DAYS_14_H));
  const same = { endedAt: end, lastEnd: end, calledOff: 1, sessions: ['cancelled centre'], mentorshipsInForce: 0 };
  const ends = await Promise.all(orders.map(async (order) => [order.join(' '), await play(order, moments)]));
  expect(Object.fromEntries(ends)).toEqual(Object.fromEntries(orders.map((order) => [order.join(' '), same])));
}

describe('in whatever order it is told that she was assigned and had a session scheduled, withdrew, returned, and the certificate was revoked', () => {
  it('the mentorship ended with the withdrawal, where that came first', () => playAll({ withdrawn: 300, returned: 200, revoked: 580 }));

  it('it ended 14 days after the revocation, where those were over first', () => playAll({ withdrawn: 100, returned: 90, revoked: 580 }));
});

describe('someone whose withdrawal is learnt while she is being assigned', () => {
  it('is never left with a mentorship in force, however the two meet', async () => {
    const beside = await system.beside({ roles: ['officer'], centres: [TEBET] });
    const [mentorId, participants] = [await people.accreditedMentor(officer), await people.participants(60)];
    await officer.post(`/mentors/${mentorId}/capacity`, { n: 200 });
    const withdrawnAt = ago(1);
    const assigning = participants.map((participantId, n) => {
      // Dated before the withdrawal, or after it.
      const body = { mentorId, participantId, occurredAt: n % 3 ? ago(0) : ago(2) };
      return (n % 2 ? officer : beside.client).post('/mentorships', body);
    });
    for (const participantId of participants) {
      const data = { occurredAt: withdrawnAt, participantId, districtCode: TEBET, category: 'work' };
      await system.tell('enrolment', 'ParticipantWithdrawn', participantId, data);
    }
    const answers = await Promise.all(assigning);
    for (const participantId of participants) await people.lifeHas(participantId, 2);
    await beside.stop();
    for (const { status, body } of answers)
      expect([status, body['code']]).toEqual(status === 201 ? [201, undefined] : [409, 'PARTICIPANT_WITHDRAWN']);
    const { rows } = await system.database.pool.query(
      'SELECT in_force, count(*)::int AS n FROM mentorship_index WHERE mentor_id = $1 GROUP BY in_force',
      [mentorId],
    );
    expect(rows).toEqual([{ in_force: false, n: answers.filter(({ status }) => status === 201).length }]);
  });
});
