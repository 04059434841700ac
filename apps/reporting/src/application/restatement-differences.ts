import { AssessmentReviewedV1, contractNameOf } from '@okoce/event-contracts';
import type { ClientBase } from 'pg';
import { centreDifferences } from '../domain/seal/centre-differences';
import type { FactSince } from '../domain/seal/centre-differences';
import { reasonOf } from '../domain/seal/differences';
import type { CentreDifference, Statement } from '../domain/seal/statement';
import { entriesBetween, factsBetween } from '../persistence/sealed-entries.queries';
import type { TypedFact } from '../persistence/sealed-entries.queries';
import type { Moved, Recounted } from './decisions-since';

/** What changed since the last statement, by centre, with the facts behind it. */
export async function differencesBetween(
  client: ClientBase,
  last: Statement,
  { cutOff, figures }: Pick<Statement, 'cutOff' | 'figures'>,
  reassessed: readonly Moved[],
  recounted: readonly Recounted[],
): Promise<readonly CentreDifference[]> {
  const entries = await entriesBetween(client, last.quarter, last.cutOff, cutOff);
  const ids = reassessed.map(({ now }) => now.participantId);
  const factsOf = await factsBetween(client, ids, last.cutOff, cutOff);
  return centreDifferences(last.quarter, [last.figures.centres, figures.centres], {
    entries: entries.map((entry) => ({ ...entry, ...factSince(entry) })),
    people: recounted.map(({ participantId, before, now, decisions }) => ({
      before,
      now,
      facts: (factsOf.get(participantId) ?? []).map(factSince),
      decisions: decisions.map((factId) => factSince({ factId, type: AssessmentReviewedV1.type })),
    })),
  });
}

function factSince({ factId, type }: TypedFact): FactSince {
  return { factId, reason: reasonOf(contractNameOf(type)?.name ?? type) };
}
