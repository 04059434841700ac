import type { DistrictCode } from '@okoce/domain';
import { NotFound } from '../http/problems';

export const roles = ['admin', 'officer', 'mobiliser', 'mentor', 'participant', 'director', 'agency', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who is asking, as the token says. Opaque ids only. */
export interface Caller {
  readonly id: string;
  /** The one of `roles` by which the route let the caller in: the first that its policy names. */
  readonly role: Role | 'anonymous';
  readonly roles: readonly Role[];
  /** The centres whose people the caller may see. */
  readonly centres: readonly DistrictCode[] | 'all';
  readonly participantId?: string;
  readonly mentorId?: string;
  /** `import` and `sample` are exempt from the limits on dating back. */
  readonly channel: 'live' | 'import' | 'sample';
  readonly correlationId: string;
}

/** Whether a centre is in the caller's scope; admin, auditor and director see all. */
export function mayUseDistrict(caller: Caller, districtCode: string): boolean {
  return caller.centres === 'all' || caller.centres.some((code) => code === districtCode);
}

/** Throws NotFound (404) when the centre is outside the caller's scope: what one may not see does not exist. */
export function requireDistrict(caller: Caller, districtCode: string): void {
  if (!mayUseDistrict(caller, districtCode)) throw new NotFound();
}
