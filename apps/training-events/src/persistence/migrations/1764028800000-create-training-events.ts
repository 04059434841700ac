import { consumerSchema, eventStoreSchema } from '@okoce/event-sourcing';
import { knownParticipantsSchema, vaultSchema, type Migration } from '@okoce/platform';

export const createTrainingEvents: Migration = {
  name: 'CreateTrainingEvents1764028800000',
  statements: (serviceRole) => [
    ...eventStoreSchema(serviceRole),
    ...consumerSchema(serviceRole),
    ...vaultSchema(serviceRole),
    ...knownParticipantsSchema(serviceRole),
    `CREATE TABLE known_mentors (
       mentor_id uuid CONSTRAINT known_mentors_pk PRIMARY KEY,
       district_code text NOT NULL,
       registered_at timestamptz NOT NULL
     )`,
    `COMMENT ON TABLE known_mentors IS 'Mentors as learnt from okoce.mentoring.v1, each with the centre of now'`,
    `GRANT SELECT, INSERT, UPDATE ON known_mentors TO ${serviceRole}`,
    `CREATE TABLE certificate_index (
       certificate_id uuid CONSTRAINT certificate_index_pk PRIMARY KEY,
       training_event_id uuid NOT NULL
     )`,
    `COMMENT ON TABLE certificate_index IS 'The stream in which a certificate is recorded; written with its fact'`,
    `GRANT SELECT, INSERT ON certificate_index TO ${serviceRole}`,
  ],
};
