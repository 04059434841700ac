import { dayOf, lastDayOf, quarterOf } from '@okoce/domain';
import type { DistrictCode, Quarter } from '@okoce/domain';
import type { ParticipantWork } from '../work/participant-work';
import { assess } from './assessment';
import type { AssessedClass, RuleSet } from './rule-set';
import { ruleSetFor } from './rule-sets';

/** A class that says something: anybody may be N. */
export type GivenClass = Exclude<AssessedClass, 'N'>;

/** A participant's class in a quarter, at the centre she was with on its last day. */
export interface ClassGiven {
  readonly quarter: Quarter;
  readonly centre: DistrictCode;
  readonly class: GivenClass;
}

/** All the classes she was ever given, or will be if nothing more happens; in every other quarter she is N. */
export function classesGiven(work: ParticipantWork, ruleSets: readonly RuleSet[]): readonly ClassGiven[] {
  return suppliedQuarters(work).flatMap((quarter) => classGiven(work, quarter, ruleSets) ?? []);
}

/** Undefined where she is N, is not registered by the quarter's end, or there are no rules. */
export function classGiven(work: ParticipantWork, quarter: Quarter, ruleSets: readonly RuleSet[]): ClassGiven | undefined {
  const { life } = work.counted;
  const ruleSet = ruleSetFor(quarter, ruleSets);
  const assessed = ruleSet && assess(work, quarter, ruleSet)?.class;
  if (!life || assessed === undefined || assessed === 'N') return undefined;
  return { quarter, centre: life.centreOn(lastDayOf(quarter)), class: assessed };
}

/** Where the centre may have done its part, ascending: no rule set assesses anybody to whom no mentor and no session or slot was given. */
export function suppliedQuarters({ counted, slots, meetings }: ParticipantWork): readonly Quarter[] {
  if (counted.mentorships.size === 0) return [];
  const starts = [
    ...[...slots.values()].map(({ startsAt }) => startsAt),
    ...[...meetings.values()].flatMap(({ planned, log }) => [planned, log].flatMap((time) => (time ? [time.startsAt] : []))),
  ];
  return [...new Set(starts.map((instant) => quarterOf(dayOf(instant))))].sort();
}
