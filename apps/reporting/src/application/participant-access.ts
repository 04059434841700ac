import { mayUseDistrict } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ParticipantRecord } from '../domain/participant-record';

/** Whether a caller may see one person: by any of the roles held. Centre and mentorships are those of now, whatever quarter is asked for. */
export function maySee(caller: Caller, participantId: string, { life, mentorships }: ParticipantRecord): boolean {
  if (!life) return false;
  if (caller.centres === 'all') return true;
  const held = new Set(caller.roles);
  if ((held.has('officer') || held.has('mobiliser')) && mayUseDistrict(caller, life.currentCentre)) return true;
  if (held.has('participant') && caller.participantId === participantId) return true;
  return held.has('mentor') && [...mentorships.values()].some(({ mentorId, until }) => mentorId === caller.mentorId && until === undefined);
}
