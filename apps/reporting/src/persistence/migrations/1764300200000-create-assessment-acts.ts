import { vaultSchema } from '@okoce/platform';
import type { Migration } from '@okoce/platform';

const acts = [
  `CREATE TABLE assessment_acts (
     quarter text COLLATE "C" NOT NULL,
     participant_id uuid NOT NULL,
     version integer NOT NULL,
     act text COLLATE "C" NOT NULL,
     rule_class text COLLATE "C" NOT NULL,
     decided_class text COLLATE "C",
     fact_id uuid NOT NULL,
     occurred_at timestamptz(3) NOT NULL,
     recorded_at timestamptz(3) NOT NULL,
     counts_from timestamptz(3) NOT NULL,
     CONSTRAINT assessment_acts_pkey PRIMARY KEY (quarter, participant_id, version),
     CONSTRAINT assessment_acts_class_check CHECK ((act = 'objected') = (decided_class IS NULL) AND act IN ('objected', 'reviewed'))
   )`,
  `COMMENT ON TABLE assessment_acts IS 'Objections to classes and what was decided; each written with its fact. Reasons are in the vault'`,
  `COMMENT ON COLUMN assessment_acts.version IS 'Of the stream of the person and quarter'`,
  `COMMENT ON COLUMN assessment_acts.rule_class IS 'Her class by the rules when it was recorded'`,
  `COMMENT ON COLUMN assessment_acts.counts_from IS 'When it was recorded, or the cut-off of the last statement then made, if later: no statement once made lacks it'`,
  `CREATE TABLE statement_order ()`,
  `COMMENT ON TABLE statement_order IS 'Empty: locked by whoever makes a statement against whoever records an objection or a decision'`,
];

export const createAssessmentActs: Migration = {
  name: 'CreateAssessmentActs1764300200000',
  statements: (role) => [
    ...vaultSchema(`"${role}"`),
    ...acts,
    `GRANT SELECT, INSERT ON assessment_acts TO "${role}"`,
    // A lock needs the right to change what it locks.
    `GRANT UPDATE ON statement_order TO "${role}"`,
  ],
};
