import type { Migration } from '@okoce/platform';

export const indexMentors: Migration = {
  name: 'IndexMentors1764115200000',
  statements: (serviceRole) => [
    `CREATE TABLE mentor_index (
       mentor_id uuid CONSTRAINT mentor_index_pk PRIMARY KEY,
       version integer NOT NULL,
       due_at timestamptz
     )`,
    `COMMENT ON TABLE mentor_index IS 'Every mentor; written with each fact of hers. Its row is locked by whoever counts on what she may take on'`,
    `COMMENT ON COLUMN mentor_index.due_at IS 'When time next brings something: an accreditation that runs out, the end of mentorships for want of one'`,
    // Those of before are looked at by the next sweep, which writes what is due.
    `INSERT INTO mentor_index (mentor_id, version, due_at)
     SELECT stream_id::uuid, max(stream_version), '-infinity' FROM events
     WHERE stream_id IN (SELECT stream_id FROM events WHERE type = 'MentorRegistered') GROUP BY stream_id`,
    `CREATE INDEX mentor_index_due ON mentor_index (due_at)`,
    `ALTER TABLE mentorship_index ADD COLUMN assigned_at timestamptz, ADD COLUMN ended_at timestamptz`,
    `UPDATE mentorship_index SET assigned_at = (events.data->>'occurredAt')::timestamptz
     FROM events WHERE events.stream_id = mentorship_id::text AND events.stream_version = 1`,
    `ALTER TABLE mentorship_index ALTER COLUMN assigned_at SET NOT NULL,
       ADD CONSTRAINT mentorship_index_in_force_until_ended CHECK (in_force = (ended_at IS NULL))`,
    `COMMENT ON TABLE mentorship_index IS 'Whose mentorship a stream is, and when it was in force; written with its facts'`,
    `CREATE INDEX mentorship_index_by_mentor ON mentorship_index (mentor_id)`,
    `GRANT SELECT, INSERT, UPDATE (version, due_at) ON mentor_index TO ${serviceRole}`,
    `GRANT UPDATE (in_force, ended_at) ON mentorship_index TO ${serviceRole}`,
  ],
};
