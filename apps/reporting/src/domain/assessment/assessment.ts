import type { Month, Quarter } from '@okoce/domain';
import type { ParticipantWork } from '../work/participant-work';
import type { Commitments } from './commitments';
import { outcomeOf } from './evaluation';
import type { FollowThrough } from './focus';
import { indexOf } from './index-points';
import type { IndicatorValues } from './indicator-names';
import { indicatorsOf, valuesOf } from './indicators';
import type { Indicators } from './indicators';
import { reviewed } from './reviewed';
import type { Reviewed } from './reviewed';
import type { AssessedClass, NotAssessableReason, RuleSet } from './rule-set';
import type { Claims } from './touch-indicators';

/** One participant's quarter by the rules, as far as facts are known. */
export interface Assessment {
  readonly class: AssessedClass;
  /** Why she is not assessed; null when she is. */
  readonly reason: NotAssessableReason | null;
  readonly assessableDays: number;
  readonly expectedMonths: readonly Month[];
  readonly C1: number;
  readonly C2: Commitments;
  readonly C3: number;
  readonly C4: number;
  readonly F1: boolean;
  readonly F2: FollowThrough;
  readonly F3: boolean;
  readonly V: Claims;
  readonly index: number;
  /** The version of the rules. */
  readonly ruleSet: string;
}

/** An assessment with all that it was worked out from. */
export interface Worked {
  readonly assessment: Assessment;
  readonly reviewed: Reviewed;
  readonly indicators: Indicators;
  readonly values: IndicatorValues;
}

/** Undefined for someone who was not registered by the quarter's end. */
export function assess(work: ParticipantWork, quarter: Quarter, ruleSet: RuleSet): Assessment | undefined {
  return workOut(work, quarter, ruleSet)?.assessment;
}

export function workOut(work: ParticipantWork, quarter: Quarter, ruleSet: RuleSet): Worked | undefined {
  const person = reviewed(work, quarter, ruleSet.definitions);
  if (!person) return undefined;
  const indicators = indicatorsOf(person);
  const values = valuesOf(indicators, ruleSet.definitions);
  const assessment: Assessment = {
    ...outcomeOf(ruleSet, values),
    assessableDays: indicators.assessableDays.value,
    expectedMonths: indicators.expectedMonths,
    C1: indicators.C1.value.length,
    C2: indicators.C2.value,
    C3: indicators.C3.value.length,
    C4: indicators.C4.value,
    F1: indicators.F1.value,
    F2: indicators.F2.value,
    F3: indicators.F3.value,
    V: indicators.V.value,
    index: indexOf(values, ruleSet.index),
    ruleSet: ruleSet.version,
  };
  return { assessment, reviewed: person, indicators, values };
}
