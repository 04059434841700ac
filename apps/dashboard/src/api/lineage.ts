import type { components as EnrolmentComponents } from './enrolment.generated';
import type { components } from './reporting.generated';

type Schemas = components['schemas'];

/** A figure with a page of the entries it is made of. */
export type FigureLineage = Required<Schemas['QuarterFigureResponse']>;
export type FigureEntry = FigureLineage['entries'][number];
/** Of a class or a reason of N, instead of entries. */
export type CountedPerson = NonNullable<FigureLineage['people']>[number];
export type Term = FigureLineage['madeOf'][number];

/** Two reports of one quarter, and what was recorded between them. */
export type Differences = Required<Schemas['DifferencesResponse']>;
export type BetweenEntry = Differences['entries'][number];
export type FactReference = NonNullable<BetweenEntry['fact']>;

/** What was stated of a quarter at one time. */
export type Statement = Required<Schemas['StatementResponse']>;
export type StatementWithChanges = Required<Schemas['StatementFiguresResponse']>;
export type CentreChange = StatementWithChanges['differences'][number];

/** A fact as its service answers it: every service in the same shape. */
export type RecordedFact = Required<EnrolmentComponents['schemas']['FactResponse']>;

/** The services that answer with their facts. */
export const factServices = ['enrolment', 'mentoring', 'training-events', 'reporting'] as const;
export type FactService = (typeof factServices)[number];

/** One side of a comparison: what was known at a moment, or what was stated under a label. */
export interface Side {
  readonly at?: string;
  readonly label?: string;
}
