import { districts, firstDayOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Quarter } from '@okoce/domain';
import { quarterFigureTerms } from '../figure-terms';
import type { Measure } from '../measures';
import { figureDifferences } from './differences';
import type { FigureDifference } from './differences';
import { classFigure, reasonFigure } from '../figures-of-people';
import type { CountedAs, SealedFigures } from './level-figures';
import type { NotAssessed } from './reason-counts';
import type { CentreDifference, FactBehind } from './statement';

/** A fact recorded since a statement, and why it came after. */
export type FactSince = Pick<FactBehind, 'factId' | 'reason'>;

export interface EntrySince extends FactSince {
  readonly centre: DistrictCode;
  readonly measure: Measure;
  readonly day: string;
}

/** What is compared of each centre. */
export type CentreFigures = Readonly<Record<DistrictCode, SealedFigures & { readonly notAssessed: NotAssessed }>>;

/** Someone whose assessment, or what was decided on her class, is another. */
export interface PersonSince {
  /** Undefined where she was in no statement. */
  readonly before: CountedAs | undefined;
  readonly now: CountedAs;
  /** What was recorded of her; none where her assessment is as stated. */
  readonly facts: readonly FactSince[];
  /** By which she counts in another class. */
  readonly decisions: readonly FactSince[];
}

export interface RecordedSince {
  /** Those that count for the quarter, so none after its last day; in the canonical order. */
  readonly entries: readonly EntrySince[];
  readonly people: readonly PersonSince[];
}

/**
 * By centre: the figures that changed, and the facts behind each. A fact that changed an assessment and no figure is told too; one whose entries
 * changed nothing is not.
 */
export function centreDifferences(
  quarter: Quarter,
  [before, after]: readonly [CentreFigures, CentreFigures],
  { entries, people }: RecordedSince,
): readonly CentreDifference[] {
  const firstDay = firstDayOf(quarter);
  const at = new Map<DistrictCode, FactsAtCentre>();
  for (const { code } of districts) {
    const [was, is] = [before[code], after[code]];
    at.set(code, new FactsAtCentre(was && is ? figureDifferences(was, is) : []));
  }
  for (const entry of entries) at.get(entry.centre)?.addBehindFigures(entry, (figure) => takes(figure, entry, firstDay));
  for (const person of people) {
    for (const centre of new Set([person.now.centre, person.before?.centre ?? person.now.centre]))
      at.get(centre)?.addPerson(person, centre);
  }
  return [...at].flatMap(([centre, { changed, facts }]) =>
    changed.length > 0 || facts.length > 0 ? [{ centre, figures: changed, facts }] : [],
  );
}

/** The facts behind what changed at a centre, each once, with all the figures that it is behind. */
class FactsAtCentre {
  private readonly known = new Map<string, FactSince & { readonly behind: Set<string> }>();

  constructor(readonly changed: readonly FigureDifference[]) {}

  get facts(): readonly FactBehind[] {
    return [...this.known.values()].map(({ factId, reason, behind }) => {
      return { factId, reason, figures: this.changedAmong((figure) => behind.has(figure)) };
    });
  }

  addPerson(person: PersonSince, centre: DistrictCode): void {
    const classes = classesChanged(person, centre);
    // A reason is the rules': no decision is behind it.
    const figures = [...classes, ...reasonsChanged(person, centre)];
    for (const fact of person.facts)
      this.add(
        fact,
        this.changedAmong((figure) => figures.includes(figure)),
      );
    for (const decision of person.decisions) this.addBehindFigures(decision, (figure) => classes.includes(figure));
  }

  /** Unless it is behind none. */
  addBehindFigures(fact: FactSince, isBehind: (figure: string) => boolean): void {
    const figures = this.changedAmong(isBehind);
    if (figures.length > 0) this.add(fact, figures);
  }

  private add({ factId, reason }: FactSince, figures: readonly string[]): void {
    const known = this.known.get(factId) ?? { factId, reason, behind: new Set<string>() };
    this.known.set(factId, known);
    for (const figure of figures) known.behind.add(figure);
  }

  private changedAmong(isOne: (figure: string) => boolean): readonly string[] {
    return this.changed.flatMap(({ figure }) => (isOne(figure) ? [figure] : []));
  }
}

function takes(figure: string, entry: EntrySince, firstDay: CalendarDate): boolean {
  const terms = quarterFigureTerms.get(figure) ?? [];
  return terms.some(({ measure, days }) => measure === entry.measure && (days === 'toDate' || entry.day >= firstDay));
}

/** The class at this centre that she left, and the one that she came to; none where she counts as before. */
function classesChanged({ before, now }: PersonSince, centre: DistrictCode): readonly string[] {
  if (before?.centre === now.centre && before.class === now.class) return [];
  return [before, now].flatMap((counted) => (counted?.centre === centre ? [classFigure(counted.class)] : []));
}

/** The same of why she is N. */
function reasonsChanged({ before, now }: PersonSince, centre: DistrictCode): readonly string[] {
  if (before?.centre === now.centre && before.reason === now.reason) return [];
  return [before, now].flatMap((counted) => (counted?.centre === centre && counted.reason ? [reasonFigure(counted.reason)] : []));
}
