import type { Migration } from '@okoce/platform';

export const indexCanonicalOrder: Migration = {
  name: 'IndexCanonicalOrder1764300110000',
  statements: () => [
    'CREATE INDEX archive_canonical_idx ON archive (recorded_at, source, position)',
    `COMMENT ON INDEX archive_canonical_idx IS 'The canonical order: contracts taken out page by page, and what was recorded since a moment'`,
    `CREATE INDEX events_reviewed_idx ON events (recorded_at, position) WHERE type = 'AssessmentReviewed'`,
    `COMMENT ON INDEX events_reviewed_idx IS 'What people decided, which is taken out with the contracts'`,
  ],
};
