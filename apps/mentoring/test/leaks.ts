import type { ServiceSystem } from './mentoring-system';

/** Reads every table as text: what was said, or names somebody, is in none of them. */
export async function expectNowhere({ database: { pool } }: ServiceSystem, secrets: readonly string[], recorded: string): Promise<void> {
  const tables = await pool.query<{ name: string }>(`SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ text: string }>(`SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${name} t`);
    // Both are read as text, or nothing could be found in them.
    if (name === 'events' || name === 'log_records') expect(rows[0]?.text).toContain(recorded);
    for (const secret of secrets) expect(`${name}: ${rows[0]?.text.includes(secret)}`).toBe(`${name}: false`);
  }
  expect(tables.rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['events', 'log_records', 'vault_entries']));
}
