import { addDays, dayOf, daysBetween } from '@okoce/domain';
import type { Sentence } from '@okoce/domain';
import type { MentorWork } from '../work/mentor-work';
import { thing } from './due-item';
import type { Day } from './day';
import type { DueItem, DueKind } from './due-item';
import { graceOver } from './mentorships-due';
import { inTwoPlaces } from './two-places';

const DAYS_BEFORE_END = 60;

/** All that is due of one mentor, by what had happened by the day's end. */
export function mentorDue(mentorId: string, work: MentorWork, day: Day): readonly DueItem[] {
  return [...overCapacity(mentorId, work), ...accreditationEnding(mentorId, work, day), ...mentorInTwoPlaces(mentorId, work)];
}

/** More mentorships in force than the mentor has capacity for. */
export function overCapacity(mentorId: string, work: MentorWork): readonly DueItem[] {
  const inForce = work.mentorshipsInForce();
  const { mentees, since } = work.capacity;
  const first = inForce[mentees];
  if (!first) return [];
  const toDo = {
    id: `Pusat mencarikan mentor lain: mentor ini mendampingi ${inForce.length} peserta, daya tampungnya ${mentees}.`,
    en: `The centre finds other mentors: this one has ${inForce.length} mentees, and capacity for ${mentees}.`,
  };
  return [ofMentor(mentorId, 'mentor_over_capacity', since !== undefined && since > first.from ? since : first.from, toDo)];
}

/** The accreditation ends within 60 days; or it has ended, and mentorships go on for their 14 days. */
export function accreditationEnding(mentorId: string, work: MentorWork, { on, end }: Day): readonly DueItem[] {
  const until = work.accreditedUntil();
  if (until === undefined) return [];
  if (work.accreditedAt(end)) {
    if (daysBetween(on, dayOf(until)) > DAYS_BEFORE_END) return [];
    const toDo = {
      id: `Mentor mengikuti lagi pelatihan tujuh langkah: akreditasinya berakhir ${dayOf(until)}.`,
      en: `The mentor takes the seven-steps training again: the accreditation ends on ${dayOf(until)}.`,
    };
    return [ofMentor(mentorId, 'accreditation_ending', addDays(dayOf(until), -DAYS_BEFORE_END), toDo)];
  }
  if (work.mentorshipsInForce().length === 0 || graceOver(until) <= end) return [];
  const toDo = {
    id: `Akreditasi berakhir; pendampingannya berakhir ${dayOf(graceOver(until))}, kecuali mentor diakreditasi lagi. Pusat menyiapkan pengganti.`,
    en: `The accreditation has ended; the mentorships end on ${dayOf(graceOver(until))}, unless the mentor is accredited again. The centre finds successors.`,
  };
  return [ofMentor(mentorId, 'accreditation_ended', until, toDo)];
}

/** Sessions of one and the same participant are found at that participant. */
function mentorInTwoPlaces(mentorId: string, { meetings, attendances }: MentorWork): readonly DueItem[] {
  return inTwoPlaces(
    meetings.values(),
    attendances,
    (one, other) => one.participantId === null || one.participantId !== other.participantId,
  ).map(({ thing: what, startsAt, toDo }) => ({ ...ofMentor(mentorId, 'finding_two_places', startsAt, toDo), thing: what }));
}

function ofMentor(mentorId: string, kind: DueKind, since: DueItem['since'], toDo: Sentence): DueItem {
  return { kind, participantId: null, mentorId, thing: thing.mentor(mentorId), since, toDo, dormant: false };
}
