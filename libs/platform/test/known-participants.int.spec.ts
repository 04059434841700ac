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

it('a life stays as it was decided on, and one that is being learnt is neither waited for nor the same', async () => {
  const learn = async (records: FactBatch['records']) => {
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await participants.learn({ topic: 't', partition: 0, records, client });
    return { client, commit: () => client.query('COMMIT').finally(() => client.release()) };
  };
  await (await learn([registered])).commit();
  const life: readonly LifeFact[] = await participants.lifeOf(participantId);
  expect(life).toEqual([{ kind: 'registered', occurredAt: '2020-01-08T02:00:00.000Z' as Instant, districtCode: tebet }]);

  const decision = await database.pool.connect();
  await decision.query('BEGIN');
  expect(await participants.lifeUnchanged(decision, participantId, life)).toBe(true);
  let learnt = false;
  const learning = learn([withdrawn]).finally(() => (learnt = true));
  await database.pool.query('SELECT pg_sleep(0.2)');
  expect(learnt).toBe(false);
  await decision.query('COMMIT');

  const { client, commit } = await learning;
  expect([await participants.lifeOf(participantId), await participants.lifeOf(participantId, client)]).toMatchObject([
    { length: 1 },
    { length: 2 },
  ]);
  await decision.query('BEGIN');
  expect(await participants.lifeUnchanged(decision, participantId, life)).toBe(false);
  await commit();
  expect(await participants.lifeUnchanged(decision, participantId, life)).toBe(false);
  expect(await participants.lifeUnchanged(decision, participantId, await participants.lifeOf(participantId))).toBe(true);
  await decision.query('COMMIT');
  decision.release();
});
