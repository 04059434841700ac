import type { Migration } from '@okoce/platform';

export const indexSeats: Migration = {
  name: 'IndexSeats1764115200000',
  statements: (serviceRole) => [
    `CREATE TABLE seat_index (
       seat_id uuid CONSTRAINT seat_index_pk PRIMARY KEY,
       training_event_id uuid NOT NULL,
       holder_kind text NOT NULL CONSTRAINT seat_index_holder_kind CHECK (holder_kind IN ('participant', 'mentor')),
       holder_id uuid NOT NULL
     )`,
    `CREATE INDEX seat_index_holder ON seat_index (holder_id, training_event_id)`,
    `COMMENT ON TABLE seat_index IS 'Whose a seat is or was, and in which stream it is recorded; written with its fact'`,
    `GRANT SELECT, INSERT ON seat_index TO ${serviceRole}`,
    `INSERT INTO seat_index (seat_id, training_event_id, holder_kind, holder_id)
     SELECT (data->>'seatId')::uuid, stream_id::uuid, data->>'holderKind', (data->>'holderId')::uuid FROM events WHERE type = 'SeatReserved'`,
  ],
};
