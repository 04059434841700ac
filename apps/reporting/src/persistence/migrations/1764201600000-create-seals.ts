import type { Migration } from '@okoce/platform';

/** What is sealed is never changed: a later statement of the same quarter stands beside it. */
const seals = [
  `CREATE TABLE seals (
     quarter text COLLATE "C" NOT NULL,
     restatement integer NOT NULL,
     baseline boolean NOT NULL,
     cut_off timestamptz(3) NOT NULL,
     complete_to timestamptz(3) NOT NULL,
     rule_set text COLLATE "C" NOT NULL,
     definitions text COLLATE "C" NOT NULL,
     root text COLLATE "C" NOT NULL,
     entries bigint NOT NULL,
     consistency text[] NOT NULL,
     figures jsonb NOT NULL,
     sealed_by text COLLATE "C" NOT NULL,
     sealed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
     CONSTRAINT seals_pkey PRIMARY KEY (quarter, restatement),
     CONSTRAINT seals_restatement_check CHECK (restatement >= 0),
     CONSTRAINT seals_root_check CHECK (root ~ '^[0-9a-f]{64}$')
   )`,
  `COMMENT ON TABLE seals IS 'What was stated of a quarter: its seal, restatement 0, and each restatement'`,
  `COMMENT ON COLUMN seals.cut_off IS 'Entries recorded before it count'`,
  `COMMENT ON COLUMN seals.complete_to IS 'Up to when every source was complete at the sealing'`,
  `COMMENT ON COLUMN seals.definitions IS 'Version of what the figures count'`,
  `COMMENT ON COLUMN seals.root IS 'RFC 6962 tree hash of the entries recorded before the cut-off, in the canonical order'`,
  `COMMENT ON COLUMN seals.consistency IS 'RFC 6962 proof that the tree begins with that of the statement before'`,
  `COMMENT ON COLUMN seals.figures IS 'Of the programme, its regencies and its centres'`,
  `CREATE TABLE seal_assessments (
     quarter text COLLATE "C" NOT NULL,
     restatement integer NOT NULL,
     participant_id uuid NOT NULL,
     centre text COLLATE "C" NOT NULL,
     class text COLLATE "C" NOT NULL,
     assessment jsonb NOT NULL,
     CONSTRAINT seal_assessments_pkey PRIMARY KEY (quarter, participant_id, restatement)
   )`,
  `COMMENT ON TABLE seal_assessments IS 'Each participant''s assessment as sealed; of a restatement those alone that changed'`,
  `COMMENT ON COLUMN seal_assessments.centre IS 'The centre she was with on the quarter''s last day'`,
  `CREATE TABLE seal_differences (
     quarter text COLLATE "C" NOT NULL,
     restatement integer NOT NULL,
     centre text COLLATE "C" NOT NULL,
     figures jsonb NOT NULL,
     facts jsonb NOT NULL,
     CONSTRAINT seal_differences_pkey PRIMARY KEY (quarter, restatement, centre)
   )`,
  `COMMENT ON TABLE seal_differences IS 'What a restatement changed at a centre: the figures before and after, and the facts behind it'`,
];

export const createSeals: Migration = {
  name: 'CreateSeals1764201600000',
  statements: (role) => [...seals, `GRANT SELECT, INSERT ON seals, seal_assessments, seal_differences TO "${role}"`],
};
