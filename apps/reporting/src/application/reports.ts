import { Inject, Injectable } from '@nestjs/common';
import { districts, regencies } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Instant, Quarter, RegencyCode } from '@okoce/domain';
import { inTransaction } from '@okoce/event-sourcing';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import { mixOfRegistered } from '../domain/assessment/class-mix';
import type { ClassMix } from '../domain/assessment/class-mix';
import { classesByMerit } from '../domain/assessment/rule-set';
import { dayFigures, quarterFigures } from '../domain/figures';
import type { DayFigures, QuarterFigures } from '../domain/figures';
import type { Measure } from '../domain/measures';
import { countedQuarters, daySums, quarterSums } from '../persistence/sums.queries';
import type { CentreSums } from '../persistence/sums.queries';
import { classCounts, noClasses } from './class-counts';
import type { ClassCounts } from './class-counts';
import { Completeness } from './completeness';

/** The whole programme, a regency, or a centre. */
export type Scope = 'programme' | RegencyCode | DistrictCode;

/** As of when an answer holds: of a final one no later fact can change a figure. */
export interface Standing {
  readonly asOf: Instant | null;
  readonly completeTo: Instant | null;
  readonly final: boolean;
}

/** Who is in which class, everyone registered once. */
export interface Classes {
  /** Null where it cannot be told in time: as of an earlier moment, when much was recorded since. */
  readonly classes: ClassMix | null;
  /** People of the programme who are yet to be assessed again: they are N until then. */
  readonly classesPending: number;
}

export type QuarterReport = { readonly scope: Scope; readonly quarter: Quarter } & Standing & QuarterFigures & Classes;
export type DayReport = { readonly scope: Scope; readonly on: CalendarDate } & Standing & DayFigures;

const none: CentreSums = { inQuarter: new Map(), toDate: new Map() };

/** The programme's figures, out of the ledger's sums. */
@Injectable()
export class Reports {
  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    private readonly completeness: Completeness,
  ) {}

  async quarter(scope: Scope, quarter: Quarter, asOf: Instant | null): Promise<QuarterReport> {
    return this.inOneMoment(asOf, async (client, standing) => {
      const figures = quarterFigures(addedUp(await quarterSums(client, prefixOf(scope), quarter, asOf)));
      const counts = await classCounts(client, prefixOf(scope), quarter, asOf);
      return { scope, quarter, ...standing, ...figures, ...classesOf(counts, figures.registered) };
    });
  }

  /** All 44 centres, by code. */
  async quarterOfCentres(quarter: Quarter, asOf: Instant | null): Promise<{ standing: Standing; centres: readonly QuarterReport[] }> {
    return this.inOneMoment(asOf, async (client, standing) => {
      const sums = await quarterSums(client, '', quarter, asOf);
      const counts = await classCounts(client, '', quarter, asOf);
      const centres = districts.map(({ code }) => {
        const figures = quarterFigures(sums.get(code) ?? none);
        return { scope: code, quarter, ...standing, ...figures, ...classesOf(counts, figures.registered, code) };
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

  /** The quarters in which something counts, up to the given one, ascending. */
  async quarters(current: Quarter): Promise<readonly Quarter[]> {
    return (await countedQuarters(this.pool)).filter((quarter) => quarter <= current);
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

/** What the codes of a scope's centres begin with. */
export function prefixOf(scope: Scope): string {
  if (scope === 'programme') return '';
  return regencies.some(({ code }) => code === scope) ? `${scope}.` : scope;
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
function classesOf({ centres, pending }: ClassCounts, registered: number, centre?: DistrictCode): Classes {
  if (centres === null) return { classes: null, classesPending: pending };
  const given = { ...noClasses };
  for (const counted of centre === undefined ? centres.values() : [centres.get(centre) ?? noClasses]) {
    for (const one of classesByMerit) given[one] += counted[one];
  }
  return { classes: mixOfRegistered(registered, given), classesPending: pending };
}
