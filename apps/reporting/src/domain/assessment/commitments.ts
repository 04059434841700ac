import { addMilliseconds, dayOf } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import { isHeld } from '../work/meetings';
import type { Meeting } from '../work/meetings';
import type { Seat } from '../work/seats';
import type { Found, Item, ThingRef, Why } from './item';
import { happensWithin } from './reviewed';
import type { Reviewed } from './reviewed';
import type { Definitions } from './rule-set';

export interface Commitments {
  readonly kept: number;
  readonly broken: number;
}

/** What became of a commitment. */
interface Outcome {
  readonly as: 'kept' | 'broken' | 'left_out';
  readonly why?: Why;
}

const HOUR_MS = 3_600_000;

/** C2: sessions scheduled with her and seats reserved for her, by the start as last set, that she kept and that she broke. */
export function commitments({ work, life, period, definitions }: Reviewed): Found<Commitments> {
  const items: Item[] = [];
  const take = (thing: ThingRef, startsAt: Instant, outcomeOf: () => Outcome): void => {
    if (!happensWithin(period, startsAt)) return;
    const day = dayOf(startsAt);
    items.push({ thing, day, ...(life.enrolledOn(day) ? outcomeOf() : { as: 'left_out', why: 'not_enrolled' }) });
  };
  for (const meeting of work.meetings.values()) {
    const { planned, sessionId: id } = meeting;
    if (planned) take({ type: 'session', id }, planned.startsAt, () => ofMeeting(meeting, planned.startsAt, definitions));
  }
  for (const seat of work.seats.values()) take({ type: 'seat', id: seat.seatId }, seat.startsAt, () => ofSeat(seat, definitions));
  const number = (as: Item['as']): number => items.filter((item) => item.as === as).length;
  return { value: { kept: number('kept'), broken: number('broken') }, items };
}

function ofMeeting(meeting: Meeting, startsAt: Instant, definitions: Definitions): Outcome {
  const { cancelled, missedBy, log } = meeting;
  if (isHeld(meeting)) return { as: 'kept' };
  if (missedBy === 'participant') return { as: 'broken', why: 'missed' };
  if (cancelled?.by === 'participant') {
    return isLate(cancelled.at, startsAt, definitions)
      ? { as: 'broken', why: 'cancelled_by_participant' }
      : { as: 'left_out', why: 'cancelled_in_time' };
  }
  if (missedBy === 'mentor') return { as: 'left_out', why: 'missed_by_mentor' };
  if (cancelled) return { as: 'left_out', why: cancelled.by === 'mentor' ? 'cancelled_by_mentor' : 'cancelled_by_centre' };
  return { as: 'left_out', why: log ? (log.retracted ? 'retracted' : 'disputed') : 'no_outcome' };
}

function ofSeat({ startsAt, checkedIn, missed, released }: Seat, definitions: Definitions): Outcome {
  if (checkedIn) return { as: 'kept' };
  if (missed) return { as: 'broken', why: 'missed' };
  if (released?.by === 'holder') {
    return isLate(released.at, startsAt, definitions)
      ? { as: 'broken', why: 'released_late' }
      : { as: 'left_out', why: 'released_in_time' };
  }
  return { as: 'left_out', why: released ? 'released_by_organiser' : 'no_outcome' };
}

/** With less notice than is asked for, or after the start. */
function isLate(at: Instant, startsAt: Instant, { noticeHours }: Definitions): boolean {
  return at > addMilliseconds(startsAt, -noticeHours * HOUR_MS);
}
