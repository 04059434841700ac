import type { Registered } from './participant';
import { assertHappened } from './participant-life';
import type { LinkLogin } from './participant.commands';
import type { ParticipantFact } from './participant.events';
import { refuse } from './refusals';

/** One login a participant; that no other participant has it is claimed beside the fact. */
export function linkLogin(command: LinkLogin, state: Registered): readonly ParticipantFact[] {
  const { loginId } = command;
  if (state.loginId === loginId) return [];
  const happened = assertHappened(command, state);
  if (state.loginId !== null) throw refuse('LOGIN_ALREADY_LINKED');
  return [{ type: 'LoginLinked', data: { ...happened, loginId } }];
}
