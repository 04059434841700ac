import type { Migration } from '@okoce/platform';

/** Whom a mentor mentors, as mentoring's facts say it: she may read their names. */
export const knowMentorships: Migration = {
  name: 'KnowMentorships1764400000000',
  statements: (serviceRole) => [
    `CREATE TABLE known_mentorships (
       mentorship_id uuid CONSTRAINT known_mentorships_pkey PRIMARY KEY,
       mentor_id uuid NOT NULL,
       participant_id uuid NOT NULL,
       ended_at timestamptz(3)
     )`,
    `COMMENT ON TABLE known_mentorships IS 'Mentorships as learnt from okoce.mentoring.v1; whose names a mentor may read'`,
    `COMMENT ON COLUMN known_mentorships.ended_at IS 'When it ended, as mentoring says; null while it is in force'`,
    `CREATE INDEX known_mentorships_in_force_idx ON known_mentorships (mentor_id, participant_id) WHERE ended_at IS NULL`,
    `GRANT SELECT, INSERT, UPDATE (ended_at) ON known_mentorships TO ${serviceRole}`,
  ],
};
