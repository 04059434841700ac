import type { MentorWork } from '../work/mentor-work';
import type { ParticipantWork } from '../work/participant-work';
import { actionsDue } from './actions-due';
import type { Day } from './day';
import type { DueItem } from './due-item';
import { evidenceWaiting } from './evidence-due';
import { byWhomMayNot, mentorshipNotEnrolled, notEnrolled, twoPlaces, withoutEffect } from './findings';
import { goalMissing } from './goals-due';
import { mentorNotAccredited, mentorshipsReceived } from './mentorships-due';
import { personOn } from './person';
import { reportsDue } from './reports-due';
import { sessionsToConfirm, sessionsToLog } from './sessions-due';
import { silenceDue } from './silence-due';

/**
 * All that is due of one participant on a day.
 * @param work folded from what had happened by the day's end
 * @param mentors at least those of her mentorships in force
 */
export function participantDue(
  participantId: string,
  work: ParticipantWork,
  mentors: ReadonlyMap<string, MentorWork>,
  day: Day,
): readonly DueItem[] {
  const person = personOn(participantId, work, mentors, day);
  if (!person) return [];
  return [
    ...sessionsToLog(work.meetings.values(), day),
    ...sessionsToConfirm(work.meetings.values()),
    ...reportsDue(person, day),
    ...goalMissing(person, day),
    ...actionsDue(person, day),
    ...silenceDue(person),
    ...evidenceWaiting(person),
    ...mentorshipsReceived(person, day),
    ...mentorNotAccredited(person, day),
    ...mentorshipNotEnrolled(person),
    ...notEnrolled(person),
    ...twoPlaces(person),
    ...byWhomMayNot(person),
    ...withoutEffect(person),
  ];
}
