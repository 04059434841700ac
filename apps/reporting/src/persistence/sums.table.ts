import { quarterOf } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { Amount } from '../domain/amounts';
import { query } from './sql';

interface Change {
  readonly span: string;
  readonly centre: string;
  readonly measure: string;
  amount: number;
}

/** Adds amounts to the sums by day and by quarter; a sum that comes to nothing leaves no row. */
export async function addToSums(client: ClientBase, amounts: readonly Amount[]): Promise<void> {
  await change(
    client,
    'day_sums',
    'day',
    'date',
    changesBy(amounts, ({ day }) => day),
  );
  await change(
    client,
    'quarter_sums',
    'quarter',
    'text',
    changesBy(amounts, ({ day }) => quarterOf(day)),
  );
}

/** How many sums by day and by quarter are not what all entries add up to, those of which one is missing among them. */
export async function countOtherSums(client: ClientBase): Promise<number> {
  const text = `WITH days AS (SELECT day, centre, measure, sum(amount) AS amount FROM entries GROUP BY day, centre, measure HAVING sum(amount) <> 0),
      quarters AS (SELECT to_char(day, 'YYYY"-Q"Q') AS quarter, centre, measure, sum(amount) AS amount FROM days GROUP BY 1, 2, 3 HAVING sum(amount) <> 0)
    SELECT (SELECT count(*) FROM day_sums AS kept FULL JOIN days AS made USING (day, centre, measure) WHERE kept.amount IS DISTINCT FROM made.amount)
      + (SELECT count(*) FROM quarter_sums AS kept FULL JOIN quarters AS made USING (quarter, centre, measure) WHERE kept.amount IS DISTINCT FROM made.amount)
      AS others`;
  return (await query<{ others: number }>(client, 'count-other-sums', text, [])).rows[0]?.others ?? 0;
}

/** In the order of the primary key: neighbours in a page are written together. */
function changesBy(amounts: readonly Amount[], spanOf: (amount: Amount) => string): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const amount of amounts) {
    const span = spanOf(amount);
    const key = `${span} ${amount.centre} ${amount.measure}`;
    const known = changes.get(key);
    if (known) known.amount += amount.amount;
    else changes.set(key, { span, centre: amount.centre, measure: amount.measure, amount: amount.amount });
  }
  return [...changes]
    .filter(([, { amount }]) => amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, made]) => made);
}

async function change(client: ClientBase, table: string, span: string, type: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const add = `WITH added AS (
      INSERT INTO ${table} AS sums (${span}, centre, measure, amount)
      SELECT * FROM unnest($1::${type}[], $2::text[], $3::text[], $4::bigint[])
      ON CONFLICT (${span}, centre, measure) DO UPDATE SET amount = sums.amount + excluded.amount
      RETURNING ${span}, centre, measure, amount
    ) SELECT ${span}::text AS span, centre, measure FROM added WHERE amount = 0`;
  const { rows: emptied } = await query<Pick<Change, 'span' | 'centre' | 'measure'>>(client, `add-${table}`, add, [
    ...keysOf(changes),
    changes.map(({ amount }) => amount),
  ]);
  if (emptied.length === 0) return;
  const clear = `DELETE FROM ${table} AS sums USING unnest($1::${type}[], $2::text[], $3::text[]) AS emptied (${span}, centre, measure)
    WHERE sums.${span} = emptied.${span} AND sums.centre = emptied.centre AND sums.measure = emptied.measure`;
  await query(client, `clear-${table}`, clear, keysOf(emptied));
}

function keysOf(changes: readonly Pick<Change, 'span' | 'centre' | 'measure'>[]): readonly (readonly string[])[] {
  return [changes.map(({ span }) => span), changes.map(({ centre }) => centre), changes.map(({ measure }) => measure)];
}
