import { isOfficerOf } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { periodOf } from '../domain/assessment/reviewed';
import type { ParticipantRecord } from '../domain/participant-record';
import type { Quarter } from '@okoce/domain';

/** In whose name a caller objects; undefined for whoever has no say. */
export function objector(caller: Caller, participantId: string, record: ParticipantRecord): 'participant' | 'centre' | undefined {
  if (isHerself(caller, participantId)) return 'participant';
  return isOfHerCentre(caller, record) ? 'centre' : undefined;
}

/** Whoever decides on her class, unless it is her own or that of somebody they are or were mentor of: the officers of her centre, and those who answer for all. */
export function isReviewer(caller: Caller, record: ParticipantRecord): boolean {
  return caller.roles.includes('director') || caller.roles.includes('admin') || isOfHerCentre(caller, record);
}

/** Why she objected and why it was decided so: for her and for those who may decide. */
export function mayReadReasons(caller: Caller, participantId: string, record: ParticipantRecord, quarter: Quarter): boolean {
  if (isHerself(caller, participantId)) return true;
  const wasHerMentor = caller.mentorId !== undefined && mentorsOf(record, quarter).includes(caller.mentorId);
  return isReviewer(caller, record) && !wasHerMentor;
}

/** Her mentors on any day of the quarter, and those of now. */
export function mentorsOf({ mentorships }: ParticipantRecord, quarter: Quarter): readonly string[] {
  const { start, end } = periodOf(quarter);
  return [...mentorships.values()]
    .filter(({ from, until }) => until === undefined || (from <= end && until >= start))
    .map(({ mentorId }) => mentorId);
}

function isHerself({ roles, participantId }: Caller, id: string): boolean {
  return roles.includes('participant') && participantId === id;
}

/** Her centre's own: an auditor sees all of them, and is an officer of none by that. */
function isOfHerCentre(caller: Caller, { life }: ParticipantRecord): boolean {
  return life !== undefined && isOfficerOf(caller, life.currentCentre);
}
