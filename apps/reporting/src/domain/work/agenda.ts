import { dayOf } from '@okoce/domain';
import type { CalendarDate, Instant, Quarter } from '@okoce/domain';
import type { Step } from '../facts';
import type { WorkFactNamed } from './facts';

/** A goal for a quarter. */
export interface Goal {
  readonly goalId: string;
  readonly quarter: Quarter;
  readonly step: Step;
  readonly setAt: Instant;
  readonly setOn: CalendarDate;
  readonly agreed?: { readonly at: Instant; readonly mentorId: string | null };
}

/** Something to do by a day that both sides agreed to. */
export interface Action {
  readonly actionId: string;
  readonly goalId: string | null;
  readonly dueOn: CalendarDate;
  readonly agreedAt: Instant;
  readonly dropped: boolean;
  readonly closedAt?: Instant;
  /** Closed with evidence; that may come after a closure without. */
  readonly doneAt?: Instant;
}

/** Takes in a fact, in the order recorded; the first setting and the first agreement stand. */
export function recordGoal(goals: Map<string, Goal>, fact: WorkFactNamed<'QuarterGoalSet' | 'QuarterGoalAgreed'>): void {
  const { goalId, quarter, step, occurredAt, mentorId } = fact.data;
  const known = goals.get(goalId);
  if (fact.name === 'QuarterGoalSet') {
    if (!known) goals.set(goalId, { goalId, quarter, step, setAt: occurredAt, setOn: dayOf(occurredAt) });
  } else if (known && !known.agreed) {
    goals.set(goalId, { ...known, agreed: { at: occurredAt, mentorId: mentorId ?? null } });
  }
}

/** Takes in a fact, in the order recorded; about an action that was never agreed it says nothing. */
export function recordAction(actions: Map<string, Action>, fact: WorkFactNamed<'ActionAgreed' | 'ActionDropped' | 'ActionClosed'>): void {
  const { actionId, goalId, dueOn, occurredAt } = fact.data;
  const known = actions.get(actionId);
  if (!known) {
    if (fact.name === 'ActionAgreed')
      actions.set(actionId, { actionId, goalId: goalId ?? null, dueOn, agreedAt: occurredAt, dropped: false });
    return;
  }
  switch (fact.name) {
    case 'ActionAgreed':
      return;
    case 'ActionDropped':
      actions.set(actionId, { ...known, dropped: true });
      return;
    case 'ActionClosed':
      actions.set(actionId, {
        ...known,
        closedAt: earlier(known.closedAt, occurredAt),
        ...(fact.data.withEvidence ? { doneAt: earlier(known.doneAt, occurredAt) } : {}),
      });
  }
}

function earlier(known: Instant | undefined, instant: Instant): Instant {
  return known !== undefined && known < instant ? known : instant;
}
