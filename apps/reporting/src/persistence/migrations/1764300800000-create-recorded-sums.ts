import type { Migration } from '@okoce/platform';

const table = (name: string): string => `CREATE TABLE ${name} (
  span text COLLATE "C" NOT NULL,
  since date NOT NULL,
  quarter text COLLATE "C" NOT NULL,
  centre text COLLATE "C" NOT NULL,
  measure text COLLATE "C" NOT NULL,
  amount bigint NOT NULL,
  CONSTRAINT ${name}_pkey PRIMARY KEY (span, since, quarter, centre, measure),
  CONSTRAINT ${name}_span_check CHECK (span IN ('day', 'month'))
) WITH (fillfactor = 80)`;

const fill = `INSERT INTO recorded_sums (span, since, quarter, centre, measure, amount)
  SELECT span, date_trunc(span, recorded_at AT TIME ZONE 'UTC')::date, to_char(day, 'YYYY"-Q"Q'), centre, measure, sum(amount)
  FROM entries CROSS JOIN (VALUES ('day'), ('month')) AS spans (span) GROUP BY 1, 2, 3, 4, 5 HAVING sum(amount) <> 0`;

/** What a report as of a moment in the midst of much adds up: whole months, whole days, and the entries of one day. */
export const createRecordedSums: Migration = {
  name: 'CreateRecordedSums1764300800000',
  statements: (role) => [
    table('recorded_sums'),
    `COMMENT ON TABLE recorded_sums IS 'Entries summed by the UTC day and month they were recorded in, and by the quarter and centre they count for'`,
    `COMMENT ON COLUMN recorded_sums.since IS 'The first day of the span'`,
    fill,
    table('rebuilt_recorded_sums'),
    `COMMENT ON TABLE rebuilt_recorded_sums IS 'What a rebuild from the archive makes of recorded_sums; empty between rebuilds'`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON recorded_sums TO "${role}"`,
    `GRANT SELECT, INSERT, DELETE, TRUNCATE ON rebuilt_recorded_sums TO "${role}"`,
  ],
};
