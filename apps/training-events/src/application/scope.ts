import type { DistrictCode, Holder } from '@okoce/domain';
import { NotFound, mayUseDistrict, type Caller, type CommandContext } from '@okoce/platform';
import type { Planned } from '../domain/training-event';

/** Those who work at centres or for the programme; others act for themselves alone. */
function isStaff({ role }: Caller): boolean {
  return role !== 'participant' && role !== 'mentor';
}

/** A training event is run by the officers of its centre; one of the whole programme by admins. */
export function mayOrganise(caller: Caller, districtCode: DistrictCode | null): boolean {
  if (!isStaff(caller)) return false;
  return districtCode === null ? caller.centres === 'all' : mayUseDistrict(caller, districtCode);
}

/** Whoever may not organise it does not find it. */
export function requireOrganiser(caller: Caller, districtCode: DistrictCode | null): void {
  if (!mayOrganise(caller, districtCode)) throw new NotFound();
}

export const byOrganiser =
  ({ caller }: Pick<CommandContext, 'caller'>) =>
  ({ plan }: Planned): void =>
    requireOrganiser(caller, plan.districtCode);

export function isHolder(caller: Caller, { holderKind, holderId }: Holder): boolean {
  return holderKind === 'participant' ? caller.participantId === holderId : caller.mentorId === holderId;
}

/** The holder herself, or the staff of her centre; of someone no fact has told of, staff learns just that. */
export function mayActFor(caller: Caller, holder: Holder, districtCode: DistrictCode | undefined): boolean {
  if (isHolder(caller, holder)) return true;
  return isStaff(caller) && (districtCode === undefined || mayUseDistrict(caller, districtCode));
}
