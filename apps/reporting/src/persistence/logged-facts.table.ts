import type { ClientBase } from 'pg';

/** What the log says of one fact that this service told, by the name it has here. */
export interface LoggedFact {
  readonly id: string;
  readonly name: string;
  readonly data: object;
}

/* A table of one transaction alone, as `logged_contracts`: nothing here is prepared. */

export async function createLoggedFacts(client: ClientBase): Promise<void> {
  await client.query(
    'CREATE TEMPORARY TABLE logged_facts (fact_id text PRIMARY KEY, type text NOT NULL, data jsonb NOT NULL) ON COMMIT DROP',
  );
}

/** Each once, however often it was sent. */
export async function insertLoggedFacts(client: ClientBase, facts: readonly LoggedFact[]): Promise<void> {
  if (facts.length === 0) return;
  const text =
    'INSERT INTO logged_facts (fact_id, type, data) SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[]) ON CONFLICT DO NOTHING';
  await client.query(text, [facts.map(({ id }) => id), facts.map(({ name }) => name), facts.map(({ data }) => JSON.stringify(data))]);
}
