import type { CalendarDate, Occurrence, Quarter, Uuid } from '@okoce/domain';
import type { GoalStep } from './agenda.events';
import type { Speaker, Standing } from './participant-standing';

interface Command<Type extends string> {
  readonly type: Type;
  readonly standing: Standing;
  readonly speaker: Speaker;
  readonly occurrence: Occurrence;
}

/** By a mentor alone. */
interface MentorCommand<Type extends string> extends Command<Type> {
  readonly speaker: Speaker & { readonly mentorId: Uuid };
}

export interface SetQuarterGoal extends Command<'SetQuarterGoal'> {
  readonly goalId: Uuid;
  readonly participantId: Uuid;
  readonly quarter: Quarter;
  readonly step: GoalStep;
}

export interface AgreeQuarterGoal extends MentorCommand<'AgreeQuarterGoal'> {
  readonly goalId: Uuid;
}

export interface ProposeAction extends Command<'ProposeAction'> {
  readonly actionId: Uuid;
  readonly participantId: Uuid;
  readonly goalId: Uuid | null;
  readonly dueOn: CalendarDate;
  /** Made from what is to be done: the same text has the same id. */
  readonly textId: Uuid;
}

export interface AgreeAction extends Command<'AgreeAction'> {
  readonly actionId: Uuid;
}

export interface DropAction extends MentorCommand<'DropAction'> {
  readonly actionId: Uuid;
}

export interface CloseAction extends Command<'CloseAction'> {
  readonly actionId: Uuid;
  /** Of the document that shows it was done. */
  readonly documentHash: string | null;
}

export type AgendaCommand = SetQuarterGoal | AgreeQuarterGoal | ProposeAction | AgreeAction | DropAction | CloseAction;
