import { identifier } from './sql';

/**
 * SQL for a service's first migration: events, command_outcomes, relay_checkpoint, completeness_mark, and the grants of its role,
 * which may add facts and outcomes but never change or remove one.
 */
export function eventStoreSchema(serviceRole: string): readonly string[] {
  const role = identifier(serviceRole);
  return [...EVENTS, ...OUTCOMES, ...RELAY, ...grants(role)];
}

const EVENTS = [
  // CACHE 1: the watermark counts on positions being drawn in order (see watermark.ts).
  `CREATE TABLE events (
     position bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) CONSTRAINT events_pkey PRIMARY KEY,
     stream_id text COLLATE "C" NOT NULL,
     stream_version integer NOT NULL,
     type text NOT NULL,
     type_version smallint NOT NULL,
     fact_id uuid NOT NULL,
     data jsonb NOT NULL,
     metadata jsonb NOT NULL,
     recorded_at timestamptz(3) NOT NULL,
     CONSTRAINT events_stream_version_key UNIQUE (stream_id, stream_version)
   )`,
  `COMMENT ON TABLE events IS 'What this service decided, for ever: appended by the event store, never changed'`,
  `COMMENT ON COLUMN events.position IS 'Place in this store; gaps are normal'`,
  `COMMENT ON COLUMN events.metadata IS 'actor {id, role, channel}, correlationId, causationId: opaque ids only'`,
  `COMMENT ON COLUMN events.recorded_at IS 'Whole milliseconds; above every completeness mark announced before'`,
];

const OUTCOMES = [
  `CREATE TABLE command_outcomes (
     key text COLLATE "C" CONSTRAINT command_outcomes_pkey PRIMARY KEY,
     request_hash text NOT NULL,
     outcome json NOT NULL,
     recorded_at timestamptz(3) NOT NULL
   )`,
  `COMMENT ON COLUMN command_outcomes.outcome IS 'json, not jsonb: a repeat is answered byte for byte'`,
  `COMMENT ON TABLE command_outcomes IS 'What a command with an Idempotency-Key answered, stored with its facts'`,
];

const RELAY = [
  `CREATE TABLE relay_checkpoint (
     topic text CONSTRAINT relay_checkpoint_pkey PRIMARY KEY,
     position bigint NOT NULL
   )`,
  `COMMENT ON TABLE relay_checkpoint IS 'Up to which position all facts are in the topic'`,
  `CREATE SEQUENCE completeness_mark AS bigint CACHE 1`,
  `COMMENT ON SEQUENCE completeness_mark IS
     'Milliseconds since the epoch: no later fact is recorded at or before. A sequence, since that is read as it is now and not as of a snapshot'`,
];

function grants(role: string): readonly string[] {
  return [
    `GRANT SELECT, INSERT ON events, command_outcomes TO ${role}`,
    `GRANT SELECT ON SEQUENCE events_position_seq TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE ON relay_checkpoint TO ${role}`,
    `GRANT SELECT, UPDATE ON SEQUENCE completeness_mark TO ${role}`,
  ];
}
