import type { Migration } from '@okoce/platform';

/** Of statements made before: each person's assessment is the last one up to the statement. */
const fill = `INSERT INTO seal_not_assessed (quarter, restatement, centre, reason, people)
  SELECT quarter, restatement, centre, reason, count(*) FROM (
    SELECT DISTINCT ON (seals.quarter, seals.restatement, made.participant_id)
      seals.quarter, seals.restatement, made.centre, made.class, made.assessment ->> 'reason' AS reason
    FROM seals JOIN seal_assessments AS made ON made.quarter = seals.quarter AND made.restatement <= seals.restatement
    ORDER BY seals.quarter, seals.restatement, made.participant_id, made.restatement DESC
  ) AS stated WHERE class = 'N' GROUP BY quarter, restatement, centre, reason`;

export const createNotAssessed: Migration = {
  name: 'CreateNotAssessed1764300100000',
  statements: (role) => [
    `CREATE TABLE seal_not_assessed (
       quarter text COLLATE "C" NOT NULL,
       restatement integer NOT NULL,
       centre text COLLATE "C" NOT NULL,
       reason text COLLATE "C" NOT NULL,
       people bigint NOT NULL,
       CONSTRAINT seal_not_assessed_pkey PRIMARY KEY (quarter, restatement, centre, reason),
       CONSTRAINT seal_not_assessed_reason_check CHECK (reason IN ('too_short', 'no_mentor', 'too_few_slots')),
       CONSTRAINT seal_not_assessed_people_check CHECK (people > 0)
     )`,
    `COMMENT ON TABLE seal_not_assessed IS 'How many people a statement could not assess, by centre and reason: its own assessments and those of the statements before it'`,
    fill,
    `GRANT SELECT, INSERT ON seal_not_assessed TO "${role}"`,
  ],
};
