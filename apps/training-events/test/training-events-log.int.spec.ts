import { parseRecord, topics, type Envelope } from '@okoce/event-contracts';
import { PARTITIONS } from '@okoce/platform';
import { eventually } from '@okoce/testing';
import { TEBET, ago, peopleOf } from './people';
import { startSystem, type Client, type ServiceSystem } from './training-events-system';

let system: ServiceSystem;
let people: ReturnType<typeof peopleOf>;
let officer: Client;
const REASON = 'Daftar hadir dari Ibu Ratna Percobaan baru ditemukan';
const TITLE = 'Pelatihan Percobaan';

beforeAll(async () => {
  system = await startSystem();
  people = peopleOf(system);
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
});
afterAll(() => system?.close());

/** What the service has published, completeness marks aside. */
const published = async (): Promise<Envelope[]> => {
  const topic = topics['training-events'];
  const records = await Promise.all(Array.from({ length: PARTITIONS }, (_, partition) => system.log.read(topic, partition, 0, 1_000)));
  return records
    .flat()
    .map((record) => parseRecord(record))
    .flatMap((parsed) => (parsed.kind === 'malformed' || parsed.envelope.type.includes('Completeness') ? [] : [parsed.envelope]));
};
const lifeOf = async (participantId: string): Promise<unknown> =>
  (await system.database.pool.query('SELECT life FROM known_participants WHERE participant_id = $1', [participantId])).rows[0]?.life;

async function journey(): Promise<{ trainingEventId: string; participantId: string }> {
  const [participantId = ''] = await people.participants(1);
  const plan = { title: TITLE, kind: 'core', partner: 'Mitra Percobaan', venue: 'Aula Percobaan', districtCode: TEBET, capacity: 10 };
  const times = { startsAt: ago(1_030), endsAt: ago(1_024) };
  const scheduled = await officer.post('/training-events', { ...plan, ...times, occurredAt: ago(1_100), reason: REASON });
  const trainingEventId = String(scheduled.body['id']);
  const steps = [
    ['registration', 1_099],
    ['seats', 1_090],
    ['check-ins', 1_030],
    ['check-outs', 1_024],
    ['completion', 1_020],
  ] as const;
  for (const [act, hours] of steps) {
    const holder = ['registration', 'completion'].includes(act) ? {} : { participantId };
    const { status, body } = await officer.post(`/training-events/${trainingEventId}/${act}`, {
      ...holder,
      occurredAt: ago(hours),
      reason: REASON,
    });
    if (status > 201) throw new Error(JSON.stringify(body));
  }
  const { seats } = (await officer.get(`/training-events/${trainingEventId}/seats`)).body as { seats: { certificateId: string }[] };
  await officer.post(`/certificates/${seats[0]?.certificateId}/revocation`, { reason: REASON });
  return { trainingEventId, participantId };
}

describe('the log', () => {
  it('gets every fact as a contract, in order, and nothing that is private', async () => {
    const { trainingEventId, participantId } = await journey();
    const facts = await eventually(async () => {
      const ours = (await published()).filter(({ subject }) => subject === trainingEventId);
      return ours.length === 8 && ours;
    }, 'eight contracts');
    expect(facts.map(({ type, sequence }) => `${sequence} ${type.split('.')[2]}`)).toEqual([
      '1 TrainingEventScheduled',
      '2 RegistrationOpened',
      '3 SeatReserved',
      '4 CheckedIn',
      '5 CheckedOut',
      '6 TrainingEventCompleted',
      '7 CertificateIssued',
      '8 CertificateRevoked',
    ]);
    for (const n of [6, 7])
      expect(facts[n]?.data).toMatchObject({ trainingEventId, kind: 'core', holderKind: 'participant', holderId: participantId });
    expect(JSON.stringify(facts)).not.toContain('Percobaan');
  });

  it('never says why something was recorded late, called off or revoked, and neither does any table but the vault', async () => {
    await journey();
    const plan = { title: TITLE, kind: 'other', partner: 'Mitra', venue: 'Aula', districtCode: TEBET, capacity: 1 };
    const { id } = (await officer.post('/training-events', { ...plan, startsAt: ago(-30), endsAt: ago(-31) })).body;
    expect((await officer.post(`/training-events/${String(id)}/cancellation`, { reason: REASON })).status).toBe(200);
    const { pool } = system.database;
    const tables = await pool.query<{ name: string }>(`SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
    for (const { name } of tables.rows) {
      const { rows } = await pool.query<{ text: string }>(`SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${name} t`);
      // Both are read as text, or nothing could be found in them.
      if (name === 'events' || name === 'log_records') expect(rows[0]?.text).toContain('SeatReserved');
      expect(`${name}: ${rows[0]?.text.includes('Ratna')}`).toBe(`${name}: false`);
    }
    const { rows } = await system.database.pool.query('SELECT count(*) FROM vault_entries');
    expect(Number(rows[0]?.count)).toBeGreaterThan(0);
  });
});

describe('what other services tell', () => {
  it('is taken in once, however often it is sent', async () => {
    const [participantId = ''] = await people.participants(1);
    const before = await lifeOf(participantId);
    const records = await system.log.read(topics.enrolment, await partitionOf(participantId), 0, 1_000);
    await system.log.publish(
      topics.enrolment,
      records.filter(({ key }) => key === participantId).map(({ key, value, headers }) => ({ key, value, headers })),
    );
    const data = { occurredAt: ago(10), participantId, districtCode: TEBET, category: 'work' };
    await system.tell('enrolment', 'ParticipantWithdrawn', participantId, data);
    await people.lifeHas(participantId, 2);
    expect((await lifeOf(participantId)) as unknown[]).toEqual([
      ...(before as unknown[]),
      { kind: 'withdrawn', occurredAt: data.occurredAt, districtCode: TEBET },
    ]);
  });

  it('is still known after a restart, and what came meanwhile is read', async () => {
    const [known = ''] = await people.participants(1);
    await system.restart();
    const [later = ''] = await people.participants(1);
    expect(await Promise.all([lifeOf(known), lifeOf(later)])).toEqual([[expect.anything()], [expect.anything()]]);
  });

  it('does not stop for a record that is no fact', async () => {
    await system.log.publish(topics.enrolment, [{ key: 'nonsense', value: '{', headers: {} }]);
    const [participantId = ''] = await people.participants(1);
    expect(await lifeOf(participantId)).toHaveLength(1);
    // It may lie in another partition than hers, which is read later.
    await eventually(async () => {
      const { rows } = await system.database.pool.query('SELECT count(*) FROM parked_records');
      expect(Number(rows[0]?.count)).toBe(1);
    }, 'the record to be parked');
  });
});

async function partitionOf(key: string): Promise<number> {
  for (let partition = 0; partition < PARTITIONS; partition += 1) {
    if ((await system.log.read(topics.enrolment, partition, 0, 1_000)).some((record) => record.key === key)) return partition;
  }
  throw new Error('It is in no partition');
}
