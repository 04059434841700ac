import { NotFound, requireDistrict } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { Participant, Registered } from '../domain/participant';

/** Throws NotFound for a person the caller may not act on: whoever is outside one's scope does not exist. */
export type Scope = (caller: Caller, person: Registered) => void;

export const atHerCentre: Scope = (caller, person) => requireDistrict(caller, person.districtCode);

export function isHerself({ roles, participantId }: Caller, { registration }: Registered): boolean {
  return roles.includes('participant') && participantId === registration.participantId;
}

export const herselfOrHerCentre: Scope = (caller, person) => {
  if (caller.role !== 'participant') return requireDistrict(caller, person.districtCode);
  if (caller.participantId !== person.registration.participantId) throw new NotFound();
};

/** She came with her NIK to the caller's desk, from wherever she had been. */
export const inPerson: Scope = () => undefined;

/** Asked of the very state that is decided on, whenever the command is decided again. */
export function within(scope: Scope, caller: Caller): (state: Participant) => void {
  return (state) => {
    if (state.status === 'unregistered') throw new NotFound();
    scope(caller, state);
  };
}
