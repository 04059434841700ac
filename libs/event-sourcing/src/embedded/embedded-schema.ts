import { identifier } from '../sql';

/**
 * SQL that prepares a database for the embedded log, and the grants of a role that uses it; may be run again.
 * Making topics is the owner's: a service's role cannot.
 */
export function embeddedLogSchema(role: string): readonly string[] {
  const grantee = identifier(role);
  return [
    ...TABLES,
    `GRANT SELECT, INSERT ON log_records TO ${grantee}`,
    `GRANT SELECT, UPDATE (next_offset) ON log_partitions TO ${grantee}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON log_members, log_claims TO ${grantee}`,
  ];
}

const TABLES = [
  `CREATE TABLE IF NOT EXISTS log_partitions (
     id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT log_partitions_pkey PRIMARY KEY,
     topic text NOT NULL,
     partition integer NOT NULL,
     next_offset bigint NOT NULL DEFAULT 0,
     CONSTRAINT log_partitions_topic_key UNIQUE (topic, partition)
   ) WITH (fillfactor = 50)`,
  `COMMENT ON COLUMN log_partitions.next_offset IS 'Locked by whoever appends, to the end of the transaction: offsets are contiguous and appear in order'`,
  `CREATE TABLE IF NOT EXISTS log_records (
     partition_id integer NOT NULL,
     "offset" bigint NOT NULL,
     key text NOT NULL,
     value text NOT NULL,
     headers json NOT NULL,
     CONSTRAINT log_records_pkey PRIMARY KEY (partition_id, "offset")
   )`,
  `CREATE TABLE IF NOT EXISTS log_members (
     consumer text NOT NULL,
     member_id uuid NOT NULL,
     topics text[] NOT NULL,
     backend_pid integer NOT NULL,
     lease_until timestamptz NOT NULL,
     CONSTRAINT log_members_pkey PRIMARY KEY (member_id)
   ) WITH (fillfactor = 50)`,
  `COMMENT ON COLUMN log_members.backend_pid IS 'Of the session it listens on: when that is gone, so is the member, before its lease ends'`,
  `CREATE TABLE IF NOT EXISTS log_claims (
     consumer text NOT NULL,
     partition_id integer NOT NULL,
     member_id uuid NOT NULL,
     CONSTRAINT log_claims_pkey PRIMARY KEY (consumer, partition_id)
   )`,
  `COMMENT ON TABLE log_claims IS 'Which member of a consumer reads a partition; good for as long as the member lives'`,
];
