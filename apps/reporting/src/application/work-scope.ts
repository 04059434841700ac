import type { DistrictCode } from '@okoce/domain';
import { NotFound, mayUseDistrict } from '@okoce/platform';
import type { Caller } from '@okoce/platform';

/** Whose work a caller asks about: by all the roles held together. */
export interface WorkScope {
  /** A centre's code, or `mine`: all that is in the caller's own scope. */
  readonly name: DistrictCode | 'mine';
  readonly centres: readonly DistrictCode[];
  /** A mentor's own work, and that of the mentees. */
  readonly mentorId?: string;
  readonly participantId?: string;
}

/** @throws NotFound for a centre outside the caller's scope. Whoever sees all centres, and has no work of her own, has to name one. */
export function workScope(caller: Caller, centre: DistrictCode | undefined): WorkScope | 'centre required' {
  const seesAll = caller.centres === 'all';
  const held = new Set(caller.roles);
  const isStaff = held.has('officer') || held.has('mobiliser');
  if (centre !== undefined) {
    if (!seesAll && !(isStaff && mayUseDistrict(caller, centre))) throw new NotFound();
    return { name: centre, centres: [centre] };
  }
  const centres = isStaff ? caller.worksAt : [];
  const mentorId = held.has('mentor') ? caller.mentorId : undefined;
  const participantId = held.has('participant') ? caller.participantId : undefined;
  if (seesAll && centres.length === 0 && mentorId === undefined && participantId === undefined) return 'centre required';
  const [only] = centres.length === 1 && mentorId === undefined && participantId === undefined ? centres : [];
  return { name: only ?? 'mine', centres, ...(mentorId ? { mentorId } : {}), ...(participantId ? { participantId } : {}) };
}
