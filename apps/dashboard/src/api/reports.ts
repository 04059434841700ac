import type { components } from './reporting.generated';

type Schemas = components['schemas'];

// Reporting's document calls an object with keys of its own optional; it is always sent.

/** What a report shall go by: what was recorded up to a moment, or what was stated under a label; else everything applied so far. */
export interface Known {
  readonly asOf?: string;
  readonly label?: string;
}

/** The answer for the programme, a regency or a centre. */
export type PeriodReport = Required<Schemas['QuarterResponse']>;

/** Which report it is, and how often its quarter was stated anew. */
export type Labelled = Pick<PeriodReport, 'label' | 'restatements' | 'ruleSet' | 'root'>;

/** How far a quarter is on its way to its seal. */
export type QuarterState = Schemas['QuarterStateResponse'];

export type NotAssessed = NonNullable<PeriodReport['notAssessed']>;
export const reasonsOfN = ['too_short', 'no_mentor', 'too_few_slots'] as const satisfies readonly (keyof NotAssessed)[];

type Participant = Schemas['ParticipantQuarterResponse'];
type Step = Participant['steps'][string];
export type StepReport = Omit<Step, 'evidence'> & { evidence: Required<Step['evidence']> };
export type ParticipantReport = Omit<Participant, 'steps' | 'assessment'> & {
  steps: Record<string, StepReport>;
  assessment: Assessment | null;
};

/** A quarter by the rules: the class with its reasons and the next step. */
export type Assessment = Required<Schemas['AssessmentResponse']>;
export type AssessedClass = Assessment['class'];
export type TracedRule = Assessment['trace']['rules'][number];
export type TracedComparison = TracedRule['conditions'][number]['anyOf'][number];
export type TracedItem = Assessment['trace']['indicators']['C1']['madeBy'][number];
export type IndicatorName = TracedComparison['indicator'];
/** How many people are in each class. */
export type ClassMix = NonNullable<PeriodReport['classes']>;

/** What is due on a day, the riskiest first. */
export type WorkList = Required<Schemas['WorkListResponse']>;
export type WorkItem = WorkList['items'][number];
export type DueKind = WorkItem['kind'];

/** What was stated of a quarter at one time. */
export type SealedStatement = Schemas['StatementResponse'];

/** A page of the people of a centre, by id. */
export type CentreParticipants = Schemas['CentreParticipantsResponse'];

export const targetMeasures = ['registered', 'trained', 'mentored', 'licensed', 'marketed', 'reporting', 'funded'] as const;

/** From the best; those not assessed last. */
export const classesShown = ['A', 'B', 'C', 'D', 'E', 'N'] as const satisfies readonly AssessedClass[];

/** A mentor's people in a quarter, sorted by what would help most. */
export type Mentee = Required<Schemas['MenteeResponse']>;
export type Mentees = Omit<Schemas['MenteesResponse'], 'mentees'> & { mentees: Mentee[] };

/** A participant's facts in a quarter, by day. */
export type TimelineItem = Required<Schemas['TimelineItemResponse']>;
export type Timeline = Omit<Schemas['TimelineResponse'], 'items'> & { items: TimelineItem[] };

/** What was expected of a centre's mentored people, and done. */
export type CentreWork = Schemas['CentreWorkResponse'];
export const workParts = [
  'sessions',
  'seats',
  'reports',
  'goals',
  'actions',
  'activeMonths',
] as const satisfies readonly (keyof CentreWork)[];

/** An objection to a class, and what was decided. */
export type AssessmentCase = Schemas['AssessmentCaseResponse'];
export type OpenCases = Schemas['OpenCasesResponse'];

/** A number of a day with the entries that make it. */
export type DayFigure = Schemas['DayFigureResponse'];

/** Every way to count on a day, beside what was published. */
export type NumbersReport = Schemas['DefinitionsResponse'];
export type DefinedNumber = NumbersReport['definitions'][number];
export type PublishedBesideOurs = NumbersReport['published'][number];
