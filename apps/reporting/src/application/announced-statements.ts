import type { Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { announcedAs } from '../domain/seal/announcements';
import type { Announced, Announcement } from '../domain/seal/announcements';
import type { Statement } from '../domain/seal/statement';
import { toldAsTheyStand, withPart } from '../domain/seal/told-parts';
import type { PartsTold } from '../domain/seal/told-parts';
import { differencesOf } from '../persistence/seals.table';
import { partsToldOtherwise } from '../persistence/told-parts.queries';
import type { ToldTable } from '../persistence/told-parts.queries';
import { canonicalHash } from './entries-root';

/** A statement beside all that was told of it. */
export interface Told extends Announced {
  /** Of its assessments, and of what it changed at each centre. */
  readonly parts: PartsTold;
}

/** Of which nothing was told. */
export const untold: Told = { announced: false, otherwise: [], parts: toldAsTheyStand };

/** By the restatement that they are told of. */
export type PartsToldOf = ReadonlyMap<string | null, PartsTold>;

/** Of the statements of a quarter of whose parts something is told otherwise, and of those that are not there. In a transaction. */
export async function partsTold(client: ClientBase, quarter: Quarter, table: ToldTable): Promise<PartsToldOf> {
  const told = new Map<string | null, PartsTold>();
  for await (const { restatement, part } of partsToldOtherwise(client, quarter, table))
    told.set(restatement, withPart(told.get(restatement) ?? toldAsTheyStand, part));
  return told;
}

/** How many parts are told of statements that are not there. */
export function toldWithoutStatement(told: PartsToldOf, statements: readonly Statement[]): number {
  const there = new Set<string | null>(statements.map(({ restatement }) => String(restatement)));
  return [...told].reduce((sum, [restatement, { extra }]) => sum + (there.has(restatement) ? 0 : extra), 0);
}

/** Each statement of a quarter, by its place, beside what was told of it. */
export async function besideAnnounced(
  client: ClientBase,
  statements: readonly Statement[],
  announcements: readonly Announcement[],
  told: PartsToldOf,
): Promise<readonly Told[]> {
  const beside: Told[] = [];
  for (const [at, statement] of statements.entries()) {
    const { quarter, restatement } = statement;
    const differences = await differencesOf(client, quarter, restatement);
    const kept = { statement, before: statements[at - 1], differences, differencesHash: canonicalHash(differences) };
    beside.push({ ...announcedAs(kept, announcements), parts: told.get(String(restatement)) ?? toldAsTheyStand });
  }
  return beside;
}
