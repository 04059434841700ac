import { enrolmentAt, happenedAt } from '@okoce/domain';
import type { Happened, Instant, LifeFact, Occurrence, Uuid } from '@okoce/domain';
import { refuse } from './refusals';

/** A mentorship of hers, in force from `from` up to `until`, that moment excluded; null: to this day. */
export interface MentorshipSpan {
  readonly mentorId: Uuid;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** What is known of a participant from elsewhere: her life by enrolment's facts, her mentorships by their own streams. */
export interface Standing {
  /** Empty for one nobody has told of. */
  readonly life: readonly LifeFact[];
  readonly mentorships: readonly MentorshipSpan[];
}

export const sides = ['participant', 'mentor'] as const;
export type Side = (typeof sides)[number];

/** For whom it is said. The staff of her centre speaks for the participant, who may have no login; a mentor speaks for herself. */
export interface Speaker {
  readonly by: Side;
  /** The mentor who speaks; null for the participant's side. */
  readonly mentorId: Uuid | null;
}

/** Her mentors at a moment, the one assigned last first. */
export function mentorsAt({ mentorships }: Standing, instant: Instant): readonly Uuid[] {
  return mentorships
    .filter(({ from, until }) => from <= instant && (until === null || instant < until))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
    .map(({ mentorId }) => mentorId);
}

/** Who has or had a mentorship with her. */
export function wasEverHerMentor(mentorId: Uuid, { mentorships }: Standing): boolean {
  return mentorships.some((span) => span.mentorId === mentorId);
}

/** The moment is within the limits, and not before her registration. */
export function happenedSinceRegistration(occurrence: Occurrence, standing: Standing): Happened {
  return happenedAt(occurrence, requireKnown(standing));
}

/** The moment is within the limits, and she was enrolled at it. */
export function happenedWhileEnrolled(occurrence: Occurrence, standing: Standing): Happened {
  const happened = happenedSinceRegistration(occurrence, standing);
  if (enrolmentAt(standing.life, happened.occurredAt).status === 'withdrawn') throw refuse('PARTICIPANT_WITHDRAWN');
  return happened;
}

/** When she was registered. */
export function requireKnown({ life }: Standing): Instant {
  const [registration] = life;
  if (!registration) throw refuse('PARTICIPANT_UNKNOWN');
  return registration.occurredAt;
}

/** A mentor speaks of what happened while the mentorship was in force. */
export function requireMentorThen({ mentorId }: Pick<Speaker, 'mentorId'>, standing: Standing, instant: Instant): void {
  if (mentorId !== null && !mentorsAt(standing, instant).includes(mentorId)) throw refuse('NOT_HER_MENTOR');
}
