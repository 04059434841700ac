import { addDays, dayOf, daysBetween } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import { isHeld } from '../work/meetings';
import type { Meeting } from '../work/meetings';
import { itemOf } from './item';
import type { Found, Item, ThingRef, Why } from './item';
import { happensWithin } from './reviewed';
import type { Reviewed } from './reviewed';

/** Days of the quarter at whose end some mentorship is in force. */
export function mentorshipDays({ work, period }: Reviewed): Found<number> {
  const held = [...work.counted.mentorships].map(([id, { from, until }]) => {
    const [begun, ended] = [dayOf(from), until && dayOf(until)];
    // At the end of the day on which it ends it is no longer in force.
    const last = ended === undefined || ended > period.last ? period.last : addDays(ended, -1);
    return { id, begun, first: begun > period.first ? begun : period.first, last };
  });
  let days = 0;
  let counted = addDays(period.first, -1);
  for (const { first, last } of [...held].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    if (last < first || last <= counted) continue;
    days += daysBetween(first > counted ? addDays(first, -1) : counted, last);
    counted = last;
  }
  const items = held.map(({ id, begun, first, last }) =>
    itemOf({ type: 'mentorship', id }, begun, last < first ? 'not_in_force' : undefined),
  );
  return { value: days, items };
}

/** Sessions logged in the quarter, neither retracted nor disputed, of any length. */
export function sessionsHeld({ work, life, period }: Reviewed): Found<number> {
  const items = [...work.meetings.values()].flatMap((meeting): readonly Item[] => {
    const { log, sessionId: id } = meeting;
    if (!log || !happensWithin(period, log.startsAt)) return [];
    const day = dayOf(log.startsAt);
    const why = isHeld(meeting) ? undefined : log.retracted ? 'retracted' : 'disputed';
    return [itemOf({ type: 'session', id }, day, why ?? (life.enrolledOn(day) ? undefined : 'not_enrolled'))];
  });
  return { value: items.filter(({ as }) => as === 'counted').length, items };
}

/** Slots offered and sessions scheduled, by their start as last set; a slot that was booked counts as its sessions. */
export function slotsOffered({ work, life, period }: Reviewed): Found<number> {
  const items: Item[] = [];
  const take = (thing: ThingRef, startsAt: Instant, whyNot: () => Why | undefined): void => {
    if (!happensWithin(period, startsAt)) return;
    const day = dayOf(startsAt);
    items.push(itemOf(thing, day, whyNot() ?? (life.enrolledOn(day) ? undefined : 'not_enrolled')));
  };
  const booked = new Set<string | null>();
  for (const { planned, slotId } of work.meetings.values()) if (planned) booked.add(slotId);
  for (const [id, { startsAt }] of work.slots) take({ type: 'slot', id }, startsAt, () => (booked.has(id) ? 'booked' : undefined));
  for (const meeting of work.meetings.values()) {
    const { planned, sessionId: id } = meeting;
    if (planned) take({ type: 'session', id }, planned.startsAt, () => whyNotOffered(meeting));
  }
  return { value: items.filter(({ as }) => as === 'counted').length, items };
}

function whyNotOffered({ missedBy, cancelled }: Meeting): Why | undefined {
  if (missedBy === 'mentor') return 'missed_by_mentor';
  if (cancelled?.by === 'mentor') return 'cancelled_by_mentor';
  return cancelled?.by === 'centre' ? 'cancelled_by_centre' : undefined;
}
