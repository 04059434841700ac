import { addMilliseconds, lastDayOf } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { AssessedClass } from '../domain/assessment/rule-set';
import { centresOf } from '../persistence/assessment-acts.queries';
import { decisionsBefore } from '../persistence/assessment-acts.table';

/** By participant, the class a person decided, at the centre she was with on the quarter's last day. */
export type DecidedPeople = ReadonlyMap<string, { readonly centre: DistrictCode; readonly decidedClass: AssessedClass }>;

/** Those of a quarter, as known at a moment; null: now. */
export async function decidedPeople(client: ClientBase, quarter: Quarter, asOf: Instant | null): Promise<DecidedPeople> {
  const decisions = await decisionsBefore(client, quarter, asOf === null ? null : addMilliseconds(asOf, 1));
  if (decisions.length === 0) return new Map();
  const ids = decisions.map(({ participantId }) => participantId);
  const centres = await centresOf(client, ids, lastDayOf(quarter), asOf);
  return new Map(
    decisions.flatMap(({ participantId, decidedClass }) => {
      const centre = centres.get(participantId);
      return centre === undefined ? [] : [[participantId, { centre, decidedClass }] as const];
    }),
  );
}
