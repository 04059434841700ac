import { addDays, type CalendarDate } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { at, dayIn } from './moments';
import type { SampleParticipant, SampleSeat } from './story';

const RELEASED_EARLY = 0.04;
const RELEASED_LATE = 0.03;
const RELEASED_BY_ORGANISER = 0.01;
const CAME = 0.91;
const STAYED = 0.97;

export interface Attending {
  /** The day on which it takes place at last. */
  readonly day: CalendarDate;
  readonly reserveBefore: CalendarDate;
  readonly ends: number;
  readonly calledOff: boolean;
  /** Who reserves a seat, and who comes without one. */
  readonly people: readonly number[];
  readonly others: readonly number[];
  readonly capacity: number;
  readonly participants: readonly SampleParticipant[];
}

/** Who sits, gives the seat back, stays away, or comes without one. */
export function writeSeats(random: Random, attending: Attending): readonly SampleSeat[] {
  const { people, others, calledOff, capacity, participants, day } = attending;
  const seats = people.map((holder) => writeSeat(random, attending, holder));
  const spare = Math.min(capacity - people.length, others.length);
  if (calledOff || spare <= 0) return seats;
  const walkIns = others.slice(0, spare).filter((holder) => isStillHere(participants[holder], day));
  return [...seats, ...walkIns.map((holder) => ({ holder, ...attendance(random, attending) }))];
}

function writeSeat(random: Random, attending: Attending, holder: number): SampleSeat {
  const { day, reserveBefore, calledOff, participants } = attending;
  const seat = { holder, reservedAt: at(addDays(reserveBefore, -1 - random.below(4)), 9 + random.below(8)) };
  const fate = random.next();
  // Whoever leaves the programme, or whose training is called off, loses the seat without having to give it back.
  if (calledOff || !isStillHere(participants[holder], day)) return seat;
  if (fate < RELEASED_BY_ORGANISER) return { ...seat, released: { at: at(addDays(day, -1), 11), by: 'organiser' } };
  if (fate < RELEASED_BY_ORGANISER + RELEASED_EARLY) return { ...seat, released: { at: at(addDays(day, -2), 13), by: 'holder' } };
  if (fate < RELEASED_BY_ORGANISER + RELEASED_EARLY + RELEASED_LATE)
    return { ...seat, released: { at: at(addDays(day, -1), 12 + random.below(8)), by: 'holder' } };
  return random.chance(CAME) ? { ...seat, ...attendance(random, attending) } : seat;
}

function attendance(random: Random, { day, ends }: Attending): Pick<SampleSeat, 'checkedInAt' | 'checkedOutAt'> {
  const came = { checkedInAt: at(day, 8, 30 + random.below(30)) };
  return random.chance(STAYED) ? { ...came, checkedOutAt: at(day, ends, random.below(25)) } : came;
}

function isStillHere(participant: SampleParticipant | undefined, day: CalendarDate): boolean {
  const left = participant?.moves.find(({ kind }) => kind === 'withdrawal');
  return !left || dayIn(left.at) > day;
}
