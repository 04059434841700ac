import type { Migration } from '@okoce/platform';

const ruleSets = [
  `CREATE TABLE rule_sets (
     version text COLLATE "C" NOT NULL,
     from_quarter text COLLATE "C" NOT NULL,
     document_hash text COLLATE "C" NOT NULL,
     document jsonb NOT NULL,
     adopted_by text COLLATE "C" NOT NULL,
     adopted_at timestamptz(3) NOT NULL,
     CONSTRAINT rule_sets_pkey PRIMARY KEY (version),
     CONSTRAINT rule_sets_from_quarter_key UNIQUE (from_quarter),
     CONSTRAINT rule_sets_from_quarter_check CHECK (from_quarter ~ '^[0-9]{4}-Q[1-4]$'),
     CONSTRAINT rule_sets_document_hash_check CHECK (document_hash ~ '^[0-9a-f]{64}$')
   )`,
  `COMMENT ON TABLE rule_sets IS 'Rules of the assessment that were adopted, beside the first, which is part of the program; never edited'`,
  `COMMENT ON COLUMN rule_sets.from_quarter IS 'The first quarter they hold for: it had not begun when they were adopted'`,
  `COMMENT ON COLUMN rule_sets.document_hash IS 'SHA-256 of the document''s canonical JSON (RFC 8785), as RuleSetAdopted tells it'`,
];

const supplied = ['assessed_people', 'rebuilt_assessed_people'].flatMap((table) => [
  `ALTER TABLE ${table} ADD COLUMN supplied_quarters text[] COLLATE "C"`,
  `COMMENT ON COLUMN ${table}.supplied_quarters IS 'Quarters in which she had a session or a slot: in no other can she have a class, by whatever rules; null until she is assessed again'`,
]);

export const createRuleSets: Migration = {
  name: 'CreateRuleSets1764300400000',
  statements: (role) => [...ruleSets, ...supplied, `GRANT SELECT, INSERT ON rule_sets TO "${role}"`],
};
