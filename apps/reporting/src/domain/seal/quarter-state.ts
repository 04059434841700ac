import { firstDayOf, nextQuarter, startOfDay } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { regularCutOff } from './cut-off';
import { labelOf } from './label';
import type { Statement } from './statement';

/** How far a quarter is, and what was stated of it last. */
export interface QuarterState {
  readonly quarter: Quarter;
  readonly state: 'running' | 'ended' | 'sealed';
  /** Of the last statement; null, as all below it, while the quarter is not sealed. */
  readonly label: string | null;
  readonly restatements: number | null;
  /** It ended before the system went live. */
  readonly baseline: boolean | null;
  /** Of the last statement; of a quarter not sealed when it may be, unless it ended before the system went live. */
  readonly cutOff: Instant;
  readonly sealedAt: Instant | null;
  readonly ruleSet: string | null;
  readonly root: string | null;
}

type Last = Pick<Statement, 'restatement' | 'baseline' | 'cutOff' | 'sealedAt' | 'ruleSet' | 'root'>;

/** @param last the last statement of the quarter */
export function quarterState(quarter: Quarter, now: Instant, last: Last | undefined): QuarterState {
  if (last) {
    const { restatement, baseline, cutOff, sealedAt, ruleSet, root } = last;
    return { quarter, state: 'sealed', label: labelOf(last), restatements: restatement, baseline, cutOff, sealedAt, ruleSet, root };
  }
  const state = now < startOfDay(firstDayOf(nextQuarter(quarter))) ? 'running' : 'ended';
  const none = { label: null, restatements: null, baseline: null, sealedAt: null, ruleSet: null, root: null };
  return { ...none, quarter, state, cutOff: regularCutOff(quarter) };
}
