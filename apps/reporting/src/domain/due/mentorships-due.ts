import { addMilliseconds } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import type { MentorWork } from '../work/mentor-work';
import { thing } from './due-item';
import type { Day } from './day';
import type { DueItem } from './due-item';
import { itemOf } from './person';
import type { Person } from './person';

/** How long mentorships go on after the mentor's accreditation has ended. */
const GRACE_MS = 14 * 86_400_000;

export function graceOver(accreditedUntil: Instant): Instant {
  return addMilliseconds(accreditedUntil, GRACE_MS);
}

/** Her mentorships in force with a mentor of another centre: she or the mentor moved, and the centre she is with goes on with it. */
export function mentorshipsReceived(person: Person, { end }: Day): readonly DueItem[] {
  const centre = person.life.centreAt(end);
  return person.work.mentorshipsInForce().flatMap(({ mentorshipId, mentorId, from }) => {
    const mentor = person.mentors.get(mentorId);
    const mentorCentre = mentor?.counted.centreAt(end);
    if (!mentor || mentorCentre === undefined || mentorCentre === centre) return [];
    const came = person.life.transfers.at(-1)?.at;
    const since =
      [from, came, mentor.movedAt]
        .filter((moment) => moment !== undefined)
        .sort()
        .at(-1) ?? from;
    const toDo = {
      id: `Pusat memutuskan: pendampingan oleh mentor dari pusat ${mentorCentre} diteruskan, atau diakhiri dan diganti.`,
      en: `The centre decides whether the mentorship by a mentor of centre ${mentorCentre} goes on, or ends and another follows.`,
    };
    return [itemOf(person, 'mentorship_received', { thing: thing.mentorship(mentorshipId), since, toDo, mentorId })];
  });
}

/** Her mentorships in force with a mentor who may not have them: never accredited, barred when it began, or without accreditation for 14 days. */
export function mentorNotAccredited(person: Person, { end }: Day): readonly DueItem[] {
  return person.work.mentorshipsInForce().flatMap(({ mentorshipId, mentorId, from }) => {
    const since = barredSince(person.mentors.get(mentorId), from, end);
    if (since === undefined) return [];
    const toDo = {
      id: 'Pusat mengakhiri pendampingan ini dan menunjuk mentor lain, atau mentornya diakreditasi lagi.',
      en: 'The centre ends this mentorship and assigns another mentor, or the mentor is accredited again.',
    };
    return [itemOf(person, 'finding_mentor_not_accredited', { thing: thing.mentorship(mentorshipId), since, toDo, mentorId })];
  });
}

function barredSince(mentor: MentorWork | undefined, assignedAt: Instant, end: Instant): Instant | undefined {
  if (!mentor || mentor.accreditedAt(end)) return undefined;
  const until = mentor.accreditedUntil();
  if (until === undefined || assignedAt >= until) return assignedAt;
  return graceOver(until) <= end ? graceOver(until) : undefined;
}
