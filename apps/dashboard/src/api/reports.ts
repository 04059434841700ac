import type { components } from './reporting.generated';

type Schemas = components['schemas'];

// Reporting's document calls an object with keys of its own optional; it is always sent.

/** The answer for the programme, a regency or a centre. */
export type PeriodReport = Required<Schemas['QuarterResponse']>;

type Participant = Schemas['ParticipantQuarterResponse'];
type Step = Participant['steps'][string];
export type StepReport = Omit<Step, 'evidence'> & { evidence: Required<Step['evidence']> };
export type ParticipantReport = Omit<Participant, 'steps'> & { steps: Record<string, StepReport> };

/** A page of the people of a centre, by id. */
export type CentreParticipants = Schemas['CentreParticipantsResponse'];

export const targetMeasures = ['registered', 'trained', 'mentored', 'licensed', 'marketed', 'reporting', 'funded'] as const;
