import type { Instant, Uuid } from '@okoce/domain';
import type { Begun } from './mentorship';
import { happenedInForce } from './mentorship-course';
import { appointment, assertAhead, assertLength } from './mentorship-sessions';
import type { MentorshipFact } from './mentorship.events';
import { refuse } from './refusals';
import type { Session } from './session';
import type { BookSlot, OfferSlot } from './session.commands';
import type { SessionTimes, SlotOffered } from './session.events';

export interface Slot extends SessionTimes {
  readonly slotId: Uuid;
  readonly offeredAt: Instant;
  /** It was recorded more than 7 days late. */
  readonly late?: true;
}

export type Slots = ReadonlyMap<Uuid, Slot>;

/** A time that the mentor has for her; the same time is offered once. */
export function offerSlot({ slotId, startsAt, minutes, occurrence }: OfferSlot, state: Begun): readonly MentorshipFact[] {
  if (slotAt({ startsAt, minutes }, state)) return [];
  assertLength(minutes);
  const happened = happenedInForce(occurrence, state);
  assertAhead(startsAt, happened.occurredAt);
  return [{ type: 'SlotOffered', data: { ...happened, slotId, startsAt, minutes } }];
}

/** At the times of a slot, before it begins; quiet when that is so already. */
export function bookSlot({ sessionId, slotId, occurrence }: BookSlot, state: Begun): readonly MentorshipFact[] {
  const slot = state.slots.get(slotId);
  if (!slot) throw refuse('SLOT_NOT_FOUND');
  const { startsAt, minutes, offeredAt } = slot;
  const booking = bookingOf(slotId, state);
  if (booking) {
    if (booking.status === 'scheduled' && booking.startsAt === startsAt) return [];
    throw refuse('SLOT_TAKEN', { sessionId: booking.sessionId });
  }
  const happened = happenedInForce(occurrence, state);
  if (happened.occurredAt < offeredAt) throw refuse('SLOT_NOT_FOUND', { offeredAt });
  if (happened.occurredAt >= startsAt) throw refuse('SLOT_STARTED', { startsAt });
  return appointment({ type: 'SessionScheduled', data: { ...happened, sessionId, startsAt, minutes, slotId } }, state);
}

/** A slot is booked once, unless its session was cancelled. */
export function bookingOf(slotId: Uuid, state: Begun): Session | undefined {
  return [...state.sessions.values()].find((session) => session.slotId === slotId && session.status !== 'cancelled');
}

export function slotAt({ startsAt, minutes }: SessionTimes, state: Begun): Slot | undefined {
  return [...state.slots.values()].find((slot) => slot.startsAt === startsAt && slot.minutes === minutes);
}

export function slotsAfter(slots: Slots, { data }: SlotOffered): Slots {
  const { slotId, startsAt, minutes, occurredAt: offeredAt, late } = data;
  return new Map(slots).set(slotId, { slotId, startsAt, minutes, offeredAt, ...(late && { late }) });
}
