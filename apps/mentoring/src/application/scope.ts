import { Injectable } from '@nestjs/common';
import type { DistrictCode } from '@okoce/domain';
import { KnownParticipants, NotFound, centreOf, mayUseDistrict, requireDistrict, type Caller } from '@okoce/platform';
import type { Parties } from '../domain/mentorship.events';

/** Those who work at centres or for the programme; mentors and participants act for themselves alone. */
export function isStaff({ role }: Caller): boolean {
  return role !== 'participant' && role !== 'mentor';
}

/** The staff of a centre; of someone no fact has told of, staff learns just that. */
export function requireStaff(caller: Caller, districtCode: DistrictCode | undefined): void {
  if (!isStaff(caller)) throw new NotFound();
  if (districtCode !== undefined) requireDistrict(caller, districtCode);
}

/** A mentor's file: her own, or of one's centre. */
export function requireMentorOrStaff(caller: Caller, mentorId: string, districtCode: DistrictCode): void {
  if (caller.mentorId === mentorId) return;
  requireStaff(caller, districtCode);
}

/** Who may do what in a mentorship; to all others it does not exist. */
@Injectable()
export class MentorshipScope {
  constructor(private readonly participants: KnownParticipants) {}

  /** The mentor of it, or the staff of the participant's centre: plans and sessions are theirs to record. */
  async requireWork(caller: Caller, parties: Parties): Promise<void> {
    if (caller.role === 'mentor' && caller.mentorId === parties.mentorId) return;
    await this.requireStaffOf(caller, parties);
  }

  /** Either of the two, or the staff of the participant's centre. */
  async requireSight(caller: Caller, parties: Parties): Promise<void> {
    if (caller.mentorId === parties.mentorId || caller.participantId === parties.participantId) return;
    await this.requireStaffOf(caller, parties);
  }

  private async requireStaffOf(caller: Caller, { participantId }: Parties): Promise<void> {
    if (!isStaff(caller)) throw new NotFound();
    const districtCode = centreOf(await this.participants.lifeOf(participantId));
    if (districtCode === undefined || !mayUseDistrict(caller, districtCode)) throw new NotFound();
  }
}
