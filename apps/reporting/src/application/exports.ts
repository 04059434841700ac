import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Instant, Quarter } from '@okoce/domain';
import type { Caller } from '@okoce/platform';
import type { ExportedFigures, ExportStanding } from '../domain/export/document';
import { currentFigures, cutFigures, statedFigures } from '../domain/export/exported-figures';
import { refuse } from '../domain/refusals';
import { CURRENT, labelOf } from '../domain/seal/label';
import { DEFINITIONS_VERSION } from '../domain/seal/level-figures';
import type { Statement } from '../domain/seal/statement';
import { agencyCuts } from '../domain/suppression/cuts';
import type { Cut } from '../domain/suppression/mask';
import { SUPPRESSION_VERSION } from '../domain/suppression/suppression';
import { seesEveryFigure } from './figure-access';
import { Reports } from './reports';
import { Seals } from './seals';

export interface ExportRequest {
  readonly quarter: Quarter;
  /** `current`, or a statement's; null: the caller's own default. */
  readonly label: string | null;
  readonly asOf: Instant | null;
  readonly now: Instant;
}

export interface Exported {
  readonly standing: ExportStanding;
  readonly figures: ExportedFigures;
}

/** The figures of all scopes in a quarter, as a file carries them out of the system. */
@Injectable()
export class Exports {
  /** Statements never change: what an agency may see of one is worked out once. */
  private readonly cuts = new Map<Quarter, readonly Cut[]>();

  constructor(
    private readonly seals: Seals,
    private readonly reports: Reports,
  ) {}

  /** @throws RuleViolation for a statement that is not there, and for what an agency may not ask. */
  async figures(request: ExportRequest, caller: Pick<Caller, 'roles'>): Promise<Exported> {
    const statements = await this.seals.statements(request.quarter);
    if (!seesEveryFigure(caller)) return this.published(request, statements);
    if (request.label === null || request.label === CURRENT) return this.current(request);
    const statement = statementOf(statements, request);
    return { standing: { ...standingOf(statement, statements, request), suppression: null }, figures: statedFigures(statement.figures) };
  }

  private async published(request: ExportRequest, statements: readonly Statement[]): Promise<Exported> {
    if (request.asOf !== null || request.label === CURRENT) throw refuse('PUBLISHED_ONLY', { quarter: request.quarter });
    const statement = statementOf(statements, request);
    const cuts = await this.cutsOf(request.quarter, statements);
    const standing = { ...standingOf(statement, statements, request), suppression: SUPPRESSION_VERSION };
    return { standing, figures: cutFigures(cuts[statement.restatement] as Cut) };
  }

  /** Each takes up to a second of a processor: between them everything else in the process has its turn. */
  private async cutsOf(quarter: Quarter, statements: readonly Statement[]): Promise<readonly Cut[]> {
    const figures = statements.map((statement) => statement.figures);
    let cuts = this.cuts.get(quarter) ?? [];
    while (cuts.length < figures.length) {
      await setImmediate();
      cuts = agencyCuts(figures.slice(0, cuts.length + 1), cuts);
      this.cuts.set(quarter, cuts);
    }
    return cuts;
  }

  private async current({ quarter, asOf, now }: ExportRequest): Promise<Exported> {
    const { standing, centres } = await this.reports.quarterOfCentres(quarter, asOf);
    const told = { ...standing, quarter, cutOff: null, definitions: DEFINITIONS_VERSION };
    return { standing: { ...told, producedAt: now, suppression: null }, figures: currentFigures(centres) };
  }
}

/** The one by the label; without one the last. */
function statementOf(statements: readonly Statement[], { quarter, label }: ExportRequest): Statement {
  const found = label === null ? statements.at(-1) : statements.find((one) => labelOf(one) === label);
  if (!found) throw refuse('NOT_SEALED', label === null ? { quarter } : { quarter, label });
  return found;
}

function standingOf(
  statement: Statement,
  statements: readonly Statement[],
  { quarter, now }: ExportRequest,
): Omit<ExportStanding, 'suppression'> {
  const { cutOff, completeTo, ruleSet, definitions, root } = statement;
  const restatements = restatementsOf(statements);
  const told = { quarter, label: labelOf(statement), asOf: null, cutOff, completeTo, final: true, ruleSet, definitions, root };
  return { ...told, restatements, producedAt: now };
}

function restatementsOf(statements: readonly Statement[]): number | null {
  return statements.length === 0 ? null : statements.length - 1;
}
