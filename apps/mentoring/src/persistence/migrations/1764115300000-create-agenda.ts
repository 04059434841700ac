import type { Migration } from '@okoce/platform';

export const createAgenda: Migration = {
  name: 'CreateAgenda1764115300000',
  statements: (serviceRole) => [
    // Whose mentors she has and had is asked with every goal, action and piece of evidence.
    `CREATE INDEX mentorship_index_by_participant ON mentorship_index (participant_id)`,
    `CREATE TABLE goal_index (
       goal_id uuid CONSTRAINT goal_index_pk PRIMARY KEY,
       participant_id uuid NOT NULL
     )`,
    `COMMENT ON TABLE goal_index IS 'In whose agenda a goal stands; written with its first fact'`,
    `CREATE TABLE action_index (
       action_id uuid CONSTRAINT action_index_pk PRIMARY KEY,
       participant_id uuid NOT NULL
     )`,
    `COMMENT ON TABLE action_index IS 'In whose agenda an action stands; written with its first fact'`,
    `CREATE TABLE evidence_index (
       evidence_id uuid CONSTRAINT evidence_index_pk PRIMARY KEY,
       participant_id uuid NOT NULL,
       document_hash text COLLATE "C" NOT NULL
         CONSTRAINT evidence_index_one_a_document UNIQUE
         CONSTRAINT evidence_index_document_is_sha256 CHECK (document_hash ~ '^[0-9a-f]{64}$')
     )`,
    `COMMENT ON TABLE evidence_index IS 'Whose a piece of evidence is; one document is handed in once, also by two at the same time'`,
    `GRANT SELECT, INSERT ON goal_index, action_index, evidence_index TO ${serviceRole}`,
  ],
};
