import { consumerSchema } from '@okoce/event-sourcing';
import type { Migration } from '@okoce/platform';

const entryColumns = `
  subject_id uuid NOT NULL,
  fact_id uuid NOT NULL,
  index smallint NOT NULL,
  centre text COLLATE "C" NOT NULL,
  day date NOT NULL,
  measure text COLLATE "C" NOT NULL,
  amount integer NOT NULL,
  recorded_at timestamptz(3) NOT NULL`;
const daySumColumns = `
  day date NOT NULL,
  centre text COLLATE "C" NOT NULL,
  measure text COLLATE "C" NOT NULL,
  amount bigint NOT NULL`;
const quarterSumColumns = daySumColumns.replace('day date', 'quarter text COLLATE "C"');

/** What says with which centre a person is. */
const residence = `'registrations', 'transfersIn', 'transfersOut'`;

const archive = [
  `CREATE TABLE archive (
     subject_id uuid NOT NULL,
     fact_id uuid NOT NULL,
     subject_kind text COLLATE "C" NOT NULL,
     type text COLLATE "C" NOT NULL,
     source text COLLATE "C" NOT NULL,
     position bigint NOT NULL,
     recorded_at timestamptz(3) NOT NULL,
     record text NOT NULL,
     archived_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
     CONSTRAINT archive_pkey PRIMARY KEY (subject_id, fact_id),
     CONSTRAINT archive_subject_kind_check CHECK (subject_kind IN ('participant', 'mentor', 'none'))
   )`,
  `COMMENT ON TABLE archive IS 'Every consumed contract as it came, once for each person it names: what the ledger is rebuilt from'`,
  `COMMENT ON COLUMN archive.subject_id IS 'The person; of a contract that names nobody its stream'`,
  `COMMENT ON COLUMN archive.record IS 'The log record''s value; of one in binary mode its headers and its data'`,
  `COMMENT ON COLUMN archive.archived_at IS 'When it was applied here, under the ledger''s lock: what came in during a rebuild'`,
];

const ledger = [
  `CREATE TABLE entries (${entryColumns},
     CONSTRAINT entries_pkey PRIMARY KEY (subject_id, fact_id, index),
     CONSTRAINT entries_amount_check CHECK (amount <> 0)
   )`,
  `COMMENT ON TABLE entries IS 'The difference each fact makes to what its person counts for, in the order recorded'`,
  `COMMENT ON COLUMN entries.day IS 'The WIB day the amount counts on; of a quarter''s measure its last day'`,
  `COMMENT ON COLUMN entries.recorded_at IS 'When the fact was recorded: a report as of an earlier moment leaves the entry out'`,
  `CREATE INDEX entries_recorded_at_idx ON entries (recorded_at)`,
  `CREATE INDEX entries_residence_idx ON entries (centre, subject_id) WHERE measure IN (${residence})`,
  `CREATE TABLE day_sums (${daySumColumns},
     CONSTRAINT day_sums_pkey PRIMARY KEY (day, centre, measure)
   ) WITH (fillfactor = 80)`,
  `COMMENT ON TABLE day_sums IS 'Entries summed by centre and WIB day'`,
  `CREATE TABLE quarter_sums (${quarterSumColumns},
     CONSTRAINT quarter_sums_pkey PRIMARY KEY (quarter, centre, measure)
   ) WITH (fillfactor = 80)`,
  `COMMENT ON TABLE quarter_sums IS 'Entries summed by centre and quarter, so that a cumulative figure reads one row a quarter'`,
];

const completeness = [
  `CREATE TABLE completeness_marks (
     topic text COLLATE "C" NOT NULL,
     partition integer NOT NULL,
     "offset" bigint NOT NULL,
     complete_to timestamptz(3) NOT NULL,
     CONSTRAINT completeness_marks_pkey PRIMARY KEY (topic, partition, "offset")
   )`,
  `COMMENT ON TABLE completeness_marks IS 'Up to when a source has told all, by partition: the last mark, and the last one before an unreadable parked record'`,
];

/** A rebuild fills these beside the live tables, and they take their place in one transaction. */
const rebuilt = ['entries', 'day_sums', 'quarter_sums'].flatMap((table) => [
  `CREATE TABLE rebuilt_${table} (LIKE ${table} INCLUDING ALL)`,
  `COMMENT ON TABLE rebuilt_${table} IS 'What a rebuild from the archive makes of ${table}; empty between rebuilds'`,
]);

/** The archive only grows; everything else here can be made again from it. */
const grants = (role: string): readonly string[] => [
  `GRANT SELECT, INSERT ON archive TO ${role}`,
  `GRANT SELECT, INSERT, DELETE ON entries, completeness_marks TO ${role}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON day_sums, quarter_sums TO ${role}`,
  `GRANT SELECT, INSERT, DELETE, TRUNCATE ON rebuilt_entries, rebuilt_day_sums, rebuilt_quarter_sums TO ${role}`,
];

export const createLedger: Migration = {
  name: 'CreateLedger1764000000000',
  statements: (role) => [...consumerSchema(role), ...archive, ...ledger, ...completeness, ...rebuilt, ...grants(`"${role}"`)],
};
