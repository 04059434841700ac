import type { ClientBase } from 'pg';
import { announcedAs } from '../domain/seal/announcements';
import type { Announced, Announcement } from '../domain/seal/announcements';
import type { Statement } from '../domain/seal/statement';
import { differencesOf } from '../persistence/seals.table';
import { canonicalHash } from './entries-root';

/** Of which nothing was told. */
export const untold: Announced = { announced: false, otherwise: [] };

/** Each statement of a quarter, by its place, beside what was told of it. */
export async function besideAnnounced(
  client: ClientBase,
  statements: readonly Statement[],
  announcements: readonly Announcement[],
): Promise<readonly Announced[]> {
  const beside: Announced[] = [];
  for (const [at, statement] of statements.entries()) {
    const differences = await differencesOf(client, statement.quarter, statement.restatement);
    const kept = { statement, before: statements[at - 1], differences, differencesHash: canonicalHash(differences) };
    beside.push(announcedAs(kept, announcements));
  }
  return beside;
}
