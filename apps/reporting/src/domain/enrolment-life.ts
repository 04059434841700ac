import { addDays, dayOf, lastDayOf, quarterOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { FactNamed, Placed } from './facts';

export type LifeFact = FactNamed<'ParticipantRegistered' | 'ParticipantTransferred' | 'ParticipantWithdrawn' | 'ParticipantReturned'>;

/** A change of her enrolment that took effect: the centre and standing she had from this moment on. */
export interface LifeChange {
  readonly kind: 'registered' | 'transferred' | 'withdrawn' | 'returned';
  readonly factId: string;
  readonly recorded: Placed;
  readonly at: Instant;
  readonly day: CalendarDate;
  readonly from: DistrictCode;
  readonly centre: DistrictCode;
  readonly enrolled: boolean;
}

/** A person's enrolment by when it happened: ordered by `occurredAt`, ties as recorded. */
export class EnrolmentLife {
  private constructor(
    readonly changes: readonly LifeChange[],
    readonly registration: LifeChange,
    /** Facts that found her otherwise than they need, and so changed nothing. */
    readonly withoutEffect: readonly LifeFact[],
  ) {}

  /** Undefined for someone who never registered. A fact that finds her otherwise than it needs (a second withdrawal) changes nothing. */
  static of(recorded: readonly LifeFact[]): EnrolmentLife | undefined {
    const changes: LifeChange[] = [];
    const withoutEffect: LifeFact[] = [];
    for (const fact of byOccurrence(recorded)) {
      const change = changeBy(fact, changes.at(-1));
      if (change) changes.push(change);
      else withoutEffect.push(fact);
    }
    const [registration] = changes;
    return registration && new EnrolmentLife(changes, registration, withoutEffect);
  }

  get transfers(): readonly LifeChange[] {
    return this.changes.filter((change) => change.kind === 'transferred');
  }

  /** The centre she is with by all that is known; once withdrawn her last. */
  get currentCentre(): DistrictCode {
    return (this.changes.at(-1) ?? this.registration).centre;
  }

  /** Where she was at a moment, changes of that very moment first; before her registration her first centre, once withdrawn her last. */
  centreAt(instant: Instant): DistrictCode {
    return (this.changes.findLast((change) => change.at <= instant) ?? this.registration).centre;
  }

  /** At a moment, changes of that very moment first. */
  enrolledAt(instant: Instant): boolean {
    return this.changes.findLast((change) => change.at <= instant)?.enrolled ?? false;
  }

  /** Where she was at the end of a day. */
  centreOn(day: CalendarDate): DistrictCode {
    return (this.changes.findLast((change) => change.day <= day) ?? this.registration).centre;
  }

  /** At the end of a day. */
  enrolledOn(day: CalendarDate): boolean {
    return this.changes.findLast((change) => change.day <= day)?.enrolled ?? false;
  }

  /** A step's moment is never before the registration. */
  notBeforeRegistration(instant: Instant): Instant {
    return instant < this.registration.at ? this.registration.at : instant;
  }

  /** The quarters on some day of which she was enrolled at its end, but not at the end of the last. */
  departedQuarters(): readonly Quarter[] {
    const quarters = new Set<Quarter>();
    for (const { kind, day } of this.changes) {
      if (kind !== 'withdrawn') continue;
      const quarter = quarterOf(day);
      if (this.enrolledOn(lastDayOf(quarter)) || !this.enrolledOnSomeDayOf(quarter)) continue;
      quarters.add(quarter);
    }
    return [...quarters];
  }

  /** Looks at the days on which her standing can have changed, and at the day before the first of them. */
  private enrolledOnSomeDayOf(quarter: Quarter): boolean {
    const days = this.changes.map(({ day }) => day).filter((day) => quarterOf(day) === quarter);
    const before = days[0] && addDays(days[0], -1);
    return days.some((day) => this.enrolledOn(day)) || (before !== undefined && quarterOf(before) === quarter && this.enrolledOn(before));
  }
}

/** Facts at the same moment keep the order they were recorded in. */
export function byOccurrence<Fact extends { data: { occurredAt: Instant } }>(recorded: readonly Fact[]): readonly Fact[] {
  if (recorded.length < 2) return recorded;
  return [...recorded].sort((a, b) => (a.data.occurredAt < b.data.occurredAt ? -1 : a.data.occurredAt > b.data.occurredAt ? 1 : 0));
}

function changeBy(fact: LifeFact, now: LifeChange | undefined): LifeChange | undefined {
  const made = { factId: fact.factId, recorded: fact, at: fact.data.occurredAt, day: dayOf(fact.data.occurredAt) };
  if (fact.name === 'ParticipantRegistered') {
    const centre = fact.data.districtCode;
    return now ? undefined : { kind: 'registered', ...made, from: centre, centre, enrolled: true };
  }
  if (!now) return undefined;
  const { centre } = now;
  switch (fact.name) {
    case 'ParticipantTransferred':
      return now.enrolled ? { kind: 'transferred', ...made, from: centre, centre: fact.data.toDistrictCode, enrolled: true } : undefined;
    case 'ParticipantWithdrawn':
      return now.enrolled ? { kind: 'withdrawn', ...made, from: centre, centre, enrolled: false } : undefined;
    case 'ParticipantReturned':
      return now.enrolled ? undefined : { kind: 'returned', ...made, from: centre, centre, enrolled: true };
  }
}
