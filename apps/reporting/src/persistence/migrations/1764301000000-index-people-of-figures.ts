import type { Migration } from '@okoce/platform';

/** From a number of people to the people, centre by centre. Those of one centre are sorted when read: without ids the indexes stay a tenth as large. */
export const indexPeopleOfFigures: Migration = {
  name: 'IndexPeopleOfFigures1764301000000',
  statements: () => [
    `CREATE INDEX seal_assessments_people_idx ON seal_assessments (quarter, (coalesce(assessment ->> 'reason', class)), centre)`,
    `COMMENT ON INDEX seal_assessments_people_idx IS 'From a class, and of N from a reason, to the people'`,
    'CREATE INDEX classes_people_idx ON classes (quarter, class, centre)',
    `COMMENT ON INDEX classes_people_idx IS 'From a class to the people, and for classes as of an earlier moment, which the sums do not tell'`,
    'DROP INDEX classes_quarter_idx',
  ],
};
