import { Injectable } from '@nestjs/common';
import type { DistrictCode } from '@okoce/domain';
import { KnownParticipants, NotFound, centreOf, mayUseDistrict, requireDistrict, type Caller } from '@okoce/platform';
import type { Parties } from '../domain/mentorship.events';
import type { Speaker } from '../domain/session.commands';

/** Those who work at centres or for the programme; mentors and participants act for themselves alone. */
export function isStaff({ role }: Caller): boolean {
  return role !== 'participant' && role !== 'mentor';
}

/** An auditor sees the facts alone. */
export function mayReadPersonalData({ role }: Caller): boolean {
  return role !== 'auditor';
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

  /** In whose name somebody speaks. */
  async speaker(caller: Caller, parties: Parties): Promise<Speaker> {
    if (await this.isStaffOf(caller, parties)) return 'staff';
    if (caller.mentorId === parties.mentorId) return 'mentor';
    if (caller.participantId === parties.participantId) return 'participant';
    throw new NotFound();
  }

  /** The staff of the participant's centre. */
  async requireStaffOf(caller: Caller, parties: Parties): Promise<void> {
    if (!(await this.isStaffOf(caller, parties))) throw new NotFound();
  }

  private async isStaffOf(caller: Caller, { participantId }: Parties): Promise<boolean> {
    if (!isStaff(caller)) return false;
    const districtCode = centreOf(await this.participants.lifeOf(participantId));
    return districtCode !== undefined && mayUseDistrict(caller, districtCode);
  }
}
