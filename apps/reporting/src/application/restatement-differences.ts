import { AssessmentReviewedV1, contractNameOf } from '@okoce/event-contracts';
import type { ClientBase } from 'pg';
import { centreDifferences } from '../domain/seal/centre-differences';
import type { CentreFigures, FactSince } from '../domain/seal/centre-differences';
import { reasonOf } from '../domain/seal/differences';
import type { LevelFigures } from '../domain/seal/level-figures';
import { nobody, reasonsAfter } from '../domain/seal/reason-counts';
import type { NotAssessed } from '../domain/seal/reason-counts';
import type { CentreDifference, Statement } from '../domain/seal/statement';
import { notAssessedOf } from '../persistence/not-assessed.table';
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
  const reasons = await notAssessedOf(client, last, '');
  const before = withReasons(last.figures.centres, reasons);
  const after = withReasons(figures.centres, reasonsAfter(reasons, recounted));
  const factsOf = await factsBetween(client, ids, last.cutOff, cutOff);
  return centreDifferences(last.quarter, [before, after], {
    entries: entries.map((entry) => ({ ...entry, ...factSince(entry) })),
    people: recounted.map(({ participantId, before, now, decisions }) => ({
      before,
      now,
      facts: (factsOf.get(participantId) ?? []).map(factSince),
      decisions: decisions.map((factId) => factSince({ factId, type: AssessmentReviewedV1.type })),
    })),
  });
}

function withReasons(centres: LevelFigures['centres'], reasons: ReadonlyMap<string, NotAssessed>): CentreFigures {
  const all = Object.entries(centres).map(([code, figures]) => [code, { ...figures, notAssessed: reasons.get(code) ?? nobody }]);
  return Object.fromEntries(all) as CentreFigures;
}

function factSince({ factId, type }: TypedFact): FactSince {
  return { factId, reason: reasonOf(contractNameOf(type)?.name ?? type) };
}
