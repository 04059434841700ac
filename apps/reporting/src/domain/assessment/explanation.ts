import { lastDayOf, previousQuarter } from '@okoce/domain';
import type { CalendarDate, Quarter } from '@okoce/domain';
import type { WorkFact } from '../work/facts';
import { ParticipantWork } from '../work/participant-work';
import { assess, workOut } from './assessment';
import type { Assessment } from './assessment';
import { nearestOf } from './nearest';
import type { Nearest } from './nearest';
import { outlookOn } from './outlook';
import type { AssessedClass, RuleSet } from './rule-set';
import { traceOf } from './trace';
import type { Trace } from './trace';

/** An assessment with its reasons and its next step. */
export interface ExplainedAssessment extends Assessment {
  readonly trace: Trace;
  /** Null for the best class. */
  readonly nearest: Nearest | null;
}

/**
 * From a participant's facts in the canonical order. `on` is the day it is seen from: it decides what is still possible, never the figures,
 * which are those of the quarter as if nothing more happened in it. Undefined for someone not registered by its end.
 */
export function explain(facts: readonly WorkFact[], quarter: Quarter, ruleSet: RuleSet, on: CalendarDate): ExplainedAssessment | undefined {
  const worked = workOut(ParticipantWork.of(facts), quarter, ruleSet);
  if (!worked) return undefined;
  return { ...worked.assessment, trace: traceOf(worked, ruleSet, facts), nearest: nearestOf(outlookOn(on, worked), ruleSet) };
}

/**
 * In the last two quarters in which she was assessed nothing happened; N is skipped, and so is a quarter that is not over by the day it is seen
 * from, unless something happened in it. Of each quarter by the rules in force for it, or as a person decided.
 */
export function isDormant(
  work: ParticipantWork,
  quarter: Quarter,
  on: CalendarDate,
  ruleSetOf: (quarter: Quarter) => RuleSet | undefined,
  decided: ReadonlyMap<Quarter, AssessedClass> = new Map(),
): boolean {
  let inactive = 0;
  for (let past = quarter; inactive < QUARTERS; past = previousQuarter(past)) {
    const ruleSet = ruleSetOf(past);
    const assessment = ruleSet && assess(work, past, ruleSet);
    if (!assessment) return false;
    const counted = decided.get(past) ?? assessment.class;
    if (counted === 'N') continue;
    if (counted !== 'E') return false;
    if (lastDayOf(past) < on) inactive += 1;
  }
  return true;
}

const QUARTERS = 2;
