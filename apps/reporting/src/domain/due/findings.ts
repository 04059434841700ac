import type { Instant, Sentence } from '@okoce/domain';
import type { LifeFact } from '../enrolment-life';
import { isHeld } from '../work/meetings';
import { thing } from './due-item';
import type { DueItem, FindingKind, Thing } from './due-item';
import { itemOf } from './person';
import type { Person } from './person';
import { inTwoPlaces } from './two-places';

/** What is dated when she was not enrolled: it stays, counts for the centre alone, and a person looks at it. */
export function notEnrolled(person: Person): readonly DueItem[] {
  const { work } = person;
  const found: DueItem[] = [];
  const find = (kind: keyof typeof whenNotEnrolled, what: Thing, at: Instant, mentorId: string | null = null): void => {
    if (!person.life.enrolledAt(at)) found.push(itemOf(person, kind, { thing: what, since: at, toDo: whenNotEnrolled[kind], mentorId }));
  };
  for (const meeting of work.meetings.values()) {
    if (isHeld(meeting)) find('finding_session_not_enrolled', thing.session(meeting.sessionId), meeting.log.startsAt, meeting.mentorId);
  }
  for (const [trainingEventId, { attendanceId, checkedInAt }] of work.counted.attendances) {
    find('finding_training_not_enrolled', thing.attendance(attendanceId, trainingEventId), checkedInAt);
  }
  for (const { seatId, trainingEventId, startsAt, released, checkedIn } of work.seats.values()) {
    if (!released && !checkedIn) find('finding_seat_not_enrolled', thing.seat(seatId, trainingEventId), startsAt);
  }
  for (const { goalId, setAt } of work.goals.values()) find('finding_goal_not_enrolled', thing.goal(goalId), setAt);
  return found;
}

/** A mentorship in force of someone who is not enrolled. */
export function mentorshipNotEnrolled(person: Person): readonly DueItem[] {
  const last = person.life.changes.at(-1);
  if (!last || last.enrolled) return [];
  return person.work.mentorshipsInForce().map(({ mentorshipId, mentorId, from }) =>
    itemOf(person, 'finding_mentorship_not_enrolled', {
      thing: thing.mentorship(mentorshipId),
      since: last.at > from ? last.at : from,
      toDo: {
        id: 'Pusat mengakhiri pendampingan ini: peserta sudah keluar.',
        en: 'The centre ends this mentorship: the participant has withdrawn.',
      },
      mentorId,
    }),
  );
}

/** Sessions held and training events attended at the same time. */
export function twoPlaces(person: Person): readonly DueItem[] {
  const { meetings, counted } = person.work;
  return inTwoPlaces(meetings.values(), counted.attendances).map(({ thing: what, startsAt, toDo }) =>
    itemOf(person, 'finding_two_places', { thing: what, since: startsAt, toDo }),
  );
}

/** A goal agreed by one who was not her mentor then. */
export function byWhomMayNot(person: Person): readonly DueItem[] {
  const agreed = [...person.work.goals.values()].flatMap(({ goalId, agreed: by }) =>
    by && by.mentorId !== null && !wasMentor(person, by.mentorId, by.at)
      ? [
          itemOf(person, 'finding_goal_agreed_by_other', {
            thing: thing.goal(goalId),
            since: by.at,
            toDo: agreedByOther,
            mentorId: by.mentorId,
          }),
        ]
      : [],
  );
  return agreed;
}

/** Facts of her enrolment that found her otherwise than they need. */
export function withoutEffect(person: Person): readonly DueItem[] {
  return person.life.withoutEffect.map(({ factId, name, data }) =>
    itemOf(person, 'finding_enrolment_without_effect', {
      thing: thing.enrolmentFact(factId, person.participantId),
      since: data.occurredAt,
      toDo: noEffect[name],
    }),
  );
}

/** At the very moment of an end both answers do. */
function wasMentor({ work }: Person, mentorId: string, at: Instant): boolean {
  return [...work.counted.mentorships.values()].some(
    (mentorship) => mentorship.mentorId === mentorId && mentorship.from <= at && (mentorship.until === undefined || mentorship.until >= at),
  );
}

/** What a command can still mend: an attendance and a goal are never taken back, so there only her enrolment can turn out otherwise. */
const whenNotEnrolled = {
  finding_session_not_enrolled: {
    id: 'Pusat memeriksa: sesi ini terjadi ketika peserta tidak terdaftar. Batalkan catatannya jika keliru; jika peserta sudah kembali waktu itu, catat kembalinya.',
    en: 'The centre looks into it: this session was held when she was not enrolled. If its log is wrong, retract it; if she was back by then, record her return.',
  },
  finding_training_not_enrolled: {
    id: 'Pusat memeriksa: peserta hadir di pelatihan ini ketika tidak terdaftar. Jika peserta sudah kembali waktu itu, catat kembalinya.',
    en: 'The centre looks into it: she attended this training event when she was not enrolled. If she was back by then, record her return.',
  },
  finding_seat_not_enrolled: {
    id: 'Pusat memeriksa: kursi ini dipegang peserta yang tidak terdaftar pada saat pelatihan mulai. Lepaskan kursinya, atau catat kembalinya peserta.',
    en: 'The centre looks into it: she holds this seat and is not enrolled when its training event starts. Release the seat, or record her return.',
  },
  finding_goal_not_enrolled: {
    id: 'Pusat memeriksa: sasaran ini ditetapkan ketika peserta tidak terdaftar. Jika peserta sudah kembali waktu itu, catat kembalinya.',
    en: 'The centre looks into it: this goal was set when she was not enrolled. If she was back by then, record her return.',
  },
} as const satisfies Partial<Record<FindingKind, Sentence>>;
const agreedByOther: Sentence = {
  id: 'Pusat memeriksa: yang menyetujui sasaran ini bukan mentor peserta pada waktu itu. Jika sudah mendampinginya, catat pendampingannya sejak hari itu.',
  en: 'The centre looks into it: whoever agreed to this goal was not her mentor then. If that mentor had begun by then, record the mentorship from that day.',
};
const noEffect: Readonly<Record<LifeFact['name'], Sentence>> = {
  ParticipantRegistered: {
    id: 'Pusat memeriksa pendaftaran kedua ini: peserta sudah terdaftar.',
    en: 'The centre looks into this second registration: she was registered.',
  },
  ParticipantTransferred: {
    id: 'Pusat memeriksa kepindahan ini: peserta sudah keluar pada waktu itu, dan tetap di pusat lamanya.',
    en: 'The centre looks into this transfer: she had withdrawn by then, and stays with her old centre.',
  },
  ParticipantWithdrawn: {
    id: 'Pusat memeriksa pengunduran diri ini: peserta sudah keluar pada waktu itu.',
    en: 'The centre looks into this withdrawal: she had withdrawn by then.',
  },
  ParticipantReturned: {
    id: 'Pusat memeriksa kembalinya peserta ini: ia masih terdaftar pada waktu itu.',
    en: 'The centre looks into this return: she was enrolled then.',
  },
};
