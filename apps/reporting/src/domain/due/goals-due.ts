import { addDays, firstDayOf } from '@okoce/domain';
import { thing } from './due-item';
import type { Day, DueItem } from './due-item';
import { itemOfSomeoneSilent } from './person';
import type { Person } from './person';

/** So many days of a quarter there is time to set a goal before it is missing. */
const DAYS_TO_SET = 20;

/** After day 20 of the quarter, who has no goal for it; nobody who is on leave. */
export function goalMissing(person: Person, { on, quarter }: Day): readonly DueItem[] {
  const missingFrom = addDays(firstDayOf(quarter), DAYS_TO_SET);
  if (on < missingFrom || !person.days.has(on)) return [];
  if ([...person.work.goals.values()].some((goal) => goal.quarter === quarter)) return [];
  const begun = person.life.changes.findLast(({ kind }) => kind === 'registered' || kind === 'returned')?.day;
  const since = begun !== undefined && begun > missingFrom ? begun : missingFrom;
  const toDo = {
    id: `Peserta dan mentor menetapkan sasaran untuk triwulan ${quarter}.`,
    en: `Participant and mentor set a goal for ${quarter}.`,
  };
  return [itemOfSomeoneSilent(person, 'goal_missing', { thing: thing.missingGoal(quarter), since, toDo })];
}
