import type { Uuid } from '@okoce/domain';
import { NotFound, centreOf, mayUseDistrict, type Caller } from '@okoce/platform';
import type { Mentor } from '../domain/mentor';
import { wasEverHerMentor, type Speaker, type Standing } from '../domain/participant-standing';
import { isStaff, requireStaff } from './scope';

type MentorSpeaker = Speaker & { readonly mentorId: Uuid };

/**
 * For whom a caller speaks about a participant; to those who have nothing to do with her she does not exist.
 * Who has several roles speaks as herself before she speaks as a mentor, and as a mentor before she speaks as staff.
 */
export function speakerFor(caller: Caller, participantId: string, standing: Standing): Speaker {
  if (isHerself(caller, participantId)) return { by: 'participant', mentorId: null };
  const mentor = mentorSpeaking(caller, standing);
  if (mentor) return mentor;
  requireStaff(caller, centreOf(standing.life));
  return { by: 'participant', mentorId: null };
}

/** One who is or was her mentor; whether she was so at the moment is the decider's to say. */
export function mentorSpeakerFor(caller: Caller, standing: Standing): MentorSpeaker {
  const mentor = mentorSpeaking(caller, standing);
  if (!mentor) throw new NotFound();
  return mentor;
}

/** She herself, her mentors of now, and the staff of her centre. */
export function maySee(caller: Caller, participantId: string, { life, mentorships }: Standing): boolean {
  if (isHerself(caller, participantId)) return true;
  if (isMentor(caller) && mentorships.some(({ mentorId, until }) => mentorId === caller.mentorId && until === null)) return true;
  const districtCode = centreOf(life);
  return isStaff(caller) && districtCode !== undefined && mayUseDistrict(caller, districtCode);
}

/** A mentor of the centre she is with. */
export function isMentorOfHerCentre(caller: Caller, mentor: Mentor, { life }: Standing): boolean {
  return isMentor(caller) && mentor.status === 'registered' && mentor.districtCode === centreOf(life);
}

export function requireSight(caller: Caller, participantId: string, standing: Standing): void {
  if (!maySee(caller, participantId, standing)) throw new NotFound();
}

export function isHerself({ roles, participantId }: Caller, id: string): boolean {
  return roles.includes('participant') && participantId === id;
}

function isMentor({ roles, mentorId }: Caller): boolean {
  return roles.includes('mentor') && mentorId !== undefined;
}

function mentorSpeaking(caller: Caller, standing: Standing): MentorSpeaker | undefined {
  // The token's ids are ours: UUIDs.
  const mentorId = caller.mentorId as Uuid;
  return isMentor(caller) && wasEverHerMentor(mentorId, standing) ? { by: 'mentor', mentorId } : undefined;
}
