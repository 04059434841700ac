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
import { statedFigure } from '../domain/seal/stated-figures';
import { entriesOfRuns, sumsOfRuns } from '../persistence/lineage.queries';
import type { Run, RunPlace, TracedEntry } from '../persistence/lineage.queries';
import { daySums, fewRecorded, quarterSums } from '../persistence/sums.queries';
import type { Edition } from './editions';
import { seenEntries } from './entry-access';
import type { SeenEntry } from './entry-access';
import { addedUp, prefixOf, Reports } from './reports';
import type { QuarterStanding, Scope, Standing } from './reports';
import { statedFigures } from './stated-reports';

/** Where a page of a figure's entries ends: in which run, and where in it. */
export interface EntryPlace extends RunPlace, Pick<Run, 'measure' | 'centre'> {}

export interface EntryPage {
  readonly after: EntryPlace | null;
  readonly limit: number;
}

/** What it adds to the figure it is listed under. */
export type FigureEntry = SeenEntry & { readonly counts: number };

interface TracedFigure {
  readonly scope: Scope;
  readonly figure: string;
  readonly value: number;
  readonly madeOf: Terms;
}

interface ListedEntries {
  readonly entries: readonly FigureEntry[];
  readonly next: EntryPlace | null;
}

export type DayFigureLineage = TracedFigure & Standing & ListedEntries;
export type FigureLineage = TracedFigure & QuarterStanding & ListedEntries;

interface Question {
  readonly scope: Scope;
  readonly terms: Terms;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly asOf: Instant | null;
  readonly page: EntryPage;
  readonly caller: Caller;
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

  /**
   * Of a statement the figure as it was stated, which is what its entries come to.
   * @throws NotFound for what is no figure of a quarter, RuleViolation where there is no such statement
   */
  ofQuarter(scope: Scope, quarter: Quarter, figure: string, edition: Edition, page: EntryPage, caller: Caller): Promise<FigureLineage> {
    const terms = requireTerms(quarterFigureTerms.get(figure));
    const days = { first: firstDayOf(quarter), last: lastDayOf(quarter) };
    return this.reports.ofQuarter(quarter, edition, async (client, standing, statement) => {
      const { asOf } = standing;
      const sums = async (on: ClientBase, prefix: string): Promise<SumsOfDays> => addedUp(await quarterSums(on, prefix, quarter, asOf));
      const question = { scope, terms, ...days, asOf, page, caller, sums };
      const value = statement ? statedFigure(await statedFigures(client, statement, scope), figure) : undefined;
      const listed = await entriesOf(client, question);
      return { scope, figure, value: value ?? (await valueOf(client, question)), madeOf: terms, ...standing, ...listed };
    });
  }

  /** @throws NotFound for what is no figure of a day. */
  ofDay(scope: Scope, on: CalendarDate, figure: string, asOf: Instant | null, page: EntryPage, caller: Caller): Promise<DayFigureLineage> {
    const terms = requireTerms(dayFigureTerms.get(figure));
    const sums = async (client: ClientBase, prefix: string): Promise<SumsOfDays> => addedUp(await daySums(client, prefix, on, asOf));
    const question = { scope, terms, first: on, last: on, asOf, page, caller, sums };
    return this.reports.inOneMoment(asOf, async (client, standing) => {
      const listed = await entriesOf(client, question);
      return { scope, figure, value: await valueOf(client, question), madeOf: terms, ...standing, ...listed };
    });
  }
}

function requireTerms(terms: Terms | undefined): Terms {
  if (!terms) throw new NotFound(noSuchFigure);
  return terms;
}

async function valueOf(client: ClientBase, { scope, terms, first, last, asOf, sums }: Question): Promise<number> {
  const prefix = prefixOf(scope);
  const isAmidMany = asOf !== null && (await fewRecorded(client, asOf)) === undefined;
  // There the report's own way would look through all entries, of whatever measure and centre.
  const known = isAmidMany ? await sumsOfRuns(client, runsOf(terms, prefix, first, last), asOf) : undefined;
  return figureOf(terms, known ? { inQuarter: known, toDate: known } : await sums(client, prefix));
}

/** Of the figure's snapshot; its later pages are of the same only with an `asOf` that is final. */
async function entriesOf(client: ClientBase, { scope, terms, first, last, asOf, page, caller }: Question): Promise<ListedEntries> {
  const runs = runsOf(terms, prefixOf(scope), first, last);
  const fewEarlier = asOf !== null && (await fewRecorded(client, asOf)) === 'earlier';
  const from = { runs: runsAfter(page.after, runs), after: page.after, limit: page.limit + 1 };
  const found = await entriesOfRuns(client, { ...from, asOf, fewEarlier });
  const listed = found.slice(0, page.limit);
  const signs = new Map(terms.map(({ measure, sign }) => [measure, sign]));
  const entries = (await seenEntries(caller, listed, client)).map((entry) => ({
    ...entry,
    counts: entry.amount * (signs.get(entry.measure) ?? 0),
  }));
  return { entries, next: found.length > listed.length ? placeOf(listed.at(-1)) : null };
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
