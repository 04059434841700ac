import { addDays, dayOf } from '@okoce/domain';
import { isHeld } from '../work/meetings';
import type { Meeting } from '../work/meetings';
import { counted } from './item';
import type { Found, Item, Why } from './item';
import { isWithin } from './reviewed';
import type { Reviewed } from './reviewed';

/** Days of the quarter at whose end some mentorship is in force. */
export function mentorshipDays({ work, period }: Reviewed): Found<number> {
  const held = [...work.counted.mentorships].map(([id, { from, until }]) => ({ id, from: dayOf(from), until: until && dayOf(until) }));
  const days = new Set<string>();
  const items = held.map(({ id, from, until }) => {
    const first = from > period.first ? from : period.first;
    let last = first;
    // At the end of the day on which it ends it is no longer in force.
    for (; last <= period.last && (until === undefined || last < until); last = addDays(last, 1)) days.add(last);
    return counted({ type: 'mentorship', id }, from, last > first ? undefined : 'not_in_force');
  });
  return { value: days.size, items };
}

/** Sessions logged in the quarter, neither retracted nor disputed, of any length. */
export function sessionsHeld({ work, life, period }: Reviewed): Found<number> {
  const items = [...work.meetings.values()].flatMap((meeting): readonly Item[] => {
    const { log, sessionId: id } = meeting;
    const day = log && dayOf(log.startsAt);
    if (!day || !isWithin(period, day)) return [];
    const why = isHeld(meeting) ? undefined : log.retracted ? 'retracted' : 'disputed';
    return [counted({ type: 'session', id }, day, why ?? (life.enrolledOn(day) ? undefined : 'not_enrolled'))];
  });
  return { value: items.filter(({ as }) => as === 'counted').length, items };
}

/** Slots offered and sessions scheduled, by their start as last set; a slot that was booked counts as its sessions. */
export function slotsOffered({ work, life, period }: Reviewed): Found<number> {
  const meetings = [...work.meetings.values()].flatMap((meeting) => (meeting.planned ? [{ ...meeting, planned: meeting.planned }] : []));
  const booked = new Set(meetings.map(({ slotId }) => slotId));
  const offers = [
    ...[...work.slots].map(([id, { startsAt }]) => ({
      thing: { type: 'slot' as const, id },
      startsAt,
      why: booked.has(id) ? ('booked' as const) : undefined,
    })),
    ...meetings.map((meeting) => ({
      thing: { type: 'session' as const, id: meeting.sessionId },
      startsAt: meeting.planned.startsAt,
      why: whyNotOffered(meeting),
    })),
  ];
  const items = offers.flatMap(({ thing, startsAt, why }) => {
    const day = dayOf(startsAt);
    return isWithin(period, day) ? [counted(thing, day, why ?? (life.enrolledOn(day) ? undefined : 'not_enrolled'))] : [];
  });
  return { value: items.filter(({ as }) => as === 'counted').length, items };
}

function whyNotOffered({ missedBy, cancelled }: Meeting): Why | undefined {
  if (missedBy === 'mentor') return 'missed_by_mentor';
  if (cancelled?.by === 'mentor') return 'cancelled_by_mentor';
  return cancelled?.by === 'centre' ? 'cancelled_by_centre' : undefined;
}
