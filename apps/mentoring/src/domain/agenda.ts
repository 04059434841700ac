import { assertNever } from '@okoce/domain';
import type { CalendarDate, Decider, Happened, Quarter, Uuid } from '@okoce/domain';
import { agreeAction, closeAction, dropAction, proposeAction } from './agenda-actions';
import { agreeQuarterGoal, setQuarterGoal } from './agenda-goals';
import type { AgendaCommand } from './agenda.commands';
import type { AgendaFact, GoalStep } from './agenda.events';
import type { Speaker } from './participant-standing';

export interface Goal {
  readonly goalId: Uuid;
  readonly participantId: Uuid;
  readonly quarter: Quarter;
  readonly step: GoalStep;
  readonly set: Happened & { readonly mentorId: Uuid | null };
  readonly agreed: (Happened & { readonly mentorId: Uuid }) | null;
}

export type Act = Happened & Speaker;

interface Proposal {
  readonly actionId: Uuid;
  readonly participantId: Uuid;
  readonly goalId: Uuid | null;
  readonly dueOn: CalendarDate;
  readonly textId: Uuid;
  readonly proposed: Act;
}
interface Agreed extends Proposal {
  readonly agreed: Act;
}
export type Action =
  | (Proposal & { readonly status: 'proposed' })
  | (Agreed & { readonly status: 'agreed' })
  | (Agreed & { readonly status: 'dropped'; readonly dropped: Act })
  /** As closed last: without evidence first, perhaps. */
  | (Agreed & { readonly status: 'closed'; readonly closed: Act & { readonly documentHash: string | null } });

/** What a participant has set out to do. */
export interface Agenda {
  readonly goals: ReadonlyMap<Uuid, Goal>;
  readonly actions: ReadonlyMap<Uuid, Action>;
}

export const agenda: Decider<Agenda, AgendaCommand, AgendaFact> = {
  initialState: { goals: new Map(), actions: new Map() },

  decide(command, state) {
    switch (command.type) {
      case 'SetQuarterGoal':
        return setQuarterGoal(command, state);
      case 'AgreeQuarterGoal':
        return agreeQuarterGoal(command, state);
      case 'ProposeAction':
        return proposeAction(command, state);
      case 'AgreeAction':
        return agreeAction(command, state);
      case 'DropAction':
        return dropAction(command, state);
      case 'CloseAction':
        return closeAction(command, state);
      default:
        return assertNever(command);
    }
  },

  evolve(state, fact) {
    switch (fact.type) {
      case 'QuarterGoalSet': {
        const { goalId, participantId, quarter, step, mentorId } = fact.data;
        return withGoal(state, { goalId, participantId, quarter, step, set: { ...happenedOf(fact.data), mentorId }, agreed: null });
      }
      case 'QuarterGoalAgreed': {
        const { goalId, mentorId } = fact.data;
        const goal = state.goals.get(goalId);
        return goal ? withGoal(state, { ...goal, agreed: { ...happenedOf(fact.data), mentorId } }) : state;
      }
      case 'ActionProposed': {
        const { actionId, participantId, goalId, dueOn, textId } = fact.data;
        return withAction(state, { status: 'proposed', actionId, participantId, goalId, dueOn, textId, proposed: actOf(fact.data) });
      }
      case 'ActionAgreed':
        return changeAction(state, fact.data.actionId, (action) => ({ ...action, status: 'agreed', agreed: actOf(fact.data) }));
      case 'ActionDropped':
        return changeAction(state, fact.data.actionId, (action) =>
          action.status === 'agreed' ? { ...action, status: 'dropped', dropped: actOf(fact.data) } : action,
        );
      case 'ActionClosed': {
        const closed = { ...actOf(fact.data), documentHash: fact.data.documentHash };
        return changeAction(state, fact.data.actionId, (action) =>
          action.status === 'agreed' || action.status === 'closed' ? { ...action, status: 'closed', closed } : action,
        );
      }
      default:
        return assertNever(fact);
    }
  },
};

function happenedOf({ occurredAt, late }: Happened): Happened {
  return { occurredAt, ...(late && { late }) };
}

function actOf(data: Act): Act {
  return { ...happenedOf(data), by: data.by, mentorId: data.mentorId };
}

function withGoal(state: Agenda, goal: Goal): Agenda {
  return { ...state, goals: new Map(state.goals).set(goal.goalId, goal) };
}

function withAction(state: Agenda, action: Action): Agenda {
  return { ...state, actions: new Map(state.actions).set(action.actionId, action) };
}

function changeAction(state: Agenda, actionId: Uuid, change: (action: Action) => Action): Agenda {
  const action = state.actions.get(actionId);
  return action ? withAction(state, change(action)) : state;
}
