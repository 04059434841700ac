import { postgresDatabase } from '@okoce/testing';
import { Client } from 'pg';
import { createSessionBookings } from '../src/persistence/migrations/1764115200000-create-session-bookings';

const OWNER = 'okoce_owner';
const SERVICE = 'okoce_mentoring';
const id = (n: number): string => `0197a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [mentorId, she, another] = [id(1), id(2), id(3)];
const at = (time: string): string => `2020-01-20T${time}:00.000Z`;

/** As the local runner makes a service's database: the owner is no superuser. */
async function asOwner(work: (client: Client) => Promise<void>): Promise<void> {
  const database = await postgresDatabase({ roles: [OWNER, SERVICE] });
  await database.pool.query('CREATE DATABASE owned_by_okoce OWNER okoce_owner STRATEGY file_copy');
  await database.pool.query('REVOKE ALL ON DATABASE owned_by_okoce FROM PUBLIC');
  const url = new URL(database.urlAs(OWNER));
  url.pathname = '/owned_by_okoce';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
    await database.pool.query('DROP DATABASE owned_by_okoce');
    await database.close();
  }
}

/** Only what the migration reads of the tables before it. */
async function recordBefore(
  client: Client,
  facts: readonly (readonly [type: string, session: number, time: string, minutes: number, who?: string])[],
) {
  await client.query('CREATE TABLE session_index (session_id uuid PRIMARY KEY)');
  await client.query('CREATE TABLE events (position bigint GENERATED ALWAYS AS IDENTITY, type text NOT NULL, data jsonb NOT NULL)');
  for (const [type, session, time, minutes, participantId = she] of facts) {
    const sessionId = id(session);
    await client.query('INSERT INTO session_index VALUES ($1) ON CONFLICT DO NOTHING', [sessionId]);
    const data = { sessionId, mentorId, participantId, startsAt: at(time), minutes };
    await client.query('INSERT INTO events (type, data) VALUES ($1, $2)', [type, data]);
  }
}

describe('the bookings of sessions that were recorded before there were any', () => {
  it('are as set or logged last; of two that overlap the earlier keeps the place, and the owner needs no superuser', () =>
    asOwner(async (client) => {
      await recordBefore(client, [
        ['SessionScheduled', 101, '09:00', 60],
        ['SessionScheduled', 102, '09:30', 60, another],
        ['SessionScheduled', 103, '11:00', 60],
        ['SessionLogged', 103, '10:00', 30],
        ['SessionConfirmed', 103, '10:00', 30],
        ['SessionScheduled', 104, '12:00', 60],
        ['SessionCancelled', 104, '12:00', 60],
      ]);
      for (const statement of createSessionBookings.statements(SERVICE)) await client.query(statement);
      const { rows } = await client.query<{ session_id: string; person_id: string; starts_at: Date; ends_at: Date }>(
        `SELECT session_id, person_id, lower(during) AS starts_at, upper(during) AS ends_at FROM session_bookings ORDER BY session_id, person_id`,
      );
      const told = rows.map((row) => [row.session_id, row.person_id, row.starts_at.toISOString(), row.ends_at.toISOString()]);
      expect(told).toEqual([
        [id(101), mentorId, at('09:00'), at('10:00')],
        [id(101), she, at('09:00'), at('10:00')],
        [id(102), another, at('09:30'), at('10:30')],
        [id(103), mentorId, at('10:00'), at('10:30')],
        [id(103), she, at('10:00'), at('10:30')],
      ]);
    }));
});
