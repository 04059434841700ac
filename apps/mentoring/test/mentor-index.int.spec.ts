import { randomUUID } from 'node:crypto';
import { postgresDatabase } from '@okoce/testing';
import { createMentoring } from '../src/persistence/migrations/1764028800000-create-mentoring';
import { indexMentors } from '../src/persistence/migrations/1764115200000-index-mentors';

const SERVICE = 'okoce_mentoring';
const at = '2020-01-10T03:00:00.000Z';

describe('mentors and mentorships that were recorded before they were indexed', () => {
  it('are found: mentors as due for the next sweep, mentorships with their beginning', async () => {
    const database = await postgresDatabase({ roles: [SERVICE] });
    const { pool } = database;
    const [mentorId, participantId, mentorshipId] = [randomUUID(), randomUUID(), randomUUID()];
    const record = (streamId: string, version: number, type: string) =>
      pool.query(
        `INSERT INTO events (stream_id, stream_version, type, type_version, fact_id, data, metadata, recorded_at)
         VALUES ($1, $2, $3, 1, $4, $5, '{}', now())`,
        [streamId, version, type, randomUUID(), { occurredAt: at }],
      );
    try {
      for (const statement of createMentoring.statements(SERVICE)) await pool.query(statement);
      await record(mentorId, 1, 'MentorRegistered');
      await record(mentorId, 2, 'MentorAccredited');
      await record(mentorshipId, 1, 'MentorAssigned');
      await record(mentorshipId, 2, 'PlanAgreed');
      const text = 'INSERT INTO mentorship_index (mentorship_id, mentor_id, participant_id) VALUES ($1, $2, $3)';
      await pool.query(text, [mentorshipId, mentorId, participantId]);
      for (const statement of indexMentors.statements(SERVICE)) await pool.query(statement);
      const mentors = await pool.query('SELECT mentor_id, version, due_at::text FROM mentor_index');
      expect(mentors.rows).toEqual([{ mentor_id: mentorId, version: 2, due_at: '-infinity' }]);
      const mentorships = await pool.query('SELECT mentorship_id, assigned_at, ended_at, in_force FROM mentorship_index');
      expect(mentorships.rows).toEqual([{ mentorship_id: mentorshipId, assigned_at: new Date(at), ended_at: null, in_force: true }]);
    } finally {
      await database.close();
    }
  });
});
