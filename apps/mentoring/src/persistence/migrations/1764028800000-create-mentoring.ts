import { consumerSchema, eventStoreSchema } from '@okoce/event-sourcing';
import { knownParticipantsSchema, vaultSchema, type Migration } from '@okoce/platform';

export const createMentoring: Migration = {
  name: 'CreateMentoring1764028800000',
  statements: (serviceRole) => [
    ...eventStoreSchema(serviceRole),
    ...consumerSchema(serviceRole),
    ...vaultSchema(serviceRole),
    ...knownParticipantsSchema(serviceRole),
    `CREATE TABLE mentorship_index (
       mentorship_id uuid CONSTRAINT mentorship_index_pk PRIMARY KEY,
       mentor_id uuid NOT NULL,
       participant_id uuid NOT NULL,
       in_force boolean NOT NULL DEFAULT true
     )`,
    `COMMENT ON TABLE mentorship_index IS 'Whose mentorship a stream is; written with its first fact'`,
    // Two simultaneous assignments of one pair must not make two mentorships.
    `CREATE UNIQUE INDEX mentorship_index_one_in_force ON mentorship_index (mentor_id, participant_id) WHERE in_force`,
    `CREATE TABLE session_index (
       session_id uuid CONSTRAINT session_index_pk PRIMARY KEY,
       mentorship_id uuid NOT NULL CONSTRAINT session_index_mentorship_fk REFERENCES mentorship_index
     )`,
    `COMMENT ON TABLE session_index IS 'The mentorship in whose stream a session is recorded; written with its fact'`,
    `GRANT SELECT, INSERT ON mentorship_index, session_index TO ${serviceRole}`,
  ],
};
