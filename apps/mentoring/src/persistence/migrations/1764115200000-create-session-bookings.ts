import type { Migration } from '@okoce/platform';

export const createSessionBookings: Migration = {
  name: 'CreateSessionBookings1764115200000',
  statements: (serviceRole) => [
    // A trusted extension: it needs no superuser, only CREATE on the database, which its owner has.
    'CREATE EXTENSION IF NOT EXISTS btree_gist',
    `CREATE TABLE session_bookings (
       session_id uuid NOT NULL CONSTRAINT session_bookings_session_fk REFERENCES session_index,
       person_id uuid NOT NULL,
       during tstzrange NOT NULL CONSTRAINT session_bookings_during_bounded CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
       CONSTRAINT session_bookings_pk PRIMARY KEY (session_id, person_id),
       CONSTRAINT session_bookings_one_place EXCLUDE USING gist (person_id WITH =, during WITH &&)
     )`,
    `COMMENT ON TABLE session_bookings IS 'When mentors and participants are in sessions, each in one at a time; written with the facts it follows from'`,
    `COMMENT ON COLUMN session_bookings.during IS 'As set last, or as logged; the end itself excluded'`,
    BACKFILL,
    `GRANT SELECT, INSERT, DELETE, UPDATE (during) ON session_bookings TO ${serviceRole}`,
  ],
};

/** Every fact of a session says its times. Of sessions that overlapped before anybody looked, the earlier one keeps the place; both stay recorded. */
const BACKFILL = `
INSERT INTO session_bookings (session_id, person_id, during)
SELECT session_id, person_id, tstzrange(starts_at, starts_at + make_interval(mins => minutes))
FROM (
  SELECT DISTINCT ON (data->>'sessionId') type, (data->>'sessionId')::uuid AS session_id, (data->>'mentorId')::uuid AS mentor_id,
    (data->>'participantId')::uuid AS participant_id, (data->>'startsAt')::timestamptz AS starts_at, (data->>'minutes')::int AS minutes
  FROM events
  WHERE type LIKE 'Session%'
  ORDER BY data->>'sessionId', position DESC
) AS latest
CROSS JOIN LATERAL unnest(ARRAY[mentor_id, participant_id]) AS person_id
WHERE type NOT IN ('SessionCancelled', 'SessionMissed', 'SessionRetracted')
ORDER BY starts_at, session_id
ON CONFLICT DO NOTHING`;
