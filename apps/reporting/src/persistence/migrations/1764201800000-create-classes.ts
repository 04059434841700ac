import type { Migration } from '@okoce/platform';

const classes = [
  `CREATE TABLE classes (
     participant_id uuid NOT NULL,
     quarter text COLLATE "C" NOT NULL,
     centre text COLLATE "C" NOT NULL,
     class text COLLATE "C" NOT NULL,
     CONSTRAINT classes_pkey PRIMARY KEY (participant_id, quarter),
     CONSTRAINT classes_class_check CHECK (class IN ('E', 'A', 'B', 'C', 'D'))
   )`,
  `COMMENT ON TABLE classes IS 'Each participant''s class in the quarters in which she has one; in all others she is N, as is everyone else registered'`,
  `COMMENT ON COLUMN classes.centre IS 'The centre she was with on the quarter''s last day'`,
  `CREATE INDEX classes_quarter_idx ON classes (quarter, centre)`,
  `COMMENT ON INDEX classes_quarter_idx IS 'For classes as of an earlier moment, which the sums do not tell'`,
  `CREATE TABLE class_sums (
     quarter text COLLATE "C" NOT NULL,
     centre text COLLATE "C" NOT NULL,
     class text COLLATE "C" NOT NULL,
     people bigint NOT NULL,
     CONSTRAINT class_sums_pkey PRIMARY KEY (quarter, centre, class),
     CONSTRAINT class_sums_people_check CHECK (people >= 0)
   ) WITH (fillfactor = 80)`,
  `COMMENT ON TABLE class_sums IS 'Classes summed by quarter and centre'`,
  `CREATE TABLE assessed_people (
     participant_id uuid NOT NULL,
     first_recorded_at timestamptz(3) NOT NULL,
     last_recorded_at timestamptz(3) NOT NULL,
     CONSTRAINT assessed_people_pkey PRIMARY KEY (participant_id)
   )`,
  `COMMENT ON TABLE assessed_people IS 'Everyone who ever had a mentor, and so may have a class, as last assessed'`,
  `COMMENT ON COLUMN assessed_people.last_recorded_at IS 'When the last of the facts of the assessment was recorded: as of a moment from then on her classes are those that stand'`,
  `CREATE INDEX assessed_people_last_recorded_at_idx ON assessed_people (last_recorded_at)`,
  `CREATE TABLE people_to_assess (
     participant_id uuid NOT NULL,
     marks bigint NOT NULL DEFAULT 1,
     CONSTRAINT people_to_assess_pkey PRIMARY KEY (participant_id)
   ) WITH (fillfactor = 50)`,
  `COMMENT ON TABLE people_to_assess IS 'Those whom something reached since they were assessed; written with the fact in one transaction'`,
  `COMMENT ON COLUMN people_to_assess.marks IS 'Grows with each batch that reached her: whoever assessed her knows by it whether anything came meanwhile'`,
];

/** Without a mentor nobody has a class: the register, which is large, is never looked through. */
const mentored = [
  `CREATE INDEX archive_mentored_idx ON archive (subject_id)
     WHERE type = 'okoce.mentoring.MentorAssigned.v1' AND subject_kind = 'participant'`,
  `COMMENT ON INDEX archive_mentored_idx IS 'Whoever ever had a mentor'`,
  `INSERT INTO people_to_assess (participant_id)
     SELECT DISTINCT subject_id FROM archive WHERE type = 'okoce.mentoring.MentorAssigned.v1' AND subject_kind = 'participant'`,
];

const rebuilt = ['classes', 'class_sums', 'assessed_people'].flatMap((table) => [
  `CREATE TABLE rebuilt_${table} (LIKE ${table} INCLUDING ALL)`,
  `COMMENT ON TABLE rebuilt_${table} IS 'What a rebuild from the archive makes of ${table}; empty between rebuilds'`,
]);

const grants = (role: string): readonly string[] => [
  `GRANT SELECT, INSERT, DELETE ON classes TO ${role}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON class_sums, assessed_people, people_to_assess TO ${role}`,
  `GRANT SELECT, INSERT, DELETE, TRUNCATE ON rebuilt_classes, rebuilt_class_sums, rebuilt_assessed_people TO ${role}`,
];

export const createClasses: Migration = {
  name: 'CreateClasses1764201800000',
  statements: (role) => [...classes, ...mentored, ...rebuilt, ...grants(`"${role}"`)],
};
