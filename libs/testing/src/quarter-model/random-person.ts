import type { CalendarDate, Instant } from '@okoce/domain';
import type { Chance } from './chance';
import type { Recorder } from './recorder';

export interface Mentorship {
  readonly mentorshipId: string;
  readonly mentorId: string;
}

/** Whose facts are made up, and what they may name. */
export interface RandomPerson {
  readonly chance: Chance;
  readonly recorder: Recorder;
  readonly participantId: string;
  readonly registeredAt: Instant;
  readonly mentors: readonly string[];
  /** Hers, as they are made up. */
  readonly mentorships: Mentorship[];
  /** On which something of hers began or came to count: other things fall on them or so many days later. */
  readonly days: CalendarDate[];
  /** Keeps mostly what she agrees to, so that the better classes occur. */
  readonly steady: boolean;
}

/** One of her days, or any. */
export function dayOfHers({ chance, days }: RandomPerson): CalendarDate {
  return chance.happens(0.4) ? chance.of(days) : chance.day();
}

export function some(count: number, make: () => void): void {
  for (let left = count; left > 0; left -= 1) make();
}

/** One of hers; a meeting outlives its mentorship, so when she has none it is one that nothing else names. */
export function mentorshipOf({
  chance,
  participantId,
  mentors,
  mentorships,
}: RandomPerson): Mentorship & { readonly participantId: string } {
  if (mentorships.length > 0) return { ...chance.of(mentorships), participantId };
  return { mentorshipId: chance.id(), mentorId: chance.of(mentors), participantId };
}
