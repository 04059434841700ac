import type { Migration } from '@okoce/platform';

const tables = ['entries', 'rebuilt_entries'];

/** An entry keeps the place of its fact in the canonical order, and an index is in that order: a root is read off it, without the archive. */
const places = tables.flatMap((table) => [
  `ALTER TABLE ${table} ADD COLUMN source text COLLATE "C" NOT NULL DEFAULT '', ADD COLUMN position bigint NOT NULL DEFAULT 0`,
  `COMMENT ON COLUMN ${table}.source IS 'The service that recorded the fact; empty for an entry without a fact'`,
  `COMMENT ON COLUMN ${table}.position IS 'The fact''s place in that service''s store'`,
]);

const filled = [
  `UPDATE entries SET source = archive.source, position = archive.position
     FROM archive WHERE archive.subject_id = entries.subject_id AND archive.fact_id = entries.fact_id`,
];

const index = [
  `CREATE INDEX entries_canonical_idx ON entries (recorded_at, source, position, subject_id, index)`,
  `COMMENT ON INDEX entries_canonical_idx IS 'The canonical order, and what was recorded since a moment'`,
  `DROP INDEX entries_recorded_at_idx`,
  // Nothing asks a rebuild for what was recorded when.
  `DROP INDEX rebuilt_entries_recorded_at_idx`,
];

export const placeEntries: Migration = {
  name: 'PlaceEntries1764300700000',
  statements: () => [...places, ...filled, ...index],
};
