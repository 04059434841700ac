import type { CalendarDate, Sentence } from '@okoce/domain';
import type { Worked } from './assessment';
import { comparisonMet, ruleMet, settled } from './evaluation';
import type { Settled } from './evaluation';
import { FactIndex } from './fact-index';
import type { TracedFact } from './fact-index';
import type { IndicatorName, IndicatorValue, IndicatorValues } from './indicator-names';
import type { Indicators } from './indicators';
import { whys } from './item';
import type { Item, ThingRef, Why } from './item';
import { textOf } from './ratio';
import { touchesReported } from './touch-indicators';
import type { AssessedClass, Comparison, NotAssessableReason, Operator, Rule, RuleSet } from './rule-set';
import type { WorkFact } from '../work/facts';

/** A value or a threshold; a share as `3/4`, `0/0` where it counts as 0 for want of anything claimed, null where there is nothing to take a share of. */
export type Said = number | boolean | string | null;

export interface TracedComparison {
  readonly indicator: IndicatorName;
  readonly operator: Operator;
  readonly threshold: Said;
  readonly value: Said;
  readonly met: boolean;
}

/** A rule that was tried, in order. */
export interface TracedRule {
  readonly class: AssessedClass;
  /** Of N: the reason that it would have been. */
  readonly reason: NotAssessableReason | null;
  /** Whether it decided. N is decided by a rule that is not met. */
  readonly matched: boolean;
  /** All have to be met, each by one of its comparisons. */
  readonly conditions: readonly { readonly met: boolean; readonly anyOf: readonly TracedComparison[] }[];
}

/** What an indicator looked at. */
export interface TracedItem {
  readonly thing: ThingRef;
  readonly day: CalendarDate;
  readonly as: Item['as'];
  readonly why: ({ readonly code: Why } & Sentence) | null;
  readonly facts: readonly TracedFact[];
}

export interface TracedIndicator {
  readonly value: Said;
  readonly madeBy: readonly TracedItem[];
  readonly leftOut: readonly TracedItem[];
}

export interface Trace {
  readonly rules: readonly TracedRule[];
  readonly indicators: Readonly<Record<IndicatorName, TracedIndicator>>;
  /** How many of her touches reports show: no rule asks for it. */
  readonly reportedTouches: TracedIndicator;
}

/** How an assessment came about, from the facts it was worked out from. */
export function traceOf({ indicators, values, reviewed }: Worked, ruleSet: RuleSet, facts: readonly WorkFact[]): Trace {
  const index = new FactIndex(facts);
  const reported = touchesReported(reviewed);
  return {
    rules: rulesTried(ruleSet, values),
    indicators: indicatorsTraced(indicators, values, index),
    reportedTouches: { value: reported.value, ...itemsTraced(reported.items, index) },
  };
}

function rulesTried({ assessable, classes }: RuleSet, values: IndicatorValues): readonly TracedRule[] {
  const tried: TracedRule[] = [
    ...assessable.map(({ reason, unless }) => ({
      class: 'N' as const,
      reason,
      matched: !ruleMet(unless, values),
      conditions: conditionsOf(unless, values),
    })),
    ...classes.map(({ class: name, when }) => ({
      class: name,
      reason: null,
      matched: ruleMet(when, values),
      conditions: conditionsOf(when, values),
    })),
  ];
  return tried.slice(0, tried.findIndex(({ matched }) => matched) + 1);
}

function conditionsOf(rule: Rule, values: IndicatorValues): TracedRule['conditions'] {
  return rule.map((clause) => {
    const anyOf = clause.map((comparison) => comparisonTraced(comparison, values));
    return { met: anyOf.some(({ met }) => met), anyOf };
  });
}

export function comparisonTraced(comparison: Comparison, values: IndicatorValues): TracedComparison {
  const { indicator, operator, threshold } = comparison;
  return {
    indicator,
    operator,
    threshold: said(settled(threshold, values)),
    value: said(values[indicator]),
    met: comparisonMet(comparison, values),
  };
}

function said(value: IndicatorValue | Settled): Said {
  if (value === undefined) return null;
  if (typeof value !== 'object') return value;
  return 'ofNothing' in value ? '0/0' : textOf(value);
}

function indicatorsTraced(indicators: Indicators, values: IndicatorValues, index: FactIndex): Trace['indicators'] {
  const traced = (indicator: IndicatorName, items: readonly Item[]): TracedIndicator => ({
    value: said(values[indicator]),
    ...itemsTraced(items, index),
  });
  const { assessableDays, C1 } = indicators;
  return {
    assessableDays: traced('assessableDays', assessableDays.items),
    mentorshipDays: traced('mentorshipDays', indicators.mentorshipDays.items),
    sessionsHeld: traced('sessionsHeld', indicators.sessionsHeld.items),
    slotsOffered: traced('slotsOffered', indicators.slotsOffered.items),
    // Both are seen in what the others were made of.
    expectedMonths: traced('expectedMonths', assessableDays.items),
    silentMonths: traced('silentMonths', C1.items),
    C1: traced('C1', C1.items),
    C2: traced('C2', indicators.C2.items),
    C3: traced('C3', indicators.C3.items),
    C4: traced('C4', indicators.C4.items),
    F1: traced('F1', indicators.F1.items),
    F2: traced('F2', indicators.F2.items),
    F3: traced('F3', indicators.F3.items),
    V: traced('V', indicators.V.items),
  };
}

function itemsTraced(items: readonly Item[], index: FactIndex): Pick<TracedIndicator, 'madeBy' | 'leftOut'> {
  const all = items.map(({ why, ...item }) => ({
    thing: item.thing,
    day: item.day,
    as: item.as,
    why: why ? { code: why, ...whys[why] } : null,
    facts: index.of(item),
  }));
  return { madeBy: all.filter(({ as }) => as !== 'left_out'), leftOut: all.filter(({ as }) => as === 'left_out') };
}
