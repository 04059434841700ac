import type { Decider } from '@okoce/domain';
import { NotFound, guarded, requireDistrict } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { participant } from '../domain/participant';
import type { Participant, Registered } from '../domain/participant';
import type { ParticipantCommand } from '../domain/participant.commands';
import type { ParticipantFact } from '../domain/participant.events';

/** Throws NotFound for a person the caller may not act on: whoever is outside one's scope does not exist. */
export type Scope = (caller: Caller, person: Registered) => void;

export const atHerCentre: Scope = (caller, person) => requireDistrict(caller, person.districtCode);

export const herselfOrHerCentre: Scope = (caller, person) => {
  if (caller.role !== 'participant') return requireDistrict(caller, person.districtCode);
  if (caller.participantId !== person.registration.participantId) throw new NotFound();
};

/** She came with her NIK to the caller's desk, from wherever she had been. */
export const inPerson: Scope = () => undefined;

/** The decider as a caller of this scope meets it; asked again whenever the command is decided again. */
export function participantWithin(scope: Scope, caller: Caller): Decider<Participant, ParticipantCommand, ParticipantFact> {
  return guarded(participant, (state) => {
    if (state.status === 'unregistered') throw new NotFound();
    scope(caller, state);
  });
}
