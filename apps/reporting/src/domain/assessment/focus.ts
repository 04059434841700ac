import { addDays, dayOf } from '@okoce/domain';
import type { CalendarDate } from '@okoce/domain';
import type { Action, Goal } from '../work/agenda';
import { isCounted, itemOf } from './item';
import type { Found, Item, Why } from './item';
import { isWithin } from './reviewed';
import type { Reviewed } from './reviewed';

/** F1: a goal for this quarter, set early in it and agreed by its end. */
export function goalInTime(reviewed: Reviewed): Found<boolean> {
  const goals = [...reviewed.work.goals.values()].filter(({ quarter }) => quarter === reviewed.period.quarter);
  const items = goals.map((goal) => itemOf({ type: 'goal', id: goal.goalId }, goal.setOn, whyNoGoal(goal, reviewed)));
  return { value: items.some(isCounted), items };
}

/** The last day to set a goal: so many days after the quarter's first day or after she last registered or returned, the later. */
export function goalDeadline({ life, period, definitions }: Reviewed): CalendarDate {
  const came = life.changes.findLast(({ kind, day }) => (kind === 'registered' || kind === 'returned') && day <= period.last)?.day;
  return addDays(came !== undefined && came > period.first ? came : period.first, definitions.goalDays);
}

function whyNoGoal({ setOn, agreed }: Goal, reviewed: Reviewed): Why | undefined {
  if (setOn > goalDeadline(reviewed)) return 'set_late';
  if (!reviewed.life.enrolledOn(setOn)) return 'not_enrolled';
  if (!agreed) return 'not_agreed';
  return agreed.at > reviewed.period.end ? 'agreed_late' : undefined;
}

export interface FollowThrough {
  readonly closed: number;
  readonly all: number;
}

/** F2: the actions due in the quarter and not dropped, and those of them closed with evidence by its end. */
export function followThrough({ work, life, period }: Reviewed): Found<FollowThrough> {
  const due = [...work.actions.values()].filter(({ dueOn }) => isWithin(period, dueOn));
  const items = due.map((action): Item => {
    const { actionId: id, dueOn: day, dropped } = action;
    const thing = { type: 'action' as const, id };
    if (dropped || !life.enrolledOn(day)) return { thing, day, as: 'left_out', why: dropped ? 'dropped' : 'not_enrolled' };
    const why = whyOpen(action, dayOf(period.end));
    return why ? { thing, day, as: 'open', why } : { thing, day, as: 'closed' };
  });
  return {
    value: { closed: items.filter(({ as }) => as === 'closed').length, all: items.filter(isCounted).length },
    items,
  };
}

function whyOpen({ closedAt, doneAt }: Action, last: CalendarDate): Why | undefined {
  if (doneAt !== undefined) return dayOf(doneAt) > last ? 'closed_late' : undefined;
  return closedAt === undefined ? 'not_closed' : 'closed_without_evidence';
}
