import { Injectable } from '@nestjs/common';
import { firstDayOf, lastDayOf } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import type { Caller } from '@okoce/platform';
import { longestDays, quarterFigureTerms } from '../domain/figure-terms';
import type { Term } from '../domain/figure-terms';
import { figureOf } from '../domain/figures';
import type { SumsOfDays } from '../domain/figures';
import type { Measure, Sums } from '../domain/measures';
import { entriesBetween } from '../persistence/lineage.queries';
import type { RecordedPlace, TracedEntry } from '../persistence/lineage.queries';
import { quarterSums } from '../persistence/sums.queries';
import { seenEntries } from './entry-access';
import type { SeenEntry } from './entry-access';
import { addedUp, prefixOf, Reports } from './reports';
import type { Scope, Standing } from './reports';

export interface RecordedPage {
  readonly after: RecordedPlace | null;
  readonly limit: number;
}

/** A figure that the one report has otherwise than the other. */
export interface FigureDifference {
  readonly figure: string;
  readonly from: number;
  readonly to: number;
}

/** By how much the entries between the two changed a measure: on the days of the quarter, and on all days to its last. */
export interface MeasureDifference {
  readonly measure: Measure;
  readonly inQuarter: number;
  readonly toDate: number;
}

export type DifferencesReport = {
  readonly scope: Scope;
  readonly quarter: Quarter;
  readonly from: Instant;
  readonly to: Instant | null;
} & Omit<Standing, 'asOf'> & {
    readonly figures: readonly FigureDifference[];
    readonly measures: readonly MeasureDifference[];
    readonly entries: readonly SeenEntry[];
    readonly next: RecordedPlace | null;
  };

const measuresBy = (days: Term['days']): readonly Measure[] =>
  [...longestDays].flatMap(([measure, longest]) => (longest === days ? [measure] : []));

/** Why two reports of one quarter say different things: what was recorded after the one and up to the other. */
@Injectable()
export class Differences {
  constructor(private readonly reports: Reports) {}

  /** @param to null: all that is applied. */
  between(
    scope: Scope,
    quarter: Quarter,
    from: Instant,
    to: Instant | null,
    page: RecordedPage,
    caller: Caller,
  ): Promise<DifferencesReport> {
    const prefix = prefixOf(scope);
    return this.reports.inOneMoment(to, async (client, { completeTo, final }) => {
      const before = addedUp(await quarterSums(client, prefix, quarter, from));
      const after = addedUp(await quarterSums(client, prefix, quarter, to));
      const span = { first: firstDayOf(quarter), last: lastDayOf(quarter), flows: measuresBy('inQuarter'), stocks: measuresBy('toDate') };
      const found = await entriesBetween(client, { prefix, from, to, ...span }, page.after, page.limit + 1);
      const listed = found.slice(0, page.limit);
      return {
        scope,
        quarter,
        from,
        to,
        completeTo,
        final,
        figures: figureDifferences(before, after),
        measures: measureDifferences(before, after),
        entries: await seenEntries(caller, listed, client),
        next: found.length > listed.length ? placeOf(listed.at(-1)) : null,
      };
    });
  }
}

function figureDifferences(before: SumsOfDays, after: SumsOfDays): readonly FigureDifference[] {
  return [...quarterFigureTerms]
    .map(([figure, terms]) => ({ figure, from: figureOf(terms, before), to: figureOf(terms, after) }))
    .filter(({ from, to }) => from !== to);
}

function measureDifferences(before: SumsOfDays, after: SumsOfDays): readonly MeasureDifference[] {
  return [...longestDays].flatMap(([measure, longest]) => {
    const changed = (of: (sums: SumsOfDays) => Sums): number => (of(after).get(measure) ?? 0) - (of(before).get(measure) ?? 0);
    const inQuarter = changed((sums) => sums.inQuarter);
    // What a flow was before the quarter is in none of its figures.
    const toDate = longest === 'toDate' ? changed((sums) => sums.toDate) : inQuarter;
    return inQuarter === 0 && toDate === 0 ? [] : [{ measure, inQuarter, toDate }];
  });
}

function placeOf(entry: TracedEntry | undefined): RecordedPlace | null {
  if (!entry) return null;
  const { recordedAt, subjectId, factId, index } = entry;
  return { recordedAt, subjectId, factId, index };
}
