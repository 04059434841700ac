import type { CalendarDate, Instant } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { Measure } from '../domain/measures';
import { query } from './sql';

/** The entries of one person in these add up to 1 if she meets the condition, else to 0. */
export interface AskedCondition {
  readonly key: string;
  readonly terms: readonly {
    readonly measure: Measure;
    readonly sign: 1 | -1;
    readonly first: CalendarDate;
    readonly last: CalendarDate;
  }[];
}

/**
 * How many people meet which of the conditions together: looks at every person that has an entry of one of them. A condition is a bit, so
 * that the sum of a person's entries, each times its bit, says which she meets. In a transaction, in which so many people are then grouped in memory.
 * @param asOf leaves out what was recorded later; null: all that is applied
 */
export async function peopleMeeting(
  on: ClientBase,
  asked: readonly AskedCondition[],
  asOf: Instant | null,
): Promise<readonly { readonly conditions: ReadonlySet<string>; readonly people: number }[]> {
  const rows = asked.flatMap(({ terms }, at) => terms.map((term) => ({ ...term, bit: term.sign * 2 ** at })));
  // Written out, so that the planner finds the index of the steps; they are of a closed list.
  const measures = [...new Set(rows.map(({ measure }) => measure))].sort();
  const text = `SELECT bits, count(*) AS people FROM (
      SELECT made.subject_id, sum(asked.bit * made.amount) AS bits
      FROM unnest($1::text[], $2::date[], $3::date[], $4::integer[]) AS asked (measure, first, last, bit)
      JOIN entries AS made ON made.measure = asked.measure AND made.day BETWEEN asked.first AND asked.last
      WHERE made.measure IN (${measures.map((measure) => `'${measure}'`).join(', ')}) AND made.recorded_at <= $5::timestamptz
      GROUP BY made.subject_id
    ) AS person WHERE bits > 0 GROUP BY bits`;
  await query(on, 'group-in-memory', "SET LOCAL work_mem = '64MB'", []);
  const found = await query<{ bits: number; people: number }>(on, `people-meeting-${measures.join('-')}`, text, [
    rows.map(({ measure }) => measure),
    rows.map(({ first }) => first),
    rows.map(({ last }) => last),
    rows.map(({ bit }) => bit),
    asOf ?? 'infinity',
  ]);
  return found.rows.map(({ bits, people }) => ({
    conditions: new Set(asked.filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1).map(({ key }) => key)),
    people,
  }));
}
