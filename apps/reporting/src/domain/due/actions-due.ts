import { addDays, daysBetween } from '@okoce/domain';
import type { Action } from '../work/agenda';
import { thing } from './due-item';
import type { Day } from './day';
import type { DueItem } from './due-item';
import { itemOf } from './person';
import type { Person } from './person';

const DAYS_AHEAD = 7;

/** Of someone enrolled: agreed actions, neither dropped nor closed, that are due today or within 7 days, or should have been done. */
export function actionsDue(person: Person, { on }: Day): readonly DueItem[] {
  if (!person.life.enrolledOn(on)) return [];
  return [...person.work.actions.values()].flatMap((action) => {
    const { dueOn, dropped, closedAt } = action;
    if (dropped || closedAt !== undefined || daysBetween(on, dueOn) > DAYS_AHEAD) return [];
    return [dueOn < on ? overdue(person, action) : due(person, action)];
  });
}

function due(person: Person, { actionId, dueOn }: Action): DueItem {
  const toDo = {
    id: `Peserta menyelesaikan tindakan ini paling lambat ${dueOn}, dengan bukti.`,
    en: `The participant finishes this action by ${dueOn}, with evidence.`,
  };
  return itemOf(person, 'action_due', { thing: thing.action(actionId), since: addDays(dueOn, -DAYS_AHEAD), toDo });
}

function overdue(person: Person, { actionId, dueOn }: Action): DueItem {
  const toDo = {
    id: `Tindakan ini jatuh tempo ${dueOn}; peserta menutupnya dengan bukti.`,
    en: `This action was due on ${dueOn}; the participant closes it with evidence.`,
  };
  return itemOf(person, 'action_overdue', { thing: thing.action(actionId), since: addDays(dueOn, 1), toDo });
}
