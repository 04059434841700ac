import { thing } from './due-item';
import type { Day } from './day';
import type { DueItem } from './due-item';
import { itemOfSomeoneSilent } from './person';
import type { Person } from './person';

/** After day 20 of the quarter, who has no goal for it; nobody who is on leave. */
export function goalMissing(person: Person, { on, quarter, goalMissingFrom }: Day): readonly DueItem[] {
  if (on < goalMissingFrom || !person.days.has(on)) return [];
  if ([...person.work.goals.values()].some((goal) => goal.quarter === quarter)) return [];
  const begun = person.life.changes.findLast(({ kind }) => kind === 'registered' || kind === 'returned')?.day;
  const since = begun !== undefined && begun > goalMissingFrom ? begun : goalMissingFrom;
  const toDo = {
    id: `Peserta dan mentor menetapkan sasaran untuk triwulan ${quarter}.`,
    en: `Participant and mentor set a goal for ${quarter}.`,
  };
  return [itemOfSomeoneSilent(person, 'goal_missing', { thing: thing.missingGoal(quarter, person.participantId), since, toDo })];
}
