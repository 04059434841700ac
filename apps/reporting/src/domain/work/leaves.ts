import type { CalendarDate, Instant } from '@okoce/domain';
import type { Placed } from '../facts';
import type { WorkFactNamed } from './facts';

/** A declared leave, by its days. */
export interface Leave {
  readonly declaredAt: Instant;
  readonly recorded: Placed;
  readonly from: CalendarDate;
  /** The last day, as declared. */
  readonly to: CalendarDate;
  /** The first day back, the earliest that was said. */
  readonly backOn?: CalendarDate;
}

/** Takes in a fact, in the order recorded; the end of a leave never declared says nothing. */
export function recordLeave(leaves: Map<string, Leave>, fact: WorkFactNamed<'LeaveDeclared' | 'LeaveEnded'>): void {
  const known = leaves.get(fact.data.leaveId);
  if (fact.name === 'LeaveDeclared') {
    const { leaveId, from, to, occurredAt } = fact.data;
    if (!known) leaves.set(leaveId, { declaredAt: occurredAt, recorded: fact, from, to });
  } else if (known && (known.backOn === undefined || fact.data.on < known.backOn)) {
    leaves.set(fact.data.leaveId, { ...known, backOn: fact.data.on });
  }
}
