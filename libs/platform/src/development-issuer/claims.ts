import type { Role } from '../auth/caller';

/** The claims of a development token, in the words of `Caller`. */
export interface DevelopmentClaims {
  /** Who acts: by default the participant's or mentor's id, or a name made from role and scope. */
  readonly sub?: string;
  readonly roles: readonly Role[];
  readonly centres?: readonly string[];
  readonly participantId?: string;
  readonly mentorId?: string;
  readonly channel?: 'live' | 'import' | 'sample';
  readonly name?: string;
}

/** As they stand in a token. */
export function tokenClaims(claims: DevelopmentClaims): Record<string, unknown> & { sub: string } {
  const { sub, roles, centres, participantId, mentorId, channel, name } = claims;
  return {
    sub: sub ?? participantId ?? mentorId ?? [...roles, ...(centres ?? [])].join('-'),
    roles,
    ...(centres ? { centres } : {}),
    ...(participantId ? { participant_id: participantId } : {}),
    ...(mentorId ? { mentor_id: mentorId } : {}),
    ...(channel ? { channel } : {}),
    ...(name ? { name } : {}),
  };
}
