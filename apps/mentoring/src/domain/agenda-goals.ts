import { dayOf, happenedAt, lastDayOf, nextQuarter, quarterOf } from '@okoce/domain';
import type { CalendarDate, Quarter, Uuid } from '@okoce/domain';
import type { Agenda, Goal } from './agenda';
import type { AgreeQuarterGoal, SetQuarterGoal } from './agenda.commands';
import type { AgendaFact, GoalStep } from './agenda.events';
import { happenedWhileEnrolled, mentorsAt, requireMentorThen } from './participant-standing';
import { refuse } from './refusals';

export const MOST_GOALS_A_QUARTER = 3;

export function setQuarterGoal(command: SetQuarterGoal, state: Agenda): readonly AgendaFact[] {
  const { goalId, participantId, quarter, step, standing, speaker, occurrence } = command;
  if (goalFor(quarter, step, state)) return [];
  const happened = happenedWhileEnrolled(occurrence, standing);
  requireMentorThen(speaker, standing, happened.occurredAt);
  assertTimely(quarter, dayOf(happened.occurredAt));
  const set = [...state.goals.values()].filter((goal) => goal.quarter === quarter).length;
  if (set >= MOST_GOALS_A_QUARTER) throw refuse('TOO_MANY_GOALS', { atMost: MOST_GOALS_A_QUARTER });
  const mentorId = speaker.mentorId ?? mentorsAt(standing, happened.occurredAt)[0] ?? null;
  return [{ type: 'QuarterGoalSet', data: { ...happened, goalId, participantId, mentorId, quarter, step } }];
}

/** By any mentor of hers, whoever was her mentor when the goal was set. */
export function agreeQuarterGoal({ goalId, standing, speaker, occurrence }: AgreeQuarterGoal, state: Agenda): readonly AgendaFact[] {
  const goal = state.goals.get(goalId);
  if (!goal) throw refuse('GOAL_NOT_FOUND');
  if (goal.agreed) return [];
  const happened = happenedAt(occurrence);
  requireMentorThen(speaker, standing, happened.occurredAt);
  if (happened.occurredAt < goal.set.occurredAt) throw refuse('GOAL_NOT_SET', { setAt: goal.set.occurredAt });
  const { participantId, quarter, step } = goal;
  return [{ type: 'QuarterGoalAgreed', data: { ...happened, goalId, participantId, mentorId: speaker.mentorId, quarter, step } }];
}

/** Her goal for this quarter and step: there is one at most. */
export function goalFor(quarter: Quarter, step: GoalStep, { goals }: Agenda): Goal | undefined {
  return [...goals.values()].find((goal) => goal.quarter === quarter && goal.step === step);
}

/** A goal of hers that an action dated then can serve. */
export function requireGoalOfHers(goalId: Uuid, instant: string, { goals }: Agenda): void {
  const goal = goals.get(goalId);
  if (!goal) throw refuse('GOAL_NOT_HERS');
  if (instant < goal.set.occurredAt) throw refuse('GOAL_NOT_SET', { setAt: goal.set.occurredAt });
}

/** For the quarter that is running on that day, or the one after it. */
function assertTimely(quarter: Quarter, day: CalendarDate): void {
  if (lastDayOf(quarter) < day) throw refuse('GOAL_QUARTER_OVER', { lastDay: lastDayOf(quarter) });
  const latest = nextQuarter(quarterOf(day));
  if (quarter > latest) throw refuse('GOAL_QUARTER_TOO_FAR', { latest });
}
