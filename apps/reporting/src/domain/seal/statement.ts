import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { Assessment } from '../assessment/assessment';
import type { DifferenceReason, FigureDifference } from './differences';
import type { LevelFigures } from './level-figures';

/** What was stated of a quarter at one time; restatement 0 is the seal. */
export interface Statement {
  readonly quarter: Quarter;
  readonly restatement: number;
  readonly baseline: boolean;
  readonly cutOff: Instant;
  readonly completeTo: Instant;
  readonly ruleSet: string;
  readonly definitions: string;
  readonly root: string;
  readonly entries: number;
  readonly consistency: readonly string[];
  readonly figures: LevelFigures;
  readonly sealedAt: Instant;
}

export interface SealedAssessment {
  readonly participantId: string;
  readonly centre: DistrictCode;
  readonly assessment: Assessment;
}

/** A fact behind what a restatement changed at a centre. */
export interface FactBehind {
  readonly factId: string;
  readonly reason: DifferenceReason;
  /**
   * Which of the centre's changed figures, in their order; none where it changed an assessment and no figure. Restatements made before it was
   * kept do not say.
   */
  readonly figures?: readonly string[];
}

/** What a restatement changed at a centre. */
export interface CentreDifference {
  readonly centre: DistrictCode;
  readonly figures: readonly FigureDifference[];
  readonly facts: readonly FactBehind[];
}

/** As it is told: a decision of a person by its own name, and of people out of sight only that there is a fact. */
export interface ToldDifference extends Omit<CentreDifference, 'facts'> {
  readonly facts: readonly (Omit<FactBehind, 'factId' | 'reason'> & {
    readonly factId: string | null;
    readonly reason: DifferenceReason | 'reviewed';
  })[];
}

/**
 * @param decisions the facts that are decisions on classes
 * @param isSeen whether whoever it is told to may see a fact
 */
export function differencesTold(
  differences: readonly CentreDifference[],
  decisions: ReadonlySet<string>,
  isSeen: (factId: string) => boolean,
): readonly ToldDifference[] {
  return differences.map(({ facts, ...difference }) => ({
    ...difference,
    facts: facts.map((fact) => ({
      ...fact,
      factId: isSeen(fact.factId) ? fact.factId : null,
      reason: decisions.has(fact.factId) ? ('reviewed' as const) : fact.reason,
    })),
  }));
}
