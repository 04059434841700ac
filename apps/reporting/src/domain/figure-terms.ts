import type { Step } from './facts';
import type { ActiveMonths, Measure } from './measures';

/** What a figure takes of a measure: its entries on the days of the quarter, or on all days to the last, added or taken away. */
export interface Term {
  readonly measure: Measure;
  readonly days: 'inQuarter' | 'toDate';
  readonly sign: 1 | -1;
}

/** A figure is the sum of these; it names a measure once at most. */
export type Terms = readonly Term[];

/** Everyone who ever registered, by the centre she is with. */
const registered = [toDate('registrations'), toDate('transfersIn'), takenAway(toDate('transfersOut'))];
const withdrawn = [toDate('withdrawals'), takenAway(toDate('returns'))];
/** Everyone enrolled. Only an enrolled person is transferred, so the flows alone say it. */
const active = [...registered, ...withdrawn.map(takenAway)];
const stocks = { registered, withdrawn, active };
const withTouches = (months: ActiveMonths): Term => inQuarter(`activeMonths.${months}`);

/** What each figure of a quarter is made of, in the order of the published answer. */
export const quarterTerms = {
  registrations: [inQuarter('registrations')],
  withdrawals: [inQuarter('withdrawals')],
  returns: [inQuarter('returns')],
  transfersIn: [inQuarter('transfersIn')],
  transfersOut: [inQuarter('transfersOut')],
  sessionsLogged: [inQuarter('sessionsLogged')],
  sessionsConfirmed: [inQuarter('sessionsConfirmed')],
  attendances: [inQuarter('attendances')],
  activeMentors: [inQuarter('activeMentors')],
  ...stocks,
  steps: byStep((step) => ({ newlyReached: newlyReached(step), cumulative: cumulative(step), verified: verified(step) })),
  /** People enrolled on some day of the quarter, by their months with a verified touch. */
  activeMonths: {
    0: [...active, inQuarter('departed'), ...([1, 2, 3] as const).map(withTouches).map(takenAway)],
    1: [withTouches(1)],
    2: [withTouches(2)],
    3: [withTouches(3)],
  },
  /** The measures by which the aim has been claimed, side by side. */
  target: {
    registered: cumulative('P1'),
    trained: cumulative('P2'),
    mentored: cumulative('P3'),
    licensed: cumulative('P4'),
    marketed: cumulative('P5'),
    reporting: cumulative('P6'),
    funded: cumulative('P7'),
  },
};

/** The same of a day. */
export const dayTerms = { ...stocks, steps: byStep(cumulative) };

type TermsTree = Terms | { readonly [part: string]: TermsTree };

/** What each figure is made of by its name, the path to it in the published answer: `steps.P2.cumulative`. */
export const quarterFigureTerms: ReadonlyMap<string, Terms> = new Map(named(quarterTerms));
export const dayFigureTerms: ReadonlyMap<string, Terms> = new Map(named(dayTerms));

/** Over which days a quarter's figures take a measure at most: an entry outside them changes none. */
export const longestDays: ReadonlyMap<Measure, Term['days']> = [...quarterFigureTerms.values()]
  .flat()
  .reduce((longest, { measure, days }) => (longest.get(measure) === 'toDate' ? longest : longest.set(measure, days)), new Map());

/** Every measure that some figure takes. */
export const measures: ReadonlySet<string> = new Set(longestDays.keys());

function named(tree: TermsTree, path = ''): readonly (readonly [string, Terms])[] {
  if (isTerms(tree)) return [[path, tree]];
  return Object.entries(tree).flatMap(([part, below]) => named(below, path === '' ? part : `${path}.${part}`));
}

export function isTerms(tree: TermsTree): tree is Terms {
  return Array.isArray(tree);
}

function newlyReached(step: Step): Terms {
  return step === 'P1' ? [inQuarter('registrations')] : [inQuarter(`reached.${step}`)];
}

/** Ever reached, by the centre the person is with; a registration is its P1. */
function cumulative(step: Step): Terms {
  return step === 'P1' ? registered : [toDate(`reached.${step}`), toDate(`moved.${step}`)];
}

function verified(step: Step): Terms {
  return step === 'P1' ? registered : [toDate(`verified.${step}`)];
}

function byStep<T>(of: (step: Step) => T): Readonly<Record<Step, T>> {
  return { P1: of('P1'), P2: of('P2'), P3: of('P3'), P4: of('P4'), P5: of('P5'), P6: of('P6'), P7: of('P7') };
}

function inQuarter(measure: Measure): Term {
  return { measure, days: 'inQuarter', sign: 1 };
}

function toDate(measure: Measure): Term {
  return { measure, days: 'toDate', sign: 1 };
}

function takenAway(term: Term): Term {
  return { ...term, sign: term.sign === 1 ? -1 : 1 };
}
