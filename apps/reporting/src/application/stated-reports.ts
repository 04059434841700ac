import { districts } from '@okoce/domain';
import type { DistrictCode } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { QuarterFigures } from '../domain/figures';
import type { SealedFigures } from '../domain/seal/level-figures';
import { inPublishedOrder } from '../domain/seal/stated-figures';
import { addedUpReasons } from '../domain/seal/reason-counts';
import { notAssessedOf } from '../persistence/not-assessed.table';
import { statedFiguresOf, statedFiguresOfCentres } from '../persistence/statements.queries';
import type { StatementHead } from '../persistence/statements.queries';
import type { Classes, Unassessed } from './reports';
import { levelOf, prefixOf } from './scope';
import type { Scope } from './scope';

export type StatedReport = QuarterFigures & Classes & Unassessed;

/** One scope's figures as a statement keeps them. */
export async function statedScope(client: ClientBase, statement: StatementHead, scope: Scope): Promise<StatedReport> {
  const figures = await statedFigures(client, statement, scope);
  const reasons = await notAssessedOf(client, statement, prefixOf(scope));
  return { ...figures, classesPending: 0, notAssessed: addedUpReasons(reasons.values()) };
}

/** The same of all 44 centres, by code. */
export async function statedCentres(
  client: ClientBase,
  statement: StatementHead,
): Promise<readonly (StatedReport & { readonly scope: DistrictCode })[]> {
  const figures = await statedFiguresOfCentres(client, statement);
  const reasons = await notAssessedOf(client, statement, '');
  return districts.flatMap(({ code }) => {
    const stated = figures[code];
    const notAssessed = addedUpReasons([reasons.get(code) ?? []].flat());
    return stated ? [{ scope: code, ...inPublishedOrder(stated), classesPending: 0, notAssessed }] : [];
  });
}

export async function statedFigures(client: ClientBase, statement: StatementHead, scope: Scope): Promise<SealedFigures> {
  const figures = await statedFiguresOf(client, statement, levelOf(scope), scope === 'programme' ? null : scope);
  if (!figures) throw new Error(`Statement ${statement.restatement} of ${statement.quarter} has no figures of ${scope}`);
  return inPublishedOrder(figures);
}
