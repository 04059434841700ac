import { addDays, dayOf, daysBetween } from '@okoce/domain';
import type { CalendarDate } from '@okoce/domain';
import type { Registered } from './participant';
import { assertNextInLife } from './participant-life';
import type { DeclareLeave, EndLeave } from './participant.commands';
import type { LeaveCategory, LeaveDeclared, LeaveEnded, ParticipantFact, ParticipantWithdrawn } from './participant.events';
import { refuse } from './refusals';

/** A leave is told by this many days after its first day, so that nobody explains a quarter's silence away at its end. */
export const DECLARED_AT_MOST_DAYS_AFTER = 30;
/** A year: longer than any leave the law knows. Who stays away longer withdraws, and can return at any time. */
export const LONGEST_LEAVE_DAYS = 366;

export interface Leave {
  readonly from: CalendarDate;
  /** The last day, as declared. */
  readonly to: CalendarDate;
  readonly category: LeaveCategory;
  /** The first day that is no longer of the leave, as it stands: the day after `to`, or an earlier one. */
  readonly firstDayBack: CalendarDate;
  /** Some fact of it was recorded late. */
  readonly late: boolean;
}

export type Leaves = ReadonlyMap<string, Leave>;

export function declareLeave(command: DeclareLeave, state: Registered): readonly ParticipantFact[] {
  const { leaveId, from, to, category } = command;
  if (sameLeave(state.leaves, command) !== undefined) return [];
  const happened = assertNextInLife(command, state);
  if (state.status !== 'enrolled') throw refuse('NOT_ENROLLED');
  if (from > to) throw refuse('LEAVE_ENDS_BEFORE_START');
  if (daysBetween(from, to) + 1 > LONGEST_LEAVE_DAYS) throw refuse('LEAVE_TOO_LONG', { mostDays: LONGEST_LEAVE_DAYS });
  if (from < dayOf(state.registration.occurredAt)) throw refuse('LEAVE_BEFORE_REGISTRATION');
  const earliest = addDays(dayOf(happened.occurredAt), -DECLARED_AT_MOST_DAYS_AFTER);
  if (from < earliest) throw refuse('LEAVE_DECLARED_TOO_LATE', { earliest });
  const other = [...state.leaves].find(([, leave]) => overlaps(leave, command));
  if (other) throw refuse('LEAVE_OVERLAPS', { leaveId: other[0] });
  return [{ type: 'LeaveDeclared', data: { ...happened, leaveId, from, to, category } }];
}

/** An end may shorten a leave, and shorten it again, down to nothing; it never lengthens it. */
export function endLeave(command: EndLeave, state: Registered): readonly ParticipantFact[] {
  const { leaveId, on } = command;
  const leave = state.leaves.get(leaveId);
  if (!leave) throw refuse('LEAVE_NOT_FOUND');
  if (on === leave.firstDayBack) return [];
  const happened = assertNextInLife(command, state);
  if (on < leave.from) throw refuse('LEAVE_END_BEFORE_START', { from: leave.from });
  if (on > leave.firstDayBack) throw refuse('LEAVE_NOT_LENGTHENED', { firstDayBack: leave.firstDayBack });
  return [{ type: 'LeaveEnded', data: { ...happened, leaveId, on } }];
}

/** The id of the leave that stands just as this one is declared. */
export function sameLeave(leaves: Leaves, { from, to, category }: Pick<Leave, 'from' | 'to' | 'category'>): string | undefined {
  const stands = (leave: Leave): boolean => leave.from === from && leave.to === to && leave.category === category && !isShortened(leave);
  return [...leaves].find(([, leave]) => stands(leave))?.[0];
}

/** Ended before its last day, by her or by her withdrawal. */
export function isShortened({ to, firstDayBack }: Leave): boolean {
  return firstDayBack <= to;
}

export function leavesAfter(leaves: Leaves, fact: LeaveDeclared | LeaveEnded | ParticipantWithdrawn): Leaves {
  switch (fact.type) {
    case 'LeaveDeclared': {
      const { leaveId, from, to, category, late = false } = fact.data;
      return new Map(leaves).set(leaveId, { from, to, category, firstDayBack: addDays(to, 1), late });
    }
    case 'LeaveEnded': {
      const { leaveId, on } = fact.data;
      const leave = leaves.get(leaveId);
      return leave ? new Map(leaves).set(leaveId, { ...endedFrom(leave, on), late: fact.data.late ?? leave.late }) : leaves;
    }
    case 'ParticipantWithdrawn': {
      const day = dayOf(fact.data.occurredAt);
      return new Map([...leaves].map(([leaveId, leave]) => [leaveId, endedFrom(leave, day)]));
    }
  }
}

function endedFrom(leave: Leave, day: CalendarDate): Leave {
  const on = day < leave.from ? leave.from : day;
  return on < leave.firstDayBack ? { ...leave, firstDayBack: on } : leave;
}

function overlaps(leave: Leave, { from, to }: DeclareLeave): boolean {
  return leave.from < leave.firstDayBack && from < leave.firstDayBack && leave.from <= to;
}
