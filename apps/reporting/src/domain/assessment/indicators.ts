import type { Month } from '@okoce/domain';
import { commitments } from './commitments';
import type { Commitments } from './commitments';
import { assessableDays, expectedMonths } from './days';
import { followThrough, goalInTime } from './focus';
import type { FollowThrough } from './focus';
import type { IndicatorValues } from './indicator-names';
import type { Found } from './item';
import { progress } from './progress';
import { whole } from './ratio';
import { reportsInTime } from './reports-in-time';
import type { Reviewed } from './reviewed';
import type { Definitions } from './rule-set';
import { mentorshipDays, sessionsHeld, slotsOffered } from './supply';
import { activeMonths, claims, longestSilence, silentMonths } from './touch-indicators';
import type { Claims } from './touch-indicators';

/** All that rules ask for, with what each came from. */
export interface Indicators {
  readonly assessableDays: Found<number>;
  readonly mentorshipDays: Found<number>;
  readonly sessionsHeld: Found<number>;
  readonly slotsOffered: Found<number>;
  readonly expectedMonths: readonly Month[];
  readonly silentMonths: readonly Month[];
  readonly C1: Found<readonly Month[]>;
  readonly C2: Found<Commitments>;
  readonly C3: Found<readonly Month[]>;
  readonly C4: Found<number>;
  readonly F1: Found<boolean>;
  readonly F2: Found<FollowThrough>;
  readonly F3: Found<boolean>;
  readonly V: Found<Claims>;
}

export function indicatorsOf(reviewed: Reviewed): Indicators {
  const expected = expectedMonths(reviewed);
  const C1 = activeMonths(reviewed);
  const C3 = reportsInTime(reviewed);
  return {
    assessableDays: assessableDays(reviewed),
    mentorshipDays: mentorshipDays(reviewed),
    sessionsHeld: sessionsHeld(reviewed),
    slotsOffered: slotsOffered(reviewed),
    expectedMonths: expected,
    silentMonths: silentMonths(expected, C1.value),
    C1,
    C2: commitments(reviewed),
    C3,
    C4: longestSilence(reviewed, C1),
    F1: goalInTime(reviewed),
    F2: followThrough(reviewed),
    F3: progress(reviewed, C3.value.length),
    V: claims(reviewed),
  };
}

/** As rules compare them. */
export function valuesOf(indicators: Indicators, { leastCommitments }: Definitions): IndicatorValues {
  const { kept, broken } = indicators.C2.value;
  const { closed, all } = indicators.F2.value;
  const { verified, claimed } = indicators.V.value;
  return {
    assessableDays: indicators.assessableDays.value,
    mentorshipDays: indicators.mentorshipDays.value,
    sessionsHeld: indicators.sessionsHeld.value,
    slotsOffered: indicators.slotsOffered.value,
    expectedMonths: indicators.expectedMonths.length,
    silentMonths: indicators.silentMonths.length,
    C1: indicators.C1.value.length,
    C2: kept + broken < leastCommitments ? undefined : { numerator: kept, denominator: kept + broken },
    C3: indicators.C3.value.length,
    C4: indicators.C4.value,
    F1: indicators.F1.value,
    F2: all === 0 ? undefined : { numerator: closed, denominator: all },
    F3: indicators.F3.value,
    V: claimed === 0 ? { ...whole(0), ofNothing: true } : { numerator: verified, denominator: claimed },
  };
}
