import type { Step } from '@okoce/domain';

/** The answer for the programme, a regency or a centre, as reporting gives it. */
export interface PeriodReport {
  readonly scope: string;
  readonly quarter: string;
  readonly asOf: string | null;
  readonly completeTo: string | null;
  readonly final: boolean;
  readonly registrations: number;
  readonly withdrawals: number;
  readonly returns: number;
  readonly transfersIn: number;
  readonly transfersOut: number;
  readonly sessionsLogged: number;
  readonly sessionsConfirmed: number;
  readonly attendances: number;
  readonly activeMentors: number;
  readonly registered: number;
  readonly withdrawn: number;
  readonly active: number;
  readonly steps: Readonly<Record<Step, { readonly newlyReached: number; readonly cumulative: number; readonly verified: number }>>;
  readonly activeMonths: Readonly<Record<'0' | '1' | '2' | '3', number>>;
  readonly target: Readonly<Record<TargetMeasure, number>> & { readonly goal: number };
}

export const targetMeasures = ['registered', 'trained', 'mentored', 'licensed', 'marketed', 'reporting', 'funded'] as const;
export type TargetMeasure = (typeof targetMeasures)[number];

export interface CentresReport {
  readonly quarter: string;
  readonly centres: readonly PeriodReport[];
}

export interface ParticipantReport {
  readonly participantId: string;
  readonly quarter: string;
  readonly asOf: string | null;
  readonly completeTo: string | null;
  readonly final: boolean;
  readonly districtCode: string;
  readonly mentorId?: string | null;
  readonly registeredOn: string;
  readonly steps: Readonly<Partial<Record<Step, { readonly day: string; readonly newlyReachedIn: string; readonly verified: boolean }>>>;
  readonly touchMonths: readonly string[];
  readonly touchDays: readonly string[];
}
