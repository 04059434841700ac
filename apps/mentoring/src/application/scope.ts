import { Injectable } from '@nestjs/common';
import type { DistrictCode } from '@okoce/domain';
import { KnownParticipants, NotFound, centreOf, mayUseDistrict, narrowedTo, requireDistrict, type Caller } from '@okoce/platform';
import type { Parties } from '../domain/mentorship.events';
import type { Speaker } from '../domain/session.commands';

/** Those who work at centres or for the programme; mentors and participants act for themselves alone. */
export function isStaff({ role }: Caller): boolean {
  return role !== 'participant' && role !== 'mentor';
}

/** As whom a caller reads what people said: an auditor sees the facts alone, and more of those alone whom another role held beside lets her see. */
export function personalReader(caller: Caller): Caller | undefined {
  return caller.role === 'auditor' ? narrowedTo(caller, ['admin', 'officer', 'mentor', 'participant']) : caller;
}

/** The staff of a centre; of someone no fact has told of, staff learns just that. */
export function requireStaff(caller: Caller, districtCode: DistrictCode | undefined): void {
  if (!isStaff(caller)) throw new NotFound();
  if (districtCode !== undefined) requireDistrict(caller, districtCode);
}

/** A mentor's file: her own, or of one's centre. */
export function requireMentorOrStaff(caller: Caller, mentorId: string, districtCode: DistrictCode): void {
  if (!isMentorOrStaff(caller, mentorId, districtCode)) throw new NotFound();
}

export function isMentorOrStaff(caller: Caller, mentorId: string, districtCode: DistrictCode): boolean {
  return caller.mentorId === mentorId || (isStaff(caller) && mayUseDistrict(caller, districtCode));
}

function isMentorOf({ mentorId }: Caller, parties: Parties): boolean {
  return mentorId === parties.mentorId;
}

function isParticipantOf({ participantId }: Caller, parties: Parties): boolean {
  return participantId === parties.participantId;
}

/** One of the two, whatever else. */
export function isOneOf(caller: Caller, parties: Parties): boolean {
  return isMentorOf(caller, parties) || isParticipantOf(caller, parties);
}

/** Who may do what in a mentorship; to all others it does not exist. */
@Injectable()
export class MentorshipScope {
  constructor(private readonly participants: KnownParticipants) {}

  /** The mentor of it, or the staff of the participant's centre: plans and sessions are theirs to record. */
  async requireWork(caller: Caller, parties: Parties): Promise<void> {
    if (caller.role === 'mentor' && isMentorOf(caller, parties)) return;
    await this.requireStaffOf(caller, parties);
  }

  /** Either of the two, or the staff of the participant's centre. */
  async requireSight(caller: Caller, parties: Parties): Promise<void> {
    if (!(await this.sees(caller, parties))) throw new NotFound();
  }

  async sees(caller: Caller, parties: Parties): Promise<boolean> {
    return isOneOf(caller, parties) || (await this.isStaffOf(caller, parties));
  }

  /** In whose name somebody speaks: one of the two who is staff too is one of the two, and says nothing for the centre. */
  async speaker(caller: Caller, parties: Parties): Promise<Speaker> {
    if (isParticipantOf(caller, parties)) return 'participant';
    if (isMentorOf(caller, parties)) return 'mentor';
    if (await this.isStaffOf(caller, parties)) return 'staff';
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
