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
  /** The centres whose people the caller may see, as the one who was let in. */
  readonly centres: readonly DistrictCode[] | 'all';
  /** The centres at which the caller works: what an officer or a mobiliser may do is of these, whatever a wider role held beside lets them see. */
  readonly worksAt: readonly DistrictCode[];
  readonly participantId?: string;
  readonly mentorId?: string;
  /** `import` and `sample` are exempt from the limits on dating back. */
  readonly channel: 'live' | 'import' | 'sample';
  readonly correlationId: string;
}

/** These see every centre. */
const SEES_ALL: readonly Role[] = ['admin', 'director', 'auditor'];

/** The one that sees most of those the policy lets in. */
export function actingRole(held: readonly Role[], allowed: readonly Role[]): Role | undefined {
  const both = allowed.filter((role) => held.includes(role));
  return both.find((role) => SEES_ALL.includes(role)) ?? both[0];
}

export function centresAs(role: Role, worksAt: readonly DistrictCode[]): Caller['centres'] {
  return SEES_ALL.includes(role) ? 'all' : worksAt;
}

/** The caller with these of the roles alone, as if no other were held; undefined where none of them is. */
export function narrowedTo(caller: Caller, allowed: readonly Role[]): Caller | undefined {
  const role = actingRole(caller.roles, allowed);
  if (!role) return undefined;
  const roles = caller.roles.filter((held) => allowed.includes(held));
  return { ...caller, role, roles, centres: centresAs(role, caller.worksAt) };
}

/** Whether the caller is an officer of that centre: to see all centres makes nobody one of each. */
export function isOfficerOf({ roles: held, worksAt }: Caller, districtCode: string): boolean {
  return held.includes('officer') && worksAt.some((code) => code === districtCode);
}

/** Whether a centre is in the caller's scope; admin, auditor and director see all. */
export function mayUseDistrict(caller: Caller, districtCode: string): boolean {
  return caller.centres === 'all' || caller.centres.some((code) => code === districtCode);
}

/** Throws NotFound (404) when the centre is outside the caller's scope: what one may not see does not exist. */
export function requireDistrict(caller: Caller, districtCode: string): void {
  if (!mayUseDistrict(caller, districtCode)) throw new NotFound();
}
