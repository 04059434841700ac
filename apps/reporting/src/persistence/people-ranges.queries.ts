import type { ClientBase } from 'pg';
import { BEFORE_ALL_IDS, query } from './sql';

/** People by id: those after one, up to another. */
export interface PeopleRange {
  readonly after: string;
  readonly upTo: string;
}

const AFTER_ALL_IDS = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
export const everyone: PeopleRange = { after: BEFORE_ALL_IDS, upTo: AFTER_ALL_IDS };

const FEW = 100_000;

/**
 * Everyone in ranges with about as many contracts of participants each, by a sample of the archive; one range where there are few. Which ranges they are changes
 * nothing but who works on whom.
 *
 * @param few contracts are worth no more than one range
 */
export async function rangesOfPeople(client: ClientBase, ranges: number, few = FEW): Promise<readonly PeopleRange[]> {
  const counted = `SELECT count(*) AS contracts FROM (SELECT FROM archive LIMIT $1::int) AS found`;
  const { rows } = await query<{ contracts: number }>(client, 'count-some-contracts', counted, [few]);
  if ((rows[0]?.contracts ?? 0) < few) return [everyone];
  const percent = few < FEW ? 100 : 1;
  // Of a mentor little is read.
  const sampled = `SELECT subject_id AS id FROM archive TABLESAMPLE SYSTEM ($1::real) WHERE subject_kind = 'participant' ORDER BY subject_id`;
  const sample = await query<{ id: string }>(client, 'sample-archive', sampled, [percent]);
  const ids = sample.rows.map(({ id }) => id);
  const inner = Array.from({ length: ranges - 1 }, (_, at) => ids[Math.floor(((at + 1) * ids.length) / ranges)]);
  const limits = [BEFORE_ALL_IDS, ...new Set(inner.filter((id) => id !== undefined)), AFTER_ALL_IDS];
  return limits.slice(1).map((upTo, at) => ({ after: limits[at] ?? BEFORE_ALL_IDS, upTo }));
}
