import { Inject, Injectable } from '@nestjs/common';
import { districts } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Instant, Quarter } from '@okoce/domain';
import { inTransaction } from '@okoce/event-sourcing';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import { mixOfRegistered } from '../domain/assessment/class-mix';
import type { ClassMix } from '../domain/assessment/class-mix';
import { classesByMerit } from '../domain/assessment/rule-set';
import { dayFigures, quarterFigures } from '../domain/figures';
import type { DayFigures, QuarterFigures } from '../domain/figures';
import type { Measure } from '../domain/measures';
import { quarterState } from '../domain/seal/quarter-state';
import type { QuarterState } from '../domain/seal/quarter-state';
import type { NotAssessed } from '../domain/seal/reason-counts';
import { sealedQuarters } from '../persistence/seals.table';
import { lastStatementHeads } from '../persistence/statements.queries';
import type { StatementHead } from '../persistence/statements.queries';
import { countedQuarters, daySums, quarterSums } from '../persistence/sums.queries';
import type { CentreSums } from '../persistence/sums.queries';
import { classCounts, noClasses } from './class-counts';
import type { ClassCounts } from './class-counts';
import { Completeness } from './completeness';
import { asOfEdition, findEdition } from './editions';
import type { Edition, Labelled } from './editions';
import { prefixOf } from './scope';
import type { Scope } from './scope';
import { statedCentres, statedScope } from './stated-reports';

export { prefixOf };
export type { Scope };

/** As of when an answer holds: of a final one no later fact can change a figure. */
export interface Standing {
  readonly asOf: Instant | null;
  readonly completeTo: Instant | null;
  readonly final: boolean;
}

/** The same of a report of a quarter, which may be a statement. */
export type QuarterStanding = Standing & Labelled;

/** Who is in which class, everyone registered once. */
export interface Classes {
  /** Null where it cannot be told in time: as of an earlier moment, when much was recorded since. */
  readonly classes: ClassMix | null;
  /** People of the programme who are yet to be assessed again: they are N until then. */
  readonly classesPending: number;
}

/** Why people have no class. */
export interface Unassessed {
  /** By the reason; null where it is not known: only a statement keeps it. */
  readonly notAssessed: NotAssessed | null;
}

export type QuarterReport = { readonly scope: Scope; readonly quarter: Quarter } & QuarterStanding & QuarterFigures & Classes & Unassessed;
export type DayReport = { readonly scope: Scope; readonly on: CalendarDate } & Standing & DayFigures;

const none: CentreSums = { inQuarter: new Map(), toDate: new Map() };

/** The programme's figures, out of the ledger's sums. */
@Injectable()
export class Reports {
  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    private readonly completeness: Completeness,
  ) {}

  /** @throws RuleViolation where there is no statement with the label asked for */
  async quarter(scope: Scope, quarter: Quarter, edition: Edition): Promise<QuarterReport> {
    return this.ofQuarter(quarter, edition, async (client, standing, statement) => {
      if (statement) return { scope, quarter, ...standing, ...(await statedScope(client, statement, scope)) };
      const { asOf } = standing;
      const figures = quarterFigures(addedUp(await quarterSums(client, prefixOf(scope), quarter, asOf)));
      const counts = await classCounts(client, prefixOf(scope), quarter, asOf);
      return { scope, quarter, ...standing, ...figures, ...classesOf(counts, figures.registered), notAssessed: null };
    });
  }

  /** All 44 centres, by code. */
  async quarterOfCentres(quarter: Quarter, edition: Edition): Promise<{ standing: QuarterStanding; centres: readonly QuarterReport[] }> {
    return this.ofQuarter(quarter, edition, async (client, standing, statement) => {
      if (statement) {
        const stated = await statedCentres(client, statement);
        return { standing, centres: stated.map((report) => ({ quarter, ...standing, ...report })) };
      }
      const { asOf } = standing;
      const sums = await quarterSums(client, '', quarter, asOf);
      const counts = await classCounts(client, '', quarter, asOf);
      const centres = districts.map(({ code }) => {
        const figures = quarterFigures(sums.get(code) ?? none);
        return { scope: code, quarter, ...standing, ...figures, ...classesOf(counts, figures.registered, code), notAssessed: null };
      });
      return { standing, centres };
    });
  }

  async day(scope: Scope, on: CalendarDate, asOf: Instant | null): Promise<DayReport> {
    return this.inOneMoment(asOf, async (client, standing) => {
      const sums = addedUp(await daySums(client, prefixOf(scope), on, asOf));
      return { scope, on, ...standing, ...dayFigures(sums) };
    });
  }

  /** The quarters in which something counts, up to the given one, and those that are sealed, ascending. */
  async quarters(current: Quarter): Promise<readonly Quarter[]> {
    const counted = (await countedQuarters(this.pool)).filter((quarter) => quarter <= current);
    return [...new Set([...counted, ...(await sealedQuarters(this.pool))])].sort();
  }

  /** How far each of these quarters is. */
  async states(quarters: readonly Quarter[], now: Instant): Promise<readonly QuarterState[]> {
    const last = new Map((await lastStatementHeads(this.pool)).map((head) => [head.quarter, head]));
    return quarters.map((quarter) => quarterState(quarter, now, last.get(quarter)));
  }

  /** An edition of a quarter, in one snapshot. @throws RuleViolation where there is no such statement */
  ofQuarter<T>(
    quarter: Quarter,
    edition: Edition,
    read: (client: ClientBase, standing: QuarterStanding, statement: StatementHead | undefined) => Promise<T>,
  ): Promise<T> {
    const asked = typeof edition === 'string' ? edition : null;
    return this.inOneMoment(asked, async (client, standing) => {
      const { statement, labelled } = await findEdition(client, quarter, edition);
      // A statement was made when all that was recorded before its cut-off was in.
      const stated = statement ? { asOf: asOfEdition(edition, statement), final: true } : {};
      return read(client, { ...standing, ...stated, ...labelled }, statement);
    });
  }

  /** Reads in one snapshot; the marks belong to the same, so `final` never promises what the figures lack. */
  inOneMoment<T>(asOf: Instant | null, read: (client: ClientBase, standing: Standing) => Promise<T>): Promise<T> {
    const inSnapshot = async (client: ClientBase): Promise<T> => {
      const completeTo = await this.completeness.completeTo(client);
      const final = asOf !== null && completeTo !== null && asOf <= completeTo;
      return read(client, { asOf, completeTo, final });
    };
    return inTransaction(this.pool, inSnapshot, 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  }
}

export function addedUp(centres: ReadonlyMap<string, CentreSums>): CentreSums {
  const total = { inQuarter: new Map<Measure, number>(), toDate: new Map<Measure, number>() };
  for (const { inQuarter, toDate } of centres.values()) {
    for (const [measure, amount] of inQuarter) total.inQuarter.set(measure, amount + (total.inQuarter.get(measure) ?? 0));
    for (const [measure, amount] of toDate) total.toDate.set(measure, amount + (total.toDate.get(measure) ?? 0));
  }
  return total;
}

/** Of one centre, or of all that were counted. */
export function classesOf({ centres, pending }: ClassCounts, registered: number, centre?: DistrictCode): Classes {
  if (centres === null) return { classes: null, classesPending: pending };
  const given = { ...noClasses };
  for (const counted of centre === undefined ? centres.values() : [centres.get(centre) ?? noClasses]) {
    for (const one of classesByMerit) given[one] += counted[one];
  }
  return { classes: mixOfRegistered(registered, given), classesPending: pending };
}
