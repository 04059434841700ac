import type { DistrictCode, Instant, LifeFact } from '@okoce/domain';
import { postgresDatabase, type PostgresDatabase } from '@okoce/testing';
import { KnownParticipants, knownParticipantsSchema, type FactBatch } from '../src';

const ROLE = 'okoce_platform_test';
const participantId = '0197a000-0000-7000-8000-000000000101';
const tebet = '31.74.01' as DistrictCode;
let database: PostgresDatabase;
let participants: KnownParticipants;

const contract = (name: string, occurredAt: string, data: object): FactBatch['records'][number] =>
  ({
    envelope: { type: `okoce.enrolment.${name}.v1`, data: { participantId, occurredAt, districtCode: tebet, ...data } },
  }) as unknown as FactBatch['records'][number]; // no more of it is read
const registered = contract('ParticipantRegistered', '2020-01-08T02:00:00.000Z', {});
const withdrawn = contract('ParticipantWithdrawn', '2020-02-08T02:00:00.000Z', { category: 'work' });

beforeAll(async () => {
  database = await postgresDatabase({ roles: [ROLE] });
  for (const statement of knownParticipantsSchema(ROLE)) await database.pool.query(statement);
  participants = new KnownParticipants(database.pool);
});
afterAll(() => database?.close());

it('a decision waits for what is being learnt, and is told that it has changed', async () => {
  const learn = async (records: FactBatch['records']) => {
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await participants.learn({ topic: 't', partition: 0, records, client });
    return async () => {
      await client.query('COMMIT');
      client.release();
    };
  };
  await (
    await learn([registered])
  )();
  const life: readonly LifeFact[] = await participants.lifeOf(participantId);
  expect(life).toEqual([{ kind: 'registered', occurredAt: '2020-01-08T02:00:00.000Z' as Instant, districtCode: tebet }]);

  const decision = await database.pool.connect();
  await decision.query('BEGIN');
  expect(await participants.lifeUnchanged(decision, participantId, life)).toBe(true);
  await decision.query('COMMIT');

  const commit = await learn([withdrawn]);
  await decision.query('BEGIN');
  let answered = false;
  const unchanged = participants.lifeUnchanged(decision, participantId, life).finally(() => (answered = true));
  const { rows } = await database.pool.query<{ waits: boolean }>('SELECT pg_sleep(0.2), true AS waits');
  expect({ waits: rows[0]?.waits, answered }).toEqual({ waits: true, answered: false });
  await commit();
  expect(await unchanged).toBe(false);
  await decision.query('COMMIT');
  decision.release();
});
