import { Injectable } from '@nestjs/common';
import { firstDayOf, lastDayOf } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { MalformedRequest } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import type { ClassMix } from '../domain/assessment/class-mix';
import { assessedClasses, reasons } from '../domain/assessment/rule-set';
import type { AssessedClass } from '../domain/assessment/rule-set';
import { longestDays, quarterFigureTerms } from '../domain/figure-terms';
import type { Term, Terms } from '../domain/figure-terms';
import { figureOf, quarterFigures } from '../domain/figures';
import type { SumsOfDays } from '../domain/figures';
import { reasonFigure } from '../domain/figures-of-people';
import type { Measure, Sums } from '../domain/measures';
import type { SealedFigures } from '../domain/seal/level-figures';
import { addedUpReasons } from '../domain/seal/reason-counts';
import type { NotAssessed } from '../domain/seal/reason-counts';
import { statedFigure } from '../domain/seal/stated-figures';
import { entriesBetween } from '../persistence/lineage.queries';
import type { RecordedPlace, TracedEntry } from '../persistence/lineage.queries';
import { notAssessedOf } from '../persistence/not-assessed.table';
import type { StatementHead } from '../persistence/statements.queries';
import { quarterSums } from '../persistence/sums.queries';
import { classCounts } from './class-counts';
import { asOfEdition, findEdition } from './editions';
import type { Edition } from './editions';
import { seenEntries } from './entry-access';
import type { SeenEntry } from './entry-access';
import { movedPeople } from './moved-people';
import type { MovedPerson } from './moved-people';
import { addedUp, classesOf, prefixOf, Reports } from './reports';
import type { QuarterStanding, Scope } from './reports';
import { statedFigures } from './stated-reports';

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

/** The earlier report and the later one. */
export interface Between {
  readonly from: Edition;
  readonly to: Edition;
}

/** The same of how many people are in a class: made by assessments, not by entries. */
export interface ClassDifference {
  readonly class: AssessedClass;
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
  /** As of when either is; of a statement the last moment before its cut-off. */
  readonly from: Instant;
  readonly to: Instant | null;
  readonly fromLabel: string;
  readonly toLabel: string;
} & Omit<QuarterStanding, 'asOf' | 'label' | 'root'> & {
    readonly figures: readonly FigureDifference[];
    /** Classes in which the one has other people than the other; null where either does not know them. */
    readonly classes: readonly ClassDifference[] | null;
    /** The same of how many are N for which reason, by the name of the figure; null where either is no statement, which alone keeps it. */
    readonly notAssessed: readonly FigureDifference[] | null;
    /** Whose class or reason that is, with the facts behind it, which need make no entry; null where too much was recorded between to tell in time. */
    readonly people: readonly MovedPerson[] | null;
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

  /**
   * @throws RuleViolation where there is no such statement
   * @throws MalformedRequest where they are not one after the other
   */
  between(scope: Scope, quarter: Quarter, { from, to }: Between, page: RecordedPage, caller: Caller): Promise<DifferencesReport> {
    return this.reports.ofQuarter(quarter, to, async (client, standing, later) => {
      const { label: toLabel, asOf: until, completeTo, final, restatements, ruleSet } = standing;
      const { statement: earlier, labelled } = await findEdition(client, quarter, from);
      const since = asOfEdition(from, earlier);
      if (since === null || (until !== null && until < since)) throw notInOrder();
      const before = await sideOf(client, scope, quarter, since, earlier);
      const after = await sideOf(client, scope, quarter, until, later);
      const span = { first: firstDayOf(quarter), last: lastDayOf(quarter), flows: measuresBy('inQuarter'), stocks: measuresBy('toDate') };
      const found = await entriesBetween(client, { prefix: prefixOf(scope), from: since, to: until, ...span }, page.after, page.limit + 1);
      const listed = found.slice(0, page.limit);
      return {
        ...{ scope, quarter, from: since, to: until, fromLabel: labelled.label, toLabel, completeTo, final, restatements, ruleSet },
        figures: figureDifferences(before, after),
        classes: classDifferences(before.classes, after.classes),
        notAssessed: reasonDifferences(before.notAssessed, after.notAssessed),
        people: await movedPeople(client, { quarter, prefix: prefixOf(scope), since, until }, caller),
        measures: measureDifferences(before.sums, after.sums),
        entries: await seenEntries(caller, listed, client),
        next: found.length > listed.length ? placeOf(listed.at(-1)) : null,
      };
    });
  }
}

/** One of the two reports. */
interface Side {
  readonly sums: SumsOfDays;
  /** As stated. */
  readonly figures?: SealedFigures;
  readonly classes: ClassMix | null;
  readonly notAssessed: NotAssessed | null;
}

async function sideOf(
  client: ClientBase,
  scope: Scope,
  quarter: Quarter,
  asOf: Instant | null,
  statement: StatementHead | undefined,
): Promise<Side> {
  const sums = addedUp(await quarterSums(client, prefixOf(scope), quarter, asOf));
  if (statement) {
    const figures = await statedFigures(client, statement, scope);
    const reasonsAt = await notAssessedOf(client, statement, prefixOf(scope));
    return { sums, figures, classes: figures.classes, notAssessed: addedUpReasons(reasonsAt.values()) };
  }
  const counts = await classCounts(client, prefixOf(scope), quarter, asOf);
  const { classes, classesPending } = classesOf(counts, quarterFigures(sums).registered);
  return { sums, classes: classesPending > 0 ? null : classes, notAssessed: null };
}

function notInOrder(): MalformedRequest {
  return new MalformedRequest([{ field: 'to', messages: ['to must not be before from'] }]);
}

function figureDifferences(before: Side, after: Side): readonly FigureDifference[] {
  const figureIn = ({ figures, sums }: Side, figure: string, terms: Terms): number =>
    (figures && statedFigure(figures, figure)) ?? figureOf(terms, sums);
  return [...quarterFigureTerms]
    .map(([figure, terms]) => ({ figure, from: figureIn(before, figure, terms), to: figureIn(after, figure, terms) }))
    .filter(({ from, to }) => from !== to);
}

function classDifferences(before: ClassMix | null, after: ClassMix | null): readonly ClassDifference[] | null {
  if (!before || !after) return null;
  return assessedClasses.map((one) => ({ class: one, from: before[one], to: after[one] })).filter(({ from, to }) => from !== to);
}

function reasonDifferences(before: NotAssessed | null, after: NotAssessed | null): readonly FigureDifference[] | null {
  if (!before || !after) return null;
  return reasons
    .map((reason) => ({ figure: reasonFigure(reason), from: before[reason], to: after[reason] }))
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
