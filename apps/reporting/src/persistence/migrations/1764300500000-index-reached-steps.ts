import type { Migration } from '@okoce/platform';

const steps = ['P2', 'P3', 'P4', 'P5', 'P6', 'P7'];
const measures = ['reached', 'moved'].flatMap((change) => steps.map((step) => `'${change}.${step}'`));

/** The index behind `peopleMeeting`: who reached which step, person by person, without a look at the entries themselves. */
export const indexReachedSteps: Migration = {
  name: 'IndexReachedSteps1764300500000',
  statements: () => [
    `CREATE INDEX entries_steps_idx ON entries (measure, day) INCLUDE (subject_id, amount, recorded_at) WHERE measure IN (${measures.join(', ')})`,
    `COMMENT ON INDEX entries_steps_idx IS 'Who reached which steps by a day: numbers that count people by several of them'`,
  ],
};
