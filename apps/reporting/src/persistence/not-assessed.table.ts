import type { ClientBase } from 'pg';
import { reasons } from '../domain/assessment/rule-set';
import type { NotAssessableReason } from '../domain/assessment/rule-set';
import { nobody } from '../domain/seal/reason-counts';
import type { NotAssessed } from '../domain/seal/reason-counts';
import type { Statement } from '../domain/seal/statement';
import { query } from './sql';
import type { Queryable } from './sql';

type Of = Pick<Statement, 'quarter' | 'restatement'>;

/** Of a statement whose assessments are written: those of the statement before, and the difference that its own assessments make. */
export async function insertNotAssessed(client: ClientBase, { quarter, restatement }: Of): Promise<void> {
  const text = `WITH now AS (
      SELECT participant_id, centre, class, assessment ->> 'reason' AS reason FROM seal_assessments WHERE quarter = $1 AND restatement = $2
    ), before AS (
      SELECT earlier.centre, earlier.class, earlier.reason FROM now CROSS JOIN LATERAL (
        SELECT centre, class, assessment ->> 'reason' AS reason FROM seal_assessments AS earlier
        WHERE earlier.quarter = $1 AND earlier.participant_id = now.participant_id AND earlier.restatement < $2
        ORDER BY earlier.restatement DESC LIMIT 1
      ) AS earlier WHERE $2 > 0
    )
    INSERT INTO seal_not_assessed (quarter, restatement, centre, reason, people)
    SELECT $1, $2, centre, reason, sum(people) FROM (
      SELECT centre, reason, people FROM seal_not_assessed WHERE quarter = $1 AND restatement = $2 - 1
      UNION ALL SELECT centre, reason, 1 FROM now WHERE class = 'N'
      UNION ALL SELECT centre, reason, -1 FROM before WHERE class = 'N'
    ) AS counted GROUP BY centre, reason HAVING sum(people) <> 0`;
  await query(client, 'insert-not-assessed', text, [quarter, restatement]);
}

/** By centre; those without any are left out. @param prefix what the codes of the centres begin with */
export async function notAssessedOf(
  on: Queryable,
  { quarter, restatement }: Of,
  prefix: string,
): Promise<ReadonlyMap<string, NotAssessed>> {
  const text = `SELECT centre, reason, people FROM seal_not_assessed WHERE quarter = $1 AND restatement = $2 AND starts_with(centre, $3)`;
  interface Row extends Record<string, unknown> {
    readonly centre: string;
    readonly reason: NotAssessableReason;
    readonly people: number;
  }
  const counts = new Map<string, Record<NotAssessableReason, number>>();
  for (const { centre, reason, people } of (await query<Row>(on, 'not-assessed-of', text, [quarter, restatement, prefix])).rows) {
    const known = counts.get(centre) ?? { ...nobody };
    counts.set(centre, known);
    known[reason] += people;
  }
  return counts;
}

/** How many people could not be assessed by centre, counted one by one. */
export class NotAssessedCounts {
  private readonly counts = new Map<string, Record<NotAssessableReason, number>>();

  /** @param reason null of someone who was assessed */
  add(centre: string, reason: NotAssessableReason | null): void {
    if (reason === null) return;
    const known = this.counts.get(centre) ?? { ...nobody };
    this.counts.set(centre, known);
    known[reason] += 1;
  }

  /** The centres of which others are counted. */
  differingFrom(stated: ReadonlyMap<string, NotAssessed>): number {
    const centres = [...new Set([...this.counts.keys(), ...stated.keys()])];
    const isSame = (centre: string): boolean =>
      reasons.every((reason) => (this.counts.get(centre) ?? nobody)[reason] === (stated.get(centre) ?? nobody)[reason]);
    return centres.filter((centre) => !isSame(centre)).length;
  }
}
