import { dayOf, happenedAt } from '@okoce/domain';
import type { CalendarDate, Instant, Uuid } from '@okoce/domain';
import type { Action, Agenda } from './agenda';
import { requireGoalOfHers } from './agenda-goals';
import type { AgreeAction, CloseAction, DropAction, ProposeAction } from './agenda.commands';
import type { AgendaFact } from './agenda.events';
import { happenedWhileEnrolled, requireMentorThen } from './participant-standing';
import { refuse } from './refusals';

export function proposeAction(command: ProposeAction, state: Agenda): readonly AgendaFact[] {
  const { actionId, participantId, goalId, dueOn, textId, standing, speaker, occurrence } = command;
  if (actionLike(command, state)) return [];
  const happened = happenedWhileEnrolled(occurrence, standing);
  requireMentorThen(speaker, standing, happened.occurredAt);
  assertNotPast(dueOn, happened.occurredAt);
  if (goalId !== null) requireGoalOfHers(goalId, happened.occurredAt, state);
  return [{ type: 'ActionProposed', data: { ...happened, ...speaker, actionId, goalId, participantId, dueOn, textId } }];
}

/** By the other side, and by the due day: what is agreed afterwards could only be what was done anyway. */
export function agreeAction({ actionId, standing, speaker, occurrence }: AgreeAction, state: Agenda): readonly AgendaFact[] {
  const action = requireAction(actionId, state);
  if (action.proposed.by === speaker.by) throw refuse('PROPOSER_MAY_NOT_AGREE', { proposedBy: action.proposed.by });
  if (action.status !== 'proposed') return [];
  const happened = happenedWhileEnrolled(occurrence, standing);
  requireMentorThen(speaker, standing, happened.occurredAt);
  if (happened.occurredAt < action.proposed.occurredAt) throw refuse('ACTION_NOT_PROPOSED', { proposedAt: action.proposed.occurredAt });
  assertNotPast(action.dueOn, happened.occurredAt);
  return [{ type: 'ActionAgreed', data: { ...happened, ...speaker, ...namesOf(action) } }];
}

/** On or before the due day: afterwards an action that was not done stays one that was not done. */
export function dropAction({ actionId, standing, speaker, occurrence }: DropAction, state: Agenda): readonly AgendaFact[] {
  const action = requireAction(actionId, state);
  if (action.status === 'dropped') return [];
  if (action.status === 'proposed') throw refuse('ACTION_NOT_AGREED');
  if (action.status === 'closed') throw refuse('ACTION_ALREADY_CLOSED');
  const happened = happenedAt(occurrence);
  requireMentorThen(speaker, standing, happened.occurredAt);
  assertAgreedBy(happened.occurredAt, action.agreed.occurredAt);
  assertNotPast(action.dueOn, happened.occurredAt);
  return [{ type: 'ActionDropped', data: { ...happened, ...speaker, ...namesOf(action) } }];
}

/** Once; evidence may still be given for what was closed without, once, and counts from then on. */
export function closeAction(command: CloseAction, state: Agenda): readonly AgendaFact[] {
  const { documentHash, standing, speaker, occurrence } = command;
  const action = requireAction(command.actionId, state);
  if (action.status === 'proposed') throw refuse('ACTION_NOT_AGREED');
  if (action.status === 'dropped') throw refuse('ACTION_DROPPED');
  if (action.status === 'closed') {
    if (documentHash === null || documentHash === action.closed.documentHash) return [];
    if (action.closed.documentHash !== null) throw refuse('ACTION_ALREADY_CLOSED');
  }
  const happened = happenedAt(occurrence);
  requireMentorThen(speaker, standing, happened.occurredAt);
  assertAgreedBy(happened.occurredAt, action.agreed.occurredAt);
  const withEvidence = documentHash !== null;
  return [{ type: 'ActionClosed', data: { ...happened, ...speaker, ...namesOf(action), withEvidence, documentHash } }];
}

/** The action that says the same and was not dropped, whoever proposed it. */
export function actionLike({ goalId, dueOn, textId }: Pick<ProposeAction, 'goalId' | 'dueOn' | 'textId'>, { actions }: Agenda) {
  return [...actions.values()].find(
    (action) => action.status !== 'dropped' && action.goalId === goalId && action.dueOn === dueOn && action.textId === textId,
  );
}

function requireAction(actionId: Uuid, { actions }: Agenda): Action {
  const action = actions.get(actionId);
  if (!action) throw refuse('ACTION_NOT_FOUND');
  return action;
}

function namesOf({ actionId, goalId, participantId, dueOn }: Action): Pick<Action, 'actionId' | 'goalId' | 'participantId' | 'dueOn'> {
  return { actionId, goalId, participantId, dueOn };
}

/** The due day itself is still in time, to its last millisecond in Jakarta. */
function assertNotPast(dueOn: CalendarDate, instant: Instant): void {
  if (dayOf(instant) > dueOn) throw refuse('ACTION_PAST_DUE', { dueOn });
}

function assertAgreedBy(instant: Instant, agreedAt: Instant): void {
  if (instant < agreedAt) throw refuse('ACTION_NOT_AGREED', { agreedAt });
}
