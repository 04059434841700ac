import type { Registered } from './participant';
import { assertHappened } from './participant-life';
import type { ReceiveSessionConfirmation } from './participant.commands';
import type { ParticipantFact } from './participant.events';
import { refuse } from './refusals';

/** Who can sign in confirms there: a code that was still on its way when her login was linked confirms nothing any more. */
export function receiveSessionConfirmation(command: ReceiveSessionConfirmation, state: Registered): readonly ParticipantFact[] {
  const { sessionId, sessionEndsAt } = command;
  if (state.confirmedSessions.has(sessionId)) return [];
  if (state.loginLinkedAt !== null) throw refuse('SESSION_NOT_AWAITING');
  const happened = assertHappened(command, state);
  if (happened.occurredAt < sessionEndsAt) throw refuse('SESSION_NOT_ENDED', { endsAt: sessionEndsAt });
  return [{ type: 'SessionConfirmationReceived', data: { ...happened, sessionId } }];
}
