import { identifier } from '../sql';

/** SQL for a consuming service's migration: consumer_positions and parked_records, and the grants of its role. */
export function consumerSchema(serviceRole: string): readonly string[] {
  const role = identifier(serviceRole);
  return [
    `CREATE TABLE consumer_positions (
       consumer text NOT NULL,
       topic text NOT NULL,
       partition integer NOT NULL,
       next_offset bigint NOT NULL DEFAULT 0,
       last_position bigint NOT NULL DEFAULT 0,
       CONSTRAINT consumer_positions_pkey PRIMARY KEY (consumer, topic, partition)
     ) WITH (fillfactor = 50)`,
    `COMMENT ON TABLE consumer_positions IS 'How far a consumer has come; moved in the transaction of its effects'`,
    `COMMENT ON COLUMN consumer_positions.last_position IS 'The last position in the source''s store: the relay''s repeats are dropped by it'`,
    `CREATE TABLE parked_records (
       consumer text NOT NULL,
       topic text NOT NULL,
       partition integer NOT NULL,
       "offset" bigint NOT NULL,
       key text COLLATE "C" NOT NULL,
       value text NOT NULL,
       headers jsonb NOT NULL,
       reason text NOT NULL,
       parked_at timestamptz(3) NOT NULL,
       CONSTRAINT parked_records_pkey PRIMARY KEY (consumer, topic, partition, "offset")
     )`,
    `COMMENT ON TABLE parked_records IS 'Records that could not be applied, and the later ones of their keys, until unpark replays them in order'`,
    `GRANT SELECT, INSERT, UPDATE ON consumer_positions TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON parked_records TO ${role}`,
  ];
}
