import { quarterOf } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { Entry } from './entries.table';
import { query } from './sql';

/** What a sum needs to know of an entry. */
export type Summed = Pick<Entry, 'centre' | 'day' | 'measure' | 'amount' | 'recordedAt'>;

interface SumsTable {
  readonly name: string;
  /** Its key, each column with its type. */
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly keysOf: (entry: Summed) => readonly (readonly string[])[];
}

const last = [
  ['centre', 'text'],
  ['measure', 'text'],
] as const;

const tables: readonly SumsTable[] = [
  { name: 'day_sums', columns: [['day', 'date'], ...last], keysOf: ({ day, centre, measure }) => [[day, centre, measure]] },
  {
    name: 'quarter_sums',
    columns: [['quarter', 'text'], ...last],
    keysOf: ({ day, centre, measure }) => [[quarterOf(day), centre, measure]],
  },
  {
    name: 'recorded_sums',
    columns: [['span', 'text'], ['since', 'date'], ['quarter', 'text'], ...last],
    keysOf: ({ recordedAt, day, centre, measure }) => {
      const rest = [quarterOf(day), centre, measure];
      return [
        ['day', recordedAt.slice(0, 10), ...rest],
        ['month', `${recordedAt.slice(0, 7)}-01`, ...rest],
      ];
    },
  },
];

interface Change {
  readonly key: readonly string[];
  amount: number;
}

/** Adds to all sums; one that comes to nothing leaves no row. */
export async function addToSums(client: ClientBase, entries: readonly Summed[]): Promise<void> {
  for (const table of tables) await change(client, table, changesBy(entries, table));
}

/** In the order of the primary key: neighbours in a page are written together. */
function changesBy(entries: readonly Summed[], { keysOf }: SumsTable): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const text = key.join(' ');
      const known = changes.get(text);
      if (known) known.amount += entry.amount;
      else changes.set(text, { key, amount: entry.amount });
    }
  }
  return [...changes]
    .filter(([, { amount }]) => amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, made]) => made);
}

async function change(client: ClientBase, { name, columns }: SumsTable, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const names = columns.map(([column]) => column);
  const keys = columns.map(([, type], at) => `$${at + 1}::${type}[]`).join(', ');
  const add = `WITH added AS (
      INSERT INTO ${name} AS sums (${names.join(', ')}, amount)
      SELECT * FROM unnest(${keys}, $${columns.length + 1}::bigint[])
      ON CONFLICT (${names.join(', ')}) DO UPDATE SET amount = sums.amount + excluded.amount
      RETURNING ${names.join(', ')}, amount
    ) SELECT ${names.map((column) => `${column}::text`).join(', ')} FROM added WHERE amount = 0`;
  const keyed = names.map((_, at) => changes.map(({ key }) => key[at]));
  const { rows: emptied } = await query<Record<string, string>>(client, `add-${name}`, add, [
    ...keyed,
    changes.map(({ amount }) => amount),
  ]);
  if (emptied.length === 0) return;
  const clear = `DELETE FROM ${name} AS sums USING unnest(${keys}) AS emptied (${names.join(', ')})
    WHERE ${names.map((column) => `sums.${column} = emptied.${column}`).join(' AND ')}`;
  await query(
    client,
    `clear-${name}`,
    clear,
    names.map((column) => emptied.map((row) => row[column])),
  );
}

/** How many sums are not what all entries, or all classes, add up to; those of which one is missing among them. */
export async function countOtherSums(client: ClientBase): Promise<number> {
  const others = (table: string, made: string): string => `(WITH made AS (${made})
    SELECT (SELECT count(*) FROM (TABLE ${table} EXCEPT ALL TABLE made) AS others) + (SELECT count(*) FROM (TABLE made EXCEPT ALL TABLE ${table}) AS others))`;
  const text = `SELECT ${Object.entries({ ...sumsOf('entries'), class_sums: classSums })
    .map(([table, made]) => others(table, made))
    .join(' + ')} AS others`;
  return (await query<{ others: number }>(client, 'count-other-sums', text, [])).rows[0]?.others ?? 0;
}

const classSums = 'SELECT quarter, centre, class, count(*) FROM classes GROUP BY quarter, centre, class';

/** SQL for all rows of each table of sums, made of a table of entries. */
export function sumsOf(entries: 'entries' | 'rebuilt_entries'): Readonly<Record<'day_sums' | 'quarter_sums' | 'recorded_sums', string>> {
  const nothing = 'HAVING sum(amount) <> 0';
  return {
    day_sums: `SELECT day, centre, measure, sum(amount)::bigint FROM ${entries} GROUP BY day, centre, measure ${nothing}`,
    quarter_sums: `SELECT to_char(day, 'YYYY"-Q"Q'), centre, measure, sum(amount)::bigint
      FROM (SELECT day, centre, measure, sum(amount) AS amount FROM ${entries} GROUP BY day, centre, measure) AS days GROUP BY 1, 2, 3 ${nothing}`,
    // By days first: of entries there are millions.
    recorded_sums: `SELECT span, date_trunc(span, recorded_on)::date, quarter, centre, measure, sum(amount)::bigint FROM (
        SELECT recorded_on, to_char(day, 'YYYY"-Q"Q') AS quarter, centre, measure, sum(amount) AS amount FROM (
          SELECT (recorded_at AT TIME ZONE 'UTC')::date AS recorded_on, day, centre, measure, sum(amount) AS amount FROM ${entries} GROUP BY 1, 2, 3, 4
        ) AS recorded GROUP BY 1, 2, 3, 4
      ) AS days CROSS JOIN (VALUES ('day'), ('month')) AS spans (span) GROUP BY 1, 2, 3, 4, 5 ${nothing}`,
  };
}
