import { Injectable } from '@nestjs/common';
import { districts, firstDayOf, lastDayOf } from '@okoce/domain';
import type { CalendarDate, Instant, Quarter } from '@okoce/domain';
import { NotFound } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { dayFigureTerms, quarterFigureTerms } from '../domain/figure-terms';
import type { Term, Terms } from '../domain/figure-terms';
import { figureOf } from '../domain/figures';
import type { SumsOfDays } from '../domain/figures';
import { entriesOfRuns, sumsOfRuns } from '../persistence/lineage.queries';
import type { Run, RunPlace, TracedEntry } from '../persistence/lineage.queries';
import { daySums, fewRecorded, quarterSums } from '../persistence/sums.queries';
import { seenEntries } from './entry-access';
import type { SeenEntry } from './entry-access';
import { addedUp, prefixOf, Reports } from './reports';
import type { Scope, Standing } from './reports';

/** Where a page of a figure's entries ends: in which run, and where in it. */
export interface EntryPlace extends RunPlace, Pick<Run, 'measure' | 'centre'> {}

export interface EntryPage {
  readonly after: EntryPlace | null;
  readonly limit: number;
}

/** What it adds to the figure it is listed under. */
export type FigureEntry = SeenEntry & { readonly counts: number };

export type FigureLineage = {
  readonly scope: Scope;
  readonly figure: string;
  readonly value: number;
  readonly madeOf: Terms;
} & Standing & {
    readonly entries: readonly FigureEntry[];
    readonly next: EntryPlace | null;
  };

interface Question {
  readonly scope: Scope;
  readonly figure: string;
  readonly asOf: Instant | null;
  readonly page: EntryPage;
  readonly caller: Caller;
  readonly terms: Terms | undefined;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly sums: (client: ClientBase, prefix: string) => Promise<SumsOfDays>;
}

const FIRST_DAY_OF_ALL = '0001-01-01' as CalendarDate;

const noSuchFigure = {
  id: 'Tidak ada angka dengan nama ini; namanya adalah letaknya di laporan, misalnya steps.P2.cumulative.',
  en: 'No figure has this name; it is the place in the report, such as steps.P2.cumulative.',
};

/** From a figure to the entries that add up to it, and to the facts they came of. */
@Injectable()
export class Lineage {
  constructor(private readonly reports: Reports) {}

  /** @throws NotFound for what is no figure of a quarter. */
  ofQuarter(scope: Scope, quarter: Quarter, figure: string, asOf: Instant | null, page: EntryPage, caller: Caller): Promise<FigureLineage> {
    const sums = async (client: ClientBase, prefix: string): Promise<SumsOfDays> =>
      addedUp(await quarterSums(client, prefix, quarter, asOf));
    const days = { first: firstDayOf(quarter), last: lastDayOf(quarter) };
    return this.trace({ scope, figure, asOf, page, caller, terms: quarterFigureTerms.get(figure), ...days, sums });
  }

  /** @throws NotFound for what is no figure of a day. */
  ofDay(scope: Scope, on: CalendarDate, figure: string, asOf: Instant | null, page: EntryPage, caller: Caller): Promise<FigureLineage> {
    const sums = async (client: ClientBase, prefix: string): Promise<SumsOfDays> => addedUp(await daySums(client, prefix, on, asOf));
    return this.trace({ scope, figure, asOf, page, caller, terms: dayFigureTerms.get(figure), first: on, last: on, sums });
  }

  /** Figure and entries of one snapshot; its later pages are of the same only with an `asOf` that is final. */
  private trace({ scope, figure, asOf, page, caller, terms, first, last, sums }: Question): Promise<FigureLineage> {
    if (!terms) throw new NotFound(noSuchFigure);
    const prefix = prefixOf(scope);
    return this.reports.inOneMoment(asOf, async (client, standing) => {
      const runs = runsOf(terms, prefix, first, last);
      const few = asOf === null ? 'later' : await fewRecorded(client, asOf);
      // Amid many entries the report's own way would look through all of them, of whatever measure and centre.
      const known = asOf !== null && few === undefined ? await sumsOfRuns(client, runs, asOf) : undefined;
      const value = figureOf(terms, known ? { inQuarter: known, toDate: known } : await sums(client, prefix));
      const from = { runs: runsAfter(page.after, runs), after: page.after, limit: page.limit + 1 };
      const found = await entriesOfRuns(client, { ...from, asOf, fewEarlier: few === 'earlier' });
      const listed = found.slice(0, page.limit);
      const signs = new Map(terms.map(({ measure, sign }) => [measure, sign]));
      const entries = (await seenEntries(caller, listed, client)).map((entry) => ({
        ...entry,
        counts: entry.amount * (signs.get(entry.measure) ?? 0),
      }));
      return {
        scope,
        figure,
        value,
        madeOf: terms,
        ...standing,
        entries,
        next: found.length > listed.length ? placeOf(listed.at(-1)) : null,
      };
    });
  }
}

/** Term by term, and within one centre by centre. */
function runsOf(terms: Terms, prefix: string, first: CalendarDate, last: CalendarDate): readonly Run[] {
  const centres = districts.map(({ code }) => code).filter((code) => code.startsWith(prefix));
  const firstOf = ({ days }: Term): CalendarDate => (days === 'toDate' ? FIRST_DAY_OF_ALL : first);
  return terms.flatMap((term) => centres.map((centre) => ({ centre, measure: term.measure, first: firstOf(term), last })));
}

/** Those from the one of the place on; none for a place that is in none of them. */
function runsAfter(place: EntryPlace | null, runs: readonly Run[]): readonly Run[] {
  if (!place) return runs;
  const at = runs.findIndex(({ centre, measure }) => centre === place.centre && measure === place.measure);
  return at < 0 ? [] : runs.slice(at);
}

function placeOf(entry: TracedEntry | undefined): EntryPlace | null {
  if (!entry) return null;
  const { measure, centre, day, subjectId, factId, index } = entry;
  return { measure, centre, day, subjectId, factId, index };
}
