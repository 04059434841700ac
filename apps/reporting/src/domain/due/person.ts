import type { Sentence } from '@okoce/domain';
import type { EnrolmentLife } from '../enrolment-life';
import type { AssessableDays, Silence } from '../work/assessable-days';
import type { MentorWork } from '../work/mentor-work';
import type { ParticipantWork } from '../work/participant-work';
import type { Day } from './day';
import type { DueItem, DueKind, Thing } from './due-item';

/** One participant on a day, by what had happened by its end. */
export interface Person {
  readonly participantId: string;
  readonly work: ParticipantWork;
  readonly life: EnrolmentLife;
  readonly days: AssessableDays;
  /** Up to and with the day; undefined when it is no assessable day, or one of a touch. */
  readonly silence: Silence | undefined;
  /** Of the mentorship in force that began last. */
  readonly mentorId: string | null;
  /** At least those of her mentorships in force; of one who is missing here nothing is known. */
  readonly mentors: ReadonlyMap<string, MentorWork>;
}

/** Ours: after half a year without a touch others go first. A centre has thousands from the old register who never came, and hundreds who do. */
const DORMANT_DAYS = 180;

/** Undefined for someone who was not registered by then. */
export function personOn(
  participantId: string,
  work: ParticipantWork,
  mentors: ReadonlyMap<string, MentorWork>,
  { on }: Day,
): Person | undefined {
  const { life } = work.counted;
  const days = work.assessableDays();
  if (!life || !days) return undefined;
  const silences = days.has(on)
    ? days.silences(
        life.registration.day,
        on,
        work.touches().map(({ day }) => day),
      )
    : [];
  const silence = silences.findLast(({ until }) => until === on);
  const inForce = work.mentorshipsInForce();
  const latest = inForce.reduce((last, mentorship) => (last && last.from > mentorship.from ? last : mentorship), inForce[0]);
  return { participantId, work, life, days, silence, mentorId: latest?.mentorId ?? null, mentors };
}

export interface ToDo {
  readonly thing: Thing;
  readonly since: DueItem['since'];
  readonly toDo: Sentence;
  readonly mentorId?: string | null;
}

export function itemOf(person: Person, kind: DueKind, { thing, since, toDo, mentorId }: ToDo): DueItem {
  return { kind, participantId: person.participantId, mentorId: mentorId ?? person.mentorId, thing, since, toDo, dormant: false };
}

/** The same for someone who may be dormant. */
export function itemOfSomeoneSilent(person: Person, kind: DueKind, toDo: ToDo): DueItem {
  return { ...itemOf(person, kind, toDo), dormant: (person.silence?.days ?? 0) >= DORMANT_DAYS };
}
